"""A document in a notebook."""
import html.parser

import gongwen
import pytest
from conftest import EVERY_KIND, SAMPLES


class Page(html.parser.HTMLParser):
    """What a browser makes of it: the text of <pre>, its marked pieces, the cells of tables."""

    def __init__(self, page):
        super().__init__()
        self.open, self.text, self.marked, self.rows = [], '', [], []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        if tag == 'span' and 'pre' in self.open:
            self.marked.append([dict(attributes)['title'], ''])
        if tag == 'tr':
            self.rows.append([])
        if tag in ('td', 'th'):
            self.rows[-1].append('')

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if 'pre' in self.open:
            self.text += data
            if 'span' in self.open:
                self.marked[-1][1] += data
        elif self.rows and self.rows[-1] and ('td' in self.open or 'th' in self.open):
            self.rows[-1][-1] += data


def page_of(text):
    return Page(gongwen.extract(text)._repr_html_())


def test_records_are_marked():
    page = page_of('补助不超过1.2万元，共3000余人')
    assert page.text == '补助不超过1.2万元，共3000余人'
    assert page.marked == [
        ['amount  value 12000  relation at_most  currency CNY', '1.2万元'],
        ['headcount  value 3000  relation more_than  unit 人  basis person', '3000余人']]
    assert page.rows == [
        ['kind', 'text', 'value', 'place'],
        ['amount', '1.2万元', 'value 12000  relation at_most  currency CNY', '5:10'],
        ['headcount', '3000余人', 'value 3000  relation more_than  unit 人  basis person', '12:18']]


def test_innermost_record_shows():
    marked = page_of('《关于2024年补贴的意见》（湾人社规〔2023〕7号）').marked
    assert [(title.split()[0], text) for title, text in marked] == [
        ('citation', '《关于'), ('date', '2024年'), ('citation', '补贴的意见》（'),
        ('document_number', '湾人社规〔2023〕7号'), ('citation', '）')]


def test_elements_come_first():
    page = page_of(EVERY_KIND)
    assert ['number', '湾人社发〔2024〕18号'] in page.rows
    assert ['date', '2024-06-03'] in page.rows
    assert page.rows[0] == ['element', 'value']


@pytest.mark.parametrize('text', ['<script>alert(1)</script>补助50万元', '《<b>"&\'意见》', '&lt;50元'])
def test_text_is_escaped(text):
    assert page_of(text).text == text


@pytest.mark.parametrize('text', ['区补助50万元'.encode(), b'\xff' + '区补助50万元'.encode() + b'\xe5'])
def test_bytes(text):
    page = page_of(text)
    assert page.text == text.decode('utf-8', 'replace')
    assert page.marked[0][1] == '50万元'


@pytest.mark.parametrize('path', SAMPLES)
def test_samples(path):
    text = path.read_text(encoding='utf-8')
    document = gongwen.extract(text)
    page = Page(document._repr_html_())
    assert page.text == text
    assert len(page.rows) > len(document.records)


def test_long_documents_are_cut():
    document = gongwen.extract('补助50万元，' * 10_000)
    page = document._repr_html_()
    assert len(page) < 1_000_000
    assert '50,000 more of text' in page and '9,800 more records' in page
    assert Page(page).text == document.text[:20_000]


def test_every_kind_has_a_colour():
    from gongwen import _html
    from typing import get_args
    assert set(_html._COLOURS) == set(get_args(gongwen.Kind))
