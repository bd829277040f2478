"""A short name that leans on the page in, the organisation that the page named in full out: "Hội", "Liên hiệp".

Promise: only an organisation that the page names by its full name, which begins with the short one.
"""

import re
from bisect import bisect_right
from functools import cache, lru_cache

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
    told = _told(story, plain(short))
    before = bisect_right([mention.start for mention, _ in told], spot) - 1
    if before < 0:
        return told[0][0] if len({label for _, label in told}) == 1 else None
    last = told[before][1]
    return max((one for one in told if one[1].startswith(last)), key=lambda one: len(one[1]))[0]


@lru_cache(maxsize=16)
def _told(story: Story, head: str) -> list[tuple[Mention, str]]:
    """The organisations of the story whose names begin with a word, and the names as they are compared."""
    named = [(m, plain(m.party.label)) for m in story.mentions if m.party.kind == "organisation"]
    return [(mention, label) for mention, label in named if label.startswith(f"{head} ")]
