"""The Python of the pages: what their prompts print is what they show."""
import doctest
import re

import pytest
from conftest import ROOT

BLOCK = re.compile(r'^```pycon\n(.*?)^```$', re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize('page', ['README.md', 'README.zh-CN.md'])
def test_page(page):
    blocks = BLOCK.findall((ROOT / page).read_text(encoding='utf-8'))
    assert len(blocks) >= 4
    test = doctest.DocTestParser().get_doctest('\n'.join(blocks), {}, page, page, 0)
    runner = doctest.DocTestRunner(verbose=False)
    said = []
    runner.run(test, out=said.append)
    assert runner.summarize().failed == 0, ''.join(said)
