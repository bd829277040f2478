"""Markdown text in; the same text, its lines with what the marks say of them, and its front matter's facts out.

The text is the file's, marks and all: offsets count the file. A line is what stands between the marks.
"""

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from entente.pages.front_matter import front_matter
from entente.pages.page import Line, Read

LINK = re.compile(
    r"(?<!!)\[((?:!\[[^\[\]]{0,300}\]\([^()]{0,2000}\)|[^\[\]]){0,500})\]\(\s*<?([^\s()<>]{0,2000})[^()\n]{0,300}\)"
)
AUTOMATIC = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,2000})>")
# A list's item says more of its line than the paragraph in it.
OUTER = ("li", "blockquote")


def read_markdown(text: str) -> Read:
    """The lines of Markdown that hold words; the source lines of one paragraph share their trail."""
    source = text.split("\n")
    starts = [0]
    for line in source:
        starts.append(starts[-1] + len(line) + 1)
    ahead, facts = front_matter(text)
    lines = [
        Line(starts[number], starts[number] + len(source[number]), region="navigation", trail=(1, 2))
        for number in range(ahead)
        if source[number]
    ]
    tokens = _parser().parse("\n".join(source[ahead:]))
    lines.extend(_lines(tokens, source, starts, ahead))
    return Read(text, tuple(lines), facts)


def _lines(tokens: list[Token], source: list[str], starts: list[int], ahead: int) -> Iterator[Line]:
    trail: list[int] = [1]
    tags: list[str] = ["body"]
    last = 0
    for number, token in enumerate(tokens, 3):
        if token.nesting == 1:
            trail.append(number)
            tags.append(token.tag)
        elif token.nesting == -1:
            trail.pop()
            tags.pop()
        elif token.map and token.type in ("inline", "fence", "code_block", "html_block"):
            tag = _tag(tags) if token.type == "inline" else None if token.type == "html_block" else "pre"
            way = tuple(trail) if token.type == "inline" else (*trail, number)
            first = token.map[0] + ahead + (token.type == "fence")
            for at, words in _placed(token, source, starts, first, last):
                last = at + len(words)
                linked, address = _linked(words)
                yield Line(at, last, tag=tag, linked=linked, address=address, trail=way)


def _placed(token: Token, source: list[str], starts: list[int], first: int, last: int) -> Iterator[tuple[int, str]]:
    """Each line of the token's words with where it stands in the text, behind ``last``: a row's cells share a line."""
    for number, words in enumerate(token.content.split("\n"), first):
        if number < len(source) and (bare := words.strip()):
            found = source[number].find(bare, max(0, last - starts[number]))
            if found >= 0:
                yield starts[number] + found, bare


def _tag(tags: list[str]) -> str:
    inner = tags[-1]
    if inner == "p":
        return next((tag for tag in reversed(tags) if tag in OUTER), inner)
    return inner


def _linked(words: str) -> tuple[int, str | None]:
    """How many characters stand in links, marks and address among them, and where the first one points."""
    if "](" not in words and "<" not in words:
        return 0, None
    links = [(found.start(), len(found[0]), found[2]) for found in LINK.finditer(words)]
    links += [(found.start(), len(found[0]), found[1]) for found in AUTOMATIC.finditer(words)]
    return sum(length for _, length, _ in links), min(links)[2] or None if links else None


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").disable("inline")
