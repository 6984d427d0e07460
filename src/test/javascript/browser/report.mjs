// What holds for every page that lode.report.page writes.

import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { comes, fits, paper } from './browser.mjs';

/** What the policy of a page lets it load: itself and what it holds. */
export const OWN = ['file:', 'data:', 'about:'];

const CHINESE = /[\u4e00-\u9fff]/;
const SAME_IN_BOTH = ['IR', 'ICIR', 'RankIC', 'English'];

/**
 * A report opens, is drawn, explains itself and fits.
 *
 * @param charts how many plots it has at least
 */
export function opens(page, name, file, charts) {
  before(async () => {
    await page.goto(pathToFileURL(resolve(file)).href);
    await comes(async () => (await page.locator('.plot svg').count()) >= charts);
  });
  fits(page, name, () => comes(async () => (await page.evaluate(emptyPlots)).length === 0, 5));
  it('every explanation can be opened', async () => {
    const helps = page.locator('details.help');
    await helps.evaluateAll((all) => all.forEach((each) => { each.open = true; }));
    const texts = await page.locator('details.help > p').evaluateAll((all) => all.map((each) => (each.offsetHeight > 0 ? each.textContent : '')));
    assert.notEqual(texts.length, 0);
    assert.ok(!texts.includes(''));
    await helps.evaluateAll((all) => all.forEach((each) => { each.open = false; }));
  });
}

/** It opens in English, is read in Chinese and back, in a dark theme and back. */
export function switches(page) {
  it('it opens in English', async () => {
    assert.equal(await language(page), 'en');
    assert.deepEqual((await titles(page)).filter((text) => CHINESE.test(text) && text !== '中文'), []);
  });
  it('it can be read in Chinese, and the switch keeps the focus', async () => {
    await page.locator('#language').click();
    await readsChinese(page);
    await isFocused(page, 'language');
  });
  it('and in English again', async () => {
    await page.locator('#language').click();
    assert.equal(await language(page), 'en');
  });
  it('the theme can be switched, and back', async () => {
    const light = await paper(page);
    await page.locator('#theme').click();
    assert.notEqual(await paper(page), light);
    await isFocused(page, 'theme');
    await page.locator('#theme').click();
    assert.equal(await paper(page), light);
  });
}

/** It opens in Chinese. */
export function isChinese(page) {
  it('it opens in Chinese if asked', () => readsChinese(page));
}

/** Prints, and the screen is as it was. */
export function prints(page, name, fewest, most) {
  it('it prints on a few pages', async () => {
    const path = process.env.PICTURES && join(process.env.PICTURES, `${name}.pdf`);
    const pages = (await page.pdf({ path, preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(fewest <= pages && pages <= most, `${pages} pages`);
  });
  it('the screen is as it was after printing', async () => {
    assert.doesNotMatch(await page.locator('html').getAttribute('class') ?? '', /printing/);
    assert.ok((await page.locator('header').boundingBox()).width > 800);
  });
}

/** The numbers of a chart can be read as a table of so many rows at least. */
export function hasNumbers(page, block, rows) {
  it(`the numbers of ${block} are a table`, async () => {
    await page.locator(`#${block} .numbers summary`).click();
    await comes(async () => (await page.locator(`#${block} .numbers tbody tr`).count()) >= rows, 5);
  });
}

/** What a chart tells under the mouse, at a place from its left to its right and its top to its bottom. */
export async function hover(page, block, [right, down] = [0.5, 0.5]) {
  const plot = page.locator(`#${block} .plot`);
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  for (const shift of [0, 3]) {
    await page.mouse.move(box.x + right * box.width + shift, box.y + down * box.height + shift);
  }
  await comes(() => tip(page, block), 5);
  return tip(page, block);
}

/** What a chart tells now; empty if nothing. */
export function tip(page, block) {
  return page.locator(`#${block} .plot > div:not(:has(svg))`).evaluateAll((all) => all
    .filter((each) => each.style.visibility !== 'hidden' && each.style.opacity !== '0').map((each) => each.innerText).join(' ').trim());
}

async function readsChinese(page) {
  assert.equal(await language(page), 'zh-CN');
  assert.deepEqual((await titles(page)).filter((text) => !CHINESE.test(text) && !SAME_IN_BOTH.includes(text)), []);
  const charts = await page.locator('.plot').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  assert.deepEqual(charts.filter((text) => !CHINESE.test(text)), []);
}

const language = (page) => page.locator('html').getAttribute('lang');

const titles = (page) => page.locator('h1, h3, .fact .name > span, dt, button').allTextContents();

async function isFocused(page, id) {
  assert.equal(await page.evaluate(() => document.activeElement.id), id);
}

/** Plots that are not drawn, or not as wide as their place. Runs on the page. */
function emptyPlots() {
  return [...document.querySelectorAll('.plot')].filter((plot) => {
    const svg = plot.querySelector('svg');
    return !svg || svg.querySelectorAll('path').length < 4 || svg.getBoundingClientRect().width < plot.clientWidth - 1;
  }).map((plot) => plot.getAttribute('aria-label'));
}
