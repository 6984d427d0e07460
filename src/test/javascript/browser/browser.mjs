// A page in Chromium, and what holds for every page of Lode. With a folder in PICTURES, leaves pictures of what it saw.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const WIDTHS = [375, 800, 1400];
const REDRAWN = 300; // a page draws its charts anew 120 ms after it was resized

/**
 * Opens a page in the Chromium that is the first argument of the script, and ends with the check that it was silent.
 *
 * @param own what the addresses begin with that the page may ask for
 */
export async function openBrowser(own) {
  const browser = await chromium.launch({ executablePath: process.argv[2], chromiumSandbox: false });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: 'light' });
  page.setDefaultTimeout(20_000);
  const complaints = [];
  const requested = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => ['error', 'warning', 'assert'].includes(message.type()) && complaints.push(message.text()));
  page.on('request', (request) => requested.push(request.url()));
  after(() => browser.close());
  return {
    page,
    /** To be called when everything else was checked. */
    wasSilent() {
      describe('afterwards', () => {
        it('the console is silent', () => assert.deepEqual(complaints, []));
        it('something was asked for', () => assert.notEqual(requested.length, 0));
        it('nothing is asked of anybody else', () =>
          assert.deepEqual(requested.filter((url) => !own.some((start) => url.startsWith(start))), []));
      });
    },
  };
}

/** Waits until a question to the page has an answer that is true. */
export async function comes(ask, seconds = 20) {
  const end = Date.now() + 1000 * seconds;
  let answer = await ask();
  while (!answer && Date.now() < end) {
    await pause(100);
    answer = await ask();
  }
  assert.ok(answer, `does not come within ${seconds} s`);
}

/** At every width and in both themes nothing is cut off, the themes differ, and what else is told holds. */
export function fits(page, name, also = async () => {}) {
  describe(`${name} fits`, () => {
    const papers = new Set();
    for (const width of WIDTHS) {
      for (const colorScheme of ['light', 'dark']) {
        it(`into ${width} pixels, ${colorScheme}`, async () => {
          await look(page, width, colorScheme);
          papers.add(await paper(page));
          assert.deepEqual(await page.evaluate(cutOff), []);
          await also();
          await picture(page, `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`);
        });
      }
    }
    it('in a light and a dark theme', () => assert.equal(papers.size, 2));
    after(() => look(page, 1400, 'light'));
  });
}

async function look(page, width, colorScheme) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await pause(REDRAWN);
}

/** What reaches beyond the window and cannot be scrolled to in a box of its own. Runs on the page. */
function cutOff() {
  const wide = [...document.querySelectorAll('body *')]
    .filter((each) => !each.parentElement.closest('.scroll, svg') && each.getBoundingClientRect().right > window.innerWidth + 1)
    .map((each) => each.outerHTML.slice(0, 80));
  return document.documentElement.scrollWidth > window.innerWidth ? ['the page', ...wide] : wide;
}

/** The colour of the paper. */
export const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Leaves a picture of the whole page where pictures are asked for. */
export async function picture(page, file) {
  if (process.env.PICTURES) {
    await page.screenshot({ path: join(process.env.PICTURES, file), fullPage: true });
  }
}
