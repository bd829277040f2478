"""When a story was corrected: only where the page says so, besides its publication."""

import json

import pytest

from .stories import FIRST, OTHER, SECOND, STORY, THIRD, TITLE, html, paragraphs, read, spaced


def head(published: str, modified: str) -> str:
    data = {"@type": "NewsArticle", "datePublished": published, "dateModified": modified}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("published", "modified", "found"),
    [
        ("2024-06-14T08:00:00+07:00", "2024-06-15T09:30:00+07:00", "2024-06-15T09:30+07:00"),
        ("2024-06-14T08:00:00+07:00", "2024-06-14T08:00:00+07:00", None),
        ("2024-06-14T08:00:00+07:00", "2024-06-13T08:00:00+07:00", None),
        ("2024-06-14T08:00:00+07:00", "", None),
    ],
)
def test_structured_data(published: str, modified: str, found: str | None) -> None:
    article = html(f"<h1>{TITLE}</h1>{paragraphs(*STORY)}", head(published, modified))
    assert (article.published, article.modified) == ("2024-06-14T08:00+07:00", found)
    assert article.basis.get("modified") == ("structured_data" if found else None)


@pytest.mark.parametrize(
    ("under", "published", "modified"),
    [
        (["Đăng lúc 08:00 14/06/2024", "Cập nhật lúc 09:30 15/06/2024"], "2024-06-14T08:00", "2024-06-15T09:30"),
        (["14/06/2024", "Sửa: 15/06/2024"], "2024-06-14", "2024-06-15"),
        (["Published: June 14, 2024", "Last updated: Saturday, June 15, 2024"], "2024-06-14", "2024-06-15"),
        (["Cập nhật lúc 09:30 15/06/2024"], "2024-06-15T09:30", None),
        (["14/06/2024 08:00"], "2024-06-14T08:00", None),
        (["14/06/2024 08:00", "Cập nhật: 14-6-2024"], "2024-06-14T08:00", "2024-06-14"),
        (["14/06/2024", "Cập nhật: 14-6-2024"], "2024-06-14", None),
        (["Cập nhật: 14/06/2024 08:00", "Cập nhật: 14-6-2024"], "2024-06-14T08:00", None),
    ],
)
def test_datelines(under: list[str], published: str, modified: str | None) -> None:
    text = spaced(TITLE, *under, *STORY)
    article = read(text)
    assert (article.published, article.modified) == (published, modified)
    assert ("modified" in article.words) == (modified is not None)
    assert article.text == spaced(TITLE, *STORY)


def test_the_day_on_which_the_site_was_updated_is_none() -> None:
    foot = ["Tin khác", OTHER, "Trang thông tin", "Cập nhật ngày 17/03/2026"]
    assert read(spaced(TITLE, "14/06/2024", *STORY, *foot)).modified is None


def test_a_clock_and_a_day_on_two_lines_are_one_time() -> None:
    text = "\n".join([TITLE, "16:20", "14/06/2024", *STORY])
    article = read(text)
    assert article.published == "2024-06-14T16:20"
    assert [text[start:end] for start, end in article.words["published"]] == ["16:20", "14/06/2024"]


def test_a_dateline_between_lead_and_story() -> None:
    body = f"<h1>{TITLE}</h1><h3>{FIRST}</h3><div>Thứ Sáu, 14/06/2024</div>{paragraphs(SECOND, THIRD)}"
    article = html(body)
    assert (article.published, article.text) == ("2024-06-14", spaced(TITLE, *STORY))


@pytest.mark.parametrize("line", ["11 Tháng Sáu, 2024", "11 tháng 6 năm 2024", "Tháng Sáu 11, 2024"])
def test_months_in_words(line: str) -> None:
    assert read(spaced(TITLE, line, *STORY)).published == "2024-06-11"
