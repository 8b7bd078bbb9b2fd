"""Pattern files: records of a user's own, faults by file and JSON pointer, check and kinds."""
import copy
import json

from command import CommandTest

ROADS = {
    'gongwen_patterns': 1,
    'patterns': [{
        'id': 'road.letter', 'kind': 'custom', 'name': 'road', 'head': ['[GS]'],
        'regex': '(?P<class>[GS])(?P<number>[0-9]{1,4})', 'not_before': ['[A-Z]'], 'not_after': ['[0-9]'],
        'fields': {'class': 'string', 'number': 'number'},
        'examples': [{'text': 'G4高速', 'records': [{'text': 'G4', 'fields': {'class': 'G', 'number': 4}}]}],
        'rejects': ['AG4', 'G12345'],
    }],
}
DELETE = object()

# Where in ROADS, what stands there instead, and the pointer that the error names.
FAULTS = [
    ('patterns/0/regex', '(?P<class>[GS]', 'patterns/0/regex'),
    ('patterns/0/regex', r'(?P<class>[GS])\b', 'patterns/0/regex'),
    ('patterns/0/regex', '(?P<class>[GS]){unknown}', 'patterns/0/regex'),
    ('patterns/0/regex', '(?P<class>[GS])(?P<number>[0-9])*(?:.{0,900}){9}', 'patterns/0/regex'),
    ('patterns/0/regex', '(?P<class>[GS])?', 'patterns/0/regex'),
    ('patterns/0/regex', '(?P<class>[ＧＳ])(?P<number>[0-9])', 'patterns/0/regex'),
    ('patterns/0/kind', 'road', 'patterns/0/kind'),
    ('patterns/0/kind', 'amount', 'patterns/0'),
    ('patterns/0/name', DELETE, 'patterns/0'),
    ('patterns/0/head', ['[G]'], 'patterns/0/head'),
    ('patterns/0/head', [], 'patterns/0/head'),
    ('patterns/0/head', DELETE, 'patterns/0'),
    ('patterns/0/colour', 'red', 'patterns/0'),
    ('patterns/0/id', 'amount.money', 'patterns/0/id'),
    ('patterns/0/fields', {'length': 'number'}, 'patterns/0/fields'),
    ('patterns/0/fields', {'number': 'colour'}, 'patterns/0/fields/number'),
    ('patterns/0/not_after', ['１'], 'patterns/0/not_after'),
    ('patterns/0/examples', [], 'patterns/0/examples'),
    ('patterns/0/rejects', [], 'patterns/0/rejects'),
    ('patterns/0/examples/0/anchor', '2023-02-30', 'patterns/0/examples/0/anchor'),
    ('fragments', {'letter': '[GS'}, 'fragments/letter'),
    ('gongwen_patterns', 2, 'gongwen_patterns'),
    ('colour', 'red', ''),
    ('patterns', {}, 'patterns'),
]


def changed(place, value):
    """ROADS with one place set to a value, or without it."""
    roads = copy.deepcopy(ROADS)
    *path, last = [int(token) if token.isdigit() else token for token in place.split('/')]
    parent = roads
    for token in path:
        parent = parent[token]
    if value is DELETE:
        del parent[last]
    else:
        parent[last] = value
    return json.dumps(roads, ensure_ascii=False)


class OwnPatternsTest(CommandTest):
    def test_a_kind_of_ones_own(self):
        self.write('roads.json', json.dumps(ROADS))
        path = self.write('a.txt', '拨付3元修G4和S236。')
        records = self.succeed('--patterns', 'roads.json', path).json()['records']
        found = [(record['kind'], record['text'], record.get('name'), record.get('fields')) for record in records]
        self.assertEqual(found, [('amount', '3元', None, None),
                                 ('custom', 'G4', 'road', {'class': 'G', 'number': 4}),
                                 ('custom', 'S236', 'road', {'class': 'S', 'number': 236})])

    def test_two_files(self):
        self.write('a.json', json.dumps(ROADS))
        self.write('b.json', changed('patterns/0/id', 'road.again').replace('"road"', '"route"'))
        result = self.succeed('--kinds', 'custom', '--patterns', 'a.json', '--patterns', 'b.json', '-',
                              stdin='修G4。'.encode())
        self.assertEqual([record['name'] for record in result.json()['records']], ['road', 'route'])


class FaultTest(CommandTest):
    def assert_named(self, result, status, fault):
        self.assertEqual((result.status, result.out), (status, b''), result.err)
        self.assertTrue(result.err.startswith('gongwen: ' + fault), result.err)
        self.assertEqual(result.err.count('\n'), 1, result.err)

    def test_every_fault_is_named_by_file_and_pointer(self):
        for place, value, pointer in FAULTS:
            with self.subTest(place=place, value=value):
                self.write('bad.json', changed(place, value))
                fault = 'bad.json: ' + ('/' + pointer if pointer else '')
                self.assert_named(self.run_command('--patterns', 'bad.json', '-'), 2, fault)
                self.assert_named(self.run_command('check', 'bad.json'), 1, fault)
                self.assert_named(self.run_command('kinds', '--patterns', 'bad.json'), 2, fault)

    def test_a_file_that_is_no_json_or_not_there(self):
        for content in (b'', b'{', b'[]', b'\xff', b'{"gongwen_patterns": 1,, }'):
            self.write('bad.json', content)
            self.assert_named(self.run_command('--patterns', 'bad.json', '-'), 2, 'bad.json: ')
            self.assert_named(self.run_command('check', 'bad.json'), 1, 'bad.json: ')
        self.assert_named(self.run_command('--patterns', 'gone.json', '-'), 2, 'gone.json: ')
        self.assert_named(self.run_command('check', 'gone.json'), 1, 'gone.json: ')


class CheckTest(CommandTest):
    def test_all_hold(self):
        self.write('roads.json', json.dumps(ROADS))
        result = self.succeed('check', 'roads.json')
        self.assertEqual(result.out, b'roads.json: 1 pattern, 1 example, 2 rejects: all hold\n')

    def test_the_built_in_patterns_hold(self):
        self.assertRegex(self.succeed('check').out.decode(), r'^built-in: \d+ patterns: all hold\n$')

    def test_failures_are_named(self):
        self.write('good.json', json.dumps(ROADS))
        self.write('reject.json', changed('patterns/0/rejects', ['修G4路']))
        self.write('example.json', changed('patterns/0/examples/0/records/0/fields/number', 5))
        result = self.run_command('check', 'reject.json', 'good.json', 'example.json')
        self.assert_failed(result, 'reject.json: /patterns/0/rejects/0: ', 'example.json: /patterns/0/examples/0: ')
        self.assertEqual(result.out.decode().splitlines(), ['reject.json: 1 pattern, 1 example, 1 reject: 1 failure',
                                                            'good.json: 1 pattern, 1 example, 2 rejects: all hold',
                                                            'example.json: 1 pattern, 1 example, 2 rejects: 1 failure'])

    def test_a_bad_file_does_not_stop_the_others(self):
        self.write('good.json', json.dumps(ROADS))
        result = self.run_command('check', 'gone.json', 'good.json')
        self.assertEqual(result.status, 1)
        self.assertIn(b'good.json: 1 pattern', result.out)


class ExplainTest(CommandTest):
    def test_winner_and_losers(self):
        out = self.succeed('explain', '每家最高补助15-30万元').out.decode()
        lines = out.splitlines()
        self.assertEqual(lines[0], '15-30万元  [18, 29)  amount.range')
        self.assertIn('min 150000  max 300000  relation between', lines[1])
        self.assertEqual(lines[2], '    groups  number "15"  max "30万"  unit "元"')
        self.assertIn('    per from "家"', lines)
        self.assertIn('  30万元  [21, 29)  amount.money  lost: covered by "15-30万元" (amount.range)', lines)

    def test_stdin_anchor_and_ones_own_patterns(self):
        self.write('roads.json', json.dumps(ROADS))
        out = self.succeed('explain', '--anchor', '2023-06-13', '--patterns', 'roads.json', '-',
                           stdin='今年修\nG4'.encode()).out.decode()
        self.assertIn('start_date 2023-01-01', out)
        self.assertIn('    resolved_from from "2023-06-13"', out)
        self.assertRegex(out, r'(?m)^G4  \[10, 12\)  road\.letter$')

    def test_oddities_are_told(self):
        self.assertIn('reversed_range  [0, 17)  ', self.succeed('explain', '50万元-30万元').out.decode())

    def test_nothing_matches(self):
        self.assertEqual(self.succeed('explain', '以人为本').out, b'no pattern matches anywhere in this text\n')

    def test_a_text_is_needed(self):
        self.assertEqual(self.run_command('explain').status, 2)


class KindsTest(CommandTest):
    def test_kinds_lists_fields_and_patterns(self):
        out = self.succeed('kinds').out.decode()
        kinds = [line for line in out.splitlines() if not line.startswith(' ')]
        self.assertEqual(kinds, ['amount', 'headcount', 'date', 'document_number', 'contact',
                                 'percentage', 'count', 'duration', 'age', 'ratio', 'citation', 'custom'])
        self.assertIn('value min max min_exclusive max_exclusive relation change currency per', out)
        self.assertIn('amount.money', out)

    def test_kinds_shows_ones_own(self):
        self.write('roads.json', json.dumps(ROADS))
        self.assertIn('road.letter', self.succeed('kinds', '--patterns', 'roads.json').out.decode())


class ManyPatternsTest(CommandTest):
    def test_ten_thousand_patterns(self):
        patterns = [{'id': f'code.p{number}', 'kind': 'custom', 'name': 'code', 'head': [f'编号{number}'],
                     'regex': f'编号{number}(?P<letter>[A-Z])', 'rejects': [f'编号{number}'],
                     'examples': [{'text': f'编号{number}A', 'records': [{}]}]} for number in range(10_000)]
        self.write('codes.json', json.dumps({'gongwen_patterns': 1, 'patterns': patterns}))
        self.write('a.txt', '编号7A，编号9999Z，编号10000B')
        result = self.succeed('--patterns', 'codes.json', '--kinds', 'custom', 'a.txt').json()
        self.assertEqual([(record['pattern'], record['text']) for record in result['records']],
                         [('code.p7', '编号7A'), ('code.p9999', '编号9999Z')])
