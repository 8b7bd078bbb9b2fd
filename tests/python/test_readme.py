"""What the pages show of data frames and engines is what Python prints."""
import doctest
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.mark.parametrize('page, section', [('README.md', 'Data frames and engines'), ('README.zh-CN.md', '数据框与引擎')])
def test_page(page, section):
    text = (ROOT / page).read_text(encoding='utf-8')
    part = re.search(rf'^## {section}\n(.*?)^## ', text, re.MULTILINE | re.DOTALL)[1]
    sessions = ''.join(re.findall(r'^```pycon\n(.*?)^```$', part, re.MULTILINE | re.DOTALL))
    examples = doctest.DocTestParser().get_doctest(sessions, {}, page, page, 0)
    runner = doctest.DocTestRunner()
    report = []
    runner.run(examples, out=report.append)
    assert runner.tries > 5
    assert not runner.failures, ''.join(report)
