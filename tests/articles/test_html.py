"""Stories in HTML: the container, the title, the standfirst, and what surrounds them."""

import json

import pytest

from entente.errors import NoArticle

from .stories import FIRST, OTHER, OTHERS, SECOND, STORY, SUMMARY, THIRD, TITLE, html, paragraphs, spaced

LINKS = "".join(f"<li><a href=/{number}>{title}</a></li>" for number, title in enumerate(OTHERS))


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div>",
        f"<article><header><h1>{TITLE}</h1></header>{paragraphs(*STORY)}<footer>Hết</footer></article>",
        f"<table><tr><td><h2>{TITLE}</h2>{paragraphs(*STORY)}</td><td><ul>{LINKS}</ul></td></tr></table>",
        f"<nav><ul>{LINKS}</ul></nav><h1>{TITLE}</h1><div><div>{'<br><br>'.join(STORY)}</div></div>",
        f"<h1>{TITLE}</h1><p>{FIRST}</p><div>{paragraphs(SECOND, THIRD)}</div>",
        f"<div><h1>{TITLE}</h1>{paragraphs(*STORY)}</div><div><h3>{OTHER}</h3><p>{SUMMARY}</p></div>",
        f"<h1>{TITLE}</h1><div>{paragraphs(FIRST)}<ul>{LINKS}</ul>{paragraphs(SECOND, THIRD)}</div>",
        f"<h1>{TITLE}</h1><p>{FIRST}</p><div class=related><p>{SUMMARY}</p></div>{paragraphs(SECOND, THIRD)}",
        f"<div class=tin-moi><p>{SUMMARY}</p></div><div><h1>{TITLE}</h1>{paragraphs(*STORY)}</div>",
    ],
)
def test_only_the_story_is_read(body: str) -> None:
    article = html(body)
    assert article.title == TITLE
    assert article.text == spaced(TITLE, *STORY)


def test_standfirst_is_the_lead() -> None:
    article = html(f"<h1>{TITLE}</h1><h2 class=sapo>{FIRST}</h2><div>{paragraphs(SECOND, THIRD)}</div>")
    assert [block.role for block in article.blocks] == ["title", "lead", "body", "body"]


def test_the_title_of_the_head_finds_its_line() -> None:
    head = f"<title>{TITLE} - Báo Nậm Na</title>"
    article = html(f"<div>{OTHER}</div><div class=x>{TITLE}</div><div>{paragraphs(*STORY)}</div>", head)
    assert article.title == TITLE
    assert "title" in article.words


def test_a_title_that_only_the_head_states_has_a_basis() -> None:
    article = html(paragraphs(*STORY), f"<meta property=og:title content='{TITLE}'>")
    assert (article.title, article.basis["title"]) == (TITLE, "meta")
    assert article.text == spaced(*STORY)


def test_the_name_of_the_site_as_first_heading_is_no_title() -> None:
    article = html(f"<div><h1>Nậm Na News</h1></div><div><h2>{TITLE}</h2>{paragraphs(*STORY)}</div>")
    assert article.title == TITLE


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=1.jpg><figcaption>Bà Vàng Thị Sen trao quà lưu niệm.</figcaption></figure>",
        "<div class=chu-thich-anh>Bà Vàng Thị Sen trao quà lưu niệm cho đoàn Bình Quả.</div>",
        "<table><tr><td><img src=1.jpg></td></tr><tr><td>Bà Vàng Thị Sen trao quà lưu niệm.</td></tr></table>",
    ],
)
def test_captions(picture: str) -> None:
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(FIRST)}{picture}{paragraphs(SECOND, THIRD)}</div>")
    assert [block.role for block in article.blocks] == ["title", "body", "caption", "body", "body"]


def test_leads_have_addresses() -> None:
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div><h3>Tin khác</h3><ul>{LINKS}</ul>")
    assert [(lead.title, lead.address) for lead in article.leads] == [(t, f"/{n}") for n, t in enumerate(OTHERS)]


def test_publisher_and_author_from_structured_data() -> None:
    data = {"@type": "NewsArticle", "author": {"name": "Lò Vân"}, "publisher": {"name": "Báo Nậm Na"}}
    script = json.dumps({**data, "datePublished": "2024-06-15"})
    article = html(f"<h1>{TITLE}</h1>{paragraphs(*STORY)}", f'<script type="application/ld+json">{script}</script>')
    assert (article.author, article.publisher, article.published) == ("Lò Vân", "Báo Nậm Na", "2024-06-15")
    assert article.basis == dict.fromkeys(("author", "publisher", "published"), "structured_data")


def test_a_list_of_stories_is_none() -> None:
    items = "".join(f"<h3><a href=/{number}>{title}</a></h3><p>{SUMMARY}</p>" for number, title in enumerate(OTHERS))
    with pytest.raises(NoArticle):
        html(f"<div>{items}</div>")


def test_a_line_of_day_and_name_is_not_of_the_story() -> None:
    meta = "<div><span class=date>14/06/2024</span> | <span>Lò Vân</span></div>"
    article = html(f"<h1>{TITLE}</h1>{meta}{paragraphs(*STORY)}")
    assert (article.published, article.author, article.text) == ("2024-06-14", "Lò Vân", spaced(TITLE, *STORY))
