"""Looks at a search that runs and then ends: runs.py CHROMIUM ADDRESS RUN PROCESS. Closes with a line that counts."""

import os
import signal
import sys

from checks import Checks
from chromium import Chromium

GENERATION = "parseInt(document.querySelector('#head dd')?.textContent ?? '0')"
CURVES = "[...document.querySelectorAll('path.curve')].filter(path => path.getAttribute('d').includes('L')).length"


def running(page, address, run):
    browser = page.browser
    browser.open(address)
    page.comes('the list shows the search that runs', f"document.querySelector('a[href=\"/run/{run}\"] + .running') !== null")
    page.comes('it shows how far it is', "document.querySelector('progress')?.value > 1")
    page.fits('the list')
    browser.open(f'{address}run/{run}')
    page.comes('the page of the run has curves', f'{CURVES} >= 6')
    page.comes('each island has the tree of its best formula',
               "document.querySelectorAll('#islands .tree .node').length >= 2"
               " && document.querySelectorAll('#islands .tree').length === 2")
    page.fits('the page of the run')
    before = browser.value(GENERATION)
    page.comes('it moves on without being loaded again', f'{GENERATION} > {before}')
    browser.value("document.querySelector('.chart').focus()")
    browser.press('Home', 36)
    page.holds('the arrow keys move through the generations',
               "document.querySelector('.at').textContent === 'generation 1'"
               " && document.querySelector('.cross') !== null")
    page.holds('every chart and tree has a name for those who do not see it',
               "[...document.querySelectorAll('svg[role=img]')].every(each => each.getAttribute('aria-label'))")


def ended(page, address, run, process):
    browser = page.browser
    os.kill(process, signal.SIGTERM)
    page.comes('the page tells when the search has ended', "document.querySelector('#head .running') === null")
    page.comes('then it shows the survivors', "document.querySelectorAll('#factors tbody tr').length > 0")
    page.holds('with their trees', "document.querySelectorAll('#factors .tree .node').length > 1")
    browser.value("document.querySelectorAll('img').forEach(each => { each.loading = 'eager'; })")
    page.comes('and the pictures of the report',
               "document.images.length > 1 && [...document.images].every(each => each.naturalWidth > 100)")
    page.holds('the tables can be fetched',
               f"fetch('/file/{run}/generations.csv').then(answer => answer.text()).then(text => text.includes('best'))")
    page.fits('the page of the finished run')
    browser.open(address)
    page.comes('the list shows the survivors', "document.querySelectorAll('.run tbody tr').length > 0")


def main(program, address, run, process):
    with Chromium(program) as browser:
        page = Checks(browser)
        browser.look(1400, 'light')
        running(page, address, run)
        ended(page, address, run, int(process))
        return page.close((address,))


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
