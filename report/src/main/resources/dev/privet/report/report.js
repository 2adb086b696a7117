(() => {
  'use strict';
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
  const list = byId('list');
  const findings = [...document.querySelectorAll('details.finding')];

  // Of a long list only the beginning is built with the page. The rest is text in a noscript, so
  // that it costs nothing until the page is shown: rows are built from it in idle time, what is
  // inside a row when it is opened. Whatever asks for all findings builds all rows first.
  const INSIDE = '<div class="body">';
  const SLICE = 250;
  const later = byId('later');
  const waiting = later ? later.textContent.split('</details>').slice(0, -1) : [];
  const total = findings.length + waiting.length;
  const insides = new Map();
  const buildRows = (count) => {
    const slice = waiting.splice(0, count).map((part) => part.split(INSIDE));
    const rows = document.createElement('template');
    rows.innerHTML = slice.map((part) => part[0] + '</details>').join('');
    const built = [...rows.content.children];
    built.forEach((row, i) => insides.set(row, INSIDE + slice[i].slice(1).join(INSIDE)));
    findings.push(...built);
    list.append(rows.content);
  };
  const buildInside = (finding) => {
    if (!insides.has(finding)) return;
    finding.insertAdjacentHTML('beforeend', insides.get(finding));
    insides.delete(finding);
  };

  const MARKS = { lt: '<', gt: '>', amp: '&', quot: '"', '#34': '"', '#39': "'" };
  const plain = (markup) => markup.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (all, name) => MARKS[name] || all);
  const texts = new Map();
  const textOf = (finding) => {
    if (!texts.has(finding)) texts.set(finding, (finding.textContent + plain(insides.get(finding) || '')).toLowerCase());
    return texts.get(finding);
  };

  const levels = [...document.querySelectorAll('.level-toggle')];
  const picks = ['rule', 'category', 'recipient', 'module', 'state'].map(byId);
  const text = byId('text');
  const count = byId('count');
  const grouped = (number) => Number(number).toLocaleString('en');
  const expand = byId('expand');

  /** More are neither opened at once nor printed whole. */
  const MOST_OPEN = 500;

  const matches = (finding, wanted) => {
    const data = finding.dataset;
    return wanted.levels.has(data.level)
      && (!wanted.rule || data.rule === wanted.rule)
      && (!wanted.module || data.module === wanted.module)
      && (!wanted.recipient || data.recipient === wanted.recipient)
      && (!wanted.category || data.categories.split(' ').includes(wanted.category))
      && (!wanted.state || data.state === wanted.state)
      && wanted.words.every((word) => textOf(finding).includes(word));
  };

  const apply = () => {
    buildRows(waiting.length);
    sift();
  };

  const sift = () => {
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
      if (finding.hidden === match) finding.hidden = !match;
      if (match) visible++;
    }
    if (waiting.length) return;
    count.textContent = grouped(visible) + ' of ' + grouped(total);
    expand.hidden = visible > MOST_OPEN;
    byId('nothing').hidden = visible > 0 || total === 0;
  };

  for (const level of levels) {
    level.addEventListener('click', () => {
      level.setAttribute('aria-pressed', String(level.getAttribute('aria-pressed') !== 'true'));
      apply();
    });
  }
  for (const pick of picks) pick.addEventListener('change', apply);
  let typed = 0;
  text.addEventListener('input', () => {
    clearTimeout(typed);
    typed = setTimeout(apply, total > 500 ? 200 : 0);
  });
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('filters').addEventListener('reset', () => {
    for (const level of levels) level.setAttribute('aria-pressed', 'true');
    setTimeout(apply, 0);
  });
  expand.addEventListener('click', () => {
    const open = expand.textContent === 'Expand all';
    for (const finding of findings) if (!finding.hidden) unfold(finding, open);
    expand.textContent = open ? 'Collapse all' : 'Expand all';
  });

  // The map: choosing a part of it shows the findings there.
  const only = (wanted) => {
    byId('filters').reset();
    setTimeout(() => {
      for (const [id, value] of Object.entries(wanted)) byId(id).value = value;
      apply();
      byId('findings').scrollIntoView();
    }, 0);
  };
  for (const cell of document.querySelectorAll('.map .cell')) {
    cell.addEventListener('click', () => only({ category: cell.dataset.category, recipient: cell.dataset.recipient }));
  }

  const svg = byId('sankey');
  const draw = () => {
    const streams = [...document.querySelectorAll('#streams li')].map((li) => li.dataset);
    const width = Math.round(svg.parentNode.clientWidth);
    if (!streams.length || width < 200) return;
    const nodes = new Map();
    const links = new Map();
    const node = (side, id, label) => {
      const key = side + ' ' + id;
      if (!nodes.has(key)) nodes.set(key, { key, side, id, label });
      return key;
    };
    const link = (source, target, tone, count, wanted) => {
      const key = [source, target, tone].join('\n');
      const known = links.get(key);
      if (known) known.value += count;
      else links.set(key, { source, target, tone, value: count, wanted });
    };
    const tones = [...new Set(streams.map((s) => s.category))];
    for (const s of streams) {
      const data = node('category', s.category, s.label);
      const module = node('module', s.module, s.place);
      const recipient = node('recipient', s.recipient, s.name);
      const tone = tones.indexOf(s.category) % 8;
      const count = Number(s.count);
      link(data, module, tone, count, { category: s.category, module: s.module });
      link(module, recipient, tone, count, { category: s.category, module: s.module, recipient: s.recipient });
    }
    const most = Math.max(...['category', 'module', 'recipient'].map((side) => [...nodes.values()].filter((n) => n.side === side).length));
    const height = Math.max(160, most * 34);
    const graph = d3.sankey()
      .nodeId((n) => n.key)
      .nodeWidth(10)
      .nodePadding(16)
      .extent([[1, 8], [width - 1, height - 8]])({ nodes: [...nodes.values()], links: [...links.values()] });
    const make = (parent, tag, attributes) => {
      const element = document.createElementNS(svg.namespaceURI, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return parent.appendChild(element);
    };
    svg.replaceChildren();
    svg.setAttribute('viewBox', '0 0 ' + width + ' ' + height);
    svg.setAttribute('height', height);
    const bands = make(svg, 'g', { class: 'bands' });
    const path = d3.sankeyLinkHorizontal();
    for (const l of graph.links) {
      const band = make(bands, 'path', { d: path(l), class: 'band tone' + l.tone, 'stroke-width': Math.max(1.5, l.width) });
      make(band, 'title', {}).textContent = l.source.label + ' \u2192 ' + l.target.label + ': ' + grouped(l.value);
      band.addEventListener('click', () => only(l.wanted));
    }
    const labels = { category: [], module: [], recipient: [] };
    for (const n of graph.nodes) {
      const group = make(svg, 'g', { class: 'node ' + n.side });
      make(group, 'rect', { x: n.x0, y: n.y0, width: n.x1 - n.x0, height: Math.max(1.5, n.y1 - n.y0), rx: 1.5 });
      const right = n.side === 'recipient';
      const text = make(group, 'text', {
        x: right ? n.x0 - 7 : n.x1 + 7, y: (n.y0 + n.y1) / 2, dy: '.35em', 'text-anchor': right ? 'end' : 'start',
      });
      const label = make(text, 'tspan', {});
      label.textContent = n.label;
      make(text, 'tspan', { class: 'amount', dx: 6 }).textContent = grouped(n.value);
      make(group, 'title', {}).textContent = n.label + ': ' + grouped(n.value);
      group.addEventListener('click', () => only({ [n.side]: n.id }));
      labels[n.side].push({ text, label, y: (n.y0 + n.y1) / 2, width: 0 });
    }
    // Modules' and recipients' names share the room between their columns where they are side by side.
    const room = (width - 12) / 2 - 24;
    const beside = (one, others) => others.filter((other) => Math.abs(other.y - one.y) < 16);
    for (const one of labels.category) cut(one, room);
    for (const one of labels.module) cut(one, beside(one, labels.recipient).length ? room / 2 : room);
    for (const one of labels.recipient) cut(one, room - Math.max(0, ...beside(one, labels.module).map((m) => m.width + 12)));
  };

  /** Cuts a name that is wider than its room; the table below has it whole. */
  const cut = (one, room) => {
    let name = one.label.textContent;
    one.width = one.text.getComputedTextLength();
    while (one.width > room && name.length > 3) {
      name = name.slice(0, Math.max(3, Math.min(name.length - 1, Math.floor(name.length * room / one.width))));
      one.label.textContent = name.trimEnd() + '\u2026';
      one.width = one.text.getComputedTextLength();
    }
  };

  let pending = 0;
  if (svg) {
    draw();
    addEventListener('resize', () => {
      clearTimeout(pending);
      pending = setTimeout(draw, 120);
    });
  }

  // Code is coloured when it is first shown.
  const TOKENS = /(\/\/.*$|\/\*.*?\*\/)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\b(abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum|extends|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new|null|package|private|protected|public|record|return|short|static|super|switch|synchronized|this|throw|throws|true|false|try|var|void|while)\b|(@\w+)/g;
  const NAMES = ['comment', 'string', 'keyword', 'annotation'];
  const colour = (textNode) => {
    const code = textNode.data;
    const parts = document.createDocumentFragment();
    let at = 0;
    for (const token of code.matchAll(TOKENS)) {
      const name = NAMES[token.slice(1).findIndex((group) => group !== undefined)];
      parts.append(code.slice(at, token.index));
      const span = document.createElement('span');
      span.className = name;
      span.textContent = token[0];
      parts.append(span);
      at = token.index + token[0].length;
    }
    if (at > 0) {
      parts.append(code.slice(at));
      textNode.replaceWith(parts);
    }
  };
  const colourAll = (finding) => {
    if (finding.dataset.coloured) return;
    finding.dataset.coloured = 'yes';
    for (const code of finding.querySelectorAll('.code code')) {
      const texts = [];
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.forEach(colour);
    }
  };
  const unfold = (finding, open) => {
    if (open) buildInside(finding);
    finding.open = open;
  };
  // Before it opens, so that what is opened is there at once, whether by mouse or key.
  list.addEventListener('click', (event) => {
    const summary = event.target.closest('summary');
    if (summary) buildInside(summary.parentNode);
  });
  list.addEventListener('toggle', (event) => {
    buildInside(event.target);
    colourAll(event.target);
  }, true);

  // A link to a finding opens it, whatever the filters say.
  const follow = () => {
    if (!location.hash.startsWith('#f-')) return;
    const name = decodeURIComponent(location.hash.slice(1));
    if (!byId(name)) apply();
    const target = byId(name);
    if (target) {
      target.hidden = false;
      unfold(target, true);
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', follow);

  // What is gone to is not to lie below the filters, however many lines these take.
  const filters = byId('filters');
  new ResizeObserver(() =>
    document.documentElement.style.setProperty('--filters-height', filters.offsetHeight + 'px')).observe(filters);

  const go = (summary) => {
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: 'nearest' });
  };

  // Keys: / searches, j and k go through the findings, Escape leaves what is open.
  addEventListener('keydown', (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === 'Escape' && event.target === text) {
      text.value = '';
      apply();
    } else if (event.key === 'Escape') {
      const left = event.target.closest('details.finding[open]');
      if (left) {
        unfold(left, false);
        go(left.querySelector('summary'));
      }
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      text.focus();
    } else if (event.key === 'j' || event.key === 'k') {
      const shown = findings.filter((f) => !f.hidden);
      const at = shown.indexOf(document.activeElement.closest('details.finding'));
      const next = shown[event.key === 'j' ? at + 1 : Math.max(at - 1, 0)];
      if (next) go(next.querySelector('summary'));
    }
  });

  // On paper what is not filtered out is open, unless it is too much to read.
  let closed = [];
  addEventListener('beforeprint', () => {
    apply();
    const shown = findings.filter((f) => !f.hidden);
    closed = shown.length > MOST_OPEN ? [] : shown.filter((f) => !f.open);
    for (const finding of closed) unfold(finding, true);
  });
  addEventListener('afterprint', () => {
    for (const finding of closed) finding.open = false;
  });

  const idle = window.requestIdleCallback || ((work) => setTimeout(work, 1));
  const buildOn = () => {
    buildRows(SLICE);
    sift();
    if (waiting.length) idle(buildOn);
  };
  sift();
  follow();
  if (waiting.length) idle(buildOn);
})();
