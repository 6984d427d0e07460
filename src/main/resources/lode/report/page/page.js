'use strict';
(() => {
  const axes = new Map(); // a page holds each once, and then its id
  const page = JSON.parse(document.getElementById('page').textContent, (key, value) => {
    if (key !== 'axis') return value;
    if (typeof value === 'number') return axes.get(value);
    axes.set(value.id, value);
    return value;
  });
  const words = {
    settings: ['Settings', '设置'],
    language: ['中文', 'English'],
    dark: ['Dark', '深色'],
    light: ['Light', '浅色'],
    print: ['Print', '打印'],
    explain: ['Explanation', '说明'],
    numbers: ['Numbers', '数据'],
    madeOf: ['Made from', '数据来源'],
    footer: [`Figures of the past promise nothing. Charts: Apache ECharts ${echarts.version}, Apache License 2.0.`,
      `历史结果不代表未来。图表：Apache ECharts ${echarts.version}（Apache License 2.0）。`],
    keys: ['Arrow keys read the values one by one.', '方向键可逐点读数。'],
  };
  const colours = { // Okabe and Ito's, which every common kind of colour blindness tells apart
    light: { BLUE: '#0072b2', ORANGE: '#d55e00', INK: '#1f2933', GREY: '#7d8794' },
    dark: { BLUE: '#56b4e9', ORANGE: '#f0963c', INK: '#e4e8ec', GREY: '#97a3af' },
  };
  const ramps = { // blue, grey, orange
    light: ['#0072b2', '#6fa3c8', '#8a9099', '#d3a06c', '#d55e00'],
    dark: ['#56b4e9', '#7ea6c2', '#9aa2ab', '#c49b6c', '#f0963c'],
  };
  const heats = {
    light: ['#0d4a80', '#3a7fb5', '#7fb1d6', '#c3d9ea', '#f6f6f4', '#f7d3b0', '#e9a063', '#c06a28', '#7f3a0c'],
    dark: ['#a8d8ff', '#5ea5dc', '#31709f', '#24445c', '#262c33', '#56402a', '#94592a', '#d98a3d', '#ffd09a'],
  };

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const state = { language: page.language.toLowerCase(), theme: dark.matches ? 'dark' : 'light', chosen: false, subject: 0, printing: false };
  let charts = [];

  const say = text => text[state.language];
  const word = key => words[key][state.language === 'chinese' ? 1 : 0];
  const missing = value => value === null || value === undefined;

  /** An element with attributes and children; texts are never read as HTML. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'onclick') element.addEventListener('click', value);
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  function grouped(value, digits) {
    return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '\u2212');
  }

  function cash(value) {
    const steps = state.language === 'chinese' ? [[1e8, ' 亿'], [1e4, ' 万']] : [[1e9, ' bn'], [1e6, ' m'], [1e3, ' k']];
    const [size, name] = steps.find(([s]) => Math.abs(value) >= s) || [1, ''];
    return grouped(value / size, 1) + name;
  }

  function money(value) {
    const text = cash(value);
    return state.language === 'chinese' ? text + (/\d$/.test(text) ? ' 元' : '元') : text + ' CNY';
  }

  const unsigned = text => (/^\u2212[0.,%\s]+$/.test(text) ? text.slice(1) : text);

  function write(value, unit) {
    if (missing(value)) return '–';
    if (typeof value === 'string') return value;
    switch (unit) {
      case 'COUNT': return grouped(value, 0);
      case 'ONE': return unsigned(grouped(value, 1));
      case 'TWO': return unsigned(grouped(value, 2));
      case 'FOUR': return unsigned(grouped(value, 4));
      case 'PERCENT': return unsigned(grouped(100 * value, 1) + '\u2009%');
      case 'FINE_PERCENT': return unsigned(grouped(100 * value, 3) + '\u2009%');
      case 'PROBABILITY': return value < 0.0001 ? '< 0.0001' : grouped(value, 4);
      case 'MONEY': return money(value);
      case 'CASH': return unsigned(cash(value));
      default: return String(value);
    }
  }

  /** In a cell of a matrix there is little room. */
  const inCell = (value, unit) => (unit === 'FOUR' ? unsigned(grouped(value, 3)) : write(value, unit).replace('\u2009%', ''));

  /** On an axis there are as few digits as will do. */
  function tick(value, unit) {
    const text = number => String(Number(number.toPrecision(6))).replace('-', '\u2212');
    if (unit === 'MONEY' || unit === 'CASH') return cash(value).replace(/\.0(?= |$)/, '');
    return unit === 'PERCENT' || unit === 'FINE_PERCENT' ? text(100 * value) + '%' : text(value);
  }

  function help(text) {
    return make('details', { class: 'help' },
      make('summary', { 'aria-label': word('explain'), title: word('explain') }, '?'), make('p', {}, say(text)));
  }

  function card(block, ...content) {
    return make('section', { class: block.head.room === 'HALF' ? 'card' : 'card wide', id: block.head.id, 'aria-labelledby': block.head.id + '-title' },
      make('div', { class: 'head' }, make('h3', { id: block.head.id + '-title' }, say(block.head.title)), help(block.head.help)), ...content);
  }

  function facts(block) {
    return card(block, make('div', { class: 'facts' }, ...block.facts.map(fact => make('div', { class: 'fact' },
      make('div', { class: 'name' }, make('span', {}, say(fact.name)), help(fact.help)),
      make('div', { class: 'value' }, write(fact.amount.value, fact.amount.unit)),
      ...(fact.more === '' ? [] : [make('div', { class: 'more' }, fact.more)])))));
  }

  /** What a cell is sorted by. */
  const weight = cell => (missing(cell) ? null : typeof cell === 'object' ? ('value' in cell ? cell.value : say(cell)) : cell);

  function table(columns, rows, sortable) {
    const body = make('tbody');
    const fill = ordered => body.replaceChildren(...ordered.map(row => make('tr', {}, ...row.map((cell, k) => {
      const words = columns[k].unit === 'TEXT';
      const text = cell && typeof cell === 'object' ? ('value' in cell ? write(cell.value, cell.unit) : say(cell)) : write(cell, columns[k].unit);
      return make(words && k === 0 ? 'th' : 'td', words ? { class: 'text', ...(k === 0 ? { scope: 'row' } : {}) } : {}, text);
    }))));
    const heads = columns.map((column, k) => {
      const name = say(column.name);
      const head = make('th', { scope: 'col', ...(column.unit === 'TEXT' ? { class: 'text' } : {}) });
      if (!sortable) {
        head.append(name);
        return head;
      }
      head.append(make('button', { type: 'button', onclick: () => {
        const down = head.getAttribute('aria-sort') !== 'descending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        fill([...rows].sort((a, b) => {
          const x = weight(a[k]);
          const y = weight(b[k]);
          if (x === null || y === null) return (x === null) - (y === null);
          const order = typeof x === 'string' ? x.localeCompare(y) : x - y;
          return down ? -order : order;
        }));
      } }, name));
      return head;
    });
    fill(rows);
    return make('table', {}, make('thead', {}, make('tr', {}, ...heads)), body);
  }

  function grid(block) {
    const sortable = block.rows.length > 1 && block.rows.every(row => row.every(cell => !cell || typeof cell !== 'object' || 'english' in cell));
    const tall = block.head.room === 'HALF' && block.rows.length > 16;
    return card(block, make('div', { class: tall ? 'scroll tall' : 'scroll', tabindex: '0', role: 'region', 'aria-label': say(block.head.title) },
      table(block.columns, block.rows, sortable)));
  }

  /** The numbers of a chart as a table, made when it is first opened. */
  function numbers(columns, rows) {
    const place = make('div', { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': word('numbers') });
    const details = make('details', { class: 'numbers' }, make('summary', {}, word('numbers')), place);
    details.addEventListener('toggle', () => {
      if (details.open && !place.firstChild) place.append(table(columns(), rows(), false));
    });
    return details;
  }

  /** The colour at a share of the way along others. */
  function between(share, ramp) {
    const at = Math.min(Math.max(share, 0), 1) * (ramp.length - 1);
    const from = Math.min(Math.floor(at), ramp.length - 2);
    return echarts.color.lerp(at - from, [ramp[from], ramp[from + 1]]);
  }

  const shade = colour => (typeof colour === 'string' ? colours[state.theme][colour] : between(colour.share, ramps[state.theme]));

  function variable(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function tip(head, entries) {
    const box = make('div', {}, make('div', {}, head));
    for (const [colour, name, value] of entries) {
      const mark = make('span');
      mark.style.cssText = 'display:inline-block;width:9px;height:9px;border-radius:50%;margin-right:6px;background:' + colour;
      const figure = make('b', {}, value);
      figure.style.cssText = 'float:right;margin-left:18px;font-variant-numeric:tabular-nums';
      box.append(make('div', {}, mark, name, figure));
    }
    return box;
  }

  function frame(block) {
    const ink = variable('--ink');
    const muted = variable('--muted');
    return {
      animation: false,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      aria: { enabled: true, label: { description: say(block.head.title) + '. ' + say(block.head.help) } },
      tooltip: { confine: true, backgroundColor: variable('--paper'), borderColor: variable('--rule'), textStyle: { color: ink, fontSize: 13 } },
      legend: { type: state.printing ? 'plain' : 'scroll', top: 0, left: 0, right: 0, textStyle: { color: muted }, pageTextStyle: { color: muted }, pageIconColor: variable('--accent'), pageIconInactiveColor: variable('--rule') },
    };
  }

  function axis(extra) {
    const muted = variable('--muted');
    const rule = variable('--rule');
    return {
      axisLabel: { color: muted, hideOverlap: true, ...extra.label }, axisLine: { lineStyle: { color: muted } },
      splitLine: { lineStyle: { color: rule } }, nameTextStyle: { color: muted }, ...extra.axis,
    };
  }

  function chartOption(block, width) {
    const dated = block.axis.kind === 'DATES';
    const named = block.axis.kind === 'NAMES';
    const legend = block.lines.length > 1;
    const zoom = dated && !state.printing && block.head.room !== 'HALF';
    const base = frame(block);
    const categories = axis({
      axis: { type: 'category', data: block.axis.labels, inverse: named, boundaryGap: block.lines.some(line => line.shape === 'BARS'), axisTick: { show: false },
        splitLine: { show: false }, axisLine: { onZero: false, lineStyle: { color: variable('--muted') } },
        ...(dated || named ? {} : { name: say(block.axis.name), nameLocation: 'middle', nameGap: 26 }) },
      label: named ? { interval: 0, width: width < 560 ? 110 : 220, overflow: 'truncate' } : dated ? { formatter: value => value.slice(0, 7) } : {},
    });
    const scale = axis({ axis: { type: 'value', scale: false, splitNumber: block.head.room === 'LOW' ? 3 : 5 }, label: { formatter: value => tick(value, block.unit) } });
    return {
      ...base,
      legend: legend ? base.legend : { show: false },
      grid: { left: 4, right: 14, top: legend ? (state.printing ? 12 + 22 * Math.ceil(block.lines.length * 82 / width) : 34) : 10,
        bottom: zoom ? 44 : dated || named ? 4 : 24, containLabel: true, outerBoundsMode: 'same' },
      tooltip: {
        ...base.tooltip, trigger: 'axis', axisPointer: { type: block.lines.every(line => line.shape === 'BARS') ? 'shadow' : 'line' },
        formatter: points => tip((dated || named ? '' : say(block.axis.name) + ' ') + points[0].axisValue,
          points.map(point => [point.color, point.seriesName, write(missing(point.value) ? null : point.value, block.unit)])),
      },
      xAxis: named ? scale : categories,
      yAxis: named ? categories : scale,
      dataZoom: zoom ? [{ type: 'inside', zoomOnMouseWheel: 'ctrl' }, { type: 'slider', height: 18, bottom: 8, brushSelect: false, textStyle: { color: variable('--muted') }, borderColor: variable('--rule'),
        labelFormatter: (_, value) => value }] : [],
      series: block.lines.map(line => {
        const colour = shade(line.colour);
        const dashes = line.shape === 'DASHES';
        return line.shape === 'BARS'
          ? { name: say(line.name), type: 'bar', data: line.values, itemStyle: { color: colour, opacity: dated ? 0.65 : 1 }, barCategoryGap: dated ? '10%' : '22%', large: false }
          : { name: say(line.name), type: 'line', data: line.values, symbol: dated ? 'none' : 'circle', symbolSize: 5, color: colour,
            lineStyle: { width: dashes ? 1.6 : 1.8, type: dashes ? [6, 4] : 'solid' },
            ...(line.shape === 'AREA' ? { areaStyle: { opacity: 0.25 } } : {}) };
      }),
    };
  }

  function matrixOption(block, width) {
    const cells = [];
    let largest = 0;
    block.cells.forEach((row, y) => row.forEach((value, x) => {
      if (!missing(value)) {
        cells.push([x, y, value]);
        largest = Math.max(largest, Math.abs(value));
      }
    }));
    const bound = block.bound || largest || 1;
    const base = frame(block);
    const room = width / block.columns.length;
    const long = block.columns.some(name => name.length > 8);
    const shorten = limit => value => (value.length > limit ? value.slice(0, limit - 1) + '…' : value);
    return {
      ...base,
      legend: { show: false },
      grid: { left: 4, right: 10, top: 6, bottom: 46, containLabel: true, outerBoundsMode: 'same' },
      tooltip: { ...base.tooltip, formatter: point => tip(block.rows[point.value[1]] + ' · ' + block.columns[point.value[0]],
        [[point.color, say(block.head.title), write(point.value[2], block.unit)]]) },
      xAxis: axis({ axis: { type: 'category', data: block.columns, axisTick: { show: false }, splitLine: { show: false } },
        label: long ? { rotate: 45, interval: 0, formatter: shorten(18) } : {} }),
      yAxis: axis({ axis: { type: 'category', data: block.rows, inverse: true, axisTick: { show: false }, splitLine: { show: false } },
        label: { interval: 0, formatter: shorten(width < 560 ? 12 : 30) } }),
      visualMap: { min: -bound, max: bound, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 120, itemWidth: 12,
        text: [tick(Number(bound.toPrecision(2)), block.unit), tick(Number((-bound).toPrecision(2)), block.unit)],
        textStyle: { color: variable('--muted') }, inRange: { color: heats[state.theme] } },
      series: [{ type: 'heatmap', data: cells, itemStyle: { borderColor: variable('--paper'), borderWidth: room > 14 ? 1 : 0 },
        label: { show: room > 46, formatter: point => inCell(point.value[2], block.unit), fontSize: 11 },
        labelLayout: { hideOverlap: false } }],
    };
  }

  /** Dark letters on pale cells and pale ones on dark cells. */
  function lettered(option) {
    const bound = option.visualMap.max;
    for (const [k, cell] of option.series[0].data.entries()) {
      const rgb = echarts.color.parse(between((cell[2] / bound + 1) / 2, heats[state.theme]));
      const light = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2] > 140;
      option.series[0].data[k] = { value: cell, label: { color: light ? '#111' : '#fff' } };
    }
    return option;
  }

  function plot(block, height, option, count) {
    const place = make('div', { class: 'plot', role: 'img', tabindex: '0', 'aria-label': say(block.head.title) + '. ' + word('keys') });
    place.style.minHeight = height + 'px';
    charts.push({ place, option, count });
    return place;
  }

  function draw(entry) {
    const width = entry.place.clientWidth;
    entry.chart = echarts.init(entry.place, null, { renderer: 'svg', locale: state.language === 'chinese' ? 'ZH' : 'EN' });
    entry.chart.setOption(entry.option(width));
    let at = -1;
    entry.place.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        at = Math.min(Math.max(at + step, 0), entry.count - 1);
        entry.chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: at });
        event.preventDefault();
      } else if (event.key === 'Escape') {
        entry.chart.dispatchAction({ type: 'hideTip' });
      }
    });
    entry.place.addEventListener('blur', () => entry.chart.dispatchAction({ type: 'hideTip' }));
  }

  function chart(block) {
    const { kind, name, labels } = block.axis;
    const full = { HALF: 270, WIDE: 320, LOW: 190 }[block.head.room];
    const height = kind === 'NAMES' ? 46 + labels.length * (state.printing ? 15 : 21) : state.printing ? 0.75 * full : full;
    return card(block, plot(block, height, width => chartOption(block, width), labels.length), numbers(
      () => [{ name, unit: 'TEXT' }, ...block.lines.map(line => ({ name: line.name, unit: block.unit }))],
      () => labels.map((label, k) => [label, ...block.lines.map(line => line.values[k])])));
  }

  function matrix(block) {
    const both = name => ({ english: name, chinese: name });
    const long = block.columns.some(name => name.length > 8);
    const height = block.rows.length * (block.rows.length > 24 || state.printing ? 22 : 30) + (long ? 190 : 90);
    const place = plot(block, height, width => lettered(matrixOption(block, width)), block.cells.flat().filter(value => !missing(value)).length);
    place.style.maxWidth = 240 + 170 * block.columns.length + 'px';
    return card(block, place, numbers(
      () => [{ name: both(''), unit: 'TEXT' }, ...block.columns.map(name => ({ name: both(name), unit: block.unit }))],
      () => block.rows.map((name, k) => [name, ...block.cells[k]])));
  }

  /** Words on lines of no more letters than these, where they allow. */
  const folded = (text, most) => text.split(' ').reduce((lines, one) => {
    const longer = lines === '' ? one : lines.slice(lines.lastIndexOf('\n') + 1) + ' ' + one;
    return lines === '' ? one : longer.length > most ? lines + '\n' + one : lines + ' ' + one;
  }, '');

  function radarOption(block, width) {
    const base = frame(block);
    const rule = variable('--rule');
    const narrow = width < 520;
    const within = value => Math.min(Math.max(value, 0), block.most);
    const blue = shade('BLUE');
    return {
      ...base,
      tooltip: { ...base.tooltip, trigger: 'item', formatter: () => tip(say(block.head.title), block.spokes.map(spoke => [blue, say(spoke.name), write(spoke.value, block.unit)])) },
      radar: {
        indicator: block.spokes.map(spoke => ({ name: say(spoke.name), min: 0, max: block.most })),
        center: ['50%', '52%'], radius: Math.min(Math.max(width / 2 - (narrow ? 80 : 142), 60), 150), splitNumber: Math.round(2 * block.most), splitArea: { show: false },
        axisName: { color: variable('--muted'), fontSize: narrow ? 11 : 12, formatter: name => folded(name, narrow ? 11 : 18) }, axisNameGap: 8,
        splitLine: { lineStyle: { color: rule } }, axisLine: { lineStyle: { color: rule } },
      },
      series: [{ type: 'radar', data: [
        { name: say(block.name), value: block.spokes.map(spoke => within(spoke.value)), symbol: 'circle', symbolSize: 5,
          itemStyle: { color: blue }, lineStyle: { color: blue, width: 1.8 }, areaStyle: { color: blue, opacity: 0.25 } },
        { name: say(block.one), value: block.spokes.map(() => 1), symbol: 'none',
          itemStyle: { color: shade('INK') }, lineStyle: { color: shade('INK'), width: 1.4, type: [6, 4] } },
      ] }],
    };
  }

  function radar(block) {
    return card(block, plot(block, state.printing ? 300 : 390, width => radarOption(block, width), 1), numbers(
      () => [{ name: { english: '', chinese: '' }, unit: 'TEXT' }, { name: block.name, unit: block.unit }],
      () => block.spokes.map(spoke => [spoke.name, spoke.value])));
  }

  const makers = { facts, chart, matrix, radar, grid };
  const blocks = (list, extra = '') => make('div', { class: 'blocks ' + extra }, ...list.map(block => makers[block.kind](block)));
  const warnings = list => list.map(text => make('p', { class: 'warning', role: 'note' }, say(text)));

  function settings() {
    return make('details', { class: 'card', id: 'settings', ...(window.innerWidth > 760 || state.printing ? { open: '' } : {}) },
      make('summary', {}, make('b', {}, word('settings'))),
      make('dl', { class: 'settings' }, ...page.settings.filter(one => one.value !== '').map(one =>
        make('div', { title: one.key }, make('dt', {}, say(one.name)), make('dd', {}, one.value)))));
  }

  function header() {
    return make('header', {},
      make('div', { class: 'bar' },
        make('h1', {}, say(page.title)),
        make('button', { type: 'button', id: 'language', lang: state.language === 'chinese' ? 'en' : 'zh-CN', onclick: () => {
          state.language = state.language === 'chinese' ? 'english' : 'chinese';
          render('language');
        } }, word('language')),
        make('button', { type: 'button', id: 'theme', onclick: () => {
          state.theme = state.theme === 'dark' ? 'light' : 'dark';
          state.chosen = true;
          render('theme');
        } }, word(state.theme === 'dark' ? 'light' : 'dark')),
        make('button', { type: 'button', id: 'print', onclick: () => window.print() }, word('print'))),
      make('p', { class: 'note' }, word('madeOf') + ': ' + page.note),
      ...warnings(page.warnings), settings());
  }

  function picker() {
    const select = make('select', { id: 'subject' }, ...page.subjects.map((subject, k) => make('option', { value: String(k) }, subject.name)));
    select.value = String(state.subject);
    select.addEventListener('change', () => {
      state.subject = Number(select.value);
      render('subject');
    });
    return make('div', { class: 'pick' }, make('label', { for: 'subject' }, say(page.subject)), select);
  }

  function formula(subject) {
    return subject.formula === null ? [] : [
      ...(subject.formula.text === subject.name ? [] : [make('p', { class: 'formula' }, subject.formula.text)]),
      make('details', { class: 'latex' }, make('summary', {}, 'LaTeX'), make('pre', { tabindex: '0' }, subject.formula.latex)),
    ];
  }

  function main() {
    const subject = page.subjects[state.subject];
    return make('main', {},
      ...(page.overview === null ? [] : [make('h2', {}, say(page.overview.title)), blocks(page.overview.blocks, 'overview')]),
      ...(page.subjects.length > 1 ? [picker()] : []),
      make('h2', {}, subject.name), ...formula(subject),
      ...subject.lines.map(line => make('p', { class: 'line' }, say(line))), ...warnings(subject.warnings), blocks(subject.blocks));
  }

  /** Builds the page anew; the control that asked for it keeps the focus, and the reader's place is kept. */
  function render(focus) {
    const top = window.scrollY;
    charts.forEach(entry => entry.chart && entry.chart.dispose());
    charts = [];
    document.documentElement.dataset.theme = state.theme;
    document.documentElement.classList.toggle('printing', state.printing);
    document.documentElement.lang = state.language === 'chinese' ? 'zh-CN' : 'en';
    document.title = say(page.title) + ' · ' + page.subjects[state.subject].name;
    document.querySelectorAll('header, main, footer').forEach(old => old.remove());
    document.body.append(header(), main(), make('footer', {}, word('footer')));
    charts.forEach(draw);
    window.scrollTo(0, top);
    if (focus) document.getElementById(focus).focus({ preventScroll: true });
  }

  let waiting = 0;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => charts.forEach(entry => {
      entry.chart.resize();
      entry.chart.setOption(entry.option(entry.place.clientWidth));
    }), 120);
  });
  dark.addEventListener('change', () => {
    if (!state.chosen) {
      state.theme = dark.matches ? 'dark' : 'light';
      render();
    }
  });
  let before = state.theme;
  window.addEventListener('beforeprint', () => {
    before = state.theme;
    state.theme = 'light';
    state.printing = true;
    render();
  });
  window.addEventListener('afterprint', () => {
    state.theme = before;
    state.printing = false;
    render();
  });
  render();
})();
