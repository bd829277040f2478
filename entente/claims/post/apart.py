"""A sentence's mentions in, those out that are no part of a person's name, with the units that a name runs on from."""

import re
from collections.abc import Iterable, Iterator

from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence
from entente.places import Mention
from entente.places.gazetteer import named
from entente.places.mention import party_of
from entente.places.people import address_before, person_at
from entente.places.words import words_of

Span = tuple[int, int]
CAPITALS = "".join(chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper())
"""The capital letters of the languages that are written so, for patterns."""
_CAPITAL_BEFORE = re.compile(rf"(?<!\w)[{CAPITALS}][\w']* $")
_LEADERS = ("Trưởng", "Chánh")
_WHOLE_NAME = 3
_REACH = 20


def told_apart(sentence: Sentence, runs: Iterable[tuple[Span, ...]]) -> list[Mention]:
    """The sentence's units and organisations; ``runs``: its runs of capitalised words, part by part."""
    text = sentence.story.text
    found = [m for m in sentence.mentions if not _is_person(text, m) and not _is_cut(sentence, m)]
    more = [m for m in _run_on(text, runs) if not any(one.start <= m.start < one.end for one in found)]
    return sorted([*found, *more], key=lambda mention: mention.start) if more else found


def _is_person(text: str, mention: Mention) -> bool:
    """ "Chủ tịch UBND thành phố Lê Quang Nam": a label without its unit's name, and a person's whole name."""
    unknown = mention.party.kind == "place" and mention.party.id is None and not mention.party.candidates
    if not unknown or mention.name_start == mention.start or mention.party.name in data("posts")["names"]["cities"]:
        return False
    words = words_of(text, mention.name_start, mention.end)
    return len(words) >= _WHOLE_NAME and person_at(text, words, 0) == len(words)


def _is_cut(sentence: Sentence, mention: Mention) -> bool:
    """Whether it begins with the second half of a word: "Thượng viện" names no institute."""
    text = sentence.story.text
    if mention.party.kind != "organisation" or text[mention.start].isupper():
        return False
    before = _CAPITAL_BEFORE.search(text, max(sentence.start, mention.start - _REACH), mention.start)
    return before is not None and before[0].strip() not in _LEADERS


def _run_on(text: str, runs: Iterable[tuple[Span, ...]]) -> Iterator[Mention]:
    """ "Thủ tướng Campuchia Hun Manet": a country or province of one word that runs on into a person's name."""
    for (start, end), *others in runs:
        name = text[start:end]
        units = tuple(u for u in (named(name) if others else ()) if u.bare and u.level in ("ADM0", "ADM1"))
        if len(units) == 1 and units[0].country != "VN" and not address_before(text, start):
            yield Mention(start, end, party_of(name, name, units, None), end, start)
