"""A sentence in, the organisations it names out: in full, or by a short name that the page gives in full elsewhere."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from entente.claims.grammar.shortened import in_full, short_name
from entente.claims.grammar.story import Sentence
from entente.places import Mention, Party

Span = tuple[int, int]
_CHAPTER = re.compile(r"(?<!\w)[Cc]hi hội\s+$")
_IN_BRACKETS = re.compile(r"\s*\((?:(?i:gọi tắt là|sau đây gọi là|viết tắt là)\s+)?[^()\d]{2,30}\)")
_SHORT = re.compile(r"(?<!\w)(?:Hội|Liên hiệp|Chi hội|Hiệp hội|Câu lạc bộ|Quỹ)(?!\w)")


@dataclass(frozen=True, slots=True)
class Named:
    """Where the sentence names an organisation, and where the page gives its full name."""

    start: int
    end: int
    full: Span
    party: Party


def named_in(sentence: Sentence) -> list[Named]:
    """The organisations of the sentence, left to right."""
    story = sentence.story
    found = [_by_name(sentence, m) for m in sentence.mentions if m.party.kind == "organisation"]
    for word in _SHORT.finditer(story.text, sentence.start, sentence.end):
        said = short_name(story.text, word.start(), sentence.end)
        full = in_full(story, said[0], word.start()) if said else None
        if said and full and not any(m.start <= word.start() < m.end for m in sentence.mentions):
            found.append(Named(word.start(), said.end(), (full.start, full.end), full.party))
    return sorted(found, key=lambda named: named.start)


def _by_name(sentence: Sentence, mention: Mention) -> Named:
    """The mention with the "Chi hội" before it and the short name in brackets behind it."""
    text = sentence.story.text
    chapter = _CHAPTER.search(text, max(sentence.start, mention.start - 10), mention.start)
    start = chapter.start() if chapter else mention.start
    bracket = _IN_BRACKETS.match(text, mention.end, sentence.end)
    label = sentence.story.exact[start : mention.end]
    party = Party(label, label, "organisation")
    return Named(start, bracket.end() if bracket else mention.end, (start, mention.end), party)


def at(named: list[Named], spot: int) -> Named | None:
    """The organisation whose name begins at ``spot``."""
    where = bisect_left([one.start for one in named], spot)
    return named[where] if where < len(named) and named[where].start == spot else None


def until(named: list[Named], spot: int) -> Named | None:
    """The last organisation whose name ends at ``spot`` or before."""
    return next((one for one in reversed(named) if one.end <= spot), None)
