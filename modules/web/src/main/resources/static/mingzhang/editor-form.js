// Editing in place: the form of a task opens in its card and is saved as one types. What could not be saved yet is kept in
// the browser, so that it is still there after closing it; what the server has wins by its version, side by side.
(() => {
  'use strict';

  const { $, $$, editor, goTo, send, refresh, headers, say, tools } = window.mzEditor;
  const PAUSE = 700;
  const RETRY = 5000;
  const GROUPS = { owner_part: 'owners', owner_name: 'owners', quota_per: 'quotas', quota_n: 'quotas', quota_text: 'quotas',
    limit_kind: 'limits', limit_n: 'limits', limit_unit: 'limits', limit_text: 'limits' };
  const keyOf = base => `mz-typed:${base}`;
  let open = null;

  async function edit(card, field) {
    if (open?.card === card) { focus(field); return true; }
    await close();
    const answer = await fetch(card.dataset.base, { headers: headers() });
    if (!answer.ok) { say($('#toasts').dataset[answer.status] || $('#toasts').dataset[500], true); await refresh(); return false; }
    const form = $('form', new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (!form || open || !card.isConnected) return false;
    form.removeAttribute('data-guard');
    form.classList.add('mz-inline');
    form.dataset.testid = 'task-editor';
    $$('.mz-row a.btn', form).at(-1)?.remove();
    const save = $('[data-testid=save-task]', form);
    save.type = 'button';
    save.textContent = editor.dataset.close || save.textContent;
    save.addEventListener('click', () => close());
    const state = document.createElement('div');
    state.className = 'mz-inline__state';
    form.prepend(state);
    const cut = document.createElement('button');
    cut.type = 'button';
    cut.className = 'btn btn-sm';
    cut.dataset.testid = 'split-at-cursor';
    cut.textContent = editor.dataset.here;
    cut.addEventListener('click', () => split());
    form.elements.text.after(cut);
    card.append(document.adoptNode(form));
    card.classList.add('is-editing');
    open = { card, form, state, base: card.dataset.base, touched: new Set(), session: crypto.randomUUID?.() ?? String(Math.random()), typed: 0, saved: 0,
      timer: null, sending: null, clash: false, turn: $('#outline').dataset.turn };
    tools.hidden = true;
    goTo(card, false);
    restore();
    focus(field);
    document.dispatchEvent(new CustomEvent('mz:editing'));
    return true;
  }

  function focus(field) {
    const inputs = $$(`[name="${field ?? 'title'}"]`, open.form);
    const input = field === 'owner_name' ? inputs.find(each => !each.value) ?? inputs[0] : inputs[0];
    input?.focus();
    if (field === 'text') input.setSelectionRange(0, 0); else input?.setSelectionRange?.(input.value.length, input.value.length);
  }

  // What is typed goes to the browser's own store at once, and to the server after a moment
  function typed(target) {
    if (!open || !target.name) return;
    open.touched.add(GROUPS[target.name] ?? target.name);
    open.typed++;
    keep();
    clearTimeout(open.timer);
    if (!open.clash) open.timer = setTimeout(save, PAUSE);
  }
  function values() { return [...new FormData(open.form)].filter(([name]) => name !== '_csrf'); }
  function keep() {
    try {
      localStorage.setItem(keyOf(open.base), JSON.stringify({ version: open.form.elements.version.value, touched: [...open.touched], values: values() }));
    } catch { /* a full or forbidden store: the server has it a moment later */ }
  }
  function restore() {
    const kept = JSON.parse(localStorage.getItem(keyOf(open.base)) || 'null');
    if (!kept?.touched.length) return;
    const counts = {};
    for (const [name, value] of kept.values) {
      const at = counts[name] = (counts[name] ?? -1) + 1;
      const field = $$(`[name="${name}"]`, open.form)[at];
      if (field && (kept.touched.includes(GROUPS[name] ?? name) || name === 'version')) field.value = value;
    }
    kept.touched.forEach(each => open.touched.add(each));
    open.typed++;
    say(editor.dataset.restored);
    save();
  }

  function fields() {
    const body = new URLSearchParams(values());
    open.touched.forEach(each => body.append('touched', each));
    body.append('session', open.session);
    return body;
  }

  async function save() {
    if (!open || open.clash) return !open;
    // half a word of an input method is no word yet: what it becomes is saved a moment later
    if (open.composing) return false;
    if (open.sending) { await open.sending; return save(); }
    if (open.typed === open.saved) return true;
    clearTimeout(open.timer);
    const mine = open;
    const upTo = mine.typed;
    tell(editor.dataset.saving);
    mine.sending = fetch(`${mine.base}/typed`, { method: 'POST', headers: headers(), body: fields() }).then(async answer => {
      const part = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
      if (answer.ok && part?.dataset.version) return saved(mine, upTo, part);
      if ((answer.status === 409 || answer.status === 422) && part?.dataset.version) return refused(mine, answer.status, part);
      throw new Error(answer.status);
    }).catch(() => {
      tell(editor.dataset.retry, true);
      mine.timer = setTimeout(save, RETRY);
      return false;
    });
    const done = await mine.sending;
    mine.sending = null;
    return done;
  }

  function saved(mine, upTo, part) {
    mine.form.elements.version.value = part.dataset.version;
    mine.card.dataset.version = part.dataset.version;
    mine.saved = upTo;
    if (mine.typed === upTo) { localStorage.removeItem(keyOf(mine.base)); mine.touched.clear(); }
    mine.state.replaceChildren();
    $$('[aria-invalid]', mine.form).forEach(each => each.removeAttribute('aria-invalid'));
    $('#saved').replaceChildren(...[...part.childNodes].map(each => document.adoptNode(each)));
    $('#saved').classList.remove('is-bad');
    return true;
  }
  function refused(mine, status, part) {
    mine.clash = status === 409;
    mine.state.replaceChildren(document.adoptNode(part));
    $$('[data-fault]', part).forEach(fault => $(`[name="${fault.dataset.fault}"]`, mine.form)?.setAttribute('aria-invalid', 'true'));
    tell(editor.dataset.unsaved, true);
    if (mine.clash) mine.theirs = part.dataset.version;
    return false;
  }
  function tell(words, bad = false) {
    const span = document.createElement('span');
    span.textContent = words;
    $('#saved').replaceChildren(span);
    $('#saved').classList.toggle('is-bad', bad);
  }

  async function resolve(whose) {
    open.clash = false;
    if (whose === 'mine') {
      open.form.elements.version.value = open.theirs;
      keep();
      // the button that was pressed goes with the clash: the keys stay with the form
      focus();
      return save();
    }
    localStorage.removeItem(keyOf(open.base));
    const { card } = open;
    leave();
    await refresh();
    return edit(document.getElementById(card.id));
  }

  function leave() {
    const was = open;
    open = null;
    clearTimeout(was.timer);
    $('#outline').dataset.turn = was.turn;
    was.form.remove();
    was.card.classList.remove('is-editing');
    document.dispatchEvent(new CustomEvent('mz:editing'));
    return was;
  }
  async function close() {
    if (!open) return true;
    if (!await save() && open?.typed !== open?.saved) return false;
    if (!open) return true;
    const was = leave();
    await refresh();
    goTo(document.getElementById(was.card.id) ?? window.mzEditor.cards()[0]);
    return true;
  }

  /** Where the cursor stands in the text; the server counts characters of the text without blanks around it. */
  async function split() {
    const area = open.form.elements.text;
    const before = area.value.slice(0, area.selectionStart);
    const at = [...before.trimStart()].length;
    if (!await save()) return;
    const was = leave();
    await send(`${was.base}/split`, { version: was.form.elements.version.value, at });
    goTo(document.getElementById(was.card.id));
  }

  document.addEventListener('input', event => { if (event.target.form?.matches('.mz-inline') && !event.isComposing) typed(event.target); });
  document.addEventListener('compositionstart', event => {
    if (!open?.form.contains(event.target)) return;
    open.composing = true;
    clearTimeout(open.timer);
  });
  document.addEventListener('compositionend', event => {
    if (!open?.form.contains(event.target)) return;
    open.composing = false;
    typed(event.target);
  });
  document.addEventListener('change', event => { if (event.target.form?.matches('.mz-inline') && event.target.matches('select, [type=date]')) typed(event.target); });
  document.addEventListener('submit', event => { if (event.target.matches('.mz-inline')) { event.preventDefault(); close(); } });
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-resolve]');
    if (button && open) resolve(button.dataset.resolve);
  });
  document.addEventListener('keydown', event => {
    if (!open || !open.form.contains(event.target) || event.isComposing || event.keyCode === 229) return;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); close(); }
    if (event.key === 'Enter' && control && event.target.name === 'text') { event.preventDefault(); split(); }
    else if (event.key === 'Enter' && control) { event.preventDefault(); close(); }
    if (event.key === 's' && control) { event.preventDefault(); save(); }
  }, true);
  const flush = () => {
    if (!open || open.clash || open.composing || open.typed === open.saved) return;
    fetch(`${open.base}/typed`, { method: 'POST', headers: headers(), body: fields(), keepalive: true }).catch(() => {});
  };
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });

  Object.assign(window.mzEditor, { edit, closing: close, editing: () => open?.card });

  // What a closed browser left behind is opened and saved now
  const left = window.mzEditor.cards().find(card => localStorage.getItem(keyOf(card.dataset.base)));
  if (left) edit(left);
})();
