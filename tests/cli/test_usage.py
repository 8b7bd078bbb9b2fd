"""Help, version and wrong usage."""
import os
import pty
import subprocess

from command import GONGWEN, CommandTest

WRONG = [
    ['--colour', 'a.txt'],
    ['--kinds', 'amount,colour', 'a.txt'],
    ['--kinds', '', 'a.txt'],
    ['--kinds'],
    ['--anchor', '2023-02-30', 'a.txt'],
    ['--anchor', '2023-6-1', 'a.txt'],
    ['--anchor', 'yesterday', 'a.txt'],
    ['--offsets', 'utf32', 'a.txt'],
    ['--offsets', '0', 'a.txt'],
    ['--format', 'xml', 'a.txt'],
    ['--input', 'html', 'a.txt'],
    ['--pretty', '--format', 'csv', 'a.txt'],
    ['--pretty', '--format', 'html', 'a.txt'],
    ['--offsets', 'utf16', '--format', 'html', 'a.txt'],
    ['--pretty', '--format', 'jsonl', 'a.txt'],
    ['--pretty', 'a.txt', 'a.txt'],
    ['--pretty', '.'],
    ['kinds', 'a.txt'],
    ['check', '--pretty'],
]


class UsageTest(CommandTest):
    def test_help_teaches(self):
        for option in ('--help', '-h'):
            text = self.succeed(option).out.decode()
            self.assertGreaterEqual(text.count('\n  gongwen '), 4)
            for word in ('--format', '--offsets', '--kinds', '--anchor', '--patterns', '--pretty', '--input', '--jobs',
                         '--output', 'check', 'kinds', 'Exit status', 'JSON Lines'):
                self.assertIn(word, text)
            self.assertLessEqual(max(map(len, text.splitlines())), 120)

    def test_help_of_the_subcommands(self):
        for subcommand in ('check', 'kinds'):
            self.assertIn('Usage: gongwen ' + subcommand, self.succeed(subcommand, '--help').out.decode())

    def test_version(self):
        self.assertRegex(self.succeed('--version').out.decode(), r'^gongwen \d+\.\d+\.\d+\n$')

    def test_wrong_usage(self):
        self.write('a.txt')
        for arguments in WRONG:
            with self.subTest(arguments=arguments):
                result = self.run_command(*arguments)
                self.assertEqual((result.status, result.out), (2, b''))
                self.assertRegex(result.err, r'^gongwen: .+\n$')

    def test_a_message_says_what_is_right(self):
        self.assertIn('headcount', self.run_command('--kinds', 'colour', '-').err)
        self.assertIn('2023-06-13', self.run_command('--anchor', '13.6.2023', '-').err)
        self.assertIn('--colour', self.run_command('--colour', '-').err)


class TerminalTest(CommandTest):
    def run_at_terminal(self, *arguments):
        """stdin and stderr are a terminal; status and what it showed."""
        master, terminal = pty.openpty()
        with subprocess.Popen([GONGWEN, *arguments], cwd=self.folder, stdin=terminal, stderr=terminal,
                              stdout=subprocess.DEVNULL) as process:
            os.close(terminal)
            shown = b''
            try:
                while piece := os.read(master, 65536):
                    shown += piece
            except OSError:  # the other side is closed
                pass
        os.close(master)
        return process.returncode, shown.decode()

    def test_without_a_path_nothing_is_awaited(self):
        status, shown = self.run_at_terminal()
        self.assertEqual(status, 2)
        self.assertIn('no input', shown)

    def test_progress_on_long_work_only(self):
        self.write('a.txt', '市财政拨付500万元用于道路建设。' * 40000)
        self.write('b.txt')
        self.assertEqual(self.run_at_terminal('b.txt', 'b.txt'), (0, ''))
        for copies in (20, 80, 320, 1280):  # on the fastest machine some of them take a second
            status, shown = self.run_at_terminal(*['a.txt'] * copies)
            self.assertEqual(status, 0)
            if shown:
                break
        self.assertIn('documents done', shown)
        self.assertTrue(shown.endswith('\r\x1b[K'), 'the line is cleared')
