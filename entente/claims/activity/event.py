"""A sentence and a spot in, the event that its words tell there out: its kind, done or planned.

A habit, a wish, an area of work and a count of events are none.
"""

import re
from dataclasses import dataclass

from entente.claims.activity.patterns import kinds, patterns_of
from entente.claims.course import own_days
from entente.claims.figure.target import is_to_come
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_FEW = 60
_LONGEST_WORD = 12
_NAME = 30
_CAME = re.compile(r"(?<!\w)(?:đã\s+)?(?:đến|tới|về)\s")
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Event:
    """What happens, at ``words``; status: done or planned, with the words that say so.

    goes_on: it is one only where the story goes on to tell it of those whom it has come with.
    """

    kind: str
    words: Span
    status: str
    said: Span
    goes_on: bool = False


def event_at(sentence: Sentence, at: int) -> Event | None:
    """The event whose phrase begins at ``at``; None where none does, or where the words make it none."""
    small = sentence.story.small
    first = small[at : at + _LONGEST_WORD].split()[0].rstrip(",")
    phrases = kinds().get(first, [])
    found = [(one, match.span()) for one in phrases if (match := one.pattern.match(small, at, sentence.end))]
    if not found:
        return None
    phrase, words = max(found, key=lambda one: one[1][1])
    clause = sentence.clause_at(at)
    if _is_none(sentence, words, clause):
        return None
    planned = patterns_of()["planned"].search(small, _part(small, clause[0], at), at)
    if planned is None and is_to_come(sentence, at):
        return None
    status, said = ("planned", planned.span()) if planned else ("done", words)
    return Event(phrase.kind, words, status, said, phrase.goes_on)


def _part(small: str, start: int, at: int) -> int:
    """Where the part of the clause begins that governs ``at``: behind the last comma, not too far."""
    return max(start, small.rfind(",", start, at) + 1, at - _FEW)


def _is_none(sentence: Sentence, words: Span, clause: Span) -> bool:
    small, patterns = sentence.story.small, patterns_of()
    part = _part(small, clause[0], words[0])
    near = (part, words[0])
    if patterns["denied"].search(small, *near) or patterns["wished_far"].search(small, clause[0], words[0]):
        return True
    if _is_wished(sentence, words[0], near) or _is_habit(sentence, words[0], clause[0]):
        return True
    if patterns["counted"].search(small, *near) or patterns["counted"].match(small, words[1] + 1):
        return True
    if _is_name(sentence, words):
        return True
    spoken_of = patterns["spoken_of"].search(small, *near)
    if spoken_of is None or patterns["held"].search(small, part, spoken_of.start()):
        return False
    is_one = small.find(" là ", words[1], clause[1])
    return not patterns["was_held"].search(small, words[1], clause[1] if is_one < 0 else is_one)


def _is_wished(sentence: Sentence, spot: int, near: Span) -> bool:
    """Whether the words before it want it, or name a way of working; who came "để viếng" did it."""
    small = sentence.story.small
    said = patterns_of()["wished"].search(small, *near)
    return said is not None and not (said[0] == "để" and _CAME.search(small, sentence.start, said.start()))


def _is_habit(sentence: Sentence, spot: int, start: int) -> bool:
    """Whether the clause says that it is done again and again, and gives no day behind that."""
    said = patterns_of()["habit"].search(sentence.story.small, start, min(spot + _FEW, sentence.end))
    days = own_days(sentence) if said else []
    return said is not None and not any(said.end() < day.start < spot or said.start() > spot for day in days)


def _is_name(sentence: Sentence, words: Span) -> bool:
    """Whether it is part of a name: "Trung tâm Hội chợ - Triển lãm Kim Thành"."""
    text = sentence.story.text
    start = max(sentence.start, words[0] - _NAME)
    named = patterns_of()["named"].search(sentence.story.small, start, words[0])
    between = text[named.end() : words[0]].replace("-", " ").split() if named else []
    return named is not None and text[words[0]].isupper() and all(word[0].isupper() for word in between)


def points_back(sentence: Sentence, event: Event) -> bool:
    """Whether its words only name it for something else: "tại lễ khánh thành", "sang tham gia chương trình"."""
    start = sentence.clause_at(event.words[0])[0]
    return patterns_of()["back"].search(sentence.story.small, start, event.words[0]) is not None


def is_single(sentence: Sentence, event: Event) -> bool:
    """Whether its words tell one event, not many of its kind: "tổ chức thành công lễ đón tết"."""
    small, patterns = sentence.story.small, patterns_of()
    near = (max(sentence.start, event.words[0] - _NAME), event.words[1])
    return bool(patterns["single"].search(small, *near)) and not patterns["many"].search(small, *near)


def went(sentence: Sentence, event: Event) -> bool:
    """Whether those who came went there: "đoàn đã đi thăm", not "các hoạt động tham quan"."""
    small = sentence.story.small
    start = _part(small, sentence.clause_at(event.words[0])[0], event.words[0])
    return patterns_of()["went"].search(small, start, event.words[0] + len("đi ")) is not None


def is_done(sentence: Sentence, event: Event) -> bool:
    """Whether a word before it says that it was done: "đã", "vừa", "phối hợp"."""
    small, clause = sentence.story.small, sentence.clause_at(event.words[0])
    said = list(patterns_of()["done"].finditer(small, clause[0], event.words[0]))
    return bool(said) and "," not in _BRACKETS.sub("", small[said[-1].end() : event.words[0]])
