// A formula as a tree: the whole on the left, fields and numbers on the right.

import { element, shape } from './parts.js';

const LETTER = 7.25;
const PADDING = 16;
const GAP = 22;
const ROW = 34;
const BOX = 24;

/** Gives every node its row and column; rows count from leaf to leaf. */
function place(node, column, rows) {
  const label = [node.name, ...node.settings].join(' ');
  const parts = node.parts.map((part) => place(part, column + 1, rows));
  const row = parts.length === 0 ? rows.next++ : (parts[0].row + parts[parts.length - 1].row) / 2;
  return { node, label, column, row, parts };
}

function all(placed) {
  return [placed, ...placed.parts.flatMap(all)];
}

/** The tree as a drawing that can be scrolled where it is too wide. */
export function formulaTree(tree, formula) {
  const rows = { next: 0 };
  const root = place(tree, 0, rows);
  const nodes = all(root);
  const columns = [];
  for (const { column, label } of nodes) {
    columns[column] = Math.max(columns[column] ?? 0, label.length * LETTER + PADDING);
  }
  const starts = columns.map((_, k) => 1 + columns.slice(0, k).reduce((sum, width) => sum + width + GAP, 0));
  const width = starts[starts.length - 1] + columns[columns.length - 1] + 1;
  const height = rows.next * ROW;
  const drawing = shape('svg', { class: 'tree', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': formula });
  const middle = (placed) => placed.row * ROW + ROW / 2;
  const own = (placed) => placed.label.length * LETTER + PADDING;
  for (const placed of nodes) {
    for (const part of placed.parts) {
      const from = starts[placed.column] + own(placed);
      const to = starts[part.column];
      const bend = starts[placed.column] + columns[placed.column] + GAP / 2;
      drawing.append(shape('path', {
        class: 'branch',
        d: `M${from} ${middle(placed)}H${bend - GAP / 2}C${bend} ${middle(placed)} ${bend} ${middle(part)} ${to} ${middle(part)}`,
      }));
    }
  }
  for (const placed of nodes) {
    drawing.append(box(placed, starts[placed.column], middle(placed), own(placed)));
  }
  return element('div', { class: 'scroll treebox', tabindex: '0', role: 'region', 'aria-label': `Tree of ${formula}` }, drawing);
}

function box(placed, left, middle, width) {
  const settings = placed.node.settings.length === 0 ? [] : [shape('tspan', { class: 'setting' }, ` ${placed.node.settings.join(' ')}`)];
  return shape('g', { class: `node ${placed.node.kind}` },
    shape('rect', { x: left, y: middle - BOX / 2, width, height: BOX, rx: placed.node.kind === 'operator' ? 4 : BOX / 2 }),
    shape('text', { x: left + PADDING / 2, y: middle + 4.5, textLength: width - PADDING, lengthAdjust: 'spacingAndGlyphs' }, placed.node.name, ...settings));
}
