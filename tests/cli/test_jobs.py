"""--jobs: several documents at a time, and nothing in the output or the messages that depends on how many."""
import csv
import io
import json
import os
import select
import subprocess

from command import GONGWEN, SLICES, TEXT, CommandTest

JOBS = (1, 2, 3, 8)
COUNT = 60
PATIENCE = 60  # seconds


def uneven(number):
    """Long and short documents in turn: later ones are ready first."""
    return f'第{number}批拨付{number + 1}万元。' + TEXT * (1 if number % 2 else 300 * (number % 5))


class Talk:
    """The command with somebody at its stdin who reads an answer before he sends more."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([GONGWEN, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.kill()
        self.process.communicate()

    def send(self, content):
        self.process.stdin.write(content)
        self.process.stdin.flush()

    def answer(self):
        """The next document; nothing is sent while it is awaited."""
        if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
            raise AssertionError(f'no answer in {PATIENCE} seconds')
        return json.loads(self.process.stdout.readline())

    def end(self):
        """The exit status, once nothing more is sent."""
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


class JobsTest(CommandTest):
    def same_for_all_jobs(self, *arguments, stdin=b''):
        """The result that every number of jobs gives, the default among them."""
        results = [self.run_command(*arguments, stdin=stdin)]
        results += [self.run_command('--jobs', jobs, *arguments, stdin=stdin) for jobs in JOBS]
        for result in results[1:]:
            self.assertEqual(result, results[0])
        return results[0]

    def test_files_and_folders(self):
        names = [f'notices/{number:02}.txt' for number in range(COUNT)]
        for number, name in enumerate(names):
            self.write(name, uneven(number))
        result = self.same_for_all_jobs('notices', 'notices/07.txt')
        self.assertEqual([line['source']['name'] for line in result.lines()], names + ['notices/07.txt'])
        array = self.same_for_all_jobs('--format', 'json', '--pretty', 'notices')
        self.assertEqual(array.json(), result.lines()[:-1])

    def test_lines(self):
        corpus = '\n'.join(json.dumps({'id': number, 'text': uneven(number)}) for number in range(COUNT))
        self.write('corpus.jsonl', corpus)
        names = [str(number) for number in range(COUNT)]
        for arguments, stdin in ((['corpus.jsonl'], b''), (['-'], corpus.encode())):
            result = self.same_for_all_jobs('--input', 'jsonl', *arguments, stdin=stdin)
            self.assertEqual([line['source']['name'] for line in result.lines()], names)
        table = self.same_for_all_jobs('--input', 'jsonl', '--format', 'csv', 'corpus.jsonl').out.decode()
        sources = [row['source'] for row in csv.DictReader(io.StringIO(table, newline=''))]
        self.assertEqual(list(dict.fromkeys(sources)), names)

    def test_failures_are_named_in_order(self):
        lines = [json.dumps({'id': number, 'text': uneven(number)}) for number in range(COUNT)]
        bad = [number for number in range(COUNT) if number % 7 == 3]
        for number in bad:
            lines[number] = '{'
        self.write('a.jsonl', '\n'.join(lines))
        result = self.same_for_all_jobs('--input', 'jsonl', 'gone.jsonl', 'a.jsonl', 'missing.jsonl')
        self.assert_failed(result, 'gone.jsonl: no such file', *[f'a.jsonl:{number + 1}: not JSON' for number in bad],
                           'missing.jsonl: no such file')
        self.assertEqual(len(result.lines()), COUNT - len(bad))

    def test_missing_files_among_others(self):
        self.write('a.txt', uneven(4))
        result = self.same_for_all_jobs('a.txt', 'x.txt', 'a.txt', 'a.txt', 'y.txt', 'z.txt')
        self.assert_failed(result, 'x.txt: ', 'y.txt: ', 'z.txt: ')
        self.assertEqual(len(result.lines()), 3)

    def test_a_reader_that_stops(self):
        self.write('a.txt', TEXT * 1000)
        for jobs in JOBS:
            line = f'"$GONGWEN" --jobs {jobs} {"a.txt " * 50} missing.txt | head -c 20'
            done = subprocess.run(['sh', '-c', line], cwd=self.folder, capture_output=True, check=True, timeout=60)
            self.assertEqual((len(done.stdout), done.stderr), (20, b''))

    def test_whoever_awaits_a_result_before_sending_more_gets_it(self):
        for jobs in JOBS:
            with subprocess.Popen([GONGWEN, '--input', 'jsonl', '--jobs', str(jobs)], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE) as process:
                for number in range(20):
                    process.stdin.write(json.dumps({'id': number, 'text': TEXT}).encode() + b'\n')
                    process.stdin.flush()
                    self.assertEqual(json.loads(process.stdout.readline())['source']['name'], str(number))
                process.stdin.close()
                self.assertEqual(process.wait(timeout=60), 0)

    def test_a_result_does_not_wait_for_the_rest_of_what_comes_behind_its_line(self):
        line = json.dumps({'id': 1, 'text': TEXT}).encode()
        for jobs in JOBS:
            for rest in (b'\n', b'\r\n \t\n', b' ', b'\r', b'{"id": 2'):
                with self.subTest(jobs=jobs, rest=rest), Talk('--input', 'jsonl', '--jobs', str(jobs)) as talk:
                    talk.send(line + b'\n' + rest)
                    self.assert_records(talk.answer())
                    talk.send(b'\n' + line + b'\n' if rest != b'{"id": 2' else b', "text": ""}\n')
                    self.assertTrue(talk.answer())
                    self.assertEqual(talk.end(), 0)

    def test_a_result_does_not_wait_for_stdin_behind_files(self):
        line = json.dumps({'id': 1, 'text': TEXT})
        for files in ({'a.jsonl': line}, {'a.jsonl': line + '\n\n', 'b.jsonl': '', 'c.jsonl': ' \n'}):
            paths = [str(self.write(name, content)) for name, content in files.items()]
            for jobs in JOBS:
                with self.subTest(paths=paths, jobs=jobs), \
                     Talk('--input', 'jsonl', '--jobs', str(jobs), *paths, '-') as talk:
                    self.assert_records(talk.answer())
                    talk.send(line.encode())
                    self.assertEqual(talk.end(), 0)

    def test_files_do_not_wait_for_stdin(self):
        self.write('a.txt')
        with subprocess.Popen([GONGWEN, '--jobs', '4', 'a.txt', '-', 'a.txt'], cwd=self.folder, stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as process:
            self.assert_records(json.loads(process.stdout.readline()))
            rest, _ = process.communicate(TEXT.encode(), timeout=60)
            self.assertEqual(len(rest.splitlines()), 2)

    def test_a_pipe_by_name(self):
        os.mkfifo(self.folder / 'pipe')
        with subprocess.Popen([GONGWEN, '--jobs', '2', '--input', 'jsonl', 'pipe'], cwd=self.folder,
                              stdout=subprocess.PIPE) as process, open(self.folder / 'pipe', 'wb', buffering=0) as pipe:
            for number in range(5):
                pipe.write(json.dumps({'id': number, 'text': TEXT}).encode() + b'\n')
                self.assertEqual(json.loads(process.stdout.readline())['source']['name'], str(number))

    def test_wrong_numbers(self):
        self.write('a.txt')
        for number in ('0', '-1', 'all', '1.5', '', '5000'):
            self.assertEqual(self.run_command('--jobs', number, 'a.txt').status, 2, number)
        self.assert_records(self.succeed('-j', '2', 'a.txt').json(), SLICES)
