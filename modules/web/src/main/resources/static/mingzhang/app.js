// What pages need beyond htmx. Everything hangs on attributes, so that swapped-in parts work without set-up.
(() => {
  'use strict';

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = target => target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

  // Toasts. The server may send HX-Trigger: {"mz:say": {"text": "…", "bad": false}}.
  function say(text, bad = false) {
    const box = $('#toasts');
    if (!box || !text) return;
    const toast = document.createElement('div');
    toast.className = bad ? 'mz-toast is-bad' : 'mz-toast';
    const words = document.createElement('span');
    words.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', box.dataset.close || '');
    close.onclick = () => toast.remove();
    toast.append(words, close);
    box.append(toast);
    setTimeout(() => toast.remove(), bad ? 12000 : 6000);
  }
  document.addEventListener('mz:say', event => say(event.detail.text, event.detail.bad));

  // A refusal may come as [data-notice] instead of the part that was asked for: say it and leave the page as it is.
  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status < 400 || !event.detail.serverResponse.includes('data-notice')) return;
    const notice = new DOMParser().parseFromString(event.detail.serverResponse, 'text/html').querySelector('[data-notice]');
    if (!notice) return;
    event.detail.shouldSwap = false;
    event.detail.isError = false;
    if (event.detail.target?.id === 'beside-body') closeBeside();
    say(notice.textContent.trim().replace(/\s*\n\s*/g, ' '), true);
  });
  document.addEventListener('htmx:responseError', event => {
    const words = $('#toasts')?.dataset ?? {};
    const status = event.detail.xhr.status;
    say(status === 401 ? words.signedOut : words[status] ?? words[500], true);
  });
  document.addEventListener('htmx:sendError', () => say($('#toasts')?.dataset.offline, true));

  // hx-confirm asks in our own dialog.
  document.addEventListener('htmx:confirm', event => {
    const dialog = $('#ask');
    if (!event.detail.question || !dialog) return;
    event.preventDefault();
    $('#ask-text').textContent = event.detail.question;
    dialog.returnValue = '';
    dialog.addEventListener('close', () => { if (dialog.returnValue === 'yes') event.detail.issueRequest(true); }, { once: true });
    dialog.showModal();
  });

  // Dialogs and menus
  document.addEventListener('click', event => {
    const opens = event.target.closest('[data-opens]');
    if (opens) {
      const dialog = document.getElementById(opens.dataset.opens);
      if (dialog) { event.preventDefault(); dialog.showModal(); $('input:not([type=hidden]), textarea, select', dialog)?.focus(); }
      return;
    }
    if (event.target.closest('[data-closes]')) event.target.closest('dialog')?.close();
    if (event.target.nodeName === 'DIALOG') event.target.close();
    $$('details[data-menu][open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // The drawer: whatever is swapped into #beside-body opens it; its title comes from [data-title] inside.
  let openedBy = null;
  function closeBeside() {
    const drawer = $('#beside');
    if (!drawer || drawer.hidden) return;
    drawer.hidden = true;
    document.documentElement.classList.remove('has-beside');
    $$('.is-on').forEach(row => row.classList.remove('is-on'));
    openedBy?.focus();
  }
  document.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.target?.id !== 'beside-body') return;
    openedBy = event.detail.elt;
    $('#beside').hidden = false;
    document.documentElement.classList.add('has-beside');
    $$('.is-on').forEach(row => row.classList.remove('is-on'));
    openedBy.closest('tr, td[data-cell]')?.classList.add('is-on');
    $('#beside-body').innerHTML = '<span class="mz-skeleton"></span><span class="mz-skeleton"></span><span class="mz-skeleton mz-skeleton--block"></span>';
  });
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target?.id === 'beside-body') {
      const part = $('#beside-body [data-title]');
      $('#beside-title').textContent = part?.dataset.title ?? '';
      const page = $('#beside-open');
      page.hidden = !part?.dataset.page;
      if (part?.dataset.page) page.href = part.dataset.page;
      $('#beside [data-close-beside]').focus();
    }
  });
  document.addEventListener('click', event => {
    const closes = event.target.closest('[data-close-beside]');
    if (closes?.closest('#beside')) event.preventDefault();
    if (closes) closeBeside();
  });

  // Forms: leave a warning for what is not saved, filters that apply at once
  const dirty = new Set();
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-guard]');
    if (form) dirty.add(form);
  });
  document.addEventListener('submit', event => dirty.delete(event.target));
  document.addEventListener('htmx:afterRequest', event => { if (event.detail.successful) dirty.delete(event.detail.elt.closest('form')); });
  window.addEventListener('beforeunload', event => { if ([...dirty].some(form => form.isConnected)) event.preventDefault(); });
  document.addEventListener('change', event => {
    if (event.target.closest('form[data-apply]')) event.target.form.requestSubmit();
  });

  // Files dropped on a .mz-drop go to its input
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    document.addEventListener(kind, event => {
      const zone = event.target.closest?.('.mz-drop');
      if (!zone) return;
      event.preventDefault();
      zone.classList.toggle('is-over', kind === 'dragenter' || kind === 'dragover');
      const input = $('input[type=file]', zone);
      if (kind === 'drop' && input) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  }

  document.addEventListener('change', event => {
    const chosen = event.target.type === 'file' && event.target.closest('.mz-drop')?.querySelector('[data-chosen]');
    if (chosen) chosen.textContent = [...event.target.files].map(file => file.name).join('、');
  });

  // Selecting rows: data-select-all in the head, data-select in rows, data-selected shows the number
  function countSelected(scope) {
    const boxes = $$('[data-select]', scope);
    const chosen = boxes.filter(box => box.checked);
    boxes.forEach(box => box.closest('tr')?.setAttribute('aria-selected', box.checked));
    $$('[data-selected]', scope).forEach(place => { place.textContent = chosen.length; });
    $$('[data-needs-selection]', scope).forEach(button => { button.disabled = chosen.length === 0; });
    const all = $('[data-select-all]', scope);
    if (all) { all.checked = boxes.length > 0 && chosen.length === boxes.length; all.indeterminate = chosen.length > 0 && !all.checked; }
    $$('[data-select-group]', scope).forEach(box => {
      const group = boxes.filter(each => each.dataset.select === box.dataset.selectGroup);
      const on = group.filter(each => each.checked).length;
      box.checked = on > 0 && on === group.length;
      box.indeterminate = on > 0 && on < group.length;
    });
  }
  document.addEventListener('change', event => {
    const scope = event.target.closest('[data-selection]');
    if (!scope) return;
    if (event.target.matches('[data-select-all]')) $$('[data-select]', scope).forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches('[data-select-group]')) $$('[data-select]', scope).filter(box => box.dataset.select === event.target.dataset.selectGroup).forEach(box => { box.checked = event.target.checked; });
    countSelected(scope);
  });

  // Folding: <button data-fold="city-3"> hides and shows [data-part="city-3"] of the same [data-folding]
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-fold]');
    if (!button) return;
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', open);
    const scope = button.closest('[data-folding]') ?? document;
    $$(`[data-part="${CSS.escape(button.dataset.fold)}"]`, scope).forEach(part => { part.hidden = !open; });
  });

  // Of the links [data-choose] of one list, the last one followed is the current one
  document.addEventListener('htmx:beforeRequest', event => {
    const chosen = event.target.closest('[data-choose]');
    if (!chosen) return;
    $$('[data-choose][aria-current]').forEach(each => each.removeAttribute('aria-current'));
    chosen.setAttribute('aria-current', 'true');
  });

  // Keys: J and K walk over the rows [data-walk]; other letters press the button [data-key] of the
  // current one, or of the page. Arrows walk over the cells of a matrix. Escape closes the drawer.
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      const menu = $('details[data-menu][open]');
      if (menu) { menu.open = false; $('summary', menu).focus(); return; }
      if (!$('dialog[open]')) closeBeside();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $('dialog[open]')) return;
    const cell = event.target.closest('[data-cell]');
    if (cell && event.key.startsWith('Arrow')) {
      const row = cell.closest('tr');
      const at = $$('[data-cell]', row).indexOf(cell);
      const sides = { ArrowLeft: () => $$('[data-cell]', row)[at - 1], ArrowRight: () => $$('[data-cell]', row)[at + 1],
        ArrowUp: () => near(row, 'previousElementSibling', at), ArrowDown: () => near(row, 'nextElementSibling', at) };
      const next = sides[event.key]?.();
      if (next) { event.preventDefault(); ($('a, button', next) ?? next).focus(); }
      return;
    }
    if (typing(event.target)) return;
    const key = event.key.toLowerCase();
    const walk = $$('[data-walk]').filter(each => !each.hidden);
    if ((key === 'j' || key === 'k') && walk.length) {
      event.preventDefault();
      const at = walk.findIndex(each => each.classList.contains('is-current'));
      const next = walk[Math.max(0, Math.min(walk.length - 1, at + (key === 'j' ? 1 : -1)))];
      walk.forEach(each => each.classList.toggle('is-current', each === next));
      next.scrollIntoView({ block: 'nearest' });
      ($('a, button, input', next) ?? next).focus();
      return;
    }
    if (key.length === 1) {
      const button = $(`.is-current [data-key="${CSS.escape(key)}"]`) ?? $$(`[data-key="${CSS.escape(key)}"]`).find(each => !each.closest('[data-walk]'));
      if (button && !button.disabled) { event.preventDefault(); button.click(); }
    }
  });
  function near(row, side, at) {
    let next = row[side];
    while (next && !$$('[data-cell]', next).length) next = next[side];
    return next && $$('[data-cell]', next)[at];
  }

  // What swapped-in parts want at once
  function settle(root) {
    $$('[data-selection]', root).forEach(countSelected);
    if (root.matches?.('[data-selection]')) countSelected(root);
    $('[data-focus]', root)?.focus();
  }
  document.addEventListener('DOMContentLoaded', () => settle(document));
  document.addEventListener('htmx:load', event => settle(event.detail.elt));
})();
