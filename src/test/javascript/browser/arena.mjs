// The page of an arena: arena.mjs CHROMIUM PAGE, with a market on which factors are planted.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrowser } from './browser.mjs';
import { OWN, hasNumbers, hover, opens, prints, switches } from './report.mjs';

const { page, wasSilent } = await openBrowser(OWN);

describe('an arena', () => {
  opens(page, 'arena', process.argv[3], 4);
  switches(page);
  it('it tells who took part', async () => {
    const names = await page.locator('#entrants tbody th').allTextContents();
    assert.deepEqual(names, ['random', 'plain-gp', 'lode']);
  });
  it('it tells who is ahead', async () =>
    assert.match((await page.locator('.line').allTextContents()).join('\n'), /lode is ahead of plain-gp .* with \d of 2 seeds/));
  it('a bar tells validation and test', async () => {
    const told = await hover(page, 'best-means', [0.6, 0.3]);
    ['Validation', 'Test'].forEach((word) => assert.ok(told.includes(word), told));
  });
  it('a cell tells its search and seed', async () => assert.match(await hover(page, 'best-searches', [0.6, 0.3]), /(random|plain-gp|lode) · [12]/));
  it('every figure has a row for each search', async () => {
    assert.equal(await page.locator('#figures tbody tr').count(), 4 * 3);
    assert.equal(await page.locator('#planted tbody tr').count(), 2 * 3);
  });
  hasNumbers(page, 'best-searches', 3);
  prints(page, 'arena', 1, 4);
});

wasSilent();
