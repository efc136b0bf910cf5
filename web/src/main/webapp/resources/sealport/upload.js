/* Sends a package to the API file by file, so that nothing is held in memory, and shows how far it is. Before that the descriptor alone is
   judged: what each machine's TPM will be, and every reason against it. */
(() => {
  const form = document.getElementById('upload');
  const part = (name) => document.getElementById('upload-' + name);
  const texts = form.dataset;
  const state = (text) => { part('state').textContent = text; };
  const meter = part('progress').querySelector('progress');

  const intoCatalog = () => part('into').value === 'template';
  const target = () => ({ vdc: part('vdc').value, name: part('name').value.trim(), ...(intoCatalog() && { catalog: part('catalog').value }) });

  const ask = sealport.api('uploads', texts);
  const reasons = (problem) => {
    const all = [...(problem.violations || []), ...(problem.reasons || []), ...(problem.errors || [])];
    const more = all.map((one) => one.detail || one.message || one.text || '').filter(Boolean);
    return [...new Set([problem.detail || problem.title || texts.lost, ...more])].join(' ');
  };
  const propose = (select, value) => { if ([...select.options].some((option) => option.value === value)) select.value = value; };
  propose(part('vdc'), part('vdc').dataset.proposed);
  const asked = new URLSearchParams(location.search);
  propose(part('catalog'), asked.get('catalog'));
  propose(part('into'), asked.get('into'));
  const isOva = (file) => /\.ova$/i.test(file.name);
  const isOvf = (file) => /\.ovf$/i.test(file.name);

  /* The descriptor is the first file of an archive: a tar header of 512 bytes has its size at 124, octal. */
  const HEADER = 512, LONGEST = 4 * 1024 * 1024;
  const descriptor = async (files) => {
    const ovf = files.filter(isOvf);
    if (ovf.length === 1 && ovf[0].size <= LONGEST) return ovf[0].text();
    if (files.length !== 1 || !isOva(files[0])) return null;
    const header = new TextDecoder().decode(await files[0].slice(0, HEADER).arrayBuffer());
    const size = parseInt(header.slice(124, 136), 8);
    const named = /\.ovf$/i.test(header.slice(0, 100).replace(/\0.*$/s, ''));
    return named && size <= LONGEST ? files[0].slice(HEADER, HEADER + size).text() : null;
  };
  const element = (name, text, style) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (style) made.className = style;
    return made;
  };
  const against = (violation) => {
    const item = element('li');
    const facts = element('dl');
    const fact = (term, text) => facts.append(element('dt', term), element('dd', text || '–'));
    item.append(element('b', violation.text), ' ', element('span', violation.rule, 'rule'), facts);
    fact(texts.found, violation.found);
    fact(texts.required, violation.required);
    fact(violation.whoCanFix === 'TENANT' ? texts.tenant : texts.provider, violation.remedy);
    return item;
  };
  const refusal = (items, list) => {
    const note = element('div', null, 'note bad');
    const icon = element('span', null, 'pi pi-times-circle');
    const body = element('div');
    const all = element('ul', null, list);
    icon.setAttribute('aria-hidden', 'true');
    all.append(...items);
    body.append(element('b', texts.refused), all);
    note.append(icon, body);
    return note;
  };
  const show = (preflight) => {
    const machines = element('ul', null, 'review');
    for (const vm of preflight.vms) {
      const item = element('li');
      const what = element('div', vm.consequence);
      if (vm.violations.length) what.append(refusal(vm.violations.map(against), 'reasons'));
      item.append(element('span', vm.vm, 'machine'), what);
      machines.append(item);
    }
    part('review').replaceChildren(machines);
    if (preflight.obstacles.length) part('review').append(refusal(preflight.obstacles.map((one) => element('li', one.text)), 'why'));
    part('review').hidden = false;
    part('go').disabled = !preflight.allowed;
  };
  let latest = 0;
  const review = async () => {
    const turn = ++latest;
    part('review').hidden = true;
    part('go').disabled = false;
    part('catalog').closest('.field').hidden = !intoCatalog();
    const text = await descriptor([...part('files').files]);
    if (!text || !target().name || !target().vdc) return;
    try {
      const preflight = await ask('POST', '/preflight?' + new URLSearchParams(target()), text, 'application/xml');
      if (turn === latest) show(preflight);
    } catch (problem) {
      if (turn !== latest) return;
      part('review').replaceChildren(refusal([element('li', reasons(problem))], 'why'));
      part('review').hidden = false;
      part('go').disabled = true;
    }
  };
  part('files').addEventListener('change', () => {
    const first = [...part('files').files].find((file) => isOva(file) || isOvf(file));
    if (first && !part('name').value) part('name').value = first.name.replace(/\.(ova|ovf)$/i, '');
    part('refused').hidden = true;
    state('');
  });
  for (const field of ['files', 'into', 'name', 'catalog', 'vdc']) part(field).addEventListener('change', review);
  review();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const files = [...part('files').files];
    part('refused').hidden = true;
    const ova = files.length === 1 && isOva(files[0]);
    if (!ova && files.filter(isOvf).length !== 1) { state(texts.which); return; }
    part('go').disabled = true;
    let id;
    try {
      const opened = await ask('POST', '', JSON.stringify({ ...target(), kind: ova ? 'OVA' : 'OVF' }), 'application/json');
      id = opened.id;
      part('progress').hidden = false;
      const total = files.reduce((sum, file) => sum + file.size, 0) || 1;
      let sent = 0;
      for (const file of files) {
        state(texts.sending.replace('{0}', file.name));
        await ask('PUT', `/${id}/files/${encodeURIComponent(file.name)}`, file, 'application/octet-stream',
          (event) => { meter.value = (100 * (sent + event.loaded)) / total; });
        sent += file.size;
      }
      state(texts.checking);
      await ask('POST', `/${id}/complete`);
      state(intoCatalog() ? texts.done : texts.doneVapp);
      part('files').value = '';
      part('name').value = '';
      part('review').hidden = true;
      sealport.openTasks();
    } catch (problem) {
      state('');
      part('refused').querySelector('p').textContent = reasons(problem);
      part('refused').hidden = false;
      if (id) ask('DELETE', `/${id}`).catch(() => {});
    } finally {
      part('go').disabled = false;
      part('progress').hidden = true;
    }
  });
})();
