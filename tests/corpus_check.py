#!/usr/bin/env python3
"""corpus_check.py FOLDER: what must hold of any text, on every *.txt under FOLDER, in all three offset units:

  - each span lies inside the text, and `text` is exactly the slice there
  - records stand in the contract's order, and two of one kind (for custom: of one name) never overlap
  - sections, sentences and elements name places that exist
  - two runs give the same bytes

GONGWEN names the command. Prints each violation; exit status 1 when there is one.
"""
import json
import os
import pathlib
import subprocess
import sys

COMMAND = os.environ.get('GONGWEN', pathlib.Path(__file__).resolve().parent.parent / 'build' / 'gongwen')
BATCH = 200


class Utf8:
    """A document cut by bytes. Ill-formed parts read as U+FFFD, as the library reads them."""

    def __init__(self, raw):
        self.units = raw

    def cut(self, begin, end):
        return self.units[begin:end].decode('utf-8', 'replace')


class CodePoint:
    def __init__(self, raw):
        self.units = raw.decode('utf-8', 'replace')

    def cut(self, begin, end):
        return self.units[begin:end]


class Utf16:
    def __init__(self, raw):
        encoded = raw.decode('utf-8', 'replace').encode('utf-16-le')
        self.units = [encoded[i:i + 2] for i in range(0, len(encoded), 2)]

    def cut(self, begin, end):
        return b''.join(self.units[begin:end]).decode('utf-16-le', 'replace')


UNITS = {'utf8': Utf8, 'codepoint': CodePoint, 'utf16': Utf16}


def convert(paths, *options):
    run = subprocess.run([COMMAND, '--format', 'jsonl', *options, *paths], capture_output=True, timeout=600)
    if run.returncode:
        sys.exit(f'exit status {run.returncode}\n{run.stderr.decode()}')
    return run.stdout


def places(result):
    """Everything in a result that has begin, end and text."""
    yield from result['records']
    for element in result['document'].values():
        yield from element if isinstance(element, list) else [element]


def overlap_faults(records):
    last_end = {}
    for record in records:
        identity = record['kind'], record.get('name')
        if record['begin'] < last_end.get(identity, 0):
            yield f'{record["kind"]} at {record["begin"]} overlaps the one before'
        last_end[identity] = max(record['end'], last_end.get(identity, 0))


def faults(result, document):
    size, records = len(document.units), result['records']
    for place in places(result):
        begin, end = place['begin'], place['end']
        if not 0 <= begin < end <= size:
            yield f'[{begin}, {end}) does not lie in the text'
        elif document.cut(begin, end) != place['text']:
            yield f'[{begin}, {end}) is {document.cut(begin, end)!r}, not {place["text"]!r}'
    order = [(record['begin'], -record['end']) for record in records]
    if order != sorted(order):
        yield 'records out of order'
    yield from overlap_faults(records)
    for record in records:
        sentence, section = record['sentence'], record['section']
        if not 0 <= sentence['begin'] <= record['begin'] < sentence['end'] <= size:
            yield f'record at {record["begin"]} does not begin in its sentence'
        if section is not None and not 0 <= section < len(result['sections']):
            yield f'record at {record["begin"]} names section {section}'


def check_batch(paths, unit):
    first = convert(paths, '--offsets', unit)
    found = []
    if convert(paths, '--offsets', unit) != first:
        found.append(f'{unit}: two runs over {paths[0]} and the {len(paths) - 1} after it differ')
    lines = first.decode('utf-8').splitlines()
    if len(lines) != len(paths):
        return found + [f'{unit}: {len(lines)} results for {len(paths)} documents'], 0
    records = 0
    for path, line in zip(paths, lines):
        result = json.loads(line)
        records += len(result['records'])
        document = UNITS[unit](path.read_bytes())
        found += [f'{path} ({unit}): {fault}' for fault in faults(result, document)]
    return found, records


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    paths = sorted(pathlib.Path(sys.argv[1]).rglob('*.txt'))
    found, counts = [], {}
    for unit in UNITS:
        for start in range(0, len(paths), BATCH):
            batch_faults, records = check_batch(paths[start:start + BATCH], unit)
            found += batch_faults
            counts[unit] = counts.get(unit, 0) + records
    if len(set(counts.values())) != 1 or not all(counts.values()):
        found.append(f'records per unit: {counts}')
    print('\n'.join(found[:50]) or f'{len(paths)} documents, {counts["utf8"]} records, three units: all hold')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
