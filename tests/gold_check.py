#!/usr/bin/env python3
"""gold_check.py FOLDER: scores the command on hand-annotated documents and fails where it falls below the bar.

FOLDER holds corpus/*.txt, gold/*.json and score.py (score.py GOLD... --system DIR --json OUT). GONGWEN names the
command. Prints the table of scores.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

COMMAND = os.environ.get('GONGWEN', pathlib.Path(__file__).resolve().parent.parent / 'build' / 'gongwen')
BARS = {'all kinds': 0.97, 'mission kinds': 0.97, 'amount': 0.96, 'headcount': 0.96, 'date': 0.96,
        'document_number': 0.96, 'contact': 0.96, 'percentage': 0.93, 'count': 0.93, 'duration': 0.93,
        'citation': 0.93, 'elements': 0.95, 'sections': 0.95}


def convert(documents, folder):
    for document in documents:
        with open(folder / (document.stem + '.json'), 'wb') as result:
            subprocess.run([COMMAND, '--offsets', 'codepoint', document], stdout=result, check=True, timeout=60)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    shared = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        results, scores = pathlib.Path(work), pathlib.Path(work) / 'scores'
        convert(sorted((shared / 'corpus').glob('*.txt')), results)
        gold = sorted((shared / 'gold').glob('*.json'))
        subprocess.run([sys.executable, shared / 'score.py', *gold, '--system', results, '--json', scores], check=True)
        f1 = json.loads(scores.read_text(encoding='utf-8'))
    low = [f'{name}: {f1.get(name, 0):.4f} is below {bar}' for name, bar in BARS.items() if f1.get(name, 0) < bar]
    print('\n'.join(low) or 'all above the bar')
    return 1 if low else 0


if __name__ == '__main__':
    sys.exit(main())
