/* Sends a package to the API file by file, so that nothing is held in memory, and shows how far it is. */
(() => {
  const form = document.getElementById('upload');
  const part = (name) => document.getElementById('upload-' + name);
  const texts = form.dataset;
  const state = (text) => { part('state').textContent = text; };
  const meter = part('progress').querySelector('progress');

  const ask = (method, path, body, type, progress) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, '/sealport/v1/uploads' + path);
    request.setRequestHeader('X-Sealport-CSRF', texts.csrf);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    if (type) request.setRequestHeader('Content-Type', type);
    if (progress) request.upload.onprogress = progress;
    const answer = () => { try { return JSON.parse(request.responseText); } catch { return {}; } };
    request.onload = () => (request.status < 300 ? resolve(answer()) : reject(answer()));
    request.onerror = () => reject({ detail: texts.lost });
    request.send(body);
  });
  const reasons = (problem) => {
    const all = [...(problem.violations || []), ...(problem.reasons || []), ...(problem.errors || [])];
    const more = all.map((one) => one.detail || one.message || one.text || '').filter(Boolean);
    return [...new Set([problem.detail || problem.title || texts.lost, ...more])].join(' ');
  };
  const propose = (select, value) => { if ([...select.options].some((option) => option.value === value)) select.value = value; };
  propose(part('vdc'), part('vdc').dataset.proposed);
  propose(part('catalog'), new URLSearchParams(location.search).get('catalog'));
  const isOva = (file) => /\.ova$/i.test(file.name);
  const isOvf = (file) => /\.ovf$/i.test(file.name);

  part('files').addEventListener('change', () => {
    const first = [...part('files').files].find((file) => isOva(file) || isOvf(file));
    if (first && !part('name').value) part('name').value = first.name.replace(/\.(ova|ovf)$/i, '');
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const files = [...part('files').files];
    part('refused').hidden = true;
    const ova = files.length === 1 && isOva(files[0]);
    if (!ova && files.filter(isOvf).length !== 1) { state(texts.which); return; }
    part('go').disabled = true;
    let id;
    try {
      const opened = await ask('POST', '', JSON.stringify({ catalog: part('catalog').value, vdc: part('vdc').value,
        name: part('name').value.trim(), kind: ova ? 'OVA' : 'OVF' }), 'application/json');
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
      state(texts.done);
      form.reset();
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
