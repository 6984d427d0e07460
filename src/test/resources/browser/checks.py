"""What is true of a page in a browser, counted."""

import os
import time

WIDTHS = (375, 800, 1400)
CUT_OFF = """[...document.querySelectorAll('body *')]
  .filter(each => !each.parentElement.closest('.scroll, svg') && each.getBoundingClientRect().right > innerWidth + 1).length"""


class Checks:
    """Counts what holds and prints what does not. With a folder in PICTURES, leaves pictures of what it saw there."""

    def __init__(self, browser):
        self.browser = browser
        self.passed = 0
        self.failed = 0

    def check(self, sentence, true):
        if true:
            self.passed += 1
        else:
            self.failed += 1
            print(f'failed: {sentence}')

    def holds(self, sentence, script):
        self.check(sentence, self.browser.value(script))

    def comes(self, sentence, script, seconds=180):
        self.check(sentence, self.browser.until(script, seconds))

    def fits(self, name, **also):
        """At every width and in both themes nothing is cut off, the themes differ, and what else is told holds."""
        papers = set()
        for width in WIDTHS:
            for scheme in ('light', 'dark'):
                self.browser.look(width, scheme)
                time.sleep(0.5)  # the page draws its charts anew a little after it was resized
                papers.add(self.browser.value('getComputedStyle(document.body).backgroundColor'))
                self.holds(f'{name} fits into {width} pixels, {scheme}',
                           f'document.documentElement.scrollWidth <= innerWidth && {CUT_OFF} === 0')
                for sentence, script in also.items():
                    self.comes(f'{name} {sentence.replace("_", " ")} at {width} pixels, {scheme}', script, 5)
                self.picture(f'{name.replace(" ", "-")}-{width}-{scheme}.png')
        self.check(f'{name} has a light and a dark theme', len(papers) == 2)
        self.browser.look(1400, 'light')
        time.sleep(0.5)

    def picture(self, file):
        if 'PICTURES' in os.environ:
            self.browser.picture(os.path.join(os.environ['PICTURES'], file))

    def close(self, own):
        """Checks that the browser had nothing to complain of and asked nobody but its own; returns the exit code."""
        self.check(f'the console is silent: {self.browser.complaints[:3]}', not self.browser.complaints)
        foreign = [url for url in self.browser.requested if not url.startswith(own)]
        self.check(f'nothing is asked of anybody else: {foreign[:3]}', not foreign)
        print(f'{self.passed} passed, {self.failed} failed, 0 skipped')
        return 1 if self.failed else 0
