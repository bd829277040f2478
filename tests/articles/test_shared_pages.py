"""The five annotated pages of the project: each of their articles must be read as the gold has it."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from entente.articles import Article, read_article
from entente.pages import make_page

SHARED = Path(__file__).resolve().parents[3] / "shared"
PAGES = sorted((SHARED / "pages").glob("*.txt"))


def fold(text: str) -> str:
    """As ``score_claims.py`` compares names."""
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return re.sub(r"[\s\-–—“”\"'.,()]+", " ", text).strip()


@pytest.fixture(params=[page.stem for page in PAGES] or ["missing"])
def pair(request: pytest.FixtureRequest) -> tuple[Article, dict[str, Any]]:
    """A page's article and the gold of it."""
    if not PAGES:
        pytest.skip(f"the shared pages are not there: {SHARED}")
    gold = yaml.safe_load((SHARED / "gold" / f"{request.param}.yaml").read_text("utf-8"))
    article = read_article(make_page((SHARED / "pages" / f"{request.param}.txt").read_bytes()))
    return article, gold["article"]


def test_article_is_as_annotated(pair: tuple[Article, dict[str, Any]]) -> None:
    article, gold = pair
    assert fold(article.title or "") == fold(gold["title"])
    assert article.published == gold["published"]
    assert article.language == gold["language"]
    assert fold(article.author or "") == fold(gold["author"] or "")
    assert gold["first_words"] in article.text[:600]
    assert gold["last_words"] in article.text[-400:]
    assert [words for words in gold["must_not_contain"] if words in article.text] == []
