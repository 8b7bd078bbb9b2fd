"""Runs the gongwen command in a folder of the test's own."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
from typing import NamedTuple

GONGWEN = os.path.abspath(os.environ['GONGWEN'])
NOBODY = 65534

# One amount, one headcount, one date; astral, full-width and plain characters before them.
TEXT = '𠮷林市拨付５００万元，惠及16.8万人次。\n2023年6月13日\n'
SLICES = [('amount', '５００万元'), ('headcount', '16.8万人次'), ('date', '2023年6月13日')]


class Result(NamedTuple):
    status: int
    out: bytes
    err: str

    def json(self):
        return json.loads(self.out)

    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


class CommandTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='gongwen_cli_'))
        self.folder.chmod(0o755)
        self.addCleanup(self.remove_folder)

    def remove_folder(self):
        for path in self.folder.rglob('*'):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)
        shutil.rmtree(self.folder)

    def write(self, name, content=TEXT):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_command(self, *arguments, stdin=b'', prefix=()):
        done = subprocess.run([*prefix, GONGWEN, *map(str, arguments)], input=stdin, capture_output=True,
                              cwd=self.folder, timeout=300, check=False)
        return Result(done.returncode, done.stdout, done.stderr.decode(errors='replace'))

    def succeed(self, *arguments, stdin=b''):
        """Runs the command, which must succeed and say nothing on stderr."""
        result = self.run_command(*arguments, stdin=stdin)
        self.assertEqual((result.status, result.err), (0, ''))
        return result

    def run_without_rights(self, *arguments):
        """Runs the command as a user whom permission bits hold back: root is not."""
        if os.geteuid() != 0:
            return self.run_command(*arguments)
        if shutil.which('setpriv') is None:
            self.skipTest('running as root, for whom every file is readable, and there is no setpriv')
        prefix = ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups', '--']
        if self.run_command('--version', prefix=prefix).status != 0:
            self.skipTest(f'running as root, and {GONGWEN} is out of reach for other users')
        return self.run_command(*arguments, prefix=prefix)

    def assert_records(self, document, expected=tuple(SLICES)):
        self.assertEqual([(record['kind'], record['text']) for record in document['records']], list(expected))

    def assert_failed(self, result, *faults):
        """Exit status 1, and one line on stderr for each fault: how it begins."""
        self.assertEqual(result.status, 1, result.err)
        lines = result.err.splitlines()
        self.assertEqual(len(lines), len(faults), result.err)
        for line, fault in zip(lines, faults):
            self.assertTrue(line.startswith('gongwen: ' + fault), line)
