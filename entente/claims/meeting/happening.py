"""A clause in, out comes where it says that something is held: the noun, the words that say so, planned or done.

A meeting that is only pointed back to ("tại hội nghị") is none, nor is one denied.
"""

import re
from dataclasses import dataclass

from entente.claims.grammar.parties import own, parties_between
from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.story import Sentence
from entente.claims.meeting.patterns import patterns_of

Span = tuple[int, int]
NEAR = 90
"""How many characters a verb and what is held, or a name and what bears it, may stand apart."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Where a clause says that something is held: the noun (or verb), its kind, and the words that say so."""

    noun: Span
    verb: Span
    kind: str
    planned: Span | None
    by_verb: bool = False


def happening_in(sentence: Sentence, start: int, end: int) -> Happening | None:
    """What the clause ``text[start:end]`` says is held; None where it says nothing of the kind."""
    if _denies(sentence.story.text, start, end):
        return None
    return (
        _held_noun(sentence, start, end) or _attended(sentence, start, end) or _one_meets_another(sentence, start, end)
    )


def _held_noun(sentence: Sentence, start: int, end: int) -> Happening | None:
    """ "… tổ chức hội đàm", "hội nghị diễn ra …"."""
    text = sentence.story.text
    for held in patterns_of()["held"].finditer(text, start, end):
        noun = _noun_of(text, held.span(), start, end)
        if noun:
            kind = data("meetings")["noun"][plain(noun[0])]
            return Happening(noun.span(), held.span(), kind, planned_by(text, start, held.start()))
    return None


def _one_meets_another(sentence: Sentence, start: int, end: int) -> Happening | None:
    """ "A hội đàm với B", "A tiếp B": both sides are named, or two before the verb."""
    text, patterns = sentence.story.text, patterns_of()
    act = patterns["verb"].search(text, start, end)
    if not act or patterns["before_back"].search(text, start, act.start("act")):
        return None
    subject = own(sentence.story.mentions_in(start, act.start()), sentence)
    if len(subject) < 2 and not (subject and own(sentence.story.mentions_in(act.end(), end), sentence)):
        return None
    kind = data("meetings")["verb"][plain(act["act"])]
    return Happening(act.span("act"), act.span("act"), kind, planned_by(text, start, act.start()), by_verb=True)


def _attended(sentence: Sentence, start: int, end: int) -> Happening | None:
    """ "A đã dự Hội nghị … giữa B và C": what is attended was held, if its parties are named."""
    text, patterns = sentence.story.text, patterns_of()
    for said in patterns["attended"].finditer(text, start, end):
        noun = patterns["noun"].match(text, said.end() + 1, end)
        if noun and parties_between(sentence, noun.end(), end):
            kind = data("meetings")["noun"][plain(noun[0])]
            return Happening(noun.span(), said.span(), kind, planned_by(text, start, said.start()))
    return None


def _noun_of(text: str, verb: Span, start: int, end: int) -> re.Match[str] | None:
    """What is held: the nearest noun after the verb, or before it ("hội nghị diễn ra"), that does not point back."""
    patterns = patterns_of()
    after = patterns["noun"].search(text, verb[1], min(end, verb[1] + NEAR))
    if after and not patterns["before_back"].search(text, verb[1], after.start()):
        return after
    earlier = list(patterns["noun"].finditer(text, max(start, verb[0] - 2 * NEAR), verb[0]))
    return next((n for n in reversed(earlier) if not patterns["before_back"].search(text, start, n.start())), None)


def planned_by(text: str, start: int, verb: int) -> Span | None:
    """The words before the verb that say it is yet to come: "sẽ", "dự kiến"; None where it is done."""
    near = re.compile(patterns_of()["planned"].pattern + r"(?=(?:\s+[\wÀ-ỹ]+){0,3}\s+$)").search(text[:verb], start)
    said = near or patterns_of()["planned_far"].search(text, start, verb)
    return said.span() if said else None


def denied(text: str, start: int, verb: int) -> bool:
    """Whether one of the few words before the verb denies it: "không tổ chức được", "từ chối"."""
    return bool(re.search(patterns_of()["denied"].pattern + r"(?:\s+[\wÀ-ỹ]+){0,2}\s+$", text[start:verb]))


def _denies(text: str, start: int, end: int) -> bool:
    """Whether the clause says of anything like a meeting that it is not."""
    patterns = patterns_of()
    said = (match for name in ("held", "verb") for match in patterns[name].finditer(text, start, end))
    return any(denied(text, start, match.start()) for match in said)


def numbers_of(sentence: Sentence, happening: Happening) -> list[re.Match[str]]:
    """The number of what is held, right behind it or behind who holds it ("Đại hội Hội … lần thứ V")."""
    text, spot = sentence.story.text, happening.noun[1]
    named = [m for m in sentence.mentions if m.party.kind == "organisation" and not text[spot : m.start].strip()]
    spots = [spot, *(m.end for m in named)]
    return [
        n
        for s in spots
        if (n := patterns_of()["ordinal"].match(text, s) or patterns_of()["unit_ordinal"].match(text, s))
    ]


def mechanism_near(sentence: Sentence, happening: Happening, clause: Span) -> re.Match[str] | None:
    """The mechanism that meets: the subject before the verb, or named with what is held."""
    found = patterns_of()["mechanism"].finditer(sentence.story.text, *clause)
    near = [m for m in found if m.end() <= happening.verb[0] or m.start() - happening.noun[1] < NEAR]
    return min(near, key=lambda m: abs(m.start() - happening.noun[0]), default=None)
