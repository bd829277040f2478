"""Containers: what they hold, part by part, or refused by name."""

import io
import json
from zipfile import ZIP_STORED, ZipFile

import pytest

from entente.errors import Damaged, Locked, NotARecord, NotText, TooLarge
from entente.pages import Part, Refused, make_page, parts_of
from tests.pages.files import docx, html, mail, mhtml, pdf, zipped

STORY = ["Ngày 12/3, hai tỉnh hội đàm."]


def names(content: bytes) -> list[str]:
    return [part.name for part in parts_of(content) or []]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        "Hai tỉnh hội đàm.".encode(),
        html(STORY),
        pdf(STORY),
        docx(STORY),
        mhtml(STORY),
        bytes(mail(STORY, "Hội đàm")),
        b'{"text": 1}\n',
        b'{\n "text": "a"\n}\n',
        b'{"title": "a"}\n{"title": "b"}\n',
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_one_page_has_no_parts(content: bytes) -> None:
    assert parts_of(content) is None


def test_a_zip_holds_its_members() -> None:
    content = zipped({"tin/một.html": html(STORY), "hai.docx": docx(STORY), "ba.txt": "ba"})
    assert parts_of(content) == [
        Part("tin/một.html", html(STORY)),
        Part("hai.docx", docx(STORY)),
        Part("ba.txt", b"ba"),
    ]


def test_what_surrounds_pages_is_passed_over() -> None:
    skipped = ("__MACOSX/._a.html", ".git/config", "a_files/x.css", "a_files/x.JS", "font.woff2", "Thumbs.db", "trống/")
    assert names(zipped({"a.html": html(STORY), **dict.fromkeys(skipped, b"x")})) == ["a.html"]


def test_a_zip_in_a_zip_is_opened_once() -> None:
    deepest = zipped({"c.txt": "c"})
    content = zipped({"a.zip": zipped({"b.txt": "b", "c.zip": deepest})})
    one, two = parts_of(content) or []
    assert one == Part("a.zip/b.txt", b"b")
    assert isinstance(two, Refused)
    assert (two.name, type(two.rejection)) == ("a.zip/c.zip", NotText)


def test_a_locked_member_is_refused_alone() -> None:
    content = bytearray(zipped({"a.txt": "một", "b.txt": "hai"}, ZIP_STORED))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    one, two = parts_of(bytes(content)) or []
    assert isinstance(one, Refused)
    assert isinstance(one.rejection, Locked)
    assert two == Part("b.txt", b"hai")


def test_a_damaged_member_is_refused_alone() -> None:
    content = zipped({"a.txt": "một hai", "b.txt": "ba"}, ZIP_STORED).replace("một hai".encode(), "một ham".encode())
    one, two = parts_of(content) or []
    assert isinstance(one, Refused)
    assert isinstance(one.rejection, Damaged)
    assert two == Part("b.txt", b"ba")


@pytest.mark.parametrize(
    "content", [zipped({"a.txt": b"a" * 20_000_000}), zipped({"a.txt": b"a" * 50_000_001}, ZIP_STORED)]
)
def test_a_member_that_fills_the_disk_is_refused(content: bytes) -> None:
    (one,) = parts_of(content) or []
    assert isinstance(one, Refused)
    assert isinstance(one.rejection, TooLarge)


def test_too_many_members_are_refused() -> None:
    with pytest.raises(TooLarge):
        parts_of(zipped(dict.fromkeys(map(str, range(5_001)), b"a"), ZIP_STORED))


def test_a_zip_cut_short_is_damaged() -> None:
    with pytest.raises(Damaged):
        parts_of(zipped({"a.txt": "a"})[:-10])


@pytest.mark.parametrize(
    ("raw", "name"), [("会谈纪要.txt".encode("gbk"), "会谈纪要.txt"), ("tỉnh.txt".encode(), "tỉnh.txt")]
)
def test_names_are_read_as_they_were_meant(raw: bytes, name: str) -> None:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("x" * len(raw), "a")
    assert names(stream.getvalue().replace(b"x" * len(raw), raw)) == [name]


RECORDS = [
    '{"url": "https://bao.example/1", "html": "<p>Hai tỉnh</p>", "text": "khác"}',
    "",
    '{"text": "Hai tỉnh hội đàm."}',
    "[1, 2]",
    '{"url": "https://bao.example/2"}',
    '{"text": "a", "url": "/tin/3"}',
    '{"text": "\\ud800"}',
    '{"text": "a", "x": ' + "[" * 100_000,
]


def test_records_are_named_by_their_lines() -> None:
    parts = parts_of("\n".join(RECORDS).encode()) or []
    assert parts[:2] == [
        Part("1", "<p>Hai tỉnh</p>".encode(), "https://bao.example/1", "utf-8"),
        Part("3", "Hai tỉnh hội đàm.".encode(), None, "utf-8"),
    ]
    assert [(part.name, type(part.rejection)) for part in parts[2:] if isinstance(part, Refused)] == [
        (name, NotARecord) for name in ("4", "5", "6", "7", "8")
    ]


def test_a_record_behind_a_mark_is_read() -> None:
    assert names(b"\xef\xbb\xbf" + json.dumps({"text": "a"}).encode()) == ["1"]


def test_attachments_are_parts_beside_the_mail() -> None:
    message = mail(STORY, "Gửi biên bản")
    message.add_attachment(pdf(STORY), maintype="application", subtype="pdf", filename="biên bản.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="ảnh.png")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="dau.png", disposition="inline")
    message.add_attachment(b"BEGIN", maintype="text", subtype="calendar", filename="lich.ics")
    parts = parts_of(bytes(message)) or []
    assert [part.name for part in parts] == ["mail", "biên bản.pdf", "ảnh.png"]
    first, second, _ = (part for part in parts if isinstance(part, Part))
    assert make_page(first.content).text == f"Gửi biên bản\n\n{STORY[0]}\n"
    assert parts_of(first.content) is None
    assert second.content == pdf(STORY)


def test_mails_and_records_in_a_zip_are_opened() -> None:
    message = mail(STORY, "Gửi")
    message.add_attachment("phụ lục", filename="phụ lục.txt")
    content = zipped({"a.eml": bytes(message), "b.jsonl": '{"text": "a"}\n{"text": "b"}'})
    assert names(content) == ["a.eml/mail", "a.eml/phụ lục.txt", "b.jsonl/1", "b.jsonl/2"]
