"""Marked sentences in, what is named in them out; what the finders found beside it: the gold of tests/places/gold.

A sentence is marked in place, ``[tỉnh Hà Giang|vn/ha-giang]``; the README there says what marks there are.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from entente.places import Mention, find_chinese, find_english, find_mentions, find_people, find_short, spelling

GOLD = Path(__file__).parents[1] / "tests" / "places" / "gold"
LANGUAGES = ("vi", "zh", "en")
Part = Literal["develop", "test"]
Kind = Literal["unit", "organisation", "person", "short"]
KINDS: tuple[Kind, ...] = ("unit", "organisation", "person", "short")
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")
_FINDERS: dict[str, Callable[..., list[Mention]]] = {"vi": find_mentions, "zh": find_chinese, "en": find_english}


@dataclass(frozen=True, slots=True)
class Named:
    """One thing named: its kind, its span, and what it is.

    what: the unit's id, with "body " before it for a body; ids after "? " where it may be several; "none" for a place
    that no table has; the full name for a short form; "" for organisations and persons, whose words say it.
    """

    kind: Kind
    start: int
    end: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, its language, the day on which it was written, and what it names."""

    language: str
    day: str
    text: str
    named: tuple[Named, ...]


def marked(part: Part, language: str) -> list[Marked]:
    """The sentences of one part in one language."""
    days = yaml.safe_load((GOLD / f"{language}_{part}.yaml").read_text("utf-8"))
    return [_marked(language, day, line) for day, lines in days.items() for line in lines.splitlines()]


def _marked(language: str, day: str, line: str) -> Marked:
    text, named, spot = "", list[Named](), 0
    for mark in _MARK.finditer(line):
        text += line[spot : mark.start()]
        named.append(named_as(mark[2], len(text), len(text) + len(mark[1])))
        text, spot = text + mark[1], mark.end()
    return Marked(language, day, text + line[spot:], tuple(named))


def named_as(mark: str, start: int, end: int) -> Named:
    """What a mark says of the words from ``start`` to ``end``."""
    if mark in ("organisation", "person"):
        return Named("organisation" if mark == "organisation" else "person", start, end)
    if mark.startswith("short "):
        return Named("short", start, end, mark.removeprefix("short "))
    return Named("unit", start, end, mark)


def found(sentence: Marked) -> list[Named]:
    """What the finders find in the sentence."""
    text = spelling(sentence.text)
    mentions = _FINDERS[sentence.language](text, day=sentence.day)
    short = find_short(text, mentions, language=sentence.language)
    people = find_people(text, mentions, language=sentence.language)
    return [
        *(_of(mention) for mention in mentions),
        *(_of_short(mention) for mention in short),
        *(Named("person", person.start, person.end) for person in people),
    ]


def _of(mention: Mention) -> Named:
    party = mention.party
    if party.kind == "organisation":
        return Named("organisation", mention.start, mention.end)
    what = party.id or (f"? {' '.join(party.candidates)}" if party.candidates else "none")
    return Named("unit", mention.start, mention.end, f"body {what}" if mention.body else what)


def _of_short(mention: Mention) -> Named:
    if mention.body:
        return _of(mention)
    return Named("short", mention.start, mention.end, mention.party.name)


def fits(gold: Named, said: Named) -> bool:
    """Whether both name the same thing with the same words; a place may be found with its label or without it."""
    if gold.kind != said.kind or gold.end != said.end or gold.start >= said.end or said.start >= gold.end:
        return False
    if gold.what.startswith("? "):
        return said.what.startswith("? ") and set(gold.what.split()) <= set(said.what.split())
    exact = gold.kind != "unit" or gold.what.startswith("body ")
    return gold.what == said.what and (not exact or gold.start == said.start)


def missed(sentence: Marked, said: Iterable[Named]) -> tuple[list[Named], list[Named]]:
    """What was not found, and what was found that is not there."""
    left = list(said)
    lost = []
    for gold in sentence.named:
        hit = next((one for one in left if fits(gold, one)), None)
        if hit:
            left.remove(hit)
        else:
            lost.append(gold)
    return lost, left


@dataclass(slots=True)
class Tally:
    """How many things of each kind are there, were found, and were found right."""

    there: Counter[Kind]
    said: Counter[Kind]
    right: Counter[Kind]

    def recall(self, kind: Kind) -> float:
        return self.right[kind] / self.there[kind] if self.there[kind] else 1.0

    def precision(self, kind: Kind) -> float:
        return self.right[kind] / self.said[kind] if self.said[kind] else 1.0


def tally(sentences: Iterable[Marked]) -> Tally:
    """The finders' counts on the sentences."""
    counts = Tally(Counter(), Counter(), Counter())
    for sentence in sentences:
        said = found(sentence)
        lost, _ = missed(sentence, said)
        counts.there.update(one.kind for one in sentence.named)
        counts.said.update(one.kind for one in said)
        counts.right.update(one.kind for one in sentence.named if one not in lost)
    return counts


def misses(sentences: Iterable[Marked]) -> Iterator[str]:
    """One line for each thing not found (-) or found wrongly (+), for the part to develop on."""
    for sentence in sentences:
        lost, extra = missed(sentence, found(sentence))
        for sign, several in (("-", lost), ("+", extra)):
            for one in several:
                yield f"{sign} {one.kind}: {sentence.text[one.start : one.end]} | {one.what} | {sentence.text}"
