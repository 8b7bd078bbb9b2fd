"""What goes in: files, folders, stdin, JSON Lines, and bytes of every sort."""
import json
import os
import resource
import subprocess

from command import GONGWEN, SLICES, TEXT, CommandTest, Result

LONG_LINE = 50_000_000  # bytes


class PathTest(CommandTest):
    def test_a_folder_gives_its_text_files_sorted_by_path(self):
        for name in ('b.txt', 'a/z.md', 'a/b/c.txt', 'a.TXT', 'no.pdf', 'a/no.json', 'txt'):
            self.write('notices/' + name)
        names = [document['source']['name'] for document in self.succeed('notices').lines()]
        self.assertEqual(names, ['notices/a/b/c.txt', 'notices/a/z.md', 'notices/a.TXT', 'notices/b.txt'])

    def test_a_folder_of_one_file_is_still_json_lines(self):
        self.write('notices/a.txt')
        self.assertEqual(len(self.succeed('--format', 'json', 'notices').json()), 1)
        self.assertEqual(len(self.succeed('notices').lines()), 1)

    def test_links_to_folders_are_not_followed(self):
        self.write('notices/a.txt')
        (self.folder / 'notices/again').symlink_to(self.folder / 'notices')
        self.assertEqual(len(self.succeed('notices').lines()), 1)

    def test_a_named_file_may_be_called_anything(self):
        for name in ('notice', 'a.dat', '通知 (1).txt', '-'.join('ab')):
            self.assert_records(self.succeed(self.write(name)).json())

    def test_stdin(self):
        for arguments in ([], ['-']):
            document = self.succeed(*arguments, stdin=TEXT.encode()).json()
            self.assertEqual(document['source']['name'], '-')
            self.assert_records(document)

    def test_stdin_between_files(self):
        self.write('a.txt')
        documents = self.succeed('a.txt', '-', 'a.txt', stdin='拨付3元'.encode()).lines()
        self.assertEqual([document['source']['name'] for document in documents], ['a.txt', '-', 'a.txt'])
        self.assert_records(documents[1], [('amount', '3元')])


class FailureTest(CommandTest):
    def test_the_others_are_done(self):
        self.write('a.txt')
        result = self.run_command('missing.txt', 'a.txt', 'gone/b.txt', 'a.txt')
        self.assert_failed(result, 'missing.txt: no such file', 'gone/b.txt: no such file')
        self.assertEqual(len(result.lines()), 2)

    def test_one_missing_file(self):
        for form, expected in (('json', b''), ('jsonl', b'')):
            result = self.run_command('--format', form, 'missing.txt')
            self.assert_failed(result, 'missing.txt: no such file')
            self.assertEqual(result.out, expected)
        result = self.run_command('--format', 'json', 'missing.txt', 'gone.txt')
        self.assertEqual((result.status, result.json()), (1, []))

    def test_a_folder_without_text_files(self):
        (self.folder / 'empty').mkdir()
        self.write('other/a.pdf')
        self.assert_failed(self.run_command('empty', 'other'), 'empty: nothing to read', 'other: nothing to read')

    def test_an_unreadable_file(self):
        self.write('a.txt')
        self.write('secret.txt').chmod(0)
        result = self.run_without_rights('secret.txt', 'a.txt')
        self.assert_failed(result, 'secret.txt: permission denied')
        self.assert_records(result.json())

    def test_a_folder_without_permission(self):
        self.write('a.txt')
        self.write('top/secret/b.txt')
        self.write('top/z.txt')
        (self.folder / 'top/secret').chmod(0)
        result = self.run_without_rights('top/secret', 'a.txt', 'top')
        self.assert_failed(result, 'top/secret: permission denied', 'top/secret: permission denied')
        self.assertEqual([line['source']['name'] for line in result.lines()], ['a.txt', 'top/z.txt'])

    def test_an_output_that_cannot_be_written(self):
        path = self.write('a.txt')
        self.assert_failed(self.run_command(path, '-o', 'gone/out.json'), 'gone/out.json: no such file')

    def test_an_output_that_is_an_input(self):
        self.write('a.txt')
        for arguments in (['a.txt', '-o', 'a.txt'], ['a.txt', '-o', './a.txt'], ['.', '-o', 'a.txt']):
            self.assertEqual(self.run_command(*arguments).status, 2)
            self.assertEqual((self.folder / 'a.txt').read_text(), TEXT)


class MemoryTest(CommandTest):
    LIMIT = 600_000_000  # bytes, of address space

    def run_in_little_memory(self, *arguments, stdin=os.devnull, memory=LIMIT):
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

        source = os.open(stdin, os.O_RDONLY)
        done = subprocess.run([GONGWEN, *map(str, arguments)], stdin=source, capture_output=True, cwd=self.folder,
                              preexec_fn=limit, timeout=300, check=False)
        os.close(source)
        return Result(done.returncode, done.stdout, done.stderr.decode(errors='replace'))

    def setUp(self):
        super().setUp()
        if self.run_in_little_memory('--version').status != 0:
            self.skipTest(f'{GONGWEN} does not start in little memory: a sanitizer takes more')

    def test_a_file_too_large_fails_alone(self):
        self.write('a.txt')
        for name in ('large.txt', 'large.jsonl'):
            with open(self.folder / name, 'wb') as file:
                file.truncate(2 * self.LIMIT)
        result = self.run_in_little_memory('--jobs', 1, 'a.txt', 'large.txt', 'a.txt')
        self.assert_failed(result, 'large.txt: not enough memory')
        self.assertEqual(len(result.lines()), 2)
        self.write('a.jsonl', json.dumps({'id': 1, 'text': TEXT}))
        result = self.run_in_little_memory('--jobs', 1, '--input', 'jsonl', 'a.jsonl', 'large.jsonl', 'a.jsonl')
        self.assert_failed(result, 'large.jsonl: not enough memory')
        self.assertEqual(len(result.lines()), 2)

    def test_a_document_too_large_to_convert_fails_alone(self):
        self.write('a.txt')
        self.write('dense.txt', '拨付3元，' * 2_000_000)
        result = self.run_in_little_memory('--jobs', 1, 'dense.txt', 'a.txt')
        self.assert_failed(result, 'dense.txt: not enough memory')
        self.assert_records(result.json())

    def test_a_line_too_large_to_hand_out_fails_alone(self):
        line = json.dumps({'id': 1, 'text': TEXT}) + '\n'
        self.write('a.jsonl', line + ' ' * 200_000_000 + '{}\n' + line)  # read it is, into less than 270 MB
        result = self.run_in_little_memory('--jobs', 1, '--input', 'jsonl', 'a.jsonl', memory=490_000_000)
        self.assert_failed(result, 'a.jsonl:2: not enough memory')
        self.assertEqual(len(result.lines()), 2)

    def test_an_explanation_that_cannot_be_given(self):
        self.assert_failed(self.run_in_little_memory('explain', '-', stdin='/dev/zero'), 'not enough memory')
        self.assert_failed(self.run_in_little_memory('explain', '-', stdin=self.folder), 'stdin: is a folder')


class BytesTest(CommandTest):
    def document(self, content):
        return self.succeed(self.write('a.txt', content)).json()

    def test_an_empty_file(self):
        document = self.document(b'')
        self.assertEqual((document['source']['bytes'], document['records'], document['diagnostics']), (0, [], []))

    def test_invalid_utf8(self):
        for bad in (b'\xff', b'\xe4\xb8', b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'\xc0\xaf'):
            content = bad + TEXT.encode() + bad
            document = self.document(content)
            self.assert_records(document)
            self.assertIn('invalid_utf8', {diagnostic['code'] for diagnostic in document['diagnostics']})
            for record in document['records']:
                self.assertEqual(content[record['begin']:record['end']].decode(), record['text'])

    def test_every_single_byte(self):
        for byte in range(256):
            self.write(f'bytes/{byte:03}.txt', '拨付3元。'.encode() + bytes([byte]) + '，拨付5元。'.encode())
        documents = self.succeed('bytes').lines()
        self.assertEqual(len(documents), 256)
        for document in documents:
            self.assert_records(document, [('amount', '3元'), ('amount', '5元')])

    def test_nul(self):
        self.assert_records(self.document(b'\0' + TEXT.encode() + b'\0\0'))

    def test_a_byte_order_mark(self):
        self.assert_records(self.document(b'\xef\xbb\xbf' + TEXT.encode()))

    def test_one_long_line(self):
        sentence = '市财政拨付500万元用于道路建设和养护，各有关部门要认真落实，'
        times = LONG_LINE // len(sentence.encode())
        document = self.document(sentence * times)
        self.assertEqual(document['source']['bytes'], times * len(sentence.encode()))
        self.assertEqual(len(document['records']), times)


class JsonLinesTest(CommandTest):
    def convert(self, *lines):
        content = '\n'.join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        return self.run_command('--input', 'jsonl', self.write('corpus.jsonl', content))

    def name(self, number):
        return f'{self.folder}/corpus.jsonl:{number}'

    def test_a_line_in_a_line_out(self):
        result = self.convert({'id': 'x', 'text': TEXT, 'url': {'text': ['no']}}, {'text': '拨付3元', 'id': 7}, '', '')
        self.assertEqual((result.status, result.err), (0, ''))
        documents = result.lines()
        self.assertEqual([document['source']['name'] for document in documents], ['x', '7'])
        self.assert_records(documents[0])
        self.assert_records(documents[1], [('amount', '3元')])

    def test_numbers_keep_their_digits(self):
        ids = ['12345678901234567890123', '-5', '1.10', '1e400', '18446744073709551615']
        result = self.convert(*[f'{{"id": {number}, "text": ""}}' for number in ids[:3] + ids[4:]])
        self.assertEqual([document['source']['name'] for document in result.lines()], ids[:3] + ids[4:])

    def test_bad_lines_are_named_and_passed_over(self):
        bad = ['{"id": 1, "text": ', '[]', '"text"', '{"id": 1}', '{"text": ""}', '{"id": null, "text": ""}',
               '{"id": 1, "text": 5}', '{"id": {"id": 1}, "text": ""}', '{} {}', '[[' * 100000]
        result = self.convert({'id': 'first', 'text': ''}, *bad, {'id': 'last', 'text': TEXT})
        self.assert_failed(result, *[self.name(number) + ': ' for number in range(2, 2 + len(bad))])
        self.assertEqual([document['source']['name'] for document in result.lines()], ['first', 'last'])

    def test_a_fault_is_short_however_long_the_line(self):
        result = self.convert('{"id": 1, "text": "' + '文' * 100_000 + '\\x"}')
        self.assert_failed(result, self.name(1) + ': not JSON, column ')
        self.assertLess(len(result.err), 300)

    def test_a_line_of_invalid_utf8_fails_alone(self):
        content = b'{"id": 1, "text": "\xff"}\n{"id": 2, "text": ""}\n'
        result = self.run_command('--input', 'jsonl', '-', stdin=content)
        self.assert_failed(result, '-:1: not JSON')
        self.assertEqual(result.json()['source']['name'], '2')

    def test_lone_surrogates_are_replaced(self):
        texts = [r'\ud83c拨付3元', r'\udf1f拨付3元', r'\ud83c\ud83c拨付3元\ud83c', r'\\ud83c拨付3元', r'\ud83c\udf1f拨付3元']
        result = self.convert(*[f'{{"id": "{text}", "text": "{text}"}}' for text in texts])
        self.assertEqual((result.status, result.err), (0, ''))
        names = [document['source']['name'] for document in result.lines()]
        self.assertEqual(names, ['�拨付3元', '�拨付3元', '��拨付3元�', '\\ud83c拨付3元', '🌟拨付3元'])
        for document in result.lines():
            self.assert_records(document, [('amount', '3元')])

    def test_stdin_folder_and_crlf(self):
        line = json.dumps({'id': 1, 'text': TEXT}) + '\r\n'
        self.write('corpus/a.jsonl', line * 2)
        self.write('corpus/a.txt', 'no JSON')
        self.assertEqual(len(self.succeed('--input', 'jsonl', 'corpus').lines()), 2)
        self.assertEqual(len(self.succeed('--input', 'jsonl', stdin=line.encode() * 3).lines()), 3)

    def test_files_named_so_hold_lines(self):
        line = json.dumps({'id': 1, 'text': TEXT}) + '\n'
        path, other = self.write('a.jsonl', line * 2), self.write('b.txt', line)
        self.assertEqual(self.succeed(path).out, self.succeed('--input', 'jsonl', path).out)
        self.assertEqual(len(self.succeed(path, path).lines()), 4)
        self.assertEqual(len(self.succeed('--input', 'text', path, other).lines()), 2)
        result = self.run_command(path, other)
        self.assertEqual(result.status, 2)
        self.assertIn('--input', result.err)

    def test_array_and_csv(self):
        path = self.write('a.jsonl', json.dumps({'id': 'x', 'text': TEXT}))
        self.assertEqual(len(self.succeed('--input', 'jsonl', '--format', 'json', path).json()), 1)
        rows = self.succeed('--input', 'jsonl', '--format', 'csv', path).out.splitlines()
        self.assertEqual(len(rows), 1 + len(SLICES))

    def test_missing(self):
        self.assert_failed(self.run_command('--input', 'jsonl', 'missing.jsonl'), 'missing.jsonl: no such file')
        (self.folder / 'empty').mkdir()
        self.assert_failed(self.run_command('--input', 'jsonl', 'empty'), 'empty: nothing to read')
