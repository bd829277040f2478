"""A bounded story in, its blocks out: spans of the page's text in order, none over another."""

from collections.abc import Iterator
from dataclasses import replace

from entente.articles.article import Block, Role
from entente.articles.dates import stamps
from entente.articles.language import language_of_paragraph
from entente.articles.row import Row
from entente.articles.shape import is_prose, words
from entente.articles.story import Story
from entente.pages import Page


def blocks_of(story: Story) -> tuple[Block, ...]:
    """Title, lead and body, captions and byline, in the order of the page."""
    found = list(_blocks(story))
    if story.byline is not None:
        start, end = story.byline.span
        if all(start >= block.end or end <= block.start for block in found):
            found.append(Block(start, end, "byline"))
    return tuple(sorted(found, key=lambda block: block.start))


def with_languages(page: Page, blocks: tuple[Block, ...], language: str | None) -> tuple[Block, ...]:
    """The blocks, those in another language than the story's with theirs."""
    said = ((block, language_of_paragraph(page.text[block.start : block.end])) for block in blocks)
    return tuple(block if own in (None, language) else replace(block, language=own) for block, own in said)


def text_of(page: Page, blocks: tuple[Block, ...]) -> str:
    """The story as text: title, lead and body."""
    told = ("title", "lead", "body")
    return "\n\n".join(page.text[block.start : block.end] for block in blocks if block.role in told)


def _blocks(story: Story) -> Iterator[Block]:
    title = story.title
    if title is not None:
        yield Block(story.rows[title].start, story.rows[title].end, "title")
    first = title + 1 if title is not None and title < story.start else story.start
    for index in range(first, story.stop):
        row = story.rows[index]
        if role := _role(story, index, row):
            yield _block(row, role)


def _role(story: Story, index: int, row: Row) -> Role | None:
    if index == story.title:
        return None
    if row.kind == "caption":
        return "caption"
    named = row.line.region == "byline" and not is_prose(row.text)
    if row.kind is not None or named or index > story.end:
        return None
    if story.byline and story.byline.index == index and not is_prose(row.text):
        return None
    if row.line.region == "lead":
        return "lead"
    return "body" if index >= story.start or _opens(row, story.rows[story.start]) else None


def _opens(row: Row, first: Row) -> bool:
    """Whether a line between title and first paragraph is a sub-heading of the story."""
    if row.line.region is not None or row.linked or row.trail[:-1] != first.trail[:-1]:
        return False
    return is_prose(row.text) or (len(words(row.text)) > 1 and next(stamps(row.text), None) is None)


def _block(row: Row, role: Role) -> Block:
    """The row's span, a caption's without the bars of the table that it stood in."""
    if role != "caption":
        return Block(row.start, row.end, role)
    text = row.text.rstrip("| ")
    front = len(text) - len(text.lstrip("| "))
    return Block(row.start + front, row.start + len(text), role)
