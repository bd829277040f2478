"""Text in, whether it is Markdown out: only where several signs stand together, for plain text has them singly."""

import re

from entente.pages.front_matter import front_matter

MAX_READ = 50_000
HEADING = re.compile(r"^#{1,6} +[^\s#][^\n]*$", re.M)
FIRST = re.compile(r"\s*#{1,2} +[^\s#][^\n]*\n(?:\s*\n|[^#\n])")
UNDERLINED = re.compile(r"^[^\s|>*+-][^\n|]{2,200}\n(?:={3,}|-{3,}) *$", re.M)
LINK = re.compile(r"(?<!!)\[[^\[\]\n]{2,300}\]\((?:https?://|/|\.)[^\s()]{1,2000}(?: \"[^\"\n]{0,200}\")?\)")
STRONG = re.compile(r"\*\*[^\s*][^*\n]{0,300}\*\*")
FENCE = re.compile(r"^(?:```|~~~)", re.M)
RULED = re.compile(r"^\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?\|? *$", re.M)
# What pages leave behind that were made text by a program: a picture without address in a cell, and the caption's bars.
LEFT = re.compile(r"^ *!\[[^\]\n]{0,300}\]\( *\) *\|", re.M)
ENOUGH = 2


def is_markdown(text: str) -> bool:
    """Whether the text is Markdown by its content."""
    if front_matter(text)[0]:
        return True
    read = text[:MAX_READ]
    if LEFT.search(read):
        return False
    return sum(_weights(read)) >= ENOUGH


def _weights(text: str) -> tuple[int, ...]:
    """What each sign tells: two for certain."""
    links = sum(1 for _ in LINK.finditer(text))
    return (
        2 if FIRST.match(text) else 0,
        min(2, len(HEADING.findall(text))),
        min(2, len(UNDERLINED.findall(text))),
        2 if links >= 3 else min(1, links),
        1 if len(STRONG.findall(text)) >= 2 else 0,
        1 if len(FENCE.findall(text)) >= 2 else 0,
        1 if RULED.search(text) else 0,
    )
