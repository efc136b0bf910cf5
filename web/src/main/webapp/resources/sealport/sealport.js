/* What every page does in the browser: theme, language, drawer, task pane, Esc. */
const sealport = (() => {
  const remember = (name, value) => {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; SameSite=Lax`;
  };
  const isDark = () => {
    const set = document.documentElement.dataset.theme;
    return set ? set === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  };
  const showTheme = () => {
    document.getElementById('theme-toggle')?.setAttribute('aria-pressed', String(isDark()));
  };
  const switchTheme = () => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    remember('sealport-theme', next);
    showTheme();
  };
  const switchLanguage = (language) => {
    remember('sealport-language', language);
    location.replace(location.href.split('#')[0]);
  };
  const drawer = (open) => {
    const toggle = document.getElementById('nav-toggle');
    const wasOpen = document.body.classList.contains('nav-open');
    document.body.classList.toggle('nav-open', open);
    toggle?.setAttribute('aria-expanded', String(open));
    if (open) document.querySelector('#nav a')?.focus();
    else if (wasOpen) toggle?.focus();
  };
  const tasks = (open) => {
    const pane = document.getElementById('tasks');
    if (!pane) return;
    pane.dataset.open = String(open);
    document.getElementById('tasks-toggle').setAttribute('aria-expanded', String(open));
    sessionStorage.setItem('sealport-tasks', String(open));
  };
  const closeMenus = (except) => {
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (menu !== except) menu.open = false;
    });
  };

  document.addEventListener('click', (event) => {
    closeMenus(event.target.closest('details.menu'));
    const act = event.target.closest('[data-act]');
    if (!act) return;
    switch (act.dataset.act) {
      case 'theme': switchTheme(); break;
      case 'language': switchLanguage(act.dataset.value); break;
      case 'drawer': drawer(!document.body.classList.contains('nav-open')); break;
      case 'tasks': tasks(document.getElementById('tasks').dataset.open !== 'true'); break;
      case 'copy': navigator.clipboard?.writeText(act.dataset.value); break;
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.menu[open]');
    if (open) { open.open = false; open.querySelector('summary').focus(); }
    else if (document.body.classList.contains('nav-open')) drawer(false);
  });
  document.addEventListener('DOMContentLoaded', () => {
    showTheme();
    tasks(sessionStorage.getItem('sealport-tasks') === 'true');
  });
  return { openTasks: () => tasks(true) };
})();
