// The page of combined factors: combination.mjs CHROMIUM PAGE, of one method by weights, one by regression and one by trees.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBrowser } from './browser.mjs';
import { OWN, hover, opens, prints, switches } from './report.mjs';

const { page, wasSilent } = await openBrowser(OWN);

describe('combined factors', () => {
  opens(page, 'combination', process.argv[3], 4);
  switches(page);
  it('every method can be chosen', async () => {
    const methods = await page.locator('#subject option').allTextContents();
    assert.deepEqual(methods, ['icir', 'ridge', 'boosting']);
    for (const method of methods) {
      await page.locator('#subject').selectOption({ label: method });
      assert.ok((await page.locator('h2').allTextContents()).includes(method));
      assert.ok((await page.locator('main section').count()) > 3);
    }
  });
  prints(page, 'combination', 2, 12);
});

wasSilent();
