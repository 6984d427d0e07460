// The page of a search: mining.mjs CHROMIUM PAGE, of a search with several survivors.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrowser } from './browser.mjs';
import { OWN, hasNumbers, hover, opens, prints, switches } from './report.mjs';

const { page, wasSilent } = await openBrowser(OWN);

describe('a search', () => {
  opens(page, 'mining', process.argv[3], 10);
  switches(page);
  it('the best of each generation is told against luck', async () => {
    const told = await hover(page, 'generations');
    ['best, training', 'the same, validation', 'luck alone'].forEach((word) => assert.ok(told.includes(word), told));
  });
  it('every survivor is a row, was traded, and can be chosen', async () => {
    const names = await page.locator('#survivors tbody th').allTextContents();
    assert.ok(names.length > 1, names.join());
    assert.deepEqual(await page.locator('#backtests tbody th').allTextContents(), names);
    assert.deepEqual(await page.locator('#subject option').allTextContents(), names);
    await page.locator('#subject').selectOption('1');
    assert.equal(await page.locator('h2').nth(1).textContent(), names[1]);
  });
  it('what trading would have brought is told by day', async () => {
    const told = await hover(page, 'traded');
    assert.match(told, /\d{4}-\d\d-\d\d/);
    ['Strategy', '%'].forEach((word) => assert.ok(told.includes(word), told));
  });
  hasNumbers(page, 'generations', 3);
  prints(page, 'mining', 4, 20);
});

wasSilent();
