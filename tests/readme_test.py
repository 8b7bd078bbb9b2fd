#!/usr/bin/env python3
"""readme_test.py FILE...: runs the commands that a page shows, and holds their output against what it shows.

    ```console
    $ gongwen kinds | head -n 1
    amount
    ```

Commands run by bash in the project's root. An output line `…` stands for any lines. GONGWEN names the command.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = pathlib.Path(os.environ.get('GONGWEN', ROOT / 'build' / 'gongwen')).resolve()
BLOCK = re.compile(r'^```console\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def sessions(page):
    """(command, shown output) of each prompt in a page's console blocks."""
    for block in BLOCK.findall(page):
        for part in re.split(r'^\$ ', block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition('\n')
            yield command, shown


def agrees(shown, output):
    pattern = '.*'.join(re.escape(stretch) for stretch in re.split(r'^…\n', shown, flags=re.MULTILINE))
    return re.fullmatch(pattern, output, re.DOTALL) is not None


def run(command, home):
    environment = {**os.environ, 'PATH': f'{COMMAND.parent}:{os.environ["PATH"]}', 'HOME': home}
    done = subprocess.run(['bash', '-c', command], cwd=ROOT, env=environment, timeout=120, encoding='utf-8',
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout


def main():
    failures, count = [], 0
    with tempfile.TemporaryDirectory() as home:
        for name in sys.argv[1:]:
            for command, shown in sessions((ROOT / name).read_text(encoding='utf-8')):
                output, count = run(command, home), count + 1
                if not agrees(shown, output):
                    failures.append(f'{name}: $ {command}\n--- shown\n{shown}--- printed\n{output}')
    if not count:
        failures.append(f'no ```console block with a command in {sys.argv[1:]}')
    print('\n'.join(failures) or f'{count} commands print what their page shows')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
