"""A list of pairs in ("gồm: Xín Mần - Mã Quan, Mèo Vạc - Phú Ninh"), the two of each pair out."""

import re
from itertools import pairwise

from entente.claims.grammar.story import Sentence
from entente.places import Mention

Span = tuple[int, int]
_JOINED = re.compile(r"\s*(?:\([^)]*\)\s*)?[-/]\s*")


def pairs_in(sentence: Sentence, start: int, end: int) -> list[tuple[Mention, Mention]]:
    """The mentions of ``text[start:end]`` that a hyphen joins two by two, with or without brackets between."""
    text = sentence.story.text
    named = [m for m in sentence.story.mentions_in(start, end) if m.party.level != "ADM0"]
    named = [m for m in named if not text[sentence.start : m.start].rstrip().endswith("(")]
    return [(one, two) for one, two in pairwise(named) if _JOINED.fullmatch(text, one.end, two.start)]
