"""A page in, its reading out: the article and the claims that one version of the reader makes of it.

Pure: the same page with the same corrections gives the same reading, byte for byte, on every machine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from entente.articles import Article, correct_article, read_article
from entente.articles.signature import signature_of
from entente.claims.claim import Claim
from entente.claims.claim_types import drafts_of
from entente.claims.draft import finish
from entente.pages import Page, make_page
from entente.pages.parts import Part, Refused, parts_of

# A newer version of any of them may read otherwise.
LIBRARIES = ("charset-normalizer", "mammoth", "markdown-it-py", "pypdfium2", "rensa", "selectolax")


@dataclass(frozen=True, slots=True)
class Reading:
    """The article and claims made of a page by one version of the reader; signature: that of its story."""

    article: Article
    claims: list[Claim]
    signature: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A page and its reading."""

    page: Page
    reading: Reading


def read_page(page: Page, *, name: str | None = None, corrections: Mapping[str, str | None] | None = None) -> Reading:
    """The reading of ``page``; its claims name the page by ``name``, or by its id. Raises NoArticle.

    corrections: what people say of the page's facts instead (``articles.correct_article``).
    """
    article = correct_article(read_article(page), corrections or {})
    signature = signature_of(article.text)
    story, drafts = drafts_of(page, article)
    return Reading(article, finish(story, drafts, name or page.id) if story else [], signature)


def read_content(
    content: bytes,
    *,
    address: str | None = None,
    charset: str | None = None,
    source: str | None = None,
    corrections: Mapping[str, str | None] | None = None,
) -> Made:
    """The page of the bytes and its reading. Raises a Rejection.

    source: whose page it is, where that is not told by address and bytes (a passage typed from a scan).
    """
    page = make_page(content, address=address, charset=charset)
    page = replace(page, source=source) if source else page
    return Made(page, read_page(page, corrections=corrections))


def read_or_unpack(
    content: bytes, address: str | None, charset: str | None, source: str, corrections: Mapping[str, str | None]
) -> Made | list[Part | Refused]:
    """The page and its reading, or what the bytes hold if they are several pages in one. Raises a Rejection."""
    parts = parts_of(content)
    if parts is not None:
        return parts
    return read_content(content, address=address, charset=charset, source=source, corrections=corrections)


@cache
def _reader() -> str:
    digest = sha256("\0".join(f"{name} {version(name)}" for name in LIBRARIES).encode())
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
"""The reader's version: a hash of the code, data and libraries that reading is made of: no change is forgotten."""
