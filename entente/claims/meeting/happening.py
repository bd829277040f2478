"""A clause in, out comes where it says that something is held: the noun, the words that say so, planned or done.

A meeting that is only pointed back to ("tại hội nghị") is none, nor is one denied.
"""

import re
from dataclasses import dataclass

from entente.claims.grammar.both_sides import names_both
from entente.claims.grammar.parties import own, parties_between
from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.story import Sentence
from entente.claims.meeting.patterns import patterns_of
from entente.places import Mention

Span = tuple[int, int]
_FEW_WORDS = 160
"""In characters: how far before a verb the words that deny it or put it ahead may stand, with a few between."""
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
    if _denies(sentence.story.small, start, end):
        return None
    return (
        _held_noun(sentence, start, end) or _attended(sentence, start, end) or _one_meets_another(sentence, start, end)
    )


def _held_noun(sentence: Sentence, start: int, end: int) -> Happening | None:
    """ "… tổ chức hội đàm", "hội nghị diễn ra …"."""
    small = sentence.story.small
    for held in patterns_of()["held"].finditer(small, start, end):
        noun = _noun_of(sentence, held.span(), start, end)
        if noun:
            kind = data("meetings")["noun"][plain(noun[0])]
            foreseen = patterns_of()["planned_far"].match(small, held.start())  # "dự kiến vào quý II"
            planned = planned_by(small, start, held.start()) or (foreseen.span() if foreseen else None)
            return Happening(noun.span(), held.span(), kind, planned)
    return None


def _one_meets_another(sentence: Sentence, start: int, end: int) -> Happening | None:
    """ "A hội đàm với B", "A tiếp B": both sides are named, or two before the verb."""
    text, small, patterns = sentence.story.text, sentence.story.small, patterns_of()
    for act in patterns["verb"].finditer(small, start, end):
        kind = data("meetings")["verb"][plain(act["act"])]
        if kind == "visit" and patterns["counted"].search(small, start, act.start("act")):
            continue  # "đã cử 29 đoàn công tác sang thăm": a review of visits
        if not patterns["before_back"].search(text, start, act.start("act")) and _has_sides(sentence, act, start, kind):
            planned = planned_by(small, start, act.start())
            return Happening(act.span("act"), act.span("act"), kind, planned, by_verb=True)
    return None


def _has_sides(sentence: Sentence, act: re.Match[str], start: int, kind: str) -> bool:
    subject = own(sentence.story.mentions_in(start, act.start()), sentence)
    behind = sentence.story.mentions_in(act.end(), sentence.clause_at(act.start())[1])
    whom = own(behind, sentence, places_too=kind == "visit")
    subject = subject or unnamed_home(sentence, start, act.start())
    if not subject and _both_that_day(sentence, start, act.start()):
        return True
    return len(subject) > 1 or bool(subject and (whom or _is_guest(subject, kind)))


def _both_that_day(sentence: Sentence, start: int, end: int) -> bool:
    """Whether both sides together meet on a day of its own: "Sáng 19/10, hai bên đã hội đàm"."""
    own_day = any(time.kind == "day" and time.start < end for time in sentence.times)
    return own_day and names_both(sentence, start, end)


def unnamed_home(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """The unit of the paper's own province that a body without its name stands for in ``text[start:end]``:
    "đồng chí …, Bí thư Tỉnh ủy đã hội đàm với …"."""
    short = [m for m in sentence.story.bodies_in_short if start <= m.start and m.end <= end]
    return short[-1:] if len({m.party.id for m in short}) == 1 else []


def _is_guest(subject: list[Mention], kind: str) -> bool:
    """Whether a delegation from across the border visits: whom, a local paper need not say ("sang thăm tỉnh ta")."""
    return kind == "visit" and any(one.party.country not in (None, "VN") for one in subject)


def _attended(sentence: Sentence, start: int, end: int) -> Happening | None:
    """ "A đã dự Hội nghị … giữa B và C": what is attended was held, if its parties are named."""
    small, patterns = sentence.story.small, patterns_of()
    for said in patterns["attended"].finditer(small, start, end):
        noun = patterns["noun"].match(small, said.end() + 1, end)
        if patterns["course"].search(small, start, said.start()):
            continue  # "trong chương trình công tác dự Hội nghị …, đoàn … đã làm việc với": what follows is told
        if noun and parties_between(sentence, noun.end(), end):
            kind = data("meetings")["noun"][plain(noun[0])]
            return Happening(noun.span(), said.span(), kind, planned_by(small, start, said.start()))
    return None


def _noun_of(sentence: Sentence, verb: Span, start: int, end: int) -> re.Match[str] | None:
    """What is held: the nearest noun after the verb, or before it ("hội nghị diễn ra"), that does not point back."""
    text, small, patterns = sentence.story.text, sentence.story.small, patterns_of()
    # "có chuyến thăm": the words share one with the noun.
    nouns = patterns["noun"].finditer(small, verb[0], min(end, verb[1] + NEAR))
    after = next((noun for noun in nouns if noun.end() > verb[1]), None)
    if after and not patterns["before_back"].search(text, verb[1], after.start()):
        return after
    earlier = list(patterns["noun"].finditer(small, max(start, verb[0] - 2 * NEAR), verb[0]))
    held_then = bool(patterns["then"].match(text, verb[1], end))
    fitting = (n for n in reversed(earlier) if held_then or not patterns["before_back"].search(text, start, n.start()))
    return next(fitting, None)


def planned_by(small: str, start: int, verb: int) -> Span | None:
    """The words before the verb that say it is yet to come: "sẽ", "dự kiến"; None where it is done."""
    near = patterns_of()["planned_near"].search(small, max(start, verb - _FEW_WORDS), verb)
    said = near or patterns_of()["planned_far"].search(small, start, verb)
    return said.span() if said else None


def denied(small: str, start: int, verb: int) -> bool:
    """Whether one of the few words before the verb denies it: "không tổ chức được", "từ chối"."""
    return patterns_of()["denied_near"].search(small, max(start, verb - _FEW_WORDS), verb) is not None


def _denies(small: str, start: int, end: int) -> bool:
    """Whether the clause says of anything like a meeting that it is not."""
    patterns = patterns_of()
    if not patterns["denied"].search(small, start, end):
        return False
    said = (match for name in ("held", "verb") for match in patterns[name].finditer(small, start, end))
    return any(denied(small, start, match.start()) for match in said)


def numbers_of(sentence: Sentence, noun: Span) -> list[re.Match[str]]:
    """The number of what is held: right behind it, behind who holds it ("Đại hội Hội … lần thứ V"), or behind what it
    is about ("Hội nghị giao ban công tác biên giới lần thứ XVIII")."""
    text, spot, patterns = sentence.story.text, noun[1], patterns_of()
    named = [m for m in sentence.mentions if m.party.kind == "organisation" and not text[spot : m.start].strip()]
    spots = [spot, *(m.end for m in named)]
    close = [n for s in spots if (n := patterns["ordinal"].match(text, s) or patterns["unit_ordinal"].match(text, s))]
    if close:
        return close
    about = patterns["about_ordinal"].match(text, spot, sentence.end) or _before_verb(text, spot, sentence.end)
    return (
        [about]
        if about and not patterns["other_numbered"].search(sentence.story.small, spot, about.start("ordinal"))
        else []
    )


def _before_verb(text: str, spot: int, end: int) -> re.Match[str] | None:
    """The number right before the verb: "Hội nghị hợp tác … của Vân Nam lần thứ VI, diễn ra tại …"."""
    verb = patterns_of()["takes_place"].search(text, spot, end)
    found = list(patterns_of()["ordinal"].finditer(text, spot, verb.start())) if verb else []
    return found[-1] if verb and found and not text[found[-1].end() : verb.start()].strip(" ,") else None


def mechanism_near(sentence: Sentence, happening: Happening, clause: Span) -> re.Match[str] | None:
    """The mechanism that meets: the subject before the verb, or named with what is held."""
    found = patterns_of()["mechanism"].finditer(sentence.story.small, *clause)
    near = [m for m in found if m.end() <= happening.verb[0] or m.start() - happening.noun[1] < NEAR]
    return min(near, key=lambda m: abs(m.start() - happening.noun[0]), default=None)
