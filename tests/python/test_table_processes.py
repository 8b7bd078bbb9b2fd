"""extract_table in processes of its own: what it imports, and what a fork does to a reading."""
import subprocess
import sys


def test_no_other_package_is_needed():
    script = """if True:
        import gongwen, sys
        gongwen.extract_table(['50元']).__arrow_c_stream__()
        others = ('pyarrow', 'numpy', 'pandas', 'polars', 'duckdb', 'pyspark')
        print([name for name in others if name in sys.modules])"""
    run = subprocess.run([sys.executable, '-c', script], capture_output=True, text=True, check=True)
    assert run.stdout == '[]\n'


# What another process forked has none of the threads: it must neither wait for them nor give wrong rows.
def test_a_reading_does_not_pass_to_a_forked_process():
    script = """if True:
        import gongwen, itertools, os, pyarrow
        table = gongwen.extract_table(('50元' for _ in itertools.count()), jobs=2)
        reader = pyarrow.RecordBatchReader.from_stream(table)
        reader.read_next_batch()
        child = os.fork()
        if child == 0:
            try:
                reader.read_next_batch()
            except Exception as fault:
                os._exit(7 if 'another process' in str(fault) else 1)
            os._exit(2)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), reader.read_next_batch().num_rows > 0)"""
    run = subprocess.run([sys.executable, '-W', 'ignore', '-c', script], capture_output=True, text=True, timeout=60)
    assert run.stdout == '7 True\n', run.stderr
