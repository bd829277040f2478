"""A portal's page in, what each reader makes of it out: Entente of HTML and of plain text, and trafilatura."""

from dataclasses import dataclass

import inscriptis
import trafilatura

from benchmarks.portals import Portal
from entente.articles import read_article
from entente.errors import NoArticle, Rejection
from entente.pages import Page, make_page


@dataclass(frozen=True, slots=True)
class Answer:
    """Lead and body line by line, and the facts."""

    told: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    author: str | None = None


def ours(page: Page) -> Answer:
    """The article of a page, nothing where it has none."""
    try:
        article = read_article(page)
    except NoArticle:
        return Answer()
    told = tuple(page.text[block.start : block.end] for block in article.blocks if block.role in ("lead", "body"))
    return Answer(told, article.title, article.published, article.modified, article.author)


def of_html(portal: Portal) -> Answer:
    """What Entente reads in the bytes."""
    return ours(make_page(portal.content))


def of_plain(portal: Portal) -> Answer:
    """What Entente reads in the plain text of the page, as a browser's "save as text" makes it."""
    try:
        return ours(make_page(inscriptis.get_text(_decoded(portal)).encode()))
    except Rejection:
        return Answer()


def theirs(portal: Portal) -> Answer:
    """What trafilatura reads in the bytes."""
    text = trafilatura.extract(portal.content) or ""
    found = trafilatura.extract_metadata(portal.content)
    if found is None:
        return Answer(tuple(text.split("\n")))
    return Answer(tuple(text.split("\n")), found.title, found.date, None, found.author)


def _decoded(portal: Portal) -> str:
    """The decoded markup."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return portal.content.decode(encoding)
        except UnicodeError:
            continue
    return portal.content.decode("utf-8", "replace")
