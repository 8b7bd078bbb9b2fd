#!/usr/bin/env python3
"""check_includes.py [--self-test]: holds every #include against the direction in which the project's layers may look.

    records <- numeral, calendar <- kinds        text <- outline
    text <- patterns <- match <- kinds <- elements, resolve <- extractor <- bindings

A layer is a set of files; it may include itself and the layers it names. ICU, RE2 and nlohmann/json are open to the
layers that name them. Prints file:line for each violation and for each file that no layer claims.
"""
import fnmatch
import pathlib
import re
import sys
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Layer(NamedTuple):
    name: str
    files: tuple            # without ending; * stands for anything
    sees: tuple = ()        # layers
    libraries: tuple = ()   # beside the standard one


BASE = ('characters', 'records')
BELOW_KINDS = BASE + ('numeral', 'calendar', 'text', 'words', 'patterns', 'match')
LAYERS = (
    Layer('characters', ('lib/characters', 'lib/character_bits', 'lib/byte_block', 'lib/utf8', 'lib/make_room')),
    Layer('records', ('include/gongwen/decimal', 'include/gongwen/records', 'include/gongwen/kinds',
                      'include/gongwen/list', 'include/gongwen/explain', 'include/gongwen/elements',
                      'include/gongwen/schema', 'lib/decimal', 'lib/records')),
    Layer('numeral', ('lib/numeral', 'lib/numeral_word', 'lib/digit_run', 'lib/place_value'), BASE),
    Layer('calendar', ('lib/calendar',), BASE),
    Layer('text', ('lib/text', 'lib/fold', 'lib/text_marks', 'lib/line_*', 'lib/running_head', 'lib/page_count',
                   'lib/decimal_number', 'lib/decimal_outline', 'lib/stretches'), BASE, ('icu',)),
    Layer('outline', ('lib/section*',), BASE + ('numeral', 'text', 'words')),
    Layer('words', ('lib/words',), BASE),
    Layer('noise', ('lib/noise', 'lib/site_line', 'lib/repeated_text'), BASE + ('text', 'words')),
    Layer('patterns',
          ('include/gongwen/patterns', 'lib/patterns', 'lib/pattern_loader', 'lib/pattern_json',
           'lib/pattern_example', 'lib/fragments', 'lib/group_slots', 'lib/first_characters', 'lib/head_index',
           'lib/head_sieve', 'lib/rank_masks',
           'lib/alphabet', 'lib/character_table', 'lib/numbered', 'lib/lexer', 'lib/lexer_state', 'lib/regex_*',
           'lib/capturing_regex', 'lib/recoded_regex'),
          BASE + ('text', 'words'), ('re2', 'nlohmann')),
    Layer('match', ('lib/match', 'lib/match_batch', 'lib/trials'), BASE + ('text', 'words', 'patterns'), ('re2',)),
    Layer('kinds', ('lib/kinds/*', 'lib/date_expression'), BELOW_KINDS),
    Layer('elements', ('lib/elements', 'lib/elements/*'), BELOW_KINDS + ('outline', 'kinds')),
    Layer('resolve',
          ('lib/resolve', 'lib/date_story', 'lib/own_year', 'lib/overlaps', 'lib/late_reading', 'lib/sums',
           'lib/diagnostics'),
          BELOW_KINDS + ('outline', 'kinds', 'elements')),
    Layer('offsets', ('lib/offsets',), BASE),
    Layer('json',
          ('include/gongwen/json', 'include/gongwen/csv', 'include/gongwen/html', 'lib/json', 'lib/json_fields',
           'lib/json_writer', 'lib/csv', 'lib/html'),
          BASE),
    Layer('arrow', ('include/gongwen/arrow', 'include/gongwen/arrow_abi', 'lib/arrow', 'lib/arrow_*'),
          BASE + ('calendar', 'json')),
    Layer('ordered_work', ('include/gongwen/ordered_work', 'lib/ordered_work')),
    Layer('nlohmann', ('include/gongwen/nlohmann',), ('records', 'json'), ('nlohmann',)),
    Layer('extractor',
          ('include/gongwen/gongwen', 'lib/extractor', 'lib/check', 'lib/readers', 'lib/assemble', 'lib/explain'),
          BELOW_KINDS + ('outline', 'noise', 'kinds', 'elements', 'resolve', 'offsets', 'json'), ('nlohmann',)),
    Layer('extract_many', ('include/gongwen/extract_many', 'lib/extract_many'),
          ('records', 'ordered_work', 'extractor')),
    Layer('bindings', ('bindings/*', 'samples/*'), ('public',), ('any',)),
)
LIBRARIES = {'unicode/': 'icu', 're2/': 're2', 'nlohmann/': 'nlohmann'}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path):
    """The layer that claims a file, given its path from the root of the project; None if there is none."""
    stem = str(pathlib.PurePosixPath(path).with_suffix(''))
    for layer in LAYERS:
        for pattern in layer.files:
            if fnmatch.fnmatchcase(stem, pattern):
                return layer
    return None


def library_of(name):
    for prefix, library in LIBRARIES.items():
        if name.startswith(prefix):
            return library
    return 'standard' if re.fullmatch(r'[a-z_]+', name) else name


def target_of(path, name, files):
    """The project's file that a quoted include names: beside the including file, in lib/ or in include/."""
    folder = pathlib.PurePosixPath(path).parent
    for candidate in (folder / name, pathlib.PurePosixPath('lib') / name, pathlib.PurePosixPath('include') / name):
        if str(candidate) in files:
            return str(candidate)
    return None


def fault(path, layer, quote, name, files):
    """What is wrong with one include, or None."""
    target = target_of(path, name, files)
    if target is None:
        library = library_of(name)
        if library == 'standard' or library in layer.libraries or 'any' in layer.libraries:
            return None
        return f'{layer.name} must not see {library}' if quote == '<' else f'no such file in the project: {name}'
    if path.startswith('include/') and not target.startswith('include/'):
        return f'a public header must not include the private {name}'
    seen = layer_of(target)
    if seen is None or seen == layer or seen.name in layer.sees:
        return None
    if 'public' in layer.sees and target.startswith('include/'):
        return None
    return f'{layer.name} must not see {seen.name} ({name})'


def check(sources):
    """Violations in {path: text}, in order."""
    found = []
    for path, text in sorted(sources.items()):
        layer = layer_of(path)
        if layer is None:
            found.append(f'{path}:1: no layer of tests/check_includes.py claims this file')
            continue
        for number, line in enumerate(text.splitlines(), 1):
            include = INCLUDE.match(line)
            wrong = include and fault(path, layer, include[1], include[2], sources)
            if wrong:
                found.append(f'{path}:{number}: {wrong}')
    return found


def project_sources():
    paths = [path for folder in ('include', 'lib', 'bindings', 'samples') for path in (ROOT / folder).rglob('*')
             if path.suffix in ('.h', '.cc', '.cpp')]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding='utf-8') for path in paths}


GOOD = {
    'include/gongwen/records.h': '#include <vector>\n',
    'include/gongwen/gongwen.h': '#include "gongwen/records.h"\n',
    'lib/text.h': '#include <unicode/uchar.h>\n#include "gongwen/records.h"\n',
    'lib/match.h': '#include "text.h"\n#include <re2/set.h>\n',
    'lib/kinds/amount.cc': '#include "match.h"\n',
    'bindings/cli/main.cc': '#include <CLI/CLI.hpp>\n#include <gongwen/gongwen.h>\n#include "options.h"\n',
    'bindings/cli/options.h': '',
}
BAD = (
    ('lib/text.h', '#include <re2/re2.h>', 'text must not see re2'),
    ('lib/text.h', '\n#include "match.h"', 'text must not see match'),
    ('lib/match.h', '#include <unicode/uchar.h>', 'match must not see icu'),
    ('lib/match.h', '#include "kinds/amount.cc"', 'match must not see kinds'),
    ('lib/kinds/amount.cc', '#include <boost/regex.hpp>', 'kinds must not see boost/regex.hpp'),
    ('include/gongwen/records.h', '#include <nlohmann/json.hpp>', 'records must not see nlohmann'),
    ('include/gongwen/gongwen.h', '#include "text.h"', 'a public header must not include the private text.h'),
    ('bindings/cli/main.cc', '#include "text.h"', 'bindings must not see text'),
    ('lib/text.h', '#include "missing.h"', 'no such file in the project: missing.h'),
    ('lib/stray.h', '', 'no layer of tests/check_includes.py claims this file'),
)


def self_test():
    assert check(GOOD) == [], check(GOOD)
    for path, text, expected in BAD:
        found = check({**GOOD, path: text})
        line = text.count('\n') + 1
        assert len(found) == 1 and found[0].startswith(f'{path}:{line}: {expected}'), (path, text, found)
    print(f'self-test: {len(BAD)} bad includes found, none in {len(GOOD)} good files')


def main():
    if sys.argv[1:] == ['--self-test']:
        return self_test()
    sources = project_sources()
    found = check(sources)
    print('\n'.join(found) or f'{len(sources)} files look the right way')
    return 1 if found or not sources else 0


if __name__ == '__main__':
    sys.exit(main())
