"""How well and how fast the story and its facts are found in the pages of portals, beside trafilatura.

Run as ``python -m benchmarks.articles [develop|test]``; ``--misses`` (develop only) shows what was read wrongly.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial
from statistics import mean
from typing import cast

import trafilatura

from benchmarks.answers import Answer, of_html, of_plain, theirs
from benchmarks.portals import Part, Portal, portals
from benchmarks.shared import article_marks
from benchmarks.shingles import Overlap, overlap
from benchmarks.table import Row, percent, show
from benchmarks.timing import medians, ratio, spent
from entente.articles import read_article
from entente.articles.remembered import forget
from entente.errors import NoArticle
from entente.pages import make_page

RUNS = 7
DAY = 10


def main(arguments: Sequence[str]) -> None:
    """Print the table of one part."""
    part = cast(Part, next((name for name in arguments if not name.startswith("-")), "develop"))
    pages = list(portals(part))
    if "--misses" in arguments and part == "develop":
        show_misses(pages)
    show(f"articles, {part}", rows_of(pages), other="trafilatura")


def rows_of(pages: Sequence[Portal]) -> Iterator[Row]:
    """Everything that is measured on the pages, then the marks on the shared ones."""
    read = [(page, of_html(page), theirs(page)) for page in pages]
    plain = [(page, of_plain(page)) for page in pages]
    yield from _text("text error, HTML", [(p, a) for p, a, _ in read], [(p, b) for p, _, b in read])
    yield from _text("text error, plain text", plain, [])
    for name in ("right", "wrong", "invented", "missing"):
        found = [_dated(page.published, answer.published) == name for page, answer, _ in read]
        other = [_dated(page.published, answer.published, DAY) == name for page, _, answer in read]
        count = len(read) if name == "invented" else sum(page.published is not None for page in pages)
        yield Row(f"published {name}", percent(sum(found), count), percent(sum(other), count), f"{count} pages")
    days = [
        (page.published and page.published[:DAY], answer.published and answer.published[:DAY]) for page, answer in plain
    ]
    yield _dates("published right to the day, plain text", days)
    invented = sum(bool(said) and not stated for stated, said in days)
    yield Row("published invented, plain text", percent(invented, len(plain)), "", f"{len(plain)} pages")
    yield _dates("modified right", [(page.modified, answer.modified) for page, answer, _ in read])
    wrong = sum(_dated(page.modified, answer.modified) in ("wrong", "invented") for page, answer, _ in read)
    yield Row("modified wrong or invented", percent(wrong, len(read)), "", f"{len(read)} pages")
    yield from _facts("title", [(p.title, a.title, b.title) for p, a, b in read])
    yield from _facts("author", [(p.author, a.author, b.author) for p, a, b in read])
    yield from _speed(pages)
    yield from article_marks()


def show_misses(pages: Sequence[Portal]) -> None:
    """For every page what was read too much (+), what was left out (-), and the facts that differ (=)."""
    for form, reader in (("html", of_html), ("plain", of_plain)):
        for page in pages:
            for line in _misses(page, reader(page)):
                print(f"{form} {page.name}  {line}")


def _misses(page: Portal, answer: Answer) -> Iterator[str]:
    for mark, one, other in (("+", answer.told, page.told), ("-", page.told, answer.told)):
        for line in one:
            found = overlap([line], other, [page.title, *page.captions])
            if found.said and found.both * 2 < found.said:
                yield f"{mark} {line[:110]}"
    for name in ("title", "published", "modified", "author"):
        if getattr(page, name) != getattr(answer, name):
            yield f"= {name}: {getattr(answer, name)!r} for {getattr(page, name)!r}"


def _text(name: str, mine: Sequence[tuple[Portal, Answer]], other: Sequence[tuple[Portal, Answer]]) -> Iterator[Row]:
    found, besides = _overlaps(mine), _overlaps(other)
    for how, total in (("micro", _micro), ("macro", _macro)):
        yield Row(
            f"{name}, {how}", percent(total(found)), percent(total(besides)) if besides else "", f"{len(found)} pages"
        )


def _overlaps(read: Sequence[tuple[Portal, Answer]]) -> list[Overlap]:
    return [overlap(answer.told, page.told, [page.title, *page.captions]) for page, answer in read]


def _micro(found: Sequence[Overlap]) -> float:
    return sum(found, Overlap()).error


def _macro(found: Sequence[Overlap]) -> float:
    return mean(one.error for one in found)


def _dated(stated: str | None, said: str | None, letters: int | None = None) -> str:
    """How a date agrees with the page's, as far as ``letters``; ``none`` where neither says one."""
    if stated is None or said is None:
        return "invented" if said else "missing" if stated else "none"
    return "right" if stated[:letters] == said[:letters] else "wrong"


def _dates(name: str, pairs: Sequence[tuple[str | None, str | None]]) -> Row:
    stated = [pair for pair in pairs if pair[0]]
    right = sum(one == other for one, other in stated)
    return Row(name, percent(right, len(stated)), "", f"{len(stated)} pages")


def _facts(name: str, values: Sequence[tuple[str | None, str | None, str | None]]) -> Iterator[Row]:
    stated = [row for row in values if row[0]]
    right = [sum(_fold(row[0]) == _fold(row[number]) for row in stated) for number in (1, 2)]
    yield Row(f"{name} right", percent(right[0], len(stated)), percent(right[1], len(stated)), f"{len(stated)} pages")
    rest = [row for row in values if not row[0]]
    if rest:
        said = [sum(row[number] is not None for row in rest) for number in (1, 2)]
        yield Row(f"{name} invented", percent(said[0], len(rest)), percent(said[1], len(rest)), f"{len(rest)} pages")


def _fold(text: str | None) -> str:
    """Without case, diacritics and marks."""
    bare = unicodedata.normalize("NFD", (text or "").casefold().replace("đ", "d"))
    return " ".join(re.findall(r"\w+", "".join(one for one in bare if not unicodedata.combining(one))))


def _speed(pages: Sequence[Portal]) -> Iterator[Row]:
    """The time from bytes to article and that of ``extract``, page by page in turn; each run begins without memory.

    The reader remembers what it said of short lines, so that the furniture of a site is judged once: the first page of
    each shape is told apart from those that follow it.
    """
    runs = []
    for _ in range(RUNS):
        forget()
        runs.append(
            [(spent(partial(_read, page.content)), spent(partial(trafilatura.extract, page.content))) for page in pages]
        )
    times = medians(runs)
    shapes = [page.shape for page in pages]
    first = [index for index, shape in enumerate(shapes) if shape not in shapes[:index]]
    later = [index for index in range(len(pages)) if index not in first]
    yield ratio("time, first page of a site", [times[index] for index in first])
    yield ratio("time, further pages of it", [times[index] for index in later])


def _read(content: bytes) -> None:
    try:
        read_article(make_page(content))
    except NoArticle:
        return


if __name__ == "__main__":
    main(sys.argv[1:])
