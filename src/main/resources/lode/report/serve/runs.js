// The list of runs.

import { FACTOR, FORMULA, badge, begin, clock, element, figures, fileOf, listen, pageOf, progress, signed, table, whole } from './parts.js';

const HEADLINES = { running: 'Running', unfinished: 'Unfinished', finished: 'Finished' };

const cards = new Map();

function card(run) {
  const text = JSON.stringify(run);
  const before = cards.get(run.name);
  if (before?.text === text) {
    return before.node;
  }
  const node = element('article', { class: 'card run' },
    element('h3', {}, element('a', { href: pageOf(run.name) }, run.name), ' ', badge(run.stage)),
    run.note === '' ? null : element('p', { class: 'note' }, run.note),
    run.stage === 'finished' ? null : progress(run.last.generation ?? 0, run.planned),
    figures(run.stage === 'finished' ? ended(run) : onTheWay(run)),
    run.factors.length === 0 ? null : table(`First survivors of ${run.name}`, [...FACTOR, FORMULA], run.factors),
    links(run));
  cards.set(run.name, { text, node });
  return node;
}

function onTheWay(run) {
  const pairs = [
    ['generation', `${run.last.generation ?? 0} of ${run.planned}`],
    ['best in training', signed(run.last.best_rank_ic)],
    ['in validation', signed(run.last.best_validation_rank_ic)],
    ['formulas tried', whole(run.last.distinct)],
  ];
  return run.stage === 'running' ? [...pairs, ['left', clock(run.pace?.left)]] : pairs;
}

function ended(run) {
  return [
    ['ended', new Date(run.time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })],
    ['generations', whole(run.last.generation)],
    ['formulas tried', whole(run.last.distinct)],
    ['survivors', whole(run.survivors)],
  ];
}

function links(run) {
  return run.files.length === 0 ? null : element('ul', { class: 'files' },
    ...run.files.map((file) => element('li', {}, element('a', { href: fileOf(run.name, file) }, file))));
}

function show(state) {
  document.getElementById('folder').textContent = state.folder;
  const sections = Object.entries(HEADLINES)
    .map(([stage, headline]) => [headline, state.runs.filter((run) => run.stage === stage)])
    .filter(([, runs]) => runs.length > 0)
    .map(([headline, runs]) => element('section', {}, element('h2', {}, `${headline} `, element('span', { class: 'count' }, String(runs.length))), ...runs.map(card)));
  const none = element('p', { class: 'empty' }, 'No run yet. Begin one with ', element('code', {}, 'lode mine'), ': it appears here by itself.');
  document.getElementById('runs').replaceChildren(...(sections.length > 0 ? sections : [none]));
}

begin('Runs', element('h1', {}, 'Runs'), element('p', { id: 'folder', class: 'note' }), element('div', { id: 'runs' }));
listen('/events/runs', show);
