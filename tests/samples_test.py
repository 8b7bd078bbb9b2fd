#!/usr/bin/env python3
"""samples_test.py [--update]: the command's pretty JSON of each samples/documents/*.txt equals samples/expected/*.json.

--update rewrites the expected files; read the difference before it is committed. GONGWEN names the command.
"""
import difflib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = os.path.abspath(os.environ.get('GONGWEN', ROOT / 'build' / 'gongwen'))
DOCUMENTS = ROOT / 'samples' / 'documents'
EXPECTED = ROOT / 'samples' / 'expected'


def convert(document):
    run = subprocess.run([COMMAND, '--pretty', document.name], cwd=DOCUMENTS, capture_output=True, timeout=60)
    if run.returncode:
        sys.exit(f'{document.name}: exit status {run.returncode}\n{run.stderr.decode()}')
    return run.stdout.decode('utf-8')


def difference(name, expected, got):
    return ''.join(difflib.unified_diff(expected.splitlines(True), got.splitlines(True),
                                        f'samples/expected/{name}', 'what came out'))


def main():
    documents = sorted(DOCUMENTS.glob('*.txt'))
    failures = [] if documents else [f'no documents in {DOCUMENTS}']
    stale = {path.name for path in EXPECTED.glob('*.json')} - {document.stem + '.json' for document in documents}
    failures += [f'samples/expected/{name} has no document' for name in sorted(stale)]
    for document in documents:
        expected, got = EXPECTED / (document.stem + '.json'), convert(document)
        if sys.argv[1:] == ['--update']:
            EXPECTED.mkdir(exist_ok=True)
            expected.write_text(got, encoding='utf-8')
        elif not expected.exists():
            failures.append(f'samples/expected/{expected.name} is missing')
        elif got != expected.read_text(encoding='utf-8'):
            failures.append(difference(expected.name, expected.read_text(encoding='utf-8'), got))
    print('\n'.join(failures) or f'{len(documents)} documents as expected')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
