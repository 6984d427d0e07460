// The page of a backtest: strategy.mjs CHROMIUM ENGLISH CHINESE, the first of a strategy with a capacity curve, the second
// of a portfolio on paper.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrowser } from './browser.mjs';
import { OWN, hasNumbers, hover, isChinese, opens, prints, switches } from './report.mjs';

const ASKED = ['Total return', 'Annual return', 'Excess return', 'Benchmark return', 'Alpha', 'Beta', 'Sharpe ratio', 'Win rate',
  'Profit over loss', 'Largest drawdown', 'Sortino ratio', 'Mean daily excess', 'Largest excess drawdown', 'Excess Sharpe ratio',
  'Information ratio', 'Volatility', 'Benchmark volatility', 'Days above the benchmark'];
const BLOCKS = ['drawdown', 'profits', 'excess-months', 'years', 'drawdowns', 'costs', 'refusals', 'industries', 'top-names',
  'attribution', 'against'];

const [english, chinese] = process.argv.slice(3);
const { page, wasSilent } = await openBrowser(OWN);

describe('a strategy', () => {
  opens(page, 'strategy', english, 10);
  switches(page);
  it('every figure is there', async () => {
    const facts = new Map(await page.locator('.fact').evaluateAll((all) => all.map((each) =>
      [each.querySelector('.name > span').textContent, each.querySelector('.value').textContent])));
    assert.deepEqual(ASKED.filter((name) => !/\d/.test(facts.get(name) ?? '')), []);
  });
  it('the drawdowns have their dates', async () => {
    const below = await page.locator('.fact .more').allTextContents();
    assert.equal(below.filter((text) => /^20\d\d-\d\d-\d\d – 20\d\d-\d\d-\d\d$/.test(text)).length, 2);
  });
  it('the level is told against the benchmark', async () => {
    const told = await hover(page, 'nav');
    ['Strategy', 'hs300', 'Excess', '%'].forEach((word) => assert.ok(told.includes(word), told));
    assert.match(told, /\d{4}-\d\d-\d\d/);
  });
  it('trades are told in money', async () =>
    assert.match(await hover(page, 'trades'), /Bought.*\d (k|m|bn)|Sold.*\d (k|m|bn)|Bought.*0\.0/s));
  it('a cell tells its month', async () => assert.match(await hover(page, 'months'), /20\d\d · \d+/));
  it('the capacity is told by share of the volume', async () => assert.match(await hover(page, 'capacity'), /of the volume/));
  it('both conventions are there', async () => {
    const conventions = await page.locator('#conventions').innerText();
    ['JQ', 'RQ'].forEach((name) => assert.ok(conventions.includes(name), conventions));
  });
  it('every part is there', async () => {
    const found = await Promise.all(BLOCKS.map((block) => page.locator(`#${block}`).count()));
    assert.deepEqual(BLOCKS.filter((_, k) => found[k] === 0), []);
  });
  hasNumbers(page, 'nav', 100);
  prints(page, 'strategy', 4, 10);
});

describe('a portfolio on paper', () => {
  opens(page, 'paper', chinese, 10);
  isChinese(page);
  it('it says so', async () => assert.match(await page.locator('.warning').first().textContent(), /不可投资/));
  it('the charts are Chinese as well', async () => assert.match(await page.locator('#nav svg').textContent(), /策略/));
  it('every note is Chinese', async () => {
    const notes = (await page.locator('.line').allTextContents()).slice(1);
    assert.deepEqual(notes.filter((text) => !/[\u4e00-\u9fff]/.test(text)), []);
  });
});

wasSilent();
