"""How fast claims are made of Vietnamese pages, beside trafilatura, which only finds the story of the same page.

Run as ``python -m benchmarks.claims``. underthesea, which names Vietnamese places and people, stands in no row: it
brings the client of a hub of models with it, and what a run would fetch from there cannot be pinned as packages are.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path

import trafilatura

from benchmarks.shared import SHARED
from benchmarks.table import Row, show
from benchmarks.timing import Spent, medians, ratio, spent
from entente.articles import Article, read_article
from entente.articles.remembered import forget
from entente.claims.claim_types import drafts_of
from entente.claims.draft import finish
from entente.claims.reading import read_page
from entente.errors import NoArticle
from entente.pages import Page, make_page

RUNS = 7
SAMPLES = Path(__file__).parents[1] / "samples"


@dataclass(frozen=True, slots=True)
class Told:
    """A page that makes claims, its article, and its bytes as HTML."""

    page: Page
    article: Article
    content: bytes


def main(_: Sequence[str]) -> None:
    """Print the table: of the project's own pages, and of the annotated ones beside it where they are at hand."""
    show("claims", rows_of("samples", sorted(SAMPLES.glob("**/pages/*"))), other="trafilatura")
    if SHARED.exists():
        show("claims", rows_of("shared pages", sorted((SHARED / "pages").glob("*"))), other="trafilatura")


def rows_of(name: str, paths: Sequence[Path]) -> Iterator[Row]:
    """The times from story to claims and from bytes to claims, and how much text a second that is."""
    pages = [told for path in paths if (told := _told(path.read_bytes()))]
    if not pages:
        return
    story, whole = list[list[Spent]](), list[list[Spent]]()
    for _ in range(RUNS):
        forget()
        other = [spent(partial(trafilatura.extract, told.content)) for told in pages]
        claiming = [spent(partial(_claim, told)) for told in pages]
        reading = [spent(partial(_read, told)) for told in pages]
        story.append(list(zip(claiming, other, strict=True)))
        whole.append(list(zip(reading, other, strict=True)))
    yield ratio(f"{name}: story to claims", medians(story))
    yield ratio(f"{name}: HTML page to claims", medians(whole))
    yield _bytes(f"{name}: story to claims, MB/s of story", pages, medians(story))
    yield _bytes(f"{name}: HTML page to claims, MB/s of story", pages, medians(whole))


def _told(content: bytes) -> Told | None:
    """The page if it is a Vietnamese one that makes claims; one of text gets its lines in HTML."""
    page = make_page(content)
    try:
        article = read_article(page)
    except NoArticle:
        return None
    if article.language != "vi" or not drafts_of(page, article)[1]:
        return None
    return Told(page, article, content if content.lstrip().startswith(b"<") else _html(page))


def _html(page: Page) -> bytes:
    lines = [escape(line) for line in page.text.split("\n") if line.strip()]
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    head = f"<head><meta charset='utf-8'><title>{lines[0]}</title></head>"
    return f"<!DOCTYPE html><html>{head}<body><div class='page'>{body}</div></body></html>".encode()


def _claim(told: Told) -> None:
    story, drafts = drafts_of(told.page, told.article)
    if story:
        finish(story, drafts, told.page.id)


def _read(told: Told) -> None:
    read_page(make_page(told.content))


def _bytes(name: str, pages: Sequence[Told], times: Sequence[Spent]) -> Row:
    size = sum(len(told.article.text.encode()) for told in pages) / 1e6
    mine, other = (sum(column) for column in zip(*times, strict=True))
    return Row(name, f"{size / mine:.2f}", f"{size / other:.2f}", f"{size * 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
