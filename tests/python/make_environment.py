#!/usr/bin/env python3
"""make_environment.py FOLDER PACKAGE: a virtual environment with what the Python tests need, in FOLDER.

It imports the gongwen of the build tree, whose folder PACKAGE is. One that has what requirements.txt asks for is kept,
and then nothing is fetched.
"""
import pathlib
import subprocess
import sys
import venv

REQUIREMENTS = pathlib.Path(__file__).resolve().parent / 'requirements.txt'


def main():
    folder, package = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    wanted = f'{sys.version}\n{package}\n' + REQUIREMENTS.read_text(encoding='utf-8')
    made = folder / 'made-from.txt'
    if made.exists() and made.read_text(encoding='utf-8') == wanted:
        return
    venv.create(folder, clear=True, with_pip=True)
    python = folder / 'bin' / 'python'
    subprocess.run([python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS],
                   check=True)
    site = subprocess.run([python, '-c', 'import sysconfig; print(sysconfig.get_path("platlib"))'], check=True,
                          capture_output=True, text=True).stdout.strip()
    pathlib.Path(site, 'gongwen-build.pth').write_text(f'{package}\n', encoding='utf-8')
    made.write_text(wanted, encoding='utf-8')


if __name__ == '__main__':
    main()
