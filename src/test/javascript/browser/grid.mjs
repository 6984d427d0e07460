// The page of a grid of backtests: grid.mjs CHROMIUM PAGE, of two values each of quantile, rebalance and buffer.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrowser } from './browser.mjs';
import { OWN, hasNumbers, hover, opens, prints, switches } from './report.mjs';

const { page, wasSilent } = await openBrowser(OWN);
const FIGURES = 6;

describe('a grid', () => {
  opens(page, 'grid', process.argv[3], FIGURES);
  switches(page);
  it('it warns of picking the best', async () =>
    assert.match((await page.locator('.warning').allTextContents()).join('\n'), /The best of 8 runs flatters/));
  it('every cell is a row, and the rows sort', async () => {
    const annual = page.locator('#cells tbody tr td:nth-child(4)');
    assert.equal(await annual.count(), 8);
    await page.locator('#cells th button').nth(3).click();
    const values = (await annual.allTextContents()).map((text) => parseFloat(text.replace('\u2212', '-')));
    assert.deepEqual(values, values.toSorted((a, b) => b - a));
  });
  it('a cell of a heatmap tells its two settings', async () =>
    assert.match(await hover(page, 'by-annual-return', [0.6, 0.3]), /quantile 0\.[12] · rebalance (week|month).*%/s));
  it('the third setting is chosen from a list', async () => {
    assert.deepEqual(await page.locator('#subject option').allTextContents(), ['buffer 0', 'buffer 0.1']);
    const cells = () => page.locator('#by-turnover-per-year svg').textContent();
    const first = await cells();
    await page.locator('#subject').selectOption('1');
    assert.notEqual(await cells(), first);
    assert.equal(await page.locator('.plot svg').count(), FIGURES);
  });
  hasNumbers(page, 'by-annual-return', 2);
  prints(page, 'grid', 1, 4);
});

wasSilent();
