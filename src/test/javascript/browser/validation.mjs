// The page of a factor test: validation.mjs CHROMIUM ENGLISH CHINESE, the first of several factors, the second of one.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comes, openBrowser } from './browser.mjs';
import { OWN, hasNumbers, hover, isChinese, opens, prints, switches, tip } from './report.mjs';

const [english, chinese] = process.argv.slice(3);
const { page, wasSilent } = await openBrowser(OWN);

describe('several factors', () => {
  opens(page, 'several', english, 10);
  switches(page);
  it('a chart tells the date and its values', async () => {
    const told = await hover(page, 'ic-series');
    assert.match(told, /\d{4}-\d\d-\d\d/);
    assert.match(told, /RankIC/);
  });
  it('groups are told against the benchmark', async () => {
    const told = await hover(page, 'group-returns');
    ['Group 1', 'Benchmark', '%'].forEach((word) => assert.ok(told.includes(word), told));
  });
  it('a cell tells its month', async () => assert.match(await hover(page, 'ic-months'), /20\d\d · \d+/));
  it('the radar tells every spoke that its table has', async () => {
    await page.locator('#robust-radar .numbers summary').click();
    const rows = page.locator('#robust-radar .numbers tbody tr');
    await comes(async () => (await rows.count()) >= 5, 5);
    const told = (await hover(page, 'robust-radar')).replaceAll(/\s+/g, ' ');
    for (const row of await rows.all()) {
      const [name, value] = await row.locator('th, td').allTextContents();
      assert.ok(told.includes(`${name} ${value}`), `${name} ${value} in ${told}`);
    }
    const drawn = await page.locator('#robust-radar svg').textContent();
    ['Weakest', 'Noise'].forEach((word) => assert.ok(drawn.includes(word), drawn));
    await page.locator('#robust-radar .numbers summary').click();
  });
  it('the arrow keys read a chart', async () => {
    await page.locator('#ic-decay .plot').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await comes(async () => /Periods 2/.test(await tip(page, 'ic-decay')), 5);
  });
  it('the lines of a chart are named in Chinese as well', async () => {
    await page.locator('#language').click();
    assert.match(await page.locator('#group-returns svg').textContent(), /第 1 组/);
    await page.locator('#language').click();
  });
  it('another factor can be chosen', async () => {
    const name = page.locator('h2').nth(1);
    const first = await name.textContent();
    await page.locator('#subject').selectOption('2');
    assert.notEqual(await name.textContent(), first);
  });
  it('the table sorts', async () => {
    await page.locator('#comparison th button').nth(1).click();
    const texts = await page.locator('#comparison tbody tr td:nth-child(2)').allTextContents();
    const values = texts.map((text) => Number(text.replace('\u2212', '-')));
    assert.ok(values.length > 1 && !values.includes(Number.NaN), texts.join());
    assert.deepEqual(values, values.toSorted((a, b) => b - a));
    assert.equal(await page.locator('#comparison th[aria-sort=descending]').count(), 1);
  });
  hasNumbers(page, 'ic-series', 100);
  prints(page, 'several', 4, 14);
});

describe('one factor', () => {
  opens(page, 'single', chinese, 10);
  isChinese(page);
  it('it is compared with none', async () => assert.equal(await page.locator('#comparison').count(), 0));
  it('twenty groups have twenty rows', async () => assert.equal(await page.locator('#groups tbody tr').count(), 20));
});

wasSilent();
