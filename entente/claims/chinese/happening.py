"""A sentence in, where it says that something is held out: the noun or verb, the words that say so, planned or done.

A meeting that is only pointed back to ("本次会议") is none, nor is one denied.
"""

import re
from functools import cache

from entente.claims.chinese.numerals import NUMERAL
from entente.claims.chinese.parties import in_title, is_destination, own
from entente.claims.chinese.unit_left_out import unplaced
from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence
from entente.claims.meeting.happening import Happening

Span = tuple[int, int]
_POINTED = re.compile(r"\s*(?:作为|这是|此次|本次|这次|这一|正是|也是)")
_EVENT = "活动"
REACH = 80
"""How many characters a verb and what is held may stand apart."""


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file or of what they find."""
    lists, words = data("meetings.zh"), data("meetings.zh")["words"]
    patterns = {name: re.compile(one_of(words[name])) for name in words}
    ends = f"(?!{one_of(words['not_before'])})"
    # “市长对话”活动: what quotation marks name is an event of its own.
    noun = f"(?P<noun>{one_of(lists['noun'])}|(?<=[”」届次]){_EVENT})"
    patterns["noun"] = re.compile(noun + ends)
    patterns["at"] = re.compile(f"{one_of(words['held_at'])}[^,;。]{{0,30}}?{noun}上")
    patterns["verb"] = re.compile(f"(?P<act>{one_of(lists['verb'])}){ends}")
    patterns["mechanism"] = re.compile(one_of(lists["mechanism"]["names"]))
    patterns["ordinal"] = re.compile(rf"第\s*(?P<number>\d{{1,3}}|{NUMERAL})\s*(?:次|届|轮|回)")
    patterns["before_back"] = re.compile(one_of(words["back"]) + "$")
    patterns["near_denied"] = re.compile(rf"(?:{one_of(words['denied'])}[^,;]{{0,3}}|曾(?!经?[任为])[^,;]{{0,16}})$")
    return patterns


def happening_in(sentence: Sentence) -> Happening | None:
    """What the sentence says is held; None where it says nothing of the kind."""
    return _held_noun(sentence) or _held_at(sentence) or _one_meets_another(sentence)


def _held_at(sentence: Sentence) -> Happening | None:
    """At what is held something else is told: "在昆明举行的友好城市大会上"."""
    at = patterns_of()["at"].search(sentence.story.text, sentence.start, sentence.end)
    if at is None:
        return None
    kind = data("meetings.zh")["noun"].get(at["noun"], "gathering")
    return Happening(at.span("noun"), (at.start(), at.start() + 2), kind, planned_before(sentence, at.start()))


def _held_noun(sentence: Sentence) -> Happening | None:
    """ "举行工作会谈", "会议4月16日在芒街市举行"."""
    text = sentence.story.text
    for held in patterns_of()["held"].finditer(text, sentence.start, sentence.end):
        noun = _noun_of(sentence, held.span())
        if (
            noun
            and not (held[0] in ("出席", "参加", "参与") and text.startswith("的", noun.end()))
            and not _POINTED.match(text, _part(text, sentence.start, noun.start()))
            and not patterns_of()["near_denied"].search(text[sentence.start : held.start()])
        ):
            kind = data("meetings.zh")["noun"].get(noun["noun"], "gathering")
            return Happening(noun.span("noun"), held.span(), kind, planned_before(sentence, held.start()))
    return None


def _part(text: str, start: int, spot: int) -> int:
    """Where the words between commas begin that hold ``spot``."""
    return max(start, *(text.rfind(mark, start, spot) + 1 for mark in ",;"))


def _noun_of(sentence: Sentence, verb: Span) -> re.Match[str] | None:
    """What is held: the nearest noun behind the verb in its part, else the one before it."""
    text, patterns = sentence.story.text, patterns_of()
    stop = re.compile(r"[,;。]").search(text, verb[1], sentence.end)
    end = min(stop.start() if stop else sentence.end, verb[1] + REACH)
    behind = [m for m in patterns["noun"].finditer(text, verb[1], end) if _stands(sentence, m)]
    if behind:
        return behind[-1] if len(behind) == 1 else behind[0]
    before = [m for m in patterns["noun"].finditer(text, sentence.start, verb[0]) if _stands(sentence, m)]
    near = [m for m in before if verb[0] - m.end() < REACH and not re.search("[;。]", text[m.end() : verb[0]])]
    return near[-1] if near else None


def _stands(sentence: Sentence, noun: re.Match[str]) -> bool:
    """Whether a noun names a meeting: none that points back, or stands in a title."""
    text = sentence.story.text
    pointed = patterns_of()["before_back"].search(text[sentence.start : noun.start()])
    return not pointed and not in_title(text, noun.start(), sentence.start)


def _one_meets_another(sentence: Sentence) -> Happening | None:
    """ "A会见B", "A与B会谈", "A赴B考察": both sides are named."""
    text, patterns = sentence.story.text, patterns_of()
    for act in patterns["verb"].finditer(text, sentence.start, sentence.end):
        if patterns["near_denied"].search(text[sentence.start : act.start()]) or in_title(
            text, act.start(), sentence.start
        ):
            continue
        before = own(sentence.story.mentions_in(sentence.start, act.start()), sentence, venues=True)
        before = before or [m for m in unplaced(sentence) if m.start < act.start()]
        behind = own(sentence.story.mentions_in(act.end(), sentence.end), sentence, venues=True)
        goes = any(is_destination(sentence, m) for m in sentence.story.mentions_in(sentence.start, act.start()))
        if act["act"] in data("meetings.zh")["going"] and not goes:
            continue
        if len({m.party.country for m in [*before, *behind]}) < 2 or not (goes or len(before) >= 2 or behind):
            continue
        kind = data("meetings.zh")["verb"][act["act"]]
        return Happening(act.span("act"), act.span("act"), kind, planned_before(sentence, act.start()), by_verb=True)
    return None


def planned_before(sentence: Sentence, verb: int) -> Span | None:
    """The word before the verb, in its part of the sentence, that says it is yet to come."""
    text = sentence.story.text
    start = max(sentence.start, *(text.rfind(mark, sentence.start, verb) for mark in ",;"))
    said = list(patterns_of()["planned"].finditer(text, start, verb))
    return said[-1].span() if said else None
