"""Markdown: the file's own text, its lines without the marks."""

from pathlib import Path

import pytest

from entente.pages import make_page
from tests.pages.checks import check, told

STORY = """# Hội đàm hai tỉnh #

Ngày 12/3, hai tỉnh **hội đàm** về [cửa khẩu](https://bao.example/a).
Hai bên nhất trí:

- mở cửa khẩu 12 giờ mỗi ngày
- trồng 200 cây

1. một
2. hai

> Chúng tôi rất mừng.

| Năm | Đoàn |
|-----|------|
| 2023 | 23 |

Kết quả
-------

```
mã
```
"""


def test_the_text_is_the_file_itself() -> None:
    page = make_page(STORY.encode())
    assert (page.format, page.text) == ("markdown", STORY)
    check(page)


def test_lines_have_tags_and_no_marks() -> None:
    assert told(make_page(STORY.encode())) == [
        ("h1", "Hội đàm hai tỉnh"),
        ("p", "Ngày 12/3, hai tỉnh **hội đàm** về [cửa khẩu](https://bao.example/a)."),
        ("p", "Hai bên nhất trí:"),
        ("li", "mở cửa khẩu 12 giờ mỗi ngày"),
        ("li", "trồng 200 cây"),
        ("li", "một"),
        ("li", "hai"),
        ("blockquote", "Chúng tôi rất mừng."),
        ("th", "Năm"),
        ("th", "Đoàn"),
        ("td", "2023"),
        ("td", "23"),
        ("h2", "Kết quả"),
        ("pre", "mã"),
    ]


def test_the_lines_of_one_paragraph_share_their_trail() -> None:
    _, one, two, three, *_ = make_page(STORY.encode()).lines
    assert one.trail == two.trail != three.trail


@pytest.mark.parametrize(
    ("words", "linked", "address"),
    [
        ("Xem [tin](/1) nữa", 9, "/1"),
        ("[một](/1) [hai](/2)", 18, "/1"),
        ("[![ảnh](/a.jpg)](/tin)", 22, "/tin"),
        ("![ảnh](/a.jpg)", 0, None),
        ("<https://bao.example/>", 22, "https://bao.example/"),
        ("[không] (là) liên kết", 0, None),
    ],
)
def test_links_are_counted(words: str, linked: int, address: str | None) -> None:
    line = make_page(f"# Tin vùng biên\n\n{words}\n".encode()).lines[1]
    assert (line.linked, line.address) == (linked, address)


def test_front_matter_is_facts_and_no_story() -> None:
    head = """---
title: "Hội đàm hai tỉnh"
published: 2024-03-12
created: 2026-03-17
author:
  - "[[Lê An]]"
  - Vũ Bình
tags: [biên giới, hội đàm]
---
"""
    page = make_page(f"{head}Ngày 12/3, hai tỉnh hội đàm.\n".encode())
    assert page.format == "markdown"
    assert page.meta["og:title"] == "Hội đàm hai tỉnh"
    assert page.meta["article:published_time"] == "2024-03-12"
    assert page.meta["author"] == "Lê An, Vũ Bình"
    assert "date" not in page.meta
    assert [line.region for line in page.lines] == ["navigation"] * 9 + [None]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 12/3, hai tỉnh hội đàm.\n\n- mở cửa khẩu\n- trồng cây\n",
        "![]() |\n| Quang cảnh hội đàm. Ảnh: An |\n# Tin\n## Tin khác\n",
        "#hoptac #bien_gioi\nHai tỉnh hội đàm.\n",
        "Hội đàm\n-------\nHai tỉnh hội đàm.\n",
        "---\nHai tỉnh hội đàm: mở cửa khẩu\n---\n",
        "Xem [tin](https://bao.example/1).\n",
        "5 * 3 * 2 và **\n",
    ],
)
def test_plain_text_with_a_stray_mark_stays_text(text: str) -> None:
    assert make_page(text.encode()).format == "text"


@pytest.mark.parametrize(
    "text",
    [
        "# Hội đàm\n\nHai tỉnh hội đàm.\n",
        "Hội đàm\n=======\n\nBối cảnh\n--------\n\nHai tỉnh.\n",
        "Xem [một](/1), [hai](/2) và [bốn](/4)... [tin năm](https://bao.example/5) [tin sáu](/6) [tin bảy](/7)\n",
        "Mở đầu.\n\n## Một\n\nĐoạn.\n\n## Hai\n\nĐoạn.\n",
    ],
)
def test_several_signs_make_markdown(text: str) -> None:
    assert make_page(text.encode()).format == "markdown"


@pytest.mark.parametrize("file", sorted(Path("samples/pages").glob("*.txt")), ids=lambda file: file.name)
def test_the_samples_of_plain_text_stay_text(file: Path) -> None:
    assert make_page(file.read_bytes()).format == "text"
