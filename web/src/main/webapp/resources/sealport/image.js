/* Announces the image of a disc and sends it to the API as it lies on the disk, so that nothing is held in memory. */
(() => {
  const form = document.getElementById('image');
  if (!form) return; // who looks at another organization's catalog sends nothing
  const part = (name) => document.getElementById('image-' + name);
  const texts = form.dataset;
  const meter = part('progress').querySelector('progress');
  const ask = sealport.api('images', texts);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const file = part('file').files[0];
    part('refused').hidden = true;
    part('go').disabled = true;
    let id;
    try {
      const wanted = { catalog: texts.catalog, name: file.name, size: file.size };
      id = (await ask('POST', '', JSON.stringify(wanted), 'application/json')).id;
      part('progress').hidden = false;
      part('state').textContent = texts.sending.replace('{0}', file.name);
      await ask('PUT', `/${id}/content`, file, 'application/octet-stream', (sent) => { meter.value = (100 * sent.loaded) / (sent.total || 1); });
      sessionStorage.setItem('sealport.image', texts.done.replace('{0}', file.name));
      location.reload();
    } catch (problem) {
      part('state').textContent = '';
      part('refused').querySelector('p').textContent = problem.detail || problem.title || texts.lost;
      part('refused').hidden = false;
      if (id) ask('DELETE', `/${id}/content`).catch(() => {});
    } finally {
      part('go').disabled = false;
      part('progress').hidden = true;
    }
  });
  part('state').textContent = sessionStorage.getItem('sealport.image') || '';
  sessionStorage.removeItem('sealport.image');
})();
