"""A story in, what the page says of it out: title, day, author, publisher, each with its words or its basis."""

import re
from dataclasses import dataclass, field

from entente.articles.article import Span
from entente.articles.furniture import any_of, words_of
from entente.articles.published import published_in_head, published_on_page
from entente.articles.story import Story
from entente.articles.title import stated_title
from entente.pages import Page

LABELS = any_of(words_of("sources", "labels"))
# The name ends where the next label of the line begins.
SOURCE = re.compile(
    rf"(?:^|[\s|])(?:{LABELS})\s*[:：]\s*(?P<name>[^\s|:：][^|:：]{{1,60}}?)(?=\s+\S+[:：]|\s*[|]|$)", re.I
)


@dataclass(slots=True)
class Facts:
    """Values by name, with the spans they were read from or the basis they have."""

    values: dict[str, str] = field(default_factory=dict)
    words: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    basis: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: str, *, span: Span | None = None, basis: str | None = None) -> None:
        """Keep a value with its span, or else with its basis."""
        self.values[name] = value
        if span is not None:
            self.words[name] = (span,)
        elif basis is not None:
            self.basis[name] = basis


def facts_of(page: Page, story: Story) -> Facts:
    """The facts of the story, each only if the page states it."""
    facts = Facts()
    _add_title(facts, page, story)
    _add_published(facts, page, story)
    _add_author(facts, page, story)
    _add_publisher(facts, page, story)
    return facts


def _add_title(facts: Facts, page: Page, story: Story) -> None:
    if story.title is not None:
        row = story.rows[story.title]
        facts.add("title", row.text, span=(row.start, row.end))
    elif title := stated_title(page.meta):
        facts.add("title", title, basis="meta")


def _add_published(facts: Facts, page: Page, story: Story) -> None:
    found = published_in_head(page.meta) or published_on_page(
        story.rows, title=story.title, start=story.start, end=story.end, stop=len(story.rows), language=story.language
    )
    if found:
        facts.add("published", found.edtf, span=found.span, basis=found.basis)


def _add_author(facts: Facts, page: Page, story: Story) -> None:
    if story.byline:
        facts.add("author", story.byline.name, span=story.byline.span)
        return
    site = (page.meta.get("og:site_name"), page.meta.get("ld:publisher"))
    for name, basis in (("ld:author", "structured_data"), ("author", "meta"), ("article:author", "meta")):
        value = page.meta.get(name, "")
        if value and value not in site and "/" not in value and "." not in value.strip(".")[3:]:
            facts.add("author", value, basis=basis)
            return


def _add_publisher(facts: Facts, page: Page, story: Story) -> None:
    for name, basis in (("ld:publisher", "structured_data"), ("og:site_name", "meta"), ("contentsource", "meta")):
        if page.meta.get(name):
            facts.add("publisher", page.meta[name], basis=basis)
            return
    first = story.start if story.title is None else min(story.title, story.start)
    for row in [*story.rows[first : story.start], *story.rows[story.end + 1 : story.end + 13]]:
        if found := _source(row.text):
            start = row.start + found[0]
            facts.add("publisher", found[1], span=(start, start + len(found[1])))
            return


def _source(text: str) -> tuple[int, str] | None:
    """Where a line names its source, and the name."""
    found = SOURCE.search(text) if len(text) < 240 else None
    return (found.start("name"), found["name"]) if found else None
