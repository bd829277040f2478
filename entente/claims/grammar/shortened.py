"""A short name that leans on the page in, the organisation that the page named in full out: "Hội", "Liên hiệp".

Promise: only an organisation that the page names by its full name, which begins with the short one.
"""

import re
from functools import cache

from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.story import Story
from entente.places import Mention

Span = tuple[int, int]


@cache
def _pattern() -> re.Pattern[str]:
    heads = "|".join(re.escape(head) for head in sorted(data("shortened")["heads"], key=len, reverse=True))
    further = "|".join(re.escape(word) for word in data("shortened")["goes_on"])
    return re.compile(rf"(?<!\w)(?:{heads})(?!\w)(?!\s+(?:{further})(?!\w))")


def short_name(text: str, start: int, end: int) -> re.Match[str] | None:
    """A short name at ``start``: its word with a capital, and no further word of a name behind it."""
    said = _pattern().match(text, start, end)
    following = text[said.end() : end].lstrip(" ") if said else ""
    return None if following[:1].isupper() else said


def in_full(story: Story, short: str, spot: int) -> Mention | None:
    """The organisation that ``short`` at ``spot`` stands for: the last told before, by its longest name on the page.

    Where none was told before, the only one told at all.
    """
    head = f"{plain(short)} "
    told = [m for m in story.mentions if m.party.kind == "organisation" and plain(m.party.label).startswith(head)]
    before = [mention for mention in told if mention.end <= spot]
    if not before:
        return told[0] if len({plain(mention.party.label) for mention in told}) == 1 else None
    last = plain(before[-1].party.label)
    return max((m for m in told if plain(m.party.label).startswith(last)), key=lambda m: len(m.party.label))
