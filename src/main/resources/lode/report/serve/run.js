// One run.

import { Chart } from './chart.js';
import { FACTOR, FORMULA, badge, begin, clock, element, figures, fileOf, fixed, known, listen, percent, progress, signed, table, whole } from './parts.js';
import { formulaTree } from './tree.js';

/** How many survivors are drawn as trees. */
const TREES = 5;

const REPORT = 'report.html';

const name = decodeURIComponent(location.pathname.split('/')[2]);
const shown = new Map();

/** Fills a part of the page anew if what it shows has changed. */
function part(id, content, make) {
  const text = JSON.stringify(content);
  if (shown.get(id) !== text) {
    shown.set(id, text);
    document.getElementById(id).replaceChildren(...make(content).filter((child) => child !== null));
  }
}

const places = (size) => Math.max(0, Math.ceil(-Math.log10(size) - 1e-9) + (Number((size / 10 ** Math.floor(Math.log10(size))).toFixed(3)) === 2.5 ? 1 : 0));
const axis = (value, size) => fixed(value, places(size));
const sizes = { kind: 'plain' };
const charts = {
  ic: new Chart('RankIC of the best', [
    { name: 'training', kind: 'training' },
    { name: 'validation', kind: 'validation' },
    { name: 'median in training', kind: 'median' },
    { name: 'luck alone', kind: 'luck' },
  ], signed, axis),
  tried: new Chart('Distinct formulas tried', [{ ...sizes, name: 'so far' }], whole, (value) => whole(value)),
  size: new Chart('Size of the formulas', [{ ...sizes, name: 'mean' }], (value) => fixed(value, 1), axis),
  diversity: new Chart('Diversity', [{ ...sizes, name: 'with values of their own' }], percent, (value) => percent(value)),
};

function showCurves(curves) {
  const empty = curves.generation.length === 0;
  document.getElementById('curves').hidden = empty;
  if (empty) {
    return;
  }
  // In the direction of the formula: as good with a minus as without.
  const along = (values) => values.map((value, k) => (known(value) && known(curves.best_rank_ic[k]) ? value * Math.sign(curves.best_rank_ic[k]) : null));
  const filled = (values) => (values.length === 0 ? curves.generation.map(() => null) : values);
  charts.ic.update(curves.generation, [along(curves.best_rank_ic), along(filled(curves.best_validation_rank_ic)), filled(curves.median_rank_ic), filled(curves.luck_rank_ic ?? [])]);
  charts.tried.update(curves.generation, [filled(curves.distinct)]);
  charts.size.update(curves.generation, [filled(curves.mean_size)]);
  charts.diversity.update(curves.generation, [filled(curves.diversity)]);
  for (const [key, series] of [['tried', curves.distinct], ['size', curves.mean_size], ['diversity', curves.diversity]]) {
    charts[key].node.parentElement.hidden = series.length === 0;
  }
}

begin('Run',
  element('p', { class: 'back' }, element('a', { href: '/' }, 'All runs')),
  element('div', { id: 'head' }),
  element('section', { id: 'curves', 'aria-label': 'Curves' },
    element('h2', {}, 'Curves'),
    element('p', { class: 'note' }, 'By generation, in the direction of the best formula. Nothing is chosen by validation here. Luck alone: the best of as many independent factors without merit, in training.'),
    element('div', { class: 'charts' }, element('div', { class: 'card wide' }, charts.ic.node),
      ...['tried', 'size', 'diversity'].map((key) => element('div', { class: 'card' }, charts[key].node)))),
  element('section', { id: 'islands', 'aria-label': 'Best formulas now' }),
  element('section', { id: 'factors', 'aria-label': 'Survivors' }),
  element('section', { id: 'pictures', 'aria-label': 'Pictures' }),
  element('section', { id: 'files', 'aria-label': 'Files' }));

function head({ run, stage, note, planned, done, pace, survivors, report }) {
  const way = stage === 'finished' ? [] : [progress(done, planned)];
  const pairs = [['generation', planned > done ? `${done} of ${planned}` : whole(done)]];
  if (pace) {
    pairs.push(
      ['elapsed', clock(pace.seconds)],
      ['left', stage === 'running' ? clock(pace.left) : '–'],
      ['formulas a second', whole(pace.per_second)],
      ['known before', percent(pace.known)],
      ['memory', `${whole(pace.memory / 2 ** 20)} of ${whole(pace.heap / 2 ** 20)} MB`]);
  } else {
    pairs.push(['survivors', whole(survivors)]);
  }
  const left = stage === 'unfinished'
    ? element('p', {}, 'This is how far it has come. Go on with ', element('code', {}, `lode resume ${run}`)) : null;
  const link = report ? element('p', {}, element('a', { href: fileOf(run, REPORT) }, 'Report: factor tests and backtests of the survivors')) : null;
  return [element('h1', {}, run, ' ', badge(stage)), element('p', { class: 'note' }, note), left, ...way, figures(pairs), link];
}

function formulaCard(title, row, pairs) {
  return element('article', { class: 'card' },
    element('h3', {}, title), figures(pairs),
    row.tree ? formulaTree(row.tree, row.formula) : null,
    element('p', { class: 'formula' }, element('code', {}, row.formula)));
}

function showIslands(islands) {
  return islands.length === 0 ? [] : [
    element('h2', {}, islands.length === 1 ? 'Best formula now' : 'Best formula of each island now'),
    element('div', { class: 'formulas' }, ...islands.map((best, k) => formulaCard(islands.length === 1 ? 'Best' : `Island ${k + 1}`, best, [
      ['training', signed(best.rank_ic)],
      ['validation', signed(best.validation_rank_ic)],
      ['size', whole(best.size)],
    ]))),
  ];
}

function showFactors(factors) {
  const more = [
    { name: 'size', cell: (row) => whole(row.size) },
    { name: 'coverage', cell: (row) => percent(row.coverage) },
    { name: 'rank autocorr.', cell: (row) => fixed(row.rank_autocorrelation, 2) },
    { name: 'test spread p.a.', cell: (row) => (known(row.test_long_short_annual) ? `${fixed(100 * row.test_long_short_annual, 1)} %` : '–') },
  ];
  return factors.length === 0 ? [] : [
    element('h2', {}, 'Survivors ', element('span', { class: 'count' }, String(factors.length))),
    element('p', { class: 'note' }, 'RankIC on training, validation and test days. Nothing was chosen by the test days.'),
    table('All survivors', [...FACTOR, ...more, FORMULA], factors),
    element('div', { class: 'formulas' }, ...factors.slice(0, TREES).map((factor) => formulaCard(String(factor.name), factor, [
      ['training', signed(factor.training_rank_ic)],
      ['validation', signed(factor.validation_rank_ic)],
      ['test', signed(factor.test_rank_ic)],
    ]))),
  ];
}

function showPictures(pictures) {
  return pictures.length === 0 ? [] : [
    element('h2', {}, 'Pictures'),
    element('div', { class: 'pictures' }, ...pictures.map((file) => element('a', { href: fileOf(name, file) },
      element('img', { src: fileOf(name, file), alt: described(file), loading: 'lazy' })))),
  ];
}

function described(file) {
  const chart = file.match(/^ic_(\d+)\.png$/);
  return chart ? `Daily RankIC of survivor f${chart[1]} through time` : file.startsWith('heatmap') ? 'How alike the survivors rank' : file;
}

function showFiles(files) {
  return files.length === 0 ? [] : [
    element('h2', {}, 'Files'),
    element('ul', { class: 'files' }, ...files.map((file) => element('li', {}, element('a', { href: fileOf(name, file) }, file)))),
  ];
}

function show(run) {
  if (run.stage === 'gone') {
    shown.clear();
    for (const id of ['islands', 'factors', 'pictures', 'files']) {
      document.getElementById(id).replaceChildren();
    }
    document.getElementById('curves').hidden = true;
    document.getElementById('head').replaceChildren(element('h1', {}, name), element('p', {}, 'This run is gone: its folder was removed or has another name now.'));
    return;
  }
  const done = run.curves.generation?.at(-1) ?? 0;
  document.title = `${run.stage === 'running' ? `${done}/${run.planned} ` : ''}${run.name} – Lode`;
  part('head', { run: run.name, stage: run.stage, note: run.note, planned: run.planned, done, pace: run.pace ?? null, survivors: run.factors.length, report: run.files.includes(REPORT) }, head);
  showCurves(run.curves);
  part('islands', run.islands ?? [], showIslands);
  part('factors', run.factors, showFactors);
  part('pictures', run.stage === 'running' ? [] : run.files.filter((file) => file.endsWith('.png')), showPictures);
  part('files', run.files, showFiles);
}

listen(`/events/run/${encodeURIComponent(name)}`, show);
