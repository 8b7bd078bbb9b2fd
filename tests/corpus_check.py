#!/usr/bin/env python3
"""corpus_check.py FOLDER: what must hold of any text, on every *.txt under FOLDER, in all three offset units:

  - each span lies inside the text, and `text` is exactly the slice there
  - records stand in the contract's order, and two of one kind (for custom: of one name) never overlap
  - sentences and elements name places that exist
  - sections stand in text order, their markers are the slices they begin with, parents come first, one level up, and
    hold their children; each record's section is the innermost one that it begins in
  - diagnostics stand in text order, say something, and those about a record lie at one
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


def element_faults(result):
    """An element has a value and a text; a list of them is never empty, and stands in the order of the text."""
    for name, element in result['document'].items():
        several = element if isinstance(element, list) else [element]
        if not several or not all(one['text'] and one['value'] not in (None, '') for one in several):
            yield f'element {name} is empty'
        begins = [one['begin'] for one in several]
        if begins != sorted(begins):
            yield f'element {name} is out of order'


def overlap_faults(records):
    last_end = {}
    for record in records:
        identity = record['kind'], record.get('name')
        if record['begin'] < last_end.get(identity, 0):
            yield f'{record["kind"]} at {record["begin"]} overlaps the one before'
        last_end[identity] = max(record['end'], last_end.get(identity, 0))


def section_faults(sections, document):
    for index, section in enumerate(sections):
        begin, end, parent, marker = (section[key] for key in ('begin', 'end', 'parent', 'marker'))
        if not 0 <= begin < end <= len(document.units):
            yield f'section {index} [{begin}, {end}) does not lie in the text'
        elif not document.cut(begin, end).startswith(marker) or not marker:
            yield f'section {index} does not begin with its marker {marker!r}'
        if index and begin <= sections[index - 1]['begin']:
            yield f'section {index} does not stand behind the one before'
        if parent is None:
            if section['level'] != 1:
                yield f'section {index} has level {section["level"]} and no parent'
        elif not 0 <= parent < index:
            yield f'section {index} names parent {parent}'
        elif section['level'] != sections[parent]['level'] + 1:
            yield f'section {index} has level {section["level"]} under {sections[parent]["level"]}'
        elif not sections[parent]['begin'] < begin < end <= sections[parent]['end']:
            yield f'section {index} does not lie in its parent {parent}'


ABOUT_RECORDS = {'invalid_date', 'reversed_range', 'mismatched_brackets'}


def diagnostic_faults(result, document):
    places_of_records = {(record['begin'], record['end']) for record in result['records']}
    last = 0
    for diagnostic in result['diagnostics']:
        code, begin, end = diagnostic['code'], diagnostic['begin'], diagnostic['end']
        if not 0 <= begin < end <= len(document.units) or not document.cut(begin, end):
            yield f'diagnostic {code} [{begin}, {end}) does not lie in the text'
        if begin < last:
            yield f'diagnostic {code} at {begin} is out of order'
        if not diagnostic['message']:
            yield f'diagnostic {code} at {begin} says nothing'
        if code in ABOUT_RECORDS and (begin, end) not in places_of_records:
            yield f'diagnostic {code} at {begin} lies at no record'
        last = begin


def innermost_sections(records, sections):
    """For each record, the index of the innermost section it begins in."""
    opened, following = [], 0
    for record in records:
        while following < len(sections) and sections[following]['begin'] <= record['begin']:
            opened.append(following)
            following += 1
        holding = [index for index in opened if record['begin'] < sections[index]['end']]
        opened = holding
        yield holding[-1] if holding else None


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
    yield from element_faults(result)
    yield from section_faults(result['sections'], document)
    yield from diagnostic_faults(result, document)
    for record, section in zip(records, innermost_sections(records, result['sections'])):
        sentence = record['sentence']
        if not 0 <= sentence['begin'] <= record['begin'] < sentence['end'] <= size:
            yield f'record at {record["begin"]} does not begin in its sentence'
        if record['section'] != section:
            yield f'record at {record["begin"]} names section {record["section"]}, not {section}'


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
