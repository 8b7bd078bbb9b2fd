"""The module and the command: the same JSON, byte for byte; python -m gongwen is the command."""
import os
import pathlib
import subprocess
import sys

import gongwen
import pytest
from conftest import EVERY_KIND, ROADS, ROOT, SAMPLES, run_command

WHERE = os.environ.get('GONGWEN_CORPUS')  # a folder of further documents


def documents():
    corpus = sorted(pathlib.Path(WHERE).rglob('*.txt')) if WHERE else []
    assert corpus or not WHERE
    return SAMPLES + corpus


def lines(paths, *options):
    return run_command('--format', 'jsonl', *options, *paths).splitlines()


# ---- JSON ------------------------------------------------------------------------------------------------------------

def test_json_of_str():
    paths = documents()
    texts = [path.read_bytes().decode('utf-8', 'replace') for path in paths]
    read = gongwen.extract_many(texts)
    for path, text, document, line in zip(paths, texts, read, lines(paths, '--offsets', 'codepoint')):
        assert gongwen.extract(text, name=str(path)).to_json().encode() == line
        assert document == gongwen.extract(text)
        assert all(text[record.begin:record.end] == record.text for record in document.records)


def test_json_of_bytes():
    paths = documents()
    for path, line in zip(paths, lines(paths)):
        assert gongwen.extract(path.read_bytes(), name=str(path)).to_json().encode() == line


@pytest.mark.parametrize('options', [
    {'kinds': ['amount', 'date']}, {'anchor': '2023-06-13'}, {'patterns': [str(ROADS)]}])
def test_json_with_options(options):
    arguments = []
    for name, value in options.items():
        arguments += [f'--{name}', value if isinstance(value, str) else ','.join(value)]
    extractor = gongwen.Extractor(**options)
    for path, line in zip(SAMPLES, lines(SAMPLES, *arguments)):
        assert extractor.extract(path.read_bytes(), str(path)).to_json().encode() == line


def test_pretty():
    printed = run_command('--pretty', '-', input=EVERY_KIND.encode())
    assert gongwen.extract(EVERY_KIND.encode(), '-').to_json(style='pretty').encode() + b'\n' == printed


# ---- python -m gongwen -----------------------------------------------------------------------------------------------

@pytest.mark.parametrize('arguments', [
    ['--version'], ['--help'], ['kinds'], ['check', str(ROADS)], ['--format', 'csv', 'samples/documents'],
    ['explain', '每家最高补助15-30万元'], ['nowhere.txt', 'samples/documents/web_page.txt'], ['--colour'], [],
])
def test_module_is_the_command(arguments):
    def run(program):
        done = subprocess.run([*program, *arguments], cwd=ROOT, input='补助50万元', capture_output=True, text=True,
                              timeout=120)
        return done.stdout, done.stderr, done.returncode

    assert run([sys.executable, '-m', 'gongwen']) == run([run_command.__globals__['COMMAND']])


def test_module_ends_by_ctrl_c():
    """As the command does, whatever it is about: Python's own handler would wait for its end."""
    import signal
    with subprocess.Popen([sys.executable, '-m', 'gongwen', '--input', 'jsonl', '-'], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        process.stdin.write('{"id": 1, "text": "共831人"}\n'.encode())
        process.stdin.flush()
        assert b'831' in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == -signal.SIGINT


# ---- import ----------------------------------------------------------------------------------------------------------

# Isolated (-I) and without site (-S), which import what they like: the module's own folder is all there is to add.
FIND = f'import sys; sys.path.append({str(pathlib.Path(gongwen.__file__).parent.parent)!r}); '


def test_import_is_light():
    """No pattern is compiled, and none of the modules that are needed now and then is there yet."""
    heavy = ['json', 'html', 'inspect', 'dataclasses', 'asyncio', 'ctypes', 'logging', 'multiprocessing',
             'gongwen._html', 'gongwen.spark', 'gongwen.duckdb']
    script = f'''if True:
        {FIND}import sys, gongwen
        from pathlib import Path
        def pages():
            return int(Path('/proc/self/statm').read_text().split()[1])
        print([name for name in {heavy} if name in sys.modules])
        before = pages()
        gongwen.extract('')
        print(pages() - before > 1000)
    '''
    done = subprocess.run([sys.executable, '-I', '-S', '-c', script], capture_output=True, check=True, text=True)
    assert done.stdout == '[]\nTrue\n'


def test_version():
    assert run_command('--version').decode() == f'gongwen {gongwen.__version__}\n'
