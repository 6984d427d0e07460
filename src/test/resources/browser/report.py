"""Reads the page of a factor test: report.py CHROMIUM ENGLISH CHINESE, the first of several factors, the second of one.
Closes with a line that counts. With a folder in PICTURES, leaves pictures of what it saw there."""

import base64
import os
import re
import sys

from checks import Checks
from chromium import Chromium

EMPTY = """[...document.querySelectorAll('.plot')].filter(plot => {
    const svg = plot.querySelector('svg');
    return !svg || svg.querySelectorAll('path').length < 4 || svg.getBoundingClientRect().width < plot.clientWidth - 1;
  }).length"""
TIP = """[...document.querySelectorAll('#%s .plot > div')]
  .filter(each => each.style.visibility !== 'hidden' && each.style.opacity !== '0').map(each => each.innerText).join(' ')"""
CHINESE = "/[\\u4e00-\\u9fff]/"
TITLES = "[...document.querySelectorAll('h1, h3, .fact .name > span, dt, button')].map(each => each.textContent)"


class Report(Checks):
    """A page of a report."""

    def open(self, file):
        self.browser.open('file://' + os.path.abspath(file))
        self.comes('the page draws its charts', "document.querySelectorAll('.plot svg').length > 9")

    def hover(self, block):
        """What a chart tells under the mouse."""
        box = self.browser.value(f"""(() => {{
          document.getElementById('{block}').scrollIntoView();
          const box = document.querySelector('#{block} .plot').getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2]; }})()""")
        for shift in (0, 3):
            self.browser.ask('Input.dispatchMouseEvent', type='mouseMoved', x=box[0] + shift, y=box[1] + shift)
        self.browser.until(TIP % block, 5)
        return self.browser.value(TIP % block)

    def click(self, selector):
        self.browser.value(f"document.querySelector('{selector}').click()")


def several(report, file):
    browser = report.browser
    report.open(file)
    report.fits('several', fills_its_charts=f'{EMPTY} === 0')
    tip = report.hover('ic-series')
    report.check('a chart tells the date and its values', re.search(r'\d{4}-\d\d-\d\d', tip) and 'RankIC' in tip)
    tip = report.hover('group-returns')
    report.check('groups are told against the benchmark', 'Group 1' in tip and 'Benchmark' in tip and '%' in tip)
    tip = report.hover('ic-months')
    report.check('a cell tells its month', re.search(r'20\d\d · \d+', tip))
    browser.value("document.querySelector('#ic-decay .plot').focus()")
    browser.press('ArrowRight', 39)
    browser.press('ArrowRight', 39)
    report.check('the arrow keys read a chart', browser.until(f"/Periods 2/.test({TIP % 'ic-decay'})", 5))

    report.holds('it opens in English', f"!{TITLES}.some(text => {CHINESE}.test(text) && text !== '中文')")
    report.click('#language')
    report.holds('it can be read in Chinese', "document.documentElement.lang === 'zh-CN'"
                 f" && {TITLES}.every(text => {CHINESE}.test(text) || ['IR', 'English', '?'].includes(text))")
    report.holds('the charts are Chinese as well', "document.querySelector('#group-returns svg').textContent.includes('第 1 组')")
    report.holds('the switch keeps the focus', "document.activeElement.id === 'language'")
    report.click('#language')
    report.holds('and in English again', "document.documentElement.lang === 'en'")
    paper = browser.value('getComputedStyle(document.body).backgroundColor')
    report.click('#theme')
    report.check('the theme can be switched', browser.value('getComputedStyle(document.body).backgroundColor') != paper)
    report.click('#theme')

    name = "document.querySelectorAll('h2')[1].textContent"
    first = browser.value(name)
    browser.value("(() => { const select = document.querySelector('select'); select.value = '2';"
                  " select.dispatchEvent(new Event('change')); })()")
    report.check('another factor can be chosen', browser.value(name) != first)
    column = "[...document.querySelectorAll('#comparison tbody tr')].map(row => row.children[1].textContent.replace('\\u2212', '-'))"
    browser.value("document.querySelectorAll('#comparison th button')[1].click()")
    sorted_values = [float(text) for text in browser.value(column)]
    report.check('the table sorts', sorted_values == sorted(sorted_values, reverse=True)
                 and browser.value("document.querySelector('#comparison th[aria-sort=descending]') !== null"))
    browser.value("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    report.check('every explanation can be opened',
                 browser.value("[...document.querySelectorAll('details.help > p')].every(each => each.offsetHeight > 0 && each.textContent)"))
    report.check('the numbers of a chart are a table',
                 browser.until("document.querySelectorAll('#ic-series .numbers tbody tr').length > 100"))

    pdf = base64.b64decode(browser.ask('Page.printToPDF', preferCSSPageSize=True)['data'])
    if 'PICTURES' in os.environ:
        with open(os.path.join(os.environ['PICTURES'], 'several.pdf'), 'wb') as out:
            out.write(pdf)
    pages = len(re.findall(rb'/Type\s*/Page\b', pdf))
    report.check(f'it prints on a few pages, got {pages}', 4 <= pages <= 14)
    report.holds('the screen is as it was after printing',
                 "!document.documentElement.classList.contains('printing') && document.querySelector('header').offsetWidth > 800")


def single(report, file):
    report.open(file)
    report.holds('it opens in Chinese if asked', "document.documentElement.lang === 'zh-CN'")
    report.holds('one factor is compared with none', "document.querySelector('#comparison') === null")
    report.holds('twenty groups have twenty rows', "document.querySelectorAll('#groups tbody tr').length === 20")
    report.fits('single', fills_its_charts=f'{EMPTY} === 0')


def main(chromium, english, chinese):
    with Chromium(chromium) as browser:
        report = Report(browser)
        several(report, english)
        single(report, chinese)
        return report.close(('file:', 'data:', 'about:'))


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
