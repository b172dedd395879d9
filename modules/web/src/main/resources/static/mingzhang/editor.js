// The split editor: the draft's tasks beside its source. The server draws and keeps everything; here are the keys, the
// walk, and the exchange of what an act has changed. editor-form.js edits in place, editor-people.js tells who else is here.
window.mzEditor = (() => {
  'use strict';

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const editor = $('#editor');
  const tools = $('#tools');
  const parts = { picked: new Map(), busy: Promise.resolve(), closing: null };
  let drawn = new Map();

  const outline = () => $('#outline');
  const cards = () => $$('.mz-point', outline());
  const current = () => $('.mz-point.is-current', outline());
  const say = (text, bad) => document.dispatchEvent(new CustomEvent('mz:say', { detail: { text, bad } }));
  const headers = () => ({ 'HX-Request': 'true', ...JSON.parse(document.body.getAttribute('hx-headers') || '{}') });
  // Where all tasks are drawn, the server draws only what was touched since
  const drawnHeaders = () => ({ ...headers(), ...outline().dataset.issue ? {} : { 'Mz-Turn': outline().dataset.turn } });

  // Source and outline: the same data-point on both sides lights and scrolls together
  function light(point, scroll) {
    $$('[data-point].is-lit').forEach(each => each.classList.remove('is-lit'));
    if (!point) return;
    $$(`[data-point="${CSS.escape(point)}"]`).forEach(each => each.classList.add('is-lit'));
    const words = $(`.mz-source [data-point="${CSS.escape(point)}"]`);
    if (!scroll || !words) return;
    const pane = $('.mz-source');
    const at = words.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (pane.scrollHeight > pane.clientHeight && (at < 40 || at > pane.clientHeight * 0.6)) pane.scrollTop += at - pane.clientHeight / 4;
  }

  function goTo(card, focus = true, quiet = false) {
    if (!card) return;
    $$('.mz-point.is-current', outline()).forEach(each => each !== card && each.classList.remove('is-current'));
    card.classList.add('is-current');
    const head = $('.mz-point__head', card);
    if (tools.parentElement !== head) head.append(tools);
    tools.hidden = card.classList.contains('is-editing');
    light(card.dataset.point, !quiet);
    if (!quiet) card.scrollIntoView({ block: 'nearest' });
    if (focus && !card.contains(document.activeElement)) card.focus({ preventScroll: true });
  }

  function step(by, chooses) {
    const all = cards();
    const at = all.indexOf(current());
    const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
    if (chooses && at >= 0) { pick(all[at], true); pick(next, true); }
    goTo(next);
  }

  // Choosing
  function pick(card, on) {
    const box = $('input[name=task]', card);
    box.checked = on;
    card.classList.toggle('is-picked', on);
    if (on) parts.picked.set(card.dataset.task, true); else parts.picked.delete(card.dataset.task);
    counted();
  }
  function pickAll(all, on) { all.forEach(card => pick(card, on)); }
  function counted() {
    $('#bulk').classList.toggle('is-open', parts.picked.size > 0);
    $('#bulk [data-count]').textContent = parts.picked.size;
  }
  function section(head) {
    const found = [];
    for (let at = head.nextElementSibling; at; at = at.nextElementSibling) {
      if (at.matches('.mz-outline__head') && Number(at.dataset.depth) <= Number(head.dataset.depth)) break;
      if (at.matches('.mz-point')) found.push(at);
    }
    return found;
  }

  // Drawing: what the server drew anew replaces what differs, by key; a card that is being edited stays
  function keyed(root) {
    const keys = new Map();
    [...root.children].forEach((each, at) => {
      let key = each.dataset.key || `#${at}`;
      while (keys.has(key)) key += '+';
      keys.set(key, each);
    });
    return keys;
  }
  function remember(root) { drawn = new Map([...keyed(root)].map(([key, each]) => [key, plain(each)])); }
  function plain(each) { return each.outerHTML.replace(' is-current', '').replace(/name="_csrf" value="[^"]*"/g, ''); }

  function draw(text, keepCurrent = false) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const fresh = $('#outline', page);
    if (!fresh) return false;
    if ($$('[data-same]', fresh).some(each => !document.getElementById(each.id))) { redraw(); return true; }
    const wanted = keepCurrent ? null : $('.mz-point.is-current', fresh)?.id;
    const was = current()?.id;
    const root = outline();
    const have = keyed(root);
    const next = keyed(fresh);
    const texts = new Map();
    if (tools.parentElement?.closest('#outline')) editor.after(tools);
    let at = root.firstElementChild;
    for (const [key, each] of next) {
      const mine = have.get(key);
      const same = each.dataset.same && drawn.has(key);
      texts.set(key, same || mine?.classList.contains('is-editing') ? drawn.get(key) : plain(each));
      const keeps = mine && (same || mine.classList.contains('is-editing') || drawn.get(key) === texts.get(key));
      have.delete(key);
      if (keeps) {
        if (mine === at) at = at.nextElementSibling; else root.insertBefore(mine, at);
        continue;
      }
      each.classList.remove('is-current');
      root.insertBefore(document.adoptNode(each), at);
      if (each.matches('.mz-outline__head')) window.htmx?.process(each);
      if (mine === at) at = at.nextElementSibling;
      mine?.remove();
    }
    have.forEach(each => each.remove());
    drawn = texts;
    for (const name of ['undo', 'redo', 'issue', 'turn']) root.dataset[name] = fresh.dataset[name] ?? '';
    const issues = $('#issues', page);
    if (issues) {
      issues.removeAttribute('hx-swap-oob');
      $('#issues').replaceWith(document.adoptNode(issues));
      window.htmx?.process(issues);
    }
    settle(wanted ?? was, keepCurrent);
    return true;
  }

  function settle(id, quiet = false) {
    $('#undo').disabled = outline().dataset.undo !== 'true';
    $('#redo').disabled = outline().dataset.redo !== 'true';
    const here = new Set(cards().map(card => card.dataset.task));
    [...parts.picked.keys()].forEach(task => { if (!here.has(task)) parts.picked.delete(task); });
    cards().forEach(card => { if (parts.picked.has(card.dataset.task)) { $('input[name=task]', card).checked = true; card.classList.add('is-picked'); } });
    counted();
    const card = id && document.getElementById(id) || current();
    if (card) goTo(card, !$('dialog[open]') && !document.activeElement?.closest('.is-editing, #bulk, #beside'), quiet);
    document.dispatchEvent(new CustomEvent('mz:drawn'));
  }

  // Acts: one after the other, so that each sees the versions that the one before left
  function send(url, fields) {
    const body = fields instanceof URLSearchParams ? fields : new URLSearchParams(fields);
    return exchange(() => fetch(url, { method: 'POST', headers: drawnHeaders(), body }));
  }
  function exchange(request) {
    parts.busy = parts.busy.then(request).then(async answer => {
      const text = await answer.text();
      if (answer.ok && draw(text)) return true;
      const page = new DOMParser().parseFromString(text, 'text/html');
      say($('[data-notice]', page)?.textContent.trim().replace(/\s*\n\s*/g, ' ') || $('#toasts').dataset[answer.status] || $('#toasts').dataset[500], true);
      if (answer.status === 409) await refresh();
      return false;
    }).catch(() => { say($('#toasts').dataset.offline, true); return false; });
    return parts.busy;
  }
  async function refresh() {
    const issue = outline().dataset.issue;
    const answer = await fetch(`${editor.dataset.plan}/outline${issue ? `?issue=${issue}` : ''}`, { headers: drawnHeaders() });
    return answer.ok && draw(await answer.text(), true);
  }
  async function redraw() {
    const answer = await fetch(`${editor.dataset.plan}/outline`, { headers: headers() });
    if (answer.ok) draw(await answer.text(), true);
  }

  function beside(card, by) {
    const all = cards();
    return all[all.indexOf(card) + by];
  }
  const acts = {
    edit: (card, field) => parts.edit?.(card, field),
    split: card => parts.edit?.(card, 'text'),
    'merge-next': card => merge(card, beside(card, 1)),
    'merge-previous': card => merge(beside(card, -1), card),
    up: card => move(card, 'UP'),
    down: card => move(card, 'DOWN'),
    out: card => move(card, 'OUT'),
    in: card => move(card, 'IN'),
    heading: card => window.htmx?.ajax('GET', `${card.dataset.base}/heading`, { target: '#beside-body', source: card }),
    drop: card => send(`${card.dataset.base}/drop`, { version: card.dataset.version }),
  };
  function merge(into, card) {
    if (into && card) send(`${card.dataset.base}/merge`, { version: card.dataset.version, into: into.dataset.task, into_version: into.dataset.version });
  }
  function move(card, way) { send(`${card.dataset.base}/move`, { version: card.dataset.version, way }); }
  async function act(name, card, field) {
    if (!card || !acts[name]) return;
    if (name !== 'edit' && name !== 'split') await parts.closing?.();
    await parts.busy;
    acts[name](document.getElementById(card.id) ?? card, field);
  }

  // A stretch of the source that was cut into several tasks lists them; the one that is current is marked
  function choose(mark, found) {
    if (found.length < 2) { goTo(found[0]); return; }
    const list = $('#cut');
    list.replaceChildren(...found.map(card => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'mz-cut';
      button.textContent = `${$('.mz-point__marker', card).textContent} ${$('.mz-point__title', card).textContent}`;
      if (card === current()) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => { list.hidePopover(); goTo(document.getElementById(card.id)); });
      return button;
    }));
    const at = mark.getClientRects()[0];
    list.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - 380))}px`;
    list.style.top = `${Math.min(at.bottom + 4, window.innerHeight - 40 - 34 * found.length)}px`;
    list.showPopover();
    list.firstElementChild.focus();
  }

  document.addEventListener('click', event => {
    const shows = event.target.closest('[data-shows]');
    const acting = event.target.closest('[data-act]');
    const mark = event.target.closest('.mz-source [data-point]');
    const card = event.target.closest('.mz-point');
    if (event.ctrlKey || event.metaKey) return;
    if (shows) { event.preventDefault(); exchange(() => fetch(shows.dataset.shows, { headers: headers() })); }
    if (acting) { event.preventDefault(); act(acting.dataset.act, card ?? current(), acting.dataset.field); return; }
    if (event.target.closest('[data-unchoose]')) pickAll(cards(), false);
    if (mark) choose(mark, cards().filter(each => each.dataset.point === mark.dataset.point));
    if (card && event.shiftKey && current()) {
      const all = cards();
      const [from, to] = [all.indexOf(current()), all.indexOf(card)].sort((one, other) => one - other);
      pickAll(all.slice(from, to + 1), true);
      event.preventDefault();
    }
    if (card && !event.target.closest('a, button, input, select, textarea, summary, label')) goTo(card);
  });
  document.addEventListener('mouseover', event => {
    const side = event.target.closest('#editor [data-point]');
    if (side && !current()) light(side.dataset.point, false);
  });
  document.addEventListener('change', event => {
    if (event.target.matches('#outline input[name=task]')) pick(event.target.closest('.mz-point'), event.target.checked);
    if (event.target.matches('[data-choose-section]')) pickAll(section(event.target.closest('.mz-outline__head')), event.target.checked);
  });
  document.addEventListener('submit', event => {
    if (!event.target.matches('form[data-answers]')) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(event.target));
    if (event.submitter?.name) fields.append(event.submitter.name, event.submitter.value);
    const bulk = event.target.id === 'bulk';
    send(event.target.action, fields).then(done => {
      if (done && event.target.matches('[data-closes]')) $('#beside [data-close-beside]').click();
      if (done && bulk) { pickAll(cards(), false); event.target.reset(); current()?.focus(); }
    });
  });

  // Keys. Nothing happens while an input method composes, nor while somebody types elsewhere.
  const typing = target => target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
  const letters = {
    j: () => step(1), k: () => step(-1), s: () => act('split', current()), m: () => act('merge-next', current()),
    M: () => act('merge-previous', current()), d: () => act('drop', current()), e: () => act('edit', current()),
    J: () => act('down', current()), K: () => act('up', current()), '[': () => act('out', current()), ']': () => act('in', current()),
    u: () => $('#undo').click(), x: () => current() && pick(current(), !parts.picked.has(current().dataset.task)),
    X: () => chooseSection(), h: () => heading()?.querySelector('[data-heading]').click(), H: () => act('heading', current()), b: () => $('#bulk').classList.contains('is-open') && $('#bulk [name=owner_name]').focus(),
    c: () => $('[data-checks]')?.click(), n: () => $('[data-new]').click(), '?': () => $('#keys').showModal(),
    ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => act('edit', current()), Delete: () => act('drop', current()),
    Home: () => goTo(cards()[0]), End: () => goTo(cards().at(-1)), Escape: () => pickAll(cards(), false),
  };
  const alt = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };
  function heading() {
    let head = current()?.previousElementSibling;
    while (head && !head.matches('.mz-outline__head')) head = head.previousElementSibling;
    return head;
  }
  function chooseSection() {
    const head = heading();
    if (head) pickAll(section(head), true);
  }
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || $('dialog[open]') || event.defaultPrevented) return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 && control ? event.key.toLowerCase() : event.key;
    if (typing(event.target)) return;
    const run = control && key === 'z' ? () => $(event.shiftKey ? '#redo' : '#undo').click()
      : control && key === 'y' ? () => $('#redo').click()
      : control && key === 'a' ? () => pickAll(cards(), true)
      : event.altKey && alt[key] ? () => act(alt[key], current())
      : event.shiftKey && (key === 'ArrowDown' || key === 'ArrowUp') ? () => step(key === 'ArrowDown' ? 1 : -1, true)
      : control || event.altKey ? null
      : key === 'Enter' && event.target.closest('a, button, summary') ? null
      : key.startsWith('Arrow') && event.target.closest('.mz-source') ? null
      : letters[key];
    if (!run) return;
    event.preventDefault();
    run();
  });

  remember(outline());
  settle($('.mz-point.is-current', outline())?.id);
  return Object.assign(parts, { $, $$, editor, tools, cards, current, goTo, send, refresh, headers, say, draw, act });
})();
