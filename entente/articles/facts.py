"""A story in, what the page says of it out: title, day, author, publisher, each with its words or its basis."""

import re
from dataclasses import dataclass, field

from entente.articles.article import Span
from entente.articles.byline import Byline, person_in
from entente.articles.furniture import any_of, words_of
from entente.articles.published import Place, times_of
from entente.articles.shape import fold, same
from entente.articles.story import Story
from entente.articles.title import stated_title
from entente.pages import Page

LABELS = any_of(words_of("sources", "labels"))
# The name ends where the next label of the line begins.
SOURCE = re.compile(
    rf"(?:^|[\s|])(?:{LABELS})\s*[:：]\s*(?P<name>[^\s|:：][^|:：]{{1,60}}?)(?=\s+\S+[:：]|\s*[|]|$)", re.I
)


# Where heads name the author, the surest first.
AUTHORS = (
    ("ld:author", "structured_data"), ("author", "meta"), ("article:author", "meta"), ("mail:from", "mail"),
)  # fmt: skip
TITLE_PARTS = re.compile(r"\s+[|–—-]\s+|_")
# The address behind a sender's name.
SENDER = re.compile(r"\s*<[^<>]*>\s*$")


@dataclass(slots=True)
class Facts:
    """Values by name, with the spans they were read from or the basis they have."""

    values: dict[str, str] = field(default_factory=dict)
    words: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    basis: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: str, *spans: Span, basis: str | None = None) -> None:
        """Keep a value with its spans, or else with its basis."""
        self.values[name] = value
        if spans:
            self.words[name] = spans
        elif basis is not None:
            self.basis[name] = basis


def facts_of(page: Page, story: Story) -> Facts:
    """The facts of the story, each only if the page states it."""
    facts = Facts()
    _add_title(facts, page, story)
    _add_times(facts, page, story)
    _add_author(facts, page, story)
    _add_publisher(facts, page, story)
    return facts


def _add_title(facts: Facts, page: Page, story: Story) -> None:
    if story.title is not None:
        row = story.rows[story.title]
        facts.add("title", row.text, (row.start, row.end))
    elif title := stated_title(page.meta):
        facts.add("title", title, basis="meta")
    elif title := page.meta.get("mail:subject"):
        facts.add("title", title, basis="mail")


def _add_times(facts: Facts, page: Page, story: Story) -> None:
    times = times_of(page.meta, story.rows, Place(story.title, story.start, story.end, story.language))
    for name, found in (("published", times.published), ("modified", times.modified)):
        if found:
            facts.add(name, found.edtf, *found.spans, basis=found.basis)


def _add_author(facts: Facts, page: Page, story: Story) -> None:
    site = {fold(page.meta[name]) for name in ("og:site_name", "ld:publisher", "sitename") if page.meta.get(name)}
    site |= {fold(part) for part in TITLE_PARTS.split(page.meta.get("title", ""))[1:]}
    if story.byline and fold(story.byline.name) not in site and not _in_menu(story, story.byline):
        facts.add("author", story.byline.name, story.byline.span)
        return
    for name, basis in AUTHORS:
        value = _person(page.meta.get(name, ""))
        if value and fold(value) not in site:
            facts.add("author", value, basis=basis)
            return


def _in_menu(story: Story, byline: Byline) -> bool:
    """Whether the name stands alone on a line above the title: a section's, or the site's."""
    above = story.rows[: story.title or 0]
    return any(same(row.text, byline.name) for row in above if not row.start <= byline.span[0] < row.end)


def _person(value: str) -> str:
    """The names in a stated value; nothing where it is an address or an outlet."""
    name = SENDER.sub("", value).strip(' "')
    return "" if "/" in name or "@" in name or "." in name.strip(".")[3:] else person_in(name)


def _add_publisher(facts: Facts, page: Page, story: Story) -> None:
    for name, basis in (("ld:publisher", "structured_data"), ("og:site_name", "meta"), ("contentsource", "meta")):
        if page.meta.get(name):
            facts.add("publisher", page.meta[name], basis=basis)
            return
    first = story.start if story.title is None else min(story.title, story.start)
    for row in [*story.rows[first : story.start], *story.rows[story.end + 1 : story.end + 13]]:
        if found := _source(row.text):
            start = row.start + found[0]
            facts.add("publisher", found[1], (start, start + len(found[1])))
            return


def _source(text: str) -> tuple[int, str] | None:
    """Where a line names its source, and the name."""
    found = SOURCE.search(text) if len(text) < 240 else None
    return (found.start("name"), found["name"]) if found else None
