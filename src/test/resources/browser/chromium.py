"""Drives a headless Chromium through its debugging pipe, with nothing but Python's own library."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time


class Chromium:
    """One browser with one page. Whatever the page complains of is in `complaints`."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp()
        self.complaints = []
        self.requested = []
        self.number = 0
        self.waiting = b''
        read_end, self.to = os.pipe()
        self.back, write_end = os.pipe()
        # The browser reads commands from its descriptor 3 and writes to its descriptor 4.
        shell = f'exec 3<&{read_end} 4>&{write_end}; exec "$0" "$@"'
        self.process = subprocess.Popen(
            ['bash', '-c', shell, program, '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run',
             '--disable-background-networking', '--remote-debugging-pipe', f'--user-data-dir={self.profile}',
             'about:blank'],
            pass_fds=(read_end, write_end), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_end)
        os.close(write_end)
        self.session = None
        targets = self.ask('Target.getTargets')['targetInfos']
        page = next(target['targetId'] for target in targets if target['type'] == 'page')
        self.session = self.ask('Target.attachToTarget', targetId=page, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Log', 'Network'):
            self.ask(f'{domain}.enable')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        os.close(self.to)
        os.close(self.back)
        shutil.rmtree(self.profile, ignore_errors=True)

    def ask(self, method, **params):
        self.number += 1
        message = {'id': self.number, 'method': method, 'params': params}
        if self.session:
            message['sessionId'] = self.session
        os.write(self.to, json.dumps(message).encode() + b'\0')
        while True:
            answer = self.next()
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise RuntimeError(f'{method}: {answer["error"]}')
                return answer['result']

    def next(self):
        while b'\0' not in self.waiting:
            more = os.read(self.back, 1 << 20)
            if not more:
                raise RuntimeError('the browser has ended')
            self.waiting += more
        first, self.waiting = self.waiting.split(b'\0', 1)
        message = json.loads(first)
        self.note(message.get('method'), message.get('params', {}))
        return message

    def note(self, method, params):
        if method == 'Runtime.exceptionThrown':
            self.complaints.append(str(params['exceptionDetails']))
        elif method == 'Runtime.consoleAPICalled' and params['type'] in ('error', 'warning', 'assert'):
            self.complaints.append(str(params['args']))
        elif method == 'Log.entryAdded' and params['entry']['level'] in ('error', 'warning'):
            self.complaints.append(str(params['entry']))
        elif method == 'Network.requestWillBeSent':
            self.requested.append(params['request']['url'])

    def look(self, width, scheme, height=900):
        """Gives the page a width and a theme, light or dark."""
        self.ask('Emulation.setScrollbarsHidden', hidden=True)
        self.ask('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.ask('Emulation.setEmulatedMedia', features=[{'name': 'prefers-color-scheme', 'value': scheme}])

    def open(self, address):
        self.ask('Page.navigate', url=address)

    def value(self, script):
        """What a script on the page gives; exceptions are raised here."""
        result = self.ask('Runtime.evaluate', expression=script, returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in result:
            raise RuntimeError(result['exceptionDetails'])
        return result['result'].get('value')

    def until(self, script, seconds=30):
        """Waits until a script gives something true; False if it never does."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.value(script):
                return True
            time.sleep(0.1)
        return False

    def press(self, key, code):
        for kind in ('keyDown', 'keyUp'):
            self.ask('Input.dispatchKeyEvent', type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def picture(self, file):
        """The whole page, however high."""
        size = self.ask('Page.getLayoutMetrics')['cssContentSize']
        clip = {'x': 0, 'y': 0, 'width': size['width'], 'height': size['height'], 'scale': 1}
        shot = self.ask('Page.captureScreenshot', format='png', captureBeyondViewport=True, clip=clip)
        with open(file, 'wb') as out:
            out.write(base64.b64decode(shot['data']))
