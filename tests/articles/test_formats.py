"""Pages of other formats than HTML and text: what they state, and how their lines are read."""

import pytest

from entente.articles import Article, read_article
from entente.pages import Line, Page

from .stories import FIRST, SECOND, STORY, THIRD, TITLE, roles, spaced

CHINESE = "双方商定每年举行一次会晤，并共同推进跨境旅游和边境贸易。"
ENGLISH = "The two sides agreed to meet once a year and to hold a fair at the border in the spring of each year."


def page(format_: str, *parts: tuple[str, str], meta: dict[str, str] | None = None) -> Page:
    """A page of the tags and texts of its blocks."""
    text = spaced(*(told for _, told in parts))
    lines, start = [], 0
    for number, (tag, told) in enumerate(parts):
        at = start
        for piece in told.split("\n"):
            lines.append(Line(at, at + len(piece), tag=tag, trail=(1, number + 2)))
            at += len(piece) + 1
        start += len(told) + 2
    return Page("sha256:0", text, format_, None, tuple(lines), meta or {})  # type: ignore[arg-type]


def read(*arguments: tuple[str, str], format_: str, meta: dict[str, str] | None = None) -> tuple[Article, str]:
    made = page(format_, *arguments, meta=meta)
    return read_article(made), made.text


@pytest.mark.parametrize("format_", ["markdown", "docx", "pdf", "mail", "html"])
def test_lines_with_a_trail_are_read_by_their_place(format_: str) -> None:
    article, text = read(("h1", TITLE), *(("p", told) for told in STORY), format_=format_)
    assert article.title == TITLE
    assert [role for role, _ in roles(article, text)] == ["title", "body", "body", "body"]


def test_a_paragraph_of_markdown_may_be_broken_anywhere() -> None:
    broken = FIRST.replace(" đoàn đại biểu", "\nđoàn đại biểu", 1)
    article, text = read(("h1", TITLE), ("p", broken), ("p", SECOND), ("p", THIRD), format_="markdown")
    assert roles(article, text)[1] == ("body", broken)


def test_front_matter_states_facts() -> None:
    meta = {"title": TITLE, "author": "Lò Vân", "date": "2024-06-14", "updated": "2024-06-20"}
    article, _ = read(*(("p", told) for told in STORY), format_="markdown", meta=meta)
    assert (article.title, article.author, article.published) == (TITLE, "Lò Vân", "2024-06-14")
    assert article.modified == "2024-06-20"
    assert set(article.basis.values()) == {"meta"}


def test_a_mail_states_facts() -> None:
    meta = {"mail:subject": TITLE, "mail:from": "Lò Vân <lovan@example.org>", "mail:date": "2024-06-14T09:15:00+07:00"}
    article, _ = read(*(("p", told) for told in STORY), format_="mail", meta=meta)
    assert (article.title, article.author, article.published) == (TITLE, "Lò Vân", "2024-06-14T09:15+07:00")
    assert article.basis == dict.fromkeys(("title", "author", "published"), "mail")


def test_an_address_alone_is_no_author() -> None:
    article, _ = read(*(("p", told) for told in STORY), format_="mail", meta={"mail:from": "lovan@example.org"})
    assert article.author is None


def test_paragraphs_in_another_language_say_so() -> None:
    article, text = read(("h1", TITLE), ("p", FIRST), ("p", CHINESE), ("p", SECOND), ("p", ENGLISH), format_="html")
    assert article.language == "vi"
    assert [block.language for block in article.blocks] == [None, None, "zh", None, "en"]
    assert [row.get("language", "-") for row in article.to_json("x")["blocks"]] == ["-", "-", "zh", "-", "en"]
    assert Article.from_json(article.to_json("x")) == article
    assert text


def test_the_language_is_the_storys_not_the_menus() -> None:
    menu = "\n\n".join(["Trang chủ đối ngoại", "Văn hóa và xã hội", "Quốc phòng biên giới", "Giáo dục và đào tạo"] * 9)
    text = spaced(menu, "Both districts agree to meet once a year at the border", *[ENGLISH] * 3)
    assert read_article(Page("sha256:0", text, "text", None, _lines(text))).language == "en"


def _lines(text: str) -> tuple[Line, ...]:
    lines, start = [], 0
    for piece in text.split("\n"):
        lines.append(Line(start, start + len(piece)))
        start += len(piece) + 1
    return tuple(lines)
