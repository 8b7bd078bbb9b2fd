#!/usr/bin/env python3
"""package_test.py FOLDER: builds the sdist, a wheel from it, and installs that into a fresh virtual environment.

What pip does with `pip install .`, in steps that can be looked at. FOLDER is emptied and worked in. Runs in the
environment that make_environment.py makes.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
NEEDED = {'CMakeLists.txt', 'pyproject.toml', 'LICENSE', 'README.md', 'patterns/amount.json', 'lib/extractor.cc',
          'include/gongwen/gongwen.h', 'bindings/cli/command.cc', 'bindings/python/module.cc',
          'bindings/python/gongwen/__init__.py'}
PACKAGE = {'__init__.py', '__main__.py', '_errors.py', '_html.py', '_gongwen.pyi', 'duckdb.py', 'py.typed',
           'spark.py'}

USE = '''
import gongwen, pathlib, sys
assert pathlib.Path(gongwen.__file__).is_relative_to(sys.prefix), gongwen.__file__
from importlib.metadata import version
assert version('gongwen') == gongwen.__version__
record, = gongwen.extract('企业每人每月补助不超过1.2万元。').records
assert (record.kind, record.text, record.value, record.per) == ('amount', '1.2万元', 12000, ('人', '月')), record
'''


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          **options)
    if done.returncode:
        sys.exit(f'{" ".join(map(str, command))}\n{done.stdout}')
    return done.stdout


def only(folder, pattern):
    found = sorted(folder.glob(pattern))
    assert len(found) == 1, (pattern, found)
    return found[0]


def make_sdist(folder):
    run(sys.executable, '-m', 'build', '--sdist', '--outdir', folder, ROOT)
    sdist = only(folder, '*.tar.gz')
    with tarfile.open(sdist) as archive:
        names = {name.partition('/')[2] for name in archive.getnames()}
    assert NEEDED <= names, NEEDED - names
    stray = {name for name in names if name.split('/')[0] not in
             {'CMakeLists.txt', 'LICENSE', 'PKG-INFO', 'README.md', 'README.zh-CN.md', 'bindings', 'include', 'lib',
              'patterns', 'pyproject.toml', '.gitignore', '.clang-format', '.editorconfig'}}
    assert not stray, stray
    return sdist


def make_wheel(folder, sdist):
    environment = {**os.environ, 'CMAKE_BUILD_PARALLEL_LEVEL': str(os.cpu_count() or 1),
                   # Built in half the time.
                   'SKBUILD_CMAKE_DEFINE': 'CMAKE_CXX_FLAGS_RELEASE=-O0;GONGWEN_PRECOMPILE_HEADERS=ON'}
    run(sys.executable, '-m', 'pip', 'wheel', '--no-deps', '--wheel-dir', folder, sdist, env=environment)
    wheel = only(folder, '*.whl')
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if '.dist-info/' not in name]
    extension = [name for name in names if name.endswith('.so')]
    assert len(extension) == 1, names
    assert set(names) - set(extension) == {f'gongwen/{name}' for name in PACKAGE}, names
    return wheel


def use(folder, wheel):
    venv.create(folder / 'fresh', with_pip=True)
    programs = folder / 'fresh' / 'bin'
    run(programs / 'python', '-m', 'pip', 'install', '--no-index', wheel)
    run(programs / 'python', '-c', USE, cwd=folder)
    document = ROOT / 'samples' / 'documents' / 'web_page.txt'
    expected = ROOT / 'samples' / 'expected' / 'web_page.json'
    for command in ([programs / 'gongwen'], [programs / 'python', '-m', 'gongwen']):
        printed = run(*command, '--pretty', document.name, cwd=document.parent)
        assert printed == expected.read_text(encoding='utf-8'), command


def check_types(folder):
    """Every name that the installed package offers has a type, and users' type checkers find it."""
    programs = folder / 'fresh' / 'bin'  # where pyright looks for python: --verifytypes passes over --pythonpath
    environment = {**os.environ, 'VIRTUAL_ENV': str(programs.parent), 'PATH': f'{programs}:{os.environ["PATH"]}'}
    done = run(sys.executable, '-m', 'pyright', '--verifytypes', 'gongwen', '--ignoreexternal',
               cwd=folder, env=environment)
    assert 'Type completeness score: 100%' in done, done


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sdist = make_sdist(folder)
    wheel = make_wheel(folder, sdist)
    use(folder, wheel)
    check_types(folder)
    print(f'{sdist.name} and {wheel.name}: built, installed, used')


if __name__ == '__main__':
    main()
