"""The annotated pages beside the project in; out their stories with everything marked that they name, if at hand."""

import re
from collections.abc import Mapping

import yaml

from benchmarks.marked import GOLD, Marked, Named, named_as
from benchmarks.shared import SHARED
from entente.articles import read_article
from entente.pages import make_page
from entente.places import spelling


def marked_pages() -> list[Marked]:
    """The stories, each block a line."""
    pages = yaml.safe_load((GOLD / "pages.yaml").read_text("utf-8")) or {}
    return [_marked(name, marks) for name, marks in pages.items() if (SHARED / "pages" / name).exists()]


def _marked(name: str, marks: Mapping[str, str]) -> Marked:
    page = make_page((SHARED / "pages" / name).read_bytes())
    article = read_article(page)
    text = spelling("\n".join(page.text[block.start : block.end].replace("\n", " ") for block in article.blocks))
    words = "|".join(r"\s+".join(map(re.escape, words.split())) for words in sorted(marks, key=len, reverse=True))
    found = re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text)
    named: list[Named] = []
    for match in found:
        mark = marks[re.sub(r"\s+", " ", match[0])]
        if mark != "nothing":
            named.append(named_as(mark, match.start(), match.end()))
    return Marked("vi", (article.published or "2023-06-01")[:10], text, tuple(named))
