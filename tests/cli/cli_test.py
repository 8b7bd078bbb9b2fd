#!/usr/bin/env python3
"""Runs the real gongwen command through the test_*.py beside this file.

    GONGWEN=build/gongwen tests/cli/cli_test.py [-v] [-k pattern]
"""
import os
import pathlib
import sys
import unittest

FOLDER = str(pathlib.Path(__file__).resolve().parent)

if __name__ == '__main__':
    if not os.access(os.environ.get('GONGWEN', ''), os.X_OK):
        sys.exit('cli_test.py: set GONGWEN to the path of the gongwen command')
    unittest.main(module=None, argv=[sys.argv[0], 'discover', '-s', FOLDER, '-t', FOLDER, *sys.argv[1:]])
