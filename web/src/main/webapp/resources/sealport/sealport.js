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
  // The server writes moments in UTC; readers want their own time, or that of a zone they chose.
  const showTimes = (within, again) => {
    const format = new Intl.DateTimeFormat(document.documentElement.lang,
      { dateStyle: 'medium', timeStyle: 'short', timeZone: localStorage.getItem('sealport-zone') || undefined });
    within.querySelectorAll(again ? 'time[datetime]' : 'time[datetime]:not([data-shown])').forEach((time) => {
      const at = new Date(time.dateTime);
      if (isNaN(at)) return;
      time.textContent = format.format(at);
      time.title = time.dateTime;
      time.dataset.shown = 'true';
    });
  };
  const offerZones = () => {
    const select = document.getElementById('zone');
    if (!select) return;
    const chosen = localStorage.getItem('sealport-zone');
    select.add(new Option(select.dataset.auto, ''));
    ['UTC', ...Intl.supportedValuesOf('timeZone')].forEach((zone) => select.add(new Option(zone.replaceAll('_', ' '), zone)));
    select.value = chosen || '';
    select.addEventListener('change', () => {
      if (select.value) localStorage.setItem('sealport-zone', select.value);
      else localStorage.removeItem('sealport-zone');
      showTimes(document, true);
    });
  };
  // Which columns of a list are hidden is remembered in the browser, list by list.
  const hidden = (list) => JSON.parse(localStorage.getItem('sealport-hidden-' + list) || '[]');
  const columnRules = new CSSStyleSheet();
  const hideColumns = () => {
    const lists = Object.keys(localStorage).filter((key) => key.startsWith('sealport-hidden-')).map((key) => key.slice(16));
    columnRules.replaceSync(lists.flatMap((list) => hidden(list).map((column) =>
      `[data-columns-of="${CSS.escape(list)}"] .${CSS.escape(column)} { display: none !important; }`)).join(''));
  };
  document.adoptedStyleSheets.push(columnRules);
  hideColumns();
  const offerColumns = (menu) => {
    const list = menu.dataset.columns;
    const box = menu.querySelector('.menu-box');
    const heads = document.querySelectorAll(`[data-columns-of="${list}"] th[class*="col-"]`);
    box.replaceChildren(...[...heads].map((head) => {
      const column = [...head.classList].find((name) => name.startsWith('col-'));
      const check = Object.assign(document.createElement('input'), { type: 'checkbox', checked: !hidden(list).includes(column) });
      check.addEventListener('change', () => {
        const rest = hidden(list).filter((name) => name !== column);
        localStorage.setItem('sealport-hidden-' + list, JSON.stringify(check.checked ? rest : [...rest, column]));
        hideColumns();
      });
      const label = document.createElement('label');
      label.append(check, head.querySelector('.ui-column-title').textContent);
      return label;
    }));
  };
  document.addEventListener('toggle', (event) => {
    if (event.target.matches?.('details.columns') && event.target.open) offerColumns(event.target);
  }, true);

  // When a task has started or ended, what the page shows may be old.
  const polled = (args) => {
    const pane = document.getElementById('tasks');
    if (!args || !pane || args.mark === undefined || args.mark === pane.dataset.mark) return;
    pane.dataset.mark = args.mark;
    if (!document.querySelector('.live')) return;
    refreshPage();
  };
  const tasksChanged = () => {
    tasks(true);
    if (document.querySelector('.live')) refreshPage();
  };
  // Opens the actions of a row beside its button, and hands the keyboard to them.
  let opener = null;
  const showActions = (id) => {
    opener = document.getElementById(id);
    const panel = PF('actions');
    panel.target = $(opener); // it follows its target when the page scrolls
    panel.show(panel.target);
    setTimeout(() => document.querySelector('.action-list button:not(:disabled)')?.focus(), 250);
  };
  const hideActions = () => {
    if (!document.querySelector('.actions-panel')) return;
    PF('actions').hide();
    opener?.focus();
  };
  // A button is disabled while its request runs, and may be drawn anew: the focus comes back to it all the same.
  let pressed = null;
  let dialogOpener = null;
  let dialogsShown = 0;
  /* PrimeFaces moves the focus a moment after a dialog is shown, from whoever types already: what one writes ends in another field. */
  const focusFirst = (dialog) => {
    if (dialog.contains(document.activeElement)) return;
    const shown = [...dialog.querySelectorAll('input, select, textarea, button, a[href]')].filter((each) => each.offsetParent && !each.disabled);
    const field = shown.find((each) => each.matches('input:not([readonly], [type=submit], [type=button]), select, textarea'));
    (field || shown[0])?.focus();
  };
  const dialogShown = (widget) => {
    dialogOpener = pressed?.closest('.actions-panel') ? opener : pressed;
    dialogsShown++;
    widget.applyFocus = () => focusFirst(widget.jq[0]);
  };
  const dialogHidden = () => {
    const shown = dialogsShown;
    let tries = 40;
    const giveBack = () => {
      if (shown !== dialogsShown) return; // the focus is in the next dialog
      const back = dialogOpener?.isConnected ? dialogOpener : document.getElementById(dialogOpener?.id);
      back?.focus(); // in vain while it is disabled
      if (back && document.activeElement !== back && tries-- > 0) setTimeout(giveBack, 50);
    };
    setTimeout(giveBack, 50);
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button, a[href]');
    if (button && !button.closest('.ui-dialog')) pressed = button;
  }, true);
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
    const actions = document.querySelector('.actions-panel');
    if (actions?.checkVisibility()) hideActions();
    else if (open) { open.open = false; open.querySelector('summary').focus(); }
    else if (document.body.classList.contains('nav-open')) drawer(false);
  });
  document.addEventListener('DOMContentLoaded', () => {
    showTheme();
    offerZones();
    showTimes(document);
    new MutationObserver((changes) => changes.forEach((change) => {
      change.addedNodes.forEach((node) => { if (node.nodeType === 1) showTimes(node.parentNode || node); });
    })).observe(document.body, { childList: true, subtree: true });
    tasks(sessionStorage.getItem('sealport-tasks') === 'true');
  });
  /* Calls of the native API as who is signed in; texts: the page's token against foreign requests, and the words for a lost connection. */
  const api = (of, texts) => (method, path, body, type, progress) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/sealport/v1/${of}${path}`);
    request.setRequestHeader('X-Sealport-CSRF', texts.csrf);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    if (type) request.setRequestHeader('Content-Type', type);
    if (progress) request.upload.onprogress = progress;
    const answer = () => { try { return JSON.parse(request.responseText); } catch { return {}; } };
    request.onload = () => (request.status < 300 ? resolve(answer()) : reject(answer()));
    request.onerror = () => reject({ detail: texts.lost });
    request.send(body);
  });
  return { api, polled, tasksChanged, openTasks: () => tasks(true), showActions, hideActions, dialogShown, dialogHidden };
})();
