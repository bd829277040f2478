"""Every format: a story comes out whole, and broken bytes give a page or a rejection, never anything else."""

import gzip
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import Rejection
from entente.pages import listed, make_page, parts_of
from entente.pages.part import Part
from tests.pages import files
from tests.pages.checks import check
from tests.pages.stories import CHINESE_STORY, STORY, VIETNAMESE_STORY

Build = Callable[[list[str]], bytes]
BUILDS: dict[str, Build] = {
    "text": lambda story: "\n\n".join(story).encode(),
    "utf-16": lambda story: "\n".join(story).encode("utf-16"),
    "html": files.html,
    "markdown": files.markdown,
    "docx": files.docx,
    "pdf": files.pdf,
    "mail": lambda story: bytes(files.mail(story, "Hội đàm")),
    "mhtml": files.mhtml,
}
FORMS = {"utf-16": "text", "mhtml": "html"}
TALE = [
    "Ngày 12/3, đoàn đại biểu hai tỉnh hội đàm về quản lý cửa khẩu và tặng 34 suất học bổng.",
    "三月十二日，两省在边境口岸签署了合作备忘录，双方商定每年举行一次会晤。",
]
LIST = b"<?xml version='1.0'?><rss><channel><item><link>https://bao.example/1</link></item></channel></rss>"
BROKEN: dict[str, bytes] = {name: build(TALE) for name, build in BUILDS.items()} | {
    "cp1258": files.cp1258(TALE[0]),
    "gb18030": TALE[1].encode("gb18030"),
    "zip": files.zipped({"tin/một.html": files.html(TALE), "hai.docx": files.docx(TALE)}),
    "jsonl": "\n".join(json.dumps({"text": one, "url": "https://bao.example/1"}) for one in TALE).encode(),
    "feed": LIST,
    "gzip": gzip.compress(LIST, mtime=0),
}


@pytest.mark.parametrize("name", BUILDS)
@settings(max_examples=25, deadline=None)
@given(story=STORY)
def test_each_paragraph_is_found_whole(name: str, story: list[str]) -> None:
    page = make_page(BUILDS[name](story))
    check(page)
    assert page.format == FORMS.get(name, name)
    at = 0
    for paragraph in story:
        at = page.text.index(paragraph, at) + len(paragraph)


@pytest.mark.parametrize("name", [name for name in BUILDS if name not in ("text", "utf-16")])
@settings(max_examples=10, deadline=None)
@given(story=STORY)
def test_a_paragraph_is_one_line(name: str, story: list[str]) -> None:
    page = make_page(BUILDS[name](story))
    lines = {page.text[line.start : line.end] for line in page.lines}
    assert lines >= set(story)


@settings(max_examples=50, deadline=None)
@given(story=VIETNAMESE_STORY)
def test_windows_1258_is_recognised(story: list[str]) -> None:
    assert make_page(files.cp1258("\n".join(story))).text == "\n".join(story)


@settings(max_examples=50, deadline=None)
@given(story=CHINESE_STORY)
def test_gb18030_is_recognised(story: list[str]) -> None:
    assert make_page("\n".join(story).encode("gb18030")).text == "\n".join(story)


@pytest.mark.parametrize("name", BROKEN)
@settings(deadline=None)
@given(data=st.data())
def test_broken_bytes_give_a_page_or_a_rejection(name: str, data: st.DataObject) -> None:
    whole = BROKEN[name]
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(whole)), st.integers(0, len(whole)))))
    other = data.draw(st.sampled_from(sorted(BROKEN)))
    spliced = data.draw(st.sampled_from([b"", BROKEN[other][:200], b"\0", b"\xff\xfe"]))
    broken = bytearray(data.draw(st.sampled_from([whole[:end], whole[:start] + spliced + whole[end:], whole])))
    for place in data.draw(st.lists(st.integers(0, max(0, len(broken) - 1)), max_size=20)) if broken else ():
        broken[place] = data.draw(st.integers(0, 255))
    _read(bytes(broken))


def _read(content: bytes) -> None:
    for read in (make_page, listed, parts_of):
        try:
            found = read(content)
        except Rejection:
            continue
        for part in found if read is parts_of and isinstance(found, list) else ():
            if isinstance(part, Part):
                _read_part(part)
        if read is make_page:
            check(make_page(content))


def _read_part(part: Part) -> None:
    try:
        check(make_page(part.content, address=part.address, charset=part.charset))
    except Rejection:
        return
