// Small parts that both pages are made of.

/** An element with attributes and children; texts become text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  set(made, attributes);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The same for drawings. */
export function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  set(made, attributes);
  made.append(...children);
  return made;
}

function set(made, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
}

/** Begins a page: its title, and its parts in their order. */
export function begin(title, ...parts) {
  document.title = `${title} – Lode`;
  document.getElementById('main').replaceChildren(...parts);
}

/** Whether there is a number. */
export const known = (value) => typeof value === 'number' && Number.isFinite(value);

/** A number with so many decimals; a dash where there is none. */
export function fixed(value, decimals) {
  return known(value) ? value.toFixed(decimals).replace('-', '−') : '–';
}

/** A rank correlation, with its sign. */
export function signed(value) {
  return known(value) ? (value < 0 ? '−' : '+') + Math.abs(value).toFixed(4) : '–';
}

/** A whole number with commas. */
export function whole(value) {
  return known(value) ? Math.round(value).toLocaleString('en-US') : '–';
}

/** A share of 1 in per cent. */
export function percent(value) {
  return known(value) ? `${Math.round(100 * value)} %` : '–';
}

/** Seconds as minutes and seconds. */
export function clock(seconds) {
  if (!known(seconds)) {
    return '–';
  }
  const all = Math.round(seconds);
  const two = (part) => String(part).padStart(2, '0');
  return all < 3600
    ? `${Math.floor(all / 60)}:${two(all % 60)}`
    : `${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}

/** A mark that says how far a run is. */
export function badge(stage) {
  return element('span', { class: `badge ${stage}` }, stage);
}

/** Names and values. */
export function figures(pairs) {
  return element('dl', { class: 'figures' },
    ...pairs.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))));
}

/** How many of the planned generations were bred. */
export function progress(done, planned) {
  return element('progress', { value: done, max: Math.max(1, planned), 'aria-label': 'Generations bred' });
}

/** A table in a box of its own, which can be scrolled where it is too wide. */
export function table(label, columns, rows) {
  const head = columns.map((column) => element('th', { scope: 'col', class: column.text ? null : 'number' }, column.name));
  const body = rows.map((row) => element('tr', {},
    ...columns.map((column) => element('td', { class: column.text ? 'text' : 'number' }, column.cell(row)))));
  return element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    element('table', {},
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...body)));
}

/** The address of a run's page. */
export const pageOf = (name) => `/run/${encodeURIComponent(name)}`;

/** The address of a file. */
export const fileOf = (name, file) => `/file/${encodeURIComponent(name)}/${encodeURIComponent(file)}`;

/** The columns that tables of survivors have on both pages. */
export const FACTOR = [
  { name: '', text: true, cell: (row) => String(row.name ?? '') },
  { name: 'training', cell: (row) => signed(row.training_rank_ic) },
  { name: 'validation', cell: (row) => signed(row.validation_rank_ic) },
  { name: 'test', cell: (row) => signed(row.test_rank_ic) },
  { name: 'test t', cell: (row) => fixed(row.test_t, 1) },
];

/** The column of formulas. */
export const FORMULA = { name: 'formula', text: true, cell: (row) => element('code', {}, String(row.formula ?? '')) };

/**
 * Tells of every new state that an address sends, while the page is seen. A hidden page gives its connection back:
 * browsers have few of them.
 */
export function listen(address, tell) {
  const connection = document.getElementById('connection');
  const say = (text) => {
    if (connection.textContent !== text) {
      connection.textContent = text;
      connection.className = `connection ${text === 'live' ? 'live' : ''}`;
    }
  };
  let source = null;
  const connect = () => {
    source = new EventSource(address);
    source.onopen = () => say('live');
    source.onerror = () => say('Lode does not answer: lode serve has ended, or begins again');
    source.onmessage = (message) => {
      say('live');
      tell(JSON.parse(message.data));
    };
  };
  const end = () => {
    source?.close();
    source = null;
  };
  const seen = () => {
    if (document.hidden) {
      end();
    } else if (source === null) {
      connect();
    }
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pagehide', end);
  window.addEventListener('pageshow', seen);
  seen();
}
