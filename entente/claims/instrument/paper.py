"""A sentence in, the papers it names out: each noun of a paper with the words that belong to it."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from entente.claims.grammar.phrases import data, one_of, one_of_small, plain
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_GAP = 8
_LISTED = re.compile(r"(?:\svà|,)\s+(?:\d+\s+)?\Z")
_REACH = 160
# "Dự Lễ ký kết Bản ghi nhớ …, về phía tỉnh Kon Tum có:" goes on with who is there.
_THOSE_PRESENT = re.compile(r",\s+(?:về\s+)?phía\s")
SIGNED_REACH = 60
"""How many characters the signing and the paper may stand apart."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The noun of a paper and the words that belong to it."""

    noun: Span
    end: int
    kind: str


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    words = data("instruments")["words"]
    patterns = {name: re.compile(one_of(words[name])) for name in words}
    patterns["denied_near"] = re.compile(one_of(words["denied"]) + r"\s+(?:\w+\s+)?$")
    # "Bản ghi nhớ này thay thế …": told of before.
    patterns["told"] = re.compile(r"\s+(?:này|nói trên|nêu trên|ấy)(?!\w)")
    patterns["noun"] = re.compile(one_of_small(data("instruments")["noun"]))
    return patterns


def papers_in(sentence: Sentence) -> list[Paper]:
    """The nouns of papers, each with its words up to the next paper or the clause's end."""
    text, nouns = (
        sentence.story.text,
        list(patterns_of()["noun"].finditer(sentence.story.small, sentence.start, sentence.end)),
    )
    papers = []
    for noun, following in zip_longest(nouns, nouns[1:]):
        clause = sentence.clause_at(noun.start())
        listed = following is not None and _LISTED.search(text[noun.end() : following.start()][-_GAP:])
        present = _THOSE_PRESENT.search(text, noun.end(), clause[1])
        ends = [*([following.start()] if listed and following else []), *([present.start()] if present else [])]
        end = min([clause[1], noun.end() + _REACH, *ends])
        papers.append(Paper(noun.span(), end, data("instruments")["noun"][plain(noun[0])]))
    return papers
