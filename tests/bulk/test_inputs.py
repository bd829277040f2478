"""Archives in every form: cut anywhere they hold the same inputs, and what is broken in them is named."""

import gzip
import zlib
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from entente.bulk.cut import cut
from entente.bulk.inputs import inputs_of
from entente.bulk.part import Part
from tests.bulk.archives import jsonl, parquet, stories, warc

PAGES = stories(40)


def inputs(path, size):
    return [one for part in cut((str(path),), size) for one in inputs_of(part)]


@pytest.mark.parametrize("write", [jsonl, parquet, warc])
@pytest.mark.parametrize("size", [1, 700, 5_000, 20_000])
def test_cut_anywhere_an_archive_holds_the_same_inputs(tmp_path, write, size):
    names = {jsonl: "a.jsonl", parquet: "a.parquet", warc: "a.warc.gz"}
    path = write(tmp_path / names[write], PAGES)
    cuts = cut((str(path),), size)
    assert len(cuts) > 1
    assert inputs(path, size) == inputs(path, 10**9)
    assert [one.content.decode() for one in inputs(path, size)] == PAGES


def test_small_files_are_taken_together_and_large_ones_apart(tmp_path):
    for number in range(10):
        (tmp_path / f"{number}.html").write_text("x" * 1_000)
    (tmp_path / "large.html").write_text("x" * 50_000)
    assert [len(part.slices) for part in cut((str(tmp_path),), 20_000)] == [3, 3, 3, 1, 1]


def test_a_part_is_known_by_its_inputs_and_the_reader(tmp_path):
    path = jsonl(tmp_path / "a.jsonl", PAGES)
    (before,) = cut((str(path),), 10**9)
    assert before.key("one") != before.key("other")
    assert Part.from_json(before.to_json()).key("one") == before.key("one")
    jsonl(path, PAGES[:-1])
    (after,) = cut((str(path),), 10**9)
    assert after.key("one") != before.key("one")


def test_lines_that_are_no_records_are_named_by_their_number(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('\n{"url": "https://bao.example/1", "text": "Tin"}\nno record\n{"url": "x", "text": "Tin"}\n')
    said = [(one.name, one.failure and one.failure.reason) for one in inputs(path, 10**6)]
    assert said == [("a.jsonl/2", None), ("a.jsonl/3", "NotARecord"), ("a.jsonl/4", "NotARecord")]


def test_rows_may_hold_bytes_or_words_and_say_when_they_came(tmp_path):
    when = datetime(2024, 3, 4, tzinfo=UTC)
    rows = [
        {"url": "https://bao.example/1", "content": b"\xcf\xc8", "html": None, "at": when},
        {"url": None, "content": None, "html": "<p>Tin</p>", "at": None},
        {"url": "bao", "content": b"x", "html": None, "at": None},
        {"url": None, "content": None, "html": None, "at": None},
    ]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    read = inputs(tmp_path / "a.parquet", 10**6)
    assert [(one.content, one.at) for one in read[:2]] == [(b"\xcf\xc8", when), (b"<p>Tin</p>", None)]
    assert [one.failure and one.failure.reason for one in read] == [None, None, "NotARecord", "NotARecord"]


# Without the time, which would name the test otherwise in each process that runs some of them.
PACKED = gzip.compress(b"<p>Tin</p>", mtime=0)
CHUNKED = b"5\r\n<p>Ti\r\n5\r\nn</p>\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "status", "headers", "content", "reason"),
    [
        (PACKED, "200 OK", {"Content-Encoding": "gzip"}, b"<p>Tin</p>", None),
        (zlib.compress(b"<p>Tin</p>"), "200 OK", {"Content-Encoding": "deflate"}, b"<p>Tin</p>", None),
        (CHUNKED, "200 OK", {"Transfer-Encoding": "chunked"}, b"<p>Tin</p>", None),
        (b"<p>Tin</p>", "200 OK", {"Transfer-Encoding": "chunked"}, b"<p>Tin</p>", None),
        (b"<p>Tin</p>", "200 OK", {"Content-Encoding": "gzip"}, b"", "BrokenAnswer"),
        (b"", "301 Moved Permanently", {"Location": "/"}, b"", "BadAnswer"),
        (b"gone", "404 Not Found", {}, b"gone", "BadAnswer"),
    ],
)
def test_what_sites_answered_is_unpacked_or_named(tmp_path, body, status, headers, content, reason):
    path = warc(tmp_path / "a.warc.gz", [(body, status, headers), PAGES[0]])
    first, second = inputs(path, 10**6)
    assert (first.content, first.failure and first.failure.reason) == (content, reason)
    assert first.address == "https://bao.example/warc/0"
    assert (second.content.decode(), second.status) == (PAGES[0], 200)
    assert second.headers["content-type"] == "text/html; charset=utf-8"
    assert second.at == datetime(2024, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.warc.gz", "a.parquet"])
def test_an_archive_that_breaks_off_gives_what_it_holds_and_says_so(tmp_path, name):
    path = tmp_path / name
    if name == "a.jsonl.gz":
        jsonl(path, PAGES, packed=True)
    else:
        {"a.warc.gz": warc, "a.parquet": parquet}[name](path, PAGES)
    path.write_bytes(path.read_bytes()[:-300])
    *_, last = inputs(path, 10**6)
    assert last.failure is not None
    assert last.failure.reason == "Damaged"
