'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  const byId = (id) => document.getElementById(id);

  // Theme: follows the system until someone chooses.
  const themes = ['auto', 'light', 'dark'];
  const theme = byId('theme');
  const show = (name) => {
    if (name === 'auto') delete root.dataset.theme;
    else root.dataset.theme = name;
    theme.textContent = 'Theme: ' + name;
  };
  let chosen = 'auto';
  try {
    const kept = localStorage.getItem('privet-theme');
    if (themes.includes(kept)) chosen = kept;
  } catch (refused) { /* a page from a file may have no storage */ }
  show(chosen);
  theme.addEventListener('click', () => {
    chosen = themes[(themes.indexOf(chosen) + 1) % themes.length];
    show(chosen);
    try { localStorage.setItem('privet-theme', chosen); } catch (refused) { /* as above */ }
  });

  // Filters.
  const findings = [...document.querySelectorAll('details.finding')];
  const texts = new Map(findings.map((f) => [f, f.textContent.toLowerCase()]));
  const levels = [...document.querySelectorAll('.level-toggle')];
  const picks = ['rule', 'category', 'recipient', 'module', 'state'].map(byId);
  const text = byId('text');
  const count = byId('count');
  const expand = byId('expand');

  const matches = (finding, wanted) => {
    const data = finding.dataset;
    return wanted.levels.has(data.level)
      && (!wanted.rule || data.rule === wanted.rule)
      && (!wanted.module || data.module === wanted.module)
      && (!wanted.recipient || data.recipient === wanted.recipient)
      && (!wanted.category || data.categories.split(' ').includes(wanted.category))
      && (!wanted.state || data.state === wanted.state)
      && wanted.words.every((word) => texts.get(finding).includes(word));
  };

  const apply = () => {
    const wanted = {
      levels: new Set(levels.filter((l) => l.getAttribute('aria-pressed') === 'true').map((l) => l.dataset.level)),
      words: text.value.toLowerCase().split(/\s+/).filter(Boolean),
    };
    for (const pick of picks) {
      wanted[pick.id] = pick.value;
      pick.classList.toggle('chosen', pick.selectedIndex > 0);
    }
    let visible = 0;
    for (const finding of findings) {
      const match = matches(finding, wanted);
      finding.hidden = !match;
      if (match) visible++;
    }
    count.textContent = visible + ' of ' + findings.length;
    byId('nothing').hidden = visible > 0 || findings.length === 0;
  };

  for (const level of levels) {
    level.addEventListener('click', () => {
      level.setAttribute('aria-pressed', String(level.getAttribute('aria-pressed') !== 'true'));
      apply();
    });
  }
  for (const pick of picks) pick.addEventListener('change', apply);
  text.addEventListener('input', apply);
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('filters').addEventListener('reset', () => {
    for (const level of levels) level.setAttribute('aria-pressed', 'true');
    setTimeout(apply, 0);
  });
  expand.addEventListener('click', () => {
    const open = expand.textContent === 'Expand all';
    for (const finding of findings) if (!finding.hidden) finding.open = open;
    expand.textContent = open ? 'Collapse all' : 'Expand all';
  });

  for (const cell of document.querySelectorAll('.map .cell')) {
    cell.addEventListener('click', () => {
      byId('filters').reset();
      setTimeout(() => {
        byId('category').value = cell.dataset.category;
        byId('recipient').value = cell.dataset.recipient;
        apply();
        byId('findings').scrollIntoView();
      }, 0);
    });
  }

  // A link to a finding opens it, whatever the filters say.
  const follow = () => {
    const target = location.hash.startsWith('#f-') ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    if (target) {
      target.hidden = false;
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', follow);

  // Keys: / searches, j and k go through the findings.
  addEventListener('keydown', (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === 'Escape' && event.target === text) {
      text.value = '';
      apply();
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      text.focus();
    } else if (event.key === 'j' || event.key === 'k') {
      const shown = findings.filter((f) => !f.hidden);
      const at = shown.indexOf(document.activeElement.closest('details.finding'));
      const next = shown[event.key === 'j' ? at + 1 : Math.max(at - 1, 0)];
      if (next) next.querySelector('summary').focus();
    }
  });

  // On paper everything that is not filtered out is open.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = findings.filter((f) => !f.open && !f.hidden);
    for (const finding of closed) finding.open = true;
  });
  addEventListener('afterprint', () => {
    for (const finding of closed) finding.open = false;
  });

  apply();
  follow();
})();
