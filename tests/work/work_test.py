#!/usr/bin/env python3
"""work_test.py COUNT_WORK [--update]: what reading costs, in counted instructions, which no other program disturbs.

  - each hostile text four times as long costs at most 5 times as much: cost is linear in what a text may hold
  - none costs more for a byte than MOST: what the dearest of them does, and a fifth
  - four times as many patterns cost at most 5 times as much to load
  - no sample costs a tenth more for a byte than samples/ did when tests/work/instructions.json was last written

COUNT_WORK is the program of count_work.cc. --update writes the file anew; say why in the commit. The counts hold for
the compiler and libraries that the file names (Debian 12, Release build). With others, half as much again is allowed.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
RECORDED = ROOT / 'tests' / 'work' / 'instructions.json'
SMALL = 16384           # bytes of the shorter hostile text: what is looked at within bounds is within them
GROWTH = 5              # of a text four times as long; 16 where cost is quadratic
MOST = 2700             # instructions a byte: a list of sums, 2235
SAME_TOOLCHAIN, OTHER_TOOLCHAIN = 1.1, 1.5


def run(command):
    """{name: (bytes, instructions)} of each piece of work."""
    with tempfile.TemporaryDirectory() as folder:
        valgrind = ['valgrind', '--tool=callgrind', '--instr-atstart=no', f'--callgrind-out-file={folder}/out']
        done = subprocess.run(valgrind + [command, str(SMALL), str(ROOT / 'samples' / 'documents')],
                              capture_output=True, encoding='utf-8', timeout=1200)
        if done.returncode:
            sys.exit(f'count_work failed with {done.returncode}\n{done.stderr[-3000:]}')
        sizes = {name: int(size) for size, name in (line.split(' ', 1) for line in done.stdout.splitlines())}
        counts = {}
        for path in pathlib.Path(folder).iterdir():
            text = path.read_text(encoding='utf-8', errors='replace')
            trigger = re.search(r'^desc: Trigger: Client Request: (.*)$', text, re.MULTILINE)
            if trigger:
                counts[trigger[1]] = int(re.search(r'^(?:summary|totals): (\d+)', text, re.MULTILINE)[1])
    return {name: (sizes[name], counts[name]) for name in sizes if name != 'warming up'}


def toolchain():
    versions = subprocess.run(['dpkg-query', '--show', 'libc6', 'libre2-dev', 'libicu-dev', 'g++-12'],
                              capture_output=True, encoding='utf-8', check=False).stdout
    return ' '.join(versions.split()) or 'unknown'


def sample_costs(work):
    return {name.removeprefix('sample '): round(count / size, 1)
            for name, (size, count) in work.items() if name.startswith('sample ')}


def sample_faults(costs):
    recorded = json.loads(RECORDED.read_text(encoding='utf-8'))
    allowed = SAME_TOOLCHAIN if recorded['toolchain'] == toolchain() else OTHER_TOOLCHAIN
    if set(costs) != set(recorded['instructions_per_byte']):
        yield 'the samples are others than those recorded: run with --update'
    for name, before in recorded['instructions_per_byte'].items():
        if costs.get(name, 0) > allowed * before:
            yield f'{name}: {costs[name]} instructions a byte, {before} recorded (at most {allowed} times that)'


def hostile_faults(work):
    for name, (size, count) in work.items():
        if not name.startswith(f'hostile {SMALL} '):
            continue
        shape = name.removeprefix(f'hostile {SMALL} ')
        large_size, large = work[f'hostile {4 * SMALL} {shape}']
        growth = large / count * (4 * size / large_size)
        if growth > GROWTH:
            yield f'{shape}: {growth:.2f} times the work for a text four times as long'
        if large / large_size > MOST:
            yield f'{shape}: {large / large_size:.0f} instructions a byte'


def pattern_faults(work):
    (_, few), (_, many) = work['patterns 250'], work['patterns 1000']
    if many / few > GROWTH:
        yield f'patterns: {many / few:.2f} times the work to load four times as many'


def main():
    work = run(sys.argv[1])
    costs = sample_costs(work)
    if sys.argv[2:] == ['--update']:
        content = {'toolchain': toolchain(), 'instructions_per_byte': costs}
        RECORDED.write_text(json.dumps(content, indent=2, ensure_ascii=False) + '\n', encoding='utf-8')
    found = list(sample_faults(costs)) + list(hostile_faults(work)) + list(pattern_faults(work))
    for name, (size, count) in sorted(work.items(), key=lambda item: -item[1][1] / item[1][0]):
        print(f'{count / size:10.1f} instructions a byte  {name}')
    print('\n'.join(found) or f'{len(work)} pieces of work: all within bounds')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
