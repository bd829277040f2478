"""Articles: what every one keeps, for any page."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.articles import Article, read_article
from entente.errors import NoArticle, Rejection
from entente.pages import Page, make_page

from .stories import FIRST, OTHER, SECOND, STORY, SUMMARY, TITLE, html, paragraphs, read, spaced

LINES = st.sampled_from(
    [
        TITLE,
        *STORY,
        OTHER,
        f"{OTHER} {OTHER}",
        SUMMARY,
        "",
        "",
        "aa",
        "17/03/2026",
        "06:56 | 08/01/2020 GMT+7",
        "Lò Vân",
        "Nguồn:",
        "Tin liên quan",
        "Xem thêm:",
        "Ảnh: Lò Vân",
        "![]() |",
        "| Hai bên. Ảnh: A |",
        "tinh nay va tinh kia",
        "- Một việc;",
        "图为会场。",
        "<h1>",
        "<p>",
        "</p>",
        "<div class=related>",
        "</div>",
        "<a href=/x>",
        "</a>",
        "<table><tr><td>",
        "<p class=author>",
        "|",
        "||",
    ]
)


def check(page: Page, article: Article) -> None:
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(page.text)
        end = block.end
    told = [page.text[block.start : block.end] for block in article.blocks if block.role in ("title", "lead", "body")]
    assert article.text == "\n\n".join(told)
    assert told
    for name, spans in article.words.items():
        assert all(0 <= start < stop <= len(page.text) for start, stop in spans), name
    assert Article.from_json(json.loads(json.dumps(article.to_json("x")))) == article


@given(st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=30), st.booleans())
def test_any_page_gives_an_article_or_none(lines: list[str], markup: bool) -> None:
    try:
        page = make_page((("<html><body>" if markup else "") + "\n".join(lines)).encode("utf-8", "replace"))
    except Rejection:
        return
    try:
        article = read_article(page)
    except NoArticle:
        return
    check(page, article)


def test_words_stand_where_they_say() -> None:
    text = spaced("06:56 | 08/01/2020 GMT+7", TITLE, *STORY, "Lò Vân\nNguồn: Báo Nậm Na")
    article = read(text)
    said = {name: [text[start:end] for start, end in spans] for name, spans in article.words.items()}
    assert said == {
        "title": [TITLE],
        "published": ["06:56 | 08/01/2020 GMT+7"],
        "author": ["Lò Vân"],
        "publisher": ["Báo Nậm Na"],
    }


def test_reading_twice_gives_the_same() -> None:
    page = make_page(spaced(TITLE, FIRST, SECOND).encode())
    assert read_article(page) == read_article(page)


@pytest.mark.parametrize("remark", ["(Theo Báo Lào Cai)", "(Đã đính chính)", "（完）"])
def test_a_short_text_with_a_remark_behind_it_is_a_story(remark: str) -> None:
    text = f"Ngày 4/4/2024, tại Lào Cai, UBND tỉnh Lào Cai hội đàm với Chính quyền nhân dân châu Hồng Hà. {remark}\n"
    assert read(text).text == text.strip()


@pytest.mark.parametrize("site", ["Cổng thông tin điện tử huyện Phục Hòa", "Provincial Press Office"])
def test_the_name_of_the_site_is_no_title(site: str) -> None:
    head = f"<title>{site}</title>"
    page = f"<h1>{site}</h1><div><b>{TITLE}</b></div>{paragraphs(*STORY)}"
    assert html(page, head).title == TITLE
