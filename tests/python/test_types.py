"""The stubs: complete, true to the module, and of use to mypy and pyright."""
import json
import pathlib
import subprocess
import sys

import gongwen
import pytest

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = pathlib.Path(gongwen.__file__).parent


def run(*arguments, cwd):
    done = subprocess.run([sys.executable, '-m', *map(str, arguments)], cwd=cwd, text=True, timeout=300,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_stubs_are_true(tmp_path):
    """Each name in the stub is in the module, and each of the module's in the stub, with the same arguments."""
    run('mypy.stubtest', 'gongwen', '--allowlist', HERE / 'stubtest_allowlist.txt', cwd=tmp_path)


@pytest.mark.parametrize('checked', [[HERE / 'typed_usage.py'], ['-p', 'gongwen']])
def test_mypy(tmp_path, checked):
    run('mypy', '--strict', '--warn-unreachable', *checked, cwd=tmp_path)


def test_pyright(tmp_path):
    config = {'include': [str(HERE / 'typed_usage.py')], 'typeCheckingMode': 'strict', 'pythonVersion': '3.9',
              'reportUnnecessaryTypeIgnoreComment': 'error', 'reportUnnecessaryComparison': 'error',
              'enableTypeIgnoreComments': False}
    (tmp_path / 'pyrightconfig.json').write_text(json.dumps(config))
    run('pyright', '--pythonpath', sys.executable, '-p', tmp_path, cwd=tmp_path)


def test_every_field_is_documented():
    for name in dir(gongwen):
        thing = getattr(gongwen, name)
        if isinstance(thing, type) and thing.__module__ == gongwen.Record.__module__:
            assert thing.__doc__
            for attribute in thing.__match_args__ if hasattr(thing, '__match_args__') else ():
                assert getattr(thing, attribute).__doc__, (name, attribute)
