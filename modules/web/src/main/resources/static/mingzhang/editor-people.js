// Several people at one draft: every few seconds this window says where it is, and hears who else is where and whether
// anything was changed. What others changed is drawn at once, around whatever is being typed here.
(() => {
  'use strict';

  const { $, $$, editor, current, headers, refresh, goTo, edit } = window.mzEditor;
  const PAUSE = 4000;
  const HIDDEN = 12000;
  const key = crypto.randomUUID?.() ?? String(Math.random());
  let timer = null;
  let busy = false;

  async function arrive() {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    const card = window.mzEditor.editing() ?? current();
    const body = new URLSearchParams({ window: key, editing: Boolean(window.mzEditor.editing()) });
    if (card) body.set('task', card.dataset.task);
    try {
      const answer = await fetch(`${editor.dataset.plan}/presence`, { method: 'POST', headers: headers(), body });
      if (answer.status === 409) { location.reload(); return; }
      if (answer.ok) await show(await answer.text());
    } catch { /* away for a moment: the next one tells */ } finally { busy = false; }
    timer = setTimeout(arrive, document.hidden ? HIDDEN : PAUSE);
  }

  async function show(text) {
    const people = $('.mz-people', new DOMParser().parseFromString(text, 'text/html'));
    if (!people) return;
    if (people.dataset.turn !== $('#outline').dataset.turn) await refresh();
    $('#presence').replaceChildren(document.adoptNode(people));
    mark();
  }
  function mark() {
    $$('.mz-point__people').forEach(place => place.replaceChildren());
    $$('.mz-point.is-theirs').forEach(card => card.classList.remove('is-theirs'));
    $$('#presence [data-at-task]').forEach(person => {
      const card = document.getElementById(`task-${person.dataset.atTask}`);
      if (!card) return;
      $('.mz-point__people', card).append(person.cloneNode(true));
      card.classList.toggle('is-theirs', person.classList.contains('is-editing'));
    });
  }
  document.addEventListener('mz:drawn', mark);
  document.addEventListener('mz:editing', arrive);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) arrive(); });

  // The checks beside the editor: a finding leads to its task, and what was mended is looked over again
  document.addEventListener('click', async event => {
    const link = event.target.closest('#beside [data-goto]');
    const card = link && document.getElementById(`task-${link.dataset.goto}`);
    if (!card || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(card);
    if (link.dataset.field) await edit(card, link.dataset.field);
  });
  document.addEventListener('mz:drawn', () => { if (!$('#beside').hidden && $('#beside .mz-checks')) look(); });
  async function look() {
    const answer = await fetch(`${editor.dataset.plan}/checks`, { headers: headers() });
    const fresh = answer.ok && $('.mz-checks', new DOMParser().parseFromString(await answer.text(), 'text/html'));
    if (fresh) $('#beside .mz-checks')?.replaceWith(document.adoptNode(fresh));
  }

  arrive();
})();
