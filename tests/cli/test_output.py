"""What comes out: formats, offsets, kinds, anchor, files."""
import csv
import html.parser
import io
import json
import os
import subprocess

from command import GONGWEN, SLICES, TEXT, CommandTest, Result

UNITS = {'utf8': lambda text: text.encode(),
         'codepoint': lambda text: text,
         'utf16': lambda text: text.encode('utf-16-le')}


def cut(text, unit, begin, end):
    """The slice of a text by offsets of the unit."""
    width = 2 if unit == 'utf16' else 1
    piece = UNITS[unit](text)[begin * width:end * width]
    return piece if unit == 'codepoint' else piece.decode({'utf8': 'utf-8', 'utf16': 'utf-16-le'}[unit])


class FormatTest(CommandTest):
    def test_one_file_is_one_object_on_one_line(self):
        result = self.succeed(self.write('notice.txt'))
        document = result.json()
        self.assertEqual(result.out.count(b'\n'), 1)
        self.assertEqual(list(document), ['gongwen', 'source', 'document', 'sections', 'records', 'diagnostics'])
        self.assertEqual(document['source'], {'name': str(self.folder / 'notice.txt'), 'encoding': 'UTF-8',
                                              'bytes': len(TEXT.encode()), 'offsets': 'utf8'})
        self.assert_records(document)
        self.assertEqual(document['records'][0]['value'], 5000000)

    def test_pretty_is_the_same_document(self):
        path = self.write('notice.txt')
        pretty = self.succeed('--pretty', path)
        self.assertEqual(pretty.json(), self.succeed(path).json())
        self.assertEqual(pretty.out.decode(), json.dumps(pretty.json(), ensure_ascii=False, indent=2) + '\n')

    def test_several_files_are_json_lines_in_order(self):
        names = ['b.txt', 'a.txt', 'c.any']
        for name in names:
            self.write(name)
        result = self.succeed(*names)
        self.assertEqual([document['source']['name'] for document in result.lines()], names)
        self.assertEqual(self.succeed('--format', 'jsonl', *names).out, result.out)
        self.assertEqual(self.succeed('--format', 'json', *names).json(), result.lines())
        self.assertEqual(self.succeed('--format', 'json', '--pretty', *names).json(), result.lines())

    def test_a_pretty_array_is_indented_throughout(self):
        self.write('a.txt')
        result = self.succeed('--pretty', '--format', 'json', 'a.txt', 'a.txt')
        self.assertEqual(result.out.decode(), json.dumps(result.json(), ensure_ascii=False, indent=2) + '\n')

    def test_jsonl_of_one_file_is_its_object(self):
        path = self.write('a.txt')
        self.assertEqual(self.succeed('--format', 'jsonl', path).out, self.succeed('--format', 'json', path).out)

    def test_csv_has_one_header_and_the_same_records(self):
        self.write('a.txt')
        self.write('b.txt')
        result = self.succeed('--format', 'csv', 'a.txt', 'b.txt')
        self.assertEqual(result.out.count(b'\r\n'), result.out.count(b'\n'))
        rows = list(csv.DictReader(io.StringIO(result.out.decode(), newline='')))
        documents = self.succeed('a.txt', 'b.txt').lines()
        expected = [(document['source']['name'], record['kind'], record['text'], str(record['begin']))
                    for document in documents for record in document['records']]
        self.assertEqual([(row['source'], row['kind'], row['text'], row['begin']) for row in rows], expected)
        self.assertEqual(rows[0]['value'], '5000000')

    def test_output_file(self):
        path = self.write('a.txt')
        for option in ('-o', '--output'):
            result = self.succeed(path, option, 'out.json')
            self.assertEqual(result.out, b'')
            self.assertEqual((self.folder / 'out.json').read_bytes(), self.succeed(path).out)

    def test_two_runs_give_identical_bytes(self):
        for name in 'abc':
            self.write(f'{name}.txt', TEXT * 50)
        for form in ('json', 'jsonl', 'csv', 'html'):
            self.assertEqual(self.succeed('--format', form, self.folder).out,
                             self.succeed('--format', form, self.folder).out)


class Page(html.parser.HTMLParser):
    """The texts of a page's <pre>, and its marks in them as (kind, text), innermost first."""

    def __init__(self, page):
        super().__init__()
        self.texts, self.marks, self.open, self.within = [], [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag == 'meta':
            return
        self.within.append(tag)
        if tag == 'pre':
            self.texts.append('')
        elif tag == 'mark' and 'pre' in self.within:
            self.open.append((dict(attributes)['title'].split('\n')[0], len(self.texts[-1])))

    def handle_endtag(self, tag):
        assert self.within.pop() == tag
        if tag == 'mark' and 'pre' in self.within:
            kind, begin = self.open.pop()
            self.marks.append((kind, self.texts[-1][begin:]))

    def handle_data(self, data):
        if 'pre' in self.within:
            self.texts[-1] += data


class PageTest(CommandTest):
    def test_a_page_holds_the_texts_and_marks_the_records(self):
        texts = [TEXT, '《〈办法〉（2023年）》<b>&"3000元"\r\n\n三万人\n']
        for number, text in enumerate(texts):
            self.write(f'{number}.txt', text)
        page = Page(self.succeed('--format', 'html', '0.txt', '1.txt').out.decode())
        self.assertEqual(page.within, [])
        # A line break that opens <pre> is not part of it.
        self.assertEqual([text[1:] for text in page.texts], texts)
        records = [record for document in self.succeed('0.txt', '1.txt').lines() for record in document['records']]
        self.assertGreater(len(records), 4)
        self.assertEqual(sorted(page.marks), sorted((record['kind'], record['text']) for record in records))

    def test_a_page_of_nothing(self):
        self.write('empty.txt', '')
        self.assertEqual(Page(self.succeed('--format', 'html', 'empty.txt').out.decode()).texts, ['\n'])

    def test_lines_make_one_page(self):
        self.write('a.jsonl', ''.join(json.dumps({'id': id, 'text': TEXT}) + '\n' for id in range(3)))
        self.assertEqual(len(Page(self.succeed('--format', 'html', 'a.jsonl').out.decode()).texts), 3)


class OptionTest(CommandTest):
    def test_offsets_cut_the_text(self):
        path = self.write('a.txt')
        for unit in UNITS:
            document = self.succeed('--offsets', unit, path).json()
            self.assertEqual(document['source']['offsets'], unit)
            self.assert_records(document)
            for record in document['records']:
                self.assertEqual(cut(TEXT, unit, record['begin'], record['end']), record['text'], unit)
                sentence = cut(TEXT, unit, record['sentence']['begin'], record['sentence']['end'])
                self.assertIn(record['text'], sentence, unit)

    def test_offsets_are_utf8_unless_told(self):
        path = self.write('a.txt')
        self.assertEqual(self.succeed(path).out, self.succeed('--offsets', 'utf8', path).out)

    def test_kinds(self):
        path = self.write('a.txt')
        for kinds in (['amount,date'], ['amount', '--kinds', 'date']):
            self.assert_records(self.succeed('--kinds', *kinds, path).json(), [SLICES[0], SLICES[2]])

    def test_anchor(self):
        path = self.write('a.txt', '今年3月起施行。')
        for anchor, start in (('2023-06-13', '2023-03-01'), ('2019-01-01', '2019-03-01')):
            record = self.succeed('--anchor', anchor, path).json()['records'][0]
            self.assertEqual((record['start_date'], record['resolved_from']), (start, 'anchor'))
        self.assertIsNone(self.succeed(path).json()['records'][0]['start_date'])

    def test_an_option_takes_no_path_for_its_own(self):
        self.write('a.txt')
        self.assert_records(self.succeed('--kinds', 'date', 'a.txt').json(), [SLICES[2]])


class ClosedPipeTest(CommandTest):
    def test_a_reader_that_stops_is_no_failure(self):
        self.write('a.txt', TEXT * 1000)
        files = ['a.txt'] * 50
        with subprocess.Popen([GONGWEN, *files], cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            self.assertTrue(process.stdout.read(10))
            process.stdout.close()
            self.assertEqual(process.stderr.read(), b'')
            self.assertEqual(process.wait(timeout=60), 0)

    def test_head(self):
        self.write('a.txt', TEXT * 1000)
        line = f'"$GONGWEN" {"a.txt " * 50} | head -c 20'
        done = subprocess.run(['sh', '-c', line], cwd=self.folder, capture_output=True, check=True, timeout=60)
        self.assertEqual((len(done.stdout), done.stderr), (20, b''))

    def test_a_reader_of_a_mere_print_that_stops_is_no_failure(self):
        for arguments in (['kinds'], ['check'], ['--help'], ['--version'], ['explain', TEXT]):
            reading, writing = os.pipe()
            os.close(reading)
            done = subprocess.run([GONGWEN, *arguments], stdout=writing, stderr=subprocess.PIPE, check=False)
            os.close(writing)
            self.assertEqual((done.returncode, done.stderr), (0, b''), arguments)

    def test_whatever_prints_to_a_full_device_fails(self):
        path = str(self.write('a.txt'))
        for arguments in ([path], ['kinds'], ['check'], ['--help'], ['--version'], ['explain', TEXT]):
            with open('/dev/full', 'wb') as full:
                done = subprocess.run([GONGWEN, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
            result = Result(done.returncode, b'', done.stderr.decode())
            with self.subTest(arguments=arguments):
                self.assert_failed(result, 'stdout: no space left')

    def test_a_full_device_is_a_failure(self):
        path = self.write('a.txt')
        self.assert_failed(self.run_command(path, '-o', '/dev/full'), '/dev/full: no space left')
