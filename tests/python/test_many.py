"""extract_many: order, laziness, errors, threads, processes, signals."""
import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
import threading

import gongwen
import pytest
from conftest import EVERY_KIND, SAMPLES

TEXTS = [path.read_text(encoding='utf-8') for path in SAMPLES] + [EVERY_KIND, '']
JOBS = [None, 1, 2, 7]
READ_AHEAD = 16  # texts a job


def uneven(count):
    """Texts from tiny to 100 KB, each with its own number in it."""
    return [f'补助{index}元。' + '内容' * (50_000 if index % 10 == 3 else index) for index in range(count)]


# ---- results ---------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize('jobs', JOBS)
def test_same_as_one_by_one(jobs):
    documents = list(gongwen.extract_many(TEXTS, jobs))
    assert documents == [gongwen.extract(text) for text in TEXTS]
    assert [document.text for document in documents] == TEXTS


@pytest.mark.parametrize('jobs', JOBS)
def test_order(jobs):
    values = [document.records[0].value for document in gongwen.extract_many(uneven(60), jobs=jobs)]
    assert values == list(range(60))


def test_str_and_bytes_together():
    documents = list(gongwen.extract_many(['区补助50元', '区补助50元'.encode()], jobs=2))
    assert [document.records[0].begin for document in documents] == [3, 9]
    assert [document.source.offsets for document in documents] == ['codepoint', 'utf8']


@pytest.mark.parametrize('texts', [[], (), iter([]), {}])
def test_nothing(texts):
    assert list(gongwen.extract_many(texts)) == []


def test_extractor_is_used():
    documents = gongwen.Extractor(kinds=['date']).extract_many([EVERY_KIND] * 3)
    assert {record.kind for document in documents for record in document.records} == {'date'}


# ---- laziness --------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize('jobs', [1, 2, 4])
def test_endless_iterable(jobs):
    read = itertools.count()
    documents = gongwen.extract_many((f'共{1 + next(read)}人' for _ in itertools.repeat(None)), jobs=jobs)
    assert next(read) == 0, 'nothing is read before the first is asked for'
    for index in range(100):
        assert next(documents).records[0].value == 2 + index
        assert 0 < read.__reduce__()[1][0] - index <= READ_AHEAD * jobs + 3
    del documents  # stops early, and does not hang


def test_after_the_last():
    documents = gongwen.extract_many(['共1人'])
    assert len(list(documents)) == 1
    assert list(documents) == [] and next(documents, None) is None


# ---- errors ----------------------------------------------------------------------------------------------------------

def faulty():
    yield '共1人'
    yield '共2人'
    raise KeyError('source')


@pytest.mark.parametrize('jobs', [1, 2, 4])
def test_error_of_the_iterable(jobs):
    documents = gongwen.extract_many(faulty(), jobs=jobs)
    assert [next(documents).records[0].value for _ in range(2)] == [1, 2]
    with pytest.raises(KeyError, match='source'):
        next(documents)
    assert list(documents) == []


@pytest.mark.parametrize('jobs', [1, 2, 4])
def test_item_that_is_no_text(jobs):
    documents = gongwen.extract_many(['共1人', 2, '共3人', None], jobs=jobs)
    assert next(documents).records[0].value == 1
    with pytest.raises(TypeError, match='not int'):
        next(documents)
    assert next(documents).records[0].value == 3
    with pytest.raises(TypeError, match='not NoneType'):
        next(documents)
    assert list(documents) == []


def test_text_that_is_too_long():
    documents = gongwen.extract_many(['共1人', bytes(2**32), '共3人'], jobs=2)
    assert next(documents).records[0].value == 1
    with pytest.raises(ValueError, match='4 GiB'):
        next(documents)
    assert next(documents).text == '共3人'


@pytest.mark.parametrize(('texts', 'jobs', 'error', 'says'), [
    ('共831人', None, TypeError, 'extract'),
    (b'abc', None, TypeError, 'extract'),
    (3, None, TypeError, 'not iterable'),
    ([], 0, ValueError, 'at least 1'),
    ([], -1, ValueError, 'at least 1'),
    ([], 'two', TypeError, 'integer'),
    ([], 1.5, TypeError, 'integer'),
])
def test_wrong_arguments(texts, jobs, error, says):
    with pytest.raises(error, match=says):
        gongwen.extract_many(texts, jobs)


def test_iterable_that_asks_for_its_own_documents():
    def texts():
        yield '共1人'
        next(documents)

    documents = gongwen.extract_many(texts(), jobs=1)
    assert next(documents).records
    with pytest.raises(ValueError, match='running already'):
        next(documents)


# ---- threads and processes -------------------------------------------------------------------------------------------

def test_threads_share_an_extractor():
    extractor, found = gongwen.Extractor(), []
    expected = [gongwen.extract(text) for text in TEXTS]

    def work():
        for _ in range(5):
            found.append([extractor.extract(text) for text in TEXTS] == expected)
            found.append(list(extractor.extract_many(TEXTS, jobs=2)) == expected)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 60


def test_threads_run_while_a_text_is_read():
    """A thread that counts gets on while another is inside one call of extract: the GIL is not held there."""
    count, done = 0, threading.Event()

    def keep_counting():
        nonlocal count
        while not done.is_set():
            count += 1
            done.wait(0.001)

    def counted_in_one_call():
        before = count
        gongwen.extract(text)
        return count - before

    text = ''.join(uneven(60)) * 3
    counter = threading.Thread(target=keep_counting)
    counter.start()
    try:
        assert any(counted_in_one_call() > 3 for _ in range(100))
    finally:
        done.set()
        counter.join()


@pytest.mark.parametrize('method', ['spawn', 'fork', 'forkserver'])
def test_processes(method):
    extractor = gongwen.Extractor(anchor='2023-06-13')
    expected = [extractor.extract(text) for text in TEXTS]
    list(extractor.extract_many(TEXTS, jobs=2))
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(extractor.extract, TEXTS) == expected
        assert pool.map(gongwen.extract, TEXTS) == [gongwen.extract(text) for text in TEXTS]


def test_fork_in_the_middle():
    """The forked process has none of the threads: it is told so, can begin anew, and ends."""
    documents = gongwen.extract_many([EVERY_KIND] * 2 + [0] + [EVERY_KIND] * 8, jobs=2)
    first = next(documents)
    assert next(documents) == first  # nothing is read behind a text that is none: no thread is inside extraction,
    process = os.fork()              # whose locks would stay locked in the child
    if process == 0:
        try:
            next(documents)
        except RuntimeError:
            del documents
            os._exit(0 if next(gongwen.extract_many([EVERY_KIND], jobs=2)) == first else 3)
        os._exit(4)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    with pytest.raises(TypeError):
        next(documents)
    assert sum(document == first for document in documents) == 8


# ---- signals ---------------------------------------------------------------------------------------------------------

INTERRUPTED = '''
import itertools, sys, gongwen
texts = itertools.repeat('企业每人每月补助不超过1.2万元。' * 200)
def told(texts):
    for index, text in enumerate(texts):
        if index == 40: print('running', flush=True)
        yield text
try:
    {call}
except KeyboardInterrupt:
    print('interrupted', flush=True)
print(len(gongwen.extract('共831人').records))
'''


@pytest.mark.parametrize('call', [
    'list(gongwen.extract_many(told(texts), jobs=1))',
    'list(gongwen.extract_many(told(texts), jobs=2))',
    'for document in gongwen.extract_many(told(texts)): pass',
    "print('running', flush=True); any(gongwen.extract(next(texts) * 500) is None for _ in texts)",
])
def test_ctrl_c(call):
    """A long call is ended by Ctrl-C, the process goes on with its work."""
    script = INTERRUPTED.format(call=call)
    with subprocess.Popen([sys.executable, '-c', script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == 'running\n'
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == 'interrupted\n1\n'
        assert process.wait(timeout=60) == 0


# ---- the end of Python -----------------------------------------------------------------------------------------------

DAEMON = '''
import threading, time, gongwen
text = '企业每人每月补助不超过1.2万元，惠及3000余人。' * 200
begun = threading.Semaphore(0)
def texts():
    while True:
        begun.release()
        yield text
def work():
    {call}
for _ in range(2): threading.Thread(target=work, daemon=True).start()
for _ in range(6): begun.acquire()
'''


@pytest.mark.parametrize('call', [
    'for one in texts(): gongwen.extract(one)',
    'for one in gongwen.extract_many(texts(), jobs=1): pass',
    'for one in gongwen.extract_many(texts(), jobs=2): pass',
])
def test_python_ends_while_a_daemon_thread_extracts(call):
    run = subprocess.run([sys.executable, '-c', DAEMON.format(call=call)], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, '')
