"""A page in, its reading out: the article and the claims that one version of the reader makes of it.

Pure: the same page gives the same reading, byte for byte, on every machine.
"""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from entente.articles import Article, read_article
from entente.claims.claim import Claim
from entente.claims.claim_types import drafts
from entente.claims.draft import finish
from entente.claims.grammar.story import Story
from entente.pages import Page

CLAIMED = ("vi",)
"""The languages whose pages make claims; pages of others are articles without claims."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The article and claims made of a page by one version of the reader."""

    article: Article
    claims: list[Claim]


def read_page(page: Page, *, name: str | None = None) -> Reading:
    """The reading of ``page``; its claims name the page by ``name``, or by its id. Raises NoArticle."""
    article = read_article(page)
    if article.language not in CLAIMED:
        return Reading(article, [])
    story = Story(page, article)
    return Reading(article, finish(story, drafts(story), name or page.id))


@cache
def _reader() -> str:
    digest = sha256()
    for room in ("pages", "articles", "places", "claims"):
        for file in _sources(files("entente") / room):
            digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _sources(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            found += _sources(entry)
        elif entry.name.endswith((".py", ".toml")):
            found.append(entry)
    return found


READER: str = _reader()
"""The reader's version: a hash of the code and data that reading is made of, so that it cannot be forgotten."""
