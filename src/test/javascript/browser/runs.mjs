// The pages of lode serve while a search runs and after it has ended: runs.mjs CHROMIUM ADDRESS RUN PROCESS.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comes, fits, openBrowser } from './browser.mjs';

const LONG = 180; // seconds that a search may take until there is something to see, or to end

const [address, run, search] = process.argv.slice(3);
const { page, wasSilent } = await openBrowser([address]);

const count = (selector) => page.locator(selector).count();
const generation = async () => parseInt(await page.locator('#head dd').first().textContent(), 10);

describe('the list of a search that runs', () => {
  it('it shows it', async () => {
    await page.goto(address);
    await page.locator(`a[href="/run/${run}"] + .running`).waitFor({ timeout: 1000 * LONG });
  });
  it('it shows how far it is', () =>
    comes(async () => (await page.locator('progress').first().evaluate((bar) => bar.value)) > 1, LONG));
  fits(page, 'the list');
});

describe('the page of a search that runs', () => {
  it('it has curves', async () => {
    await page.goto(`${address}run/${run}`);
    await comes(async () => {
      const curves = await page.locator('path.curve').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
      return curves.filter((curve) => curve.includes('L')).length >= 6;
    }, LONG);
  });
  it('each island has the tree of its best formula', () =>
    comes(async () => (await count('#islands .tree')) === 2 && (await count('#islands .tree .node')) >= 2, LONG));
  fits(page, 'the page of the run');
  it('it moves on without being loaded again', async () => {
    const before = await generation();
    await comes(async () => (await generation()) > before, LONG);
  });
  it('a chart tells the generation under the mouse', async () => {
    const chart = page.locator('.chart').first();
    await chart.scrollIntoViewIfNeeded();
    await chart.hover({ position: { x: 60, y: 60 } });
    assert.equal(await page.locator('.at').first().textContent(), 'generation 1');
    assert.equal(await count('.cross'), 1);
    await page.mouse.move(0, 0);
    assert.equal(await count('.cross'), 0);
  });
  it('the arrow keys move through the generations', async () => {
    await page.locator('.chart').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('.at').first().textContent(), 'generation 2');
    assert.equal(await count('.cross'), 1);
  });
  it('every chart and tree has a name for those who do not see it', async () => {
    const names = await page.locator('svg[role=img]').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    assert.ok(names.length > 4 && names.every((name) => name), names.join());
  });
});

describe('the page of a search that has ended', () => {
  it('it tells so', async () => {
    process.kill(Number(search), 'SIGTERM');
    await comes(async () => (await count('#head .running')) === 0, LONG);
  });
  it('then it shows the survivors with their trees', async () => {
    await comes(async () => (await count('#factors tbody tr')) > 0, LONG);
    assert.ok((await count('#factors .tree .node')) > 1);
  });
  it('and the pictures of the report', async () => {
    await page.locator('img').evaluateAll((all) => all.forEach((each) => { each.loading = 'eager'; }));
    await comes(() => page.evaluate(() =>
      document.images.length > 1 && [...document.images].every((each) => each.naturalWidth > 100)));
  });
  it('the tables can be fetched', async () => {
    const text = await page.evaluate(async (from) => (await fetch(from)).text(), `/file/${run}/generations.csv`);
    assert.match(text, /best/);
  });
  fits(page, 'the page of the finished run');
  it('the list shows the survivors', async () => {
    await page.goto(address);
    await comes(async () => (await count('.run tbody tr')) > 0);
  });
});

wasSilent();
