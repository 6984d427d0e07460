// Line charts over generations, drawn as SVG.

import { element, known, shape } from './parts.js';

const HEIGHT = 220;
const LEFT = 52;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 26;

/** Round steps, so that a range has about so many of them. */
function step(range, count) {
  const rough = range / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999);
}

function ticks(low, high, size) {
  const all = [];
  for (let k = Math.ceil(low / size - 1e-9); k * size <= high + size * 1e-9; k++) {
    all.push(k * size + 0);
  }
  return all;
}

/**
 * A chart of one or more series over the same generations.
 *
 * The figures beside the names are those of the generation under the pointer, or the last; the arrow keys move it.
 */
export class Chart {
  /**
   * @param title  what is shown
   * @param lines  the series: name and how it is drawn, a class of the style sheet
   * @param format of a value beside its name
   * @param tick   of a value on the axis, with the size of a step
   */
  constructor(title, lines, format, tick) {
    this.lines = lines;
    this.format = format;
    this.tick = tick;
    this.generations = [];
    this.values = [];
    this.chosen = null;
    this.at = element('span', { class: 'at' });
    this.texts = lines.map(() => element('b', {}));
    this.legend = element('ul', { class: 'legend' }, ...lines.map((line, k) => element('li', {}, sample(line.kind), line.name, ' ', this.texts[k])));
    this.drawing = shape('svg', { class: 'chart', height: HEIGHT, role: 'img', tabindex: '0', 'aria-label': title });
    this.node = element('figure', {}, element('figcaption', {}, element('h3', {}, title), this.at), this.legend, this.drawing);
    this.drawing.addEventListener('pointermove', (event) => this.choose(this.nearest(event.offsetX)));
    this.drawing.addEventListener('pointerleave', () => this.choose(null));
    this.drawing.addEventListener('blur', () => this.choose(null));
    this.drawing.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.draw()).observe(this.node);
  }

  /** Shows other values: one list per series, as long as the generations. */
  update(generations, values) {
    this.generations = generations;
    this.values = values;
    this.draw();
  }

  choose(index) {
    this.chosen = index;
    this.draw();
  }

  key(event) {
    const last = this.generations.length - 1;
    const now = this.chosen ?? last;
    const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last }[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      this.choose(Math.min(last, Math.max(0, next)));
    }
  }

  nearest(x) {
    const last = this.generations.length - 1;
    if (last < 0) {
      return null;
    }
    const share = (x - LEFT) / Math.max(1, this.width - LEFT - RIGHT);
    return Math.min(last, Math.max(0, Math.round(share * last)));
  }

  draw() {
    this.width = Math.max(220, Math.floor(this.node.clientWidth));
    const shown = this.values.flat().filter(known);
    this.drawing.replaceChildren();
    this.drawing.setAttribute('width', this.width);
    this.drawing.setAttribute('viewBox', `0 0 ${this.width} ${HEIGHT}`);
    this.tell();
    if (shown.length > 0) {
      this.scale(shown);
      this.axes();
      this.curves();
    }
  }

  /** From zero, or below it where there is something, to the highest value and a little more. */
  scale(shown) {
    const low = Math.min(0, ...shown);
    const high = Math.max(...shown, low + 1e-9);
    this.size = step(high - low, 4);
    this.low = Math.floor(low / this.size + 1e-9) * this.size + 0;
    this.high = Math.ceil(high / this.size - 1e-9) * this.size;
  }

  x(index) {
    const last = Math.max(1, this.generations.length - 1);
    return LEFT + (index / last) * (this.width - LEFT - RIGHT);
  }

  y(value) {
    return HEIGHT - BOTTOM - ((value - this.low) / (this.high - this.low)) * (HEIGHT - TOP - BOTTOM);
  }

  axes() {
    for (const value of ticks(this.low, this.high, this.size)) {
      const y = this.y(value);
      this.drawing.append(
        shape('line', { class: Math.abs(value) < this.size / 2 ? 'zero' : 'grid', x1: LEFT, x2: this.width - RIGHT, y1: y, y2: y }),
        shape('text', { x: LEFT - 6, y: y + 4, 'text-anchor': 'end' }, this.tick(value, this.size)));
    }
    const first = this.generations[0];
    const last = this.generations[this.generations.length - 1];
    const size = Math.max(1, Math.round(step(Math.max(1, last - first), this.width / 90)));
    for (const generation of ticks(first, last, size)) {
      const x = this.x(this.generations.indexOf(generation));
      this.drawing.append(shape('text', { x, y: HEIGHT - 8, 'text-anchor': 'middle' }, String(generation)));
    }
  }

  curves() {
    this.values.forEach((series, k) => {
      const kind = this.lines[k].kind;
      this.drawing.append(shape('path', { class: `curve ${kind}`, d: this.path(series) }));
      const index = this.chosen ?? series.length - 1;
      if (known(series[index])) {
        this.drawing.append(shape('circle', { class: `dot ${kind}`, cx: this.x(index), cy: this.y(series[index]), r: 3.5 }));
      }
    });
    if (this.chosen !== null) {
      const x = this.x(this.chosen);
      this.drawing.append(shape('line', { class: 'cross', x1: x, x2: x, y1: TOP, y2: HEIGHT - BOTTOM }));
    }
  }

  /** Where there is no value the curve is broken. */
  path(series) {
    let pen = 'M';
    return series.map((value, index) => {
      const part = known(value) ? `${pen}${this.x(index).toFixed(1)} ${this.y(value).toFixed(1)}` : '';
      pen = known(value) ? 'L' : 'M';
      return part;
    }).join('');
  }

  tell() {
    const index = this.chosen ?? this.generations.length - 1;
    this.at.textContent = index >= 0 ? `generation ${this.generations[index]}` : '';
    this.texts.forEach((text, k) => {
      text.textContent = this.format(this.values[k]?.[index]);
    });
  }
}

function sample(kind) {
  return shape('svg', { class: 'sample', width: 26, height: 10, 'aria-hidden': 'true' },
    shape('line', { class: `curve ${kind}`, x1: 1, x2: 25, y1: 5, y2: 5 }));
}
