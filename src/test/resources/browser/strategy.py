"""Reads the page of a backtest: strategy.py CHROMIUM ENGLISH CHINESE, the first of a strategy with a capacity curve,
the second of a portfolio on paper. Closes with a line that counts. With a folder in PICTURES, leaves pictures."""

import base64
import os
import re
import sys

from chromium import Chromium
from report import CHINESE, EMPTY, TITLES, Report

FACTS = "[...document.querySelectorAll('.fact')].map(each => [each.querySelector('.name > span').textContent, each.querySelector('.value').textContent])"
ASKED = ('Total return', 'Annual return', 'Excess return', 'Benchmark return', 'Alpha', 'Beta', 'Sharpe ratio', 'Win rate',
         'Profit over loss', 'Largest drawdown', 'Sortino ratio', 'Mean daily excess', 'Largest excess drawdown',
         'Excess Sharpe ratio', 'Information ratio', 'Volatility', 'Benchmark volatility', 'Days above the benchmark')


def strategy(report, file):
    browser = report.browser
    report.open(file)
    report.fits('strategy', fills_its_charts=f'{EMPTY} === 0')
    facts = dict(browser.value(FACTS))
    missing = [name for name in ASKED if not re.search(r'\d', facts.get(name, ''))]
    report.check(f'every figure is there: {missing}', not missing)
    report.check('the drawdown has its dates', browser.value(
        r"[...document.querySelectorAll('.fact .more')].filter(each => /^20\d\d-\d\d-\d\d – 20\d\d-\d\d-\d\d$/.test(each.textContent)).length") == 2)
    tip = report.hover('nav')
    report.check('the level is told against the benchmark',
                 all(word in tip for word in ('Strategy', 'hs300', 'Excess', '%')) and re.search(r'\d{4}-\d\d-\d\d', tip))
    report.check('trades are told in money', re.search(r'Bought.*\d (k|m|bn)|Sold.*\d (k|m|bn)|Bought.*0\.0', report.hover('trades'), re.S))
    report.check('a cell tells its month', re.search(r'20\d\d · \d+', report.hover('months')))
    report.check('the capacity is told by share of the volume', 'of the volume' in report.hover('capacity'))
    report.holds('both conventions are there', "/JQ/.test(document.getElementById('conventions').innerText) && /RQ/.test(document.getElementById('conventions').innerText)")
    for block in ('drawdown', 'profits', 'excess-months', 'years', 'drawdowns', 'costs', 'refusals', 'industries',
                  'top-names', 'attribution', 'against'):
        report.holds(f'there is {block}', f"document.getElementById('{block}') !== null")
    report.holds('it opens in English', f"!{TITLES}.some(text => {CHINESE}.test(text) && text !== '中文')")
    browser.value("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    report.holds('every explanation can be opened',
                 "[...document.querySelectorAll('details.help > p')].every(each => each.offsetHeight > 0 && each.textContent)")
    report.comes('the numbers of a chart are a table', "document.querySelectorAll('#nav .numbers tbody tr').length > 100")
    pdf = base64.b64decode(browser.ask('Page.printToPDF', preferCSSPageSize=True)['data'])
    if 'PICTURES' in os.environ:
        with open(os.path.join(os.environ['PICTURES'], 'strategy.pdf'), 'wb') as out:
            out.write(pdf)
    pages = len(re.findall(rb'/Type\s*/Page\b', pdf))
    report.check(f'it prints on a few pages, got {pages}', 4 <= pages <= 10)


def paper(report, file):
    report.open(file)
    report.holds('it opens in Chinese if asked', "document.documentElement.lang === 'zh-CN'")
    report.holds('it can be read in Chinese', f"{TITLES}.every(text => {CHINESE}.test(text) || text === 'English')")
    report.holds('a portfolio on paper says so', "document.querySelector('.warning').textContent.includes('不可投资')")
    report.holds('the charts are Chinese as well', "document.querySelector('#nav svg').textContent.includes('策略')")
    report.holds('every note is Chinese', f"[...document.querySelectorAll('.line')].slice(1).every(each => {CHINESE}.test(each.textContent))")
    report.fits('paper', fills_its_charts=f'{EMPTY} === 0')


def main(chromium, english, chinese):
    with Chromium(chromium) as browser:
        report = Report(browser)
        strategy(report, english)
        paper(report, chinese)
        return report.close(('file:', 'data:', 'about:'))


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
