"""An English sentence in, where it promises or proposes something out: "agreed to …", "called on B to …", "will …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.claims.english.asked import DETERMINED, NEAR, WHO_WHAT, behind_side, what_is_asked
from entente.claims.english.parties import after_dateline, means_all, own
from entente.claims.english.phrases import alternatives, pattern, whole
from entente.claims.english.undertakings import begins
from entente.claims.english.willing import is_done_to, is_side, subject_of, undertakes, verb_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_STATUSES = ("will", "passive", "agreed", "proposed", "tasked", "planned", "listed", "hoped")
_PROPOSED_BY = re.compile(r"(?:proposed|suggested|requested|agreed)\s+(?:for|by)\s")
_WITH = re.compile(r"(?<!\w)(?:with|between)\s")
_OF_A_NOUN = re.compile(r"(?<!\w)(?:the|an?|its|their|this)\s+(?:[\w-]+\s+)?$")
_PERFECT = re.compile(r"(?<!\w)(?:has|have|had)\s+(?:[a-z]+ly\s+|also\s+|over\s+the\s+(?:past\s+)?years\s+)?$")
_UNDER_WHICH = re.compile(r".*?\s(?:under|in|by|through)\s+which\s", re.DOTALL)
_MONEY = re.compile(r"(?<!\w)(?:aid|funds?|money|donations?|sums?|amounts?)(?!\w)")
_TOGETHER = re.compile(r"(?<!\w)(?:cooperation|co-operation|collaboration|exchanges?|partnerships?|linkages?)(?!\w)")
_OUTLINED = re.compile(
    r"(?<!\w)(?:outlined|raised|gave|offered|made)\s+(?:[\w-]+\s+){0,4}?(?:measures|proposals|suggestions)"
)


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised from its first verb on, and how: status and its words; subject: where who does it begins."""

    status: str
    words: Span
    start: int
    end: int
    subject: int | None = None


@cache
def _triggers() -> dict[str, re.Pattern[str]]:
    words = {status: data("commitments.en")[status]["words"] for status in _STATUSES}
    patterns = {status: re.compile(whole(listed)) for status, listed in words.items()}
    return patterns | {"any": re.compile(whole(word for listed in words.values() for word in listed))}


@cache
def _others() -> re.Pattern[str]:
    others = alternatives(data("commitments.en")["context"]["others"])
    speaks = rf",?\s+and\s+(?:{others})\s"
    wills = r",?\s+(?:and|while|whereas|meanwhile)\s+(?=[^,;]{1,60}?\swill\s)"
    adds = r",?\s+(?:adding|noting|saying|stressing|affirming|suggesting|expressing)\s+(?:that|his|her|their|the)\s"
    return re.compile(rf"{speaks}|{wills}|{adds}|\s+-\s+[A-Z]{{3,}}$")


def promises(sentence: Sentence) -> Iterator[Promise]:
    """Everything that the sentence promises or proposes, each up to the next."""
    text, spot = sentence.story.text, after_dateline(sentence)
    while (trigger := _triggers()["any"].search(text, spot, sentence.end)) is not None:
        promise = _promise(sentence, trigger)
        spot = promise.end if promise else trigger.end()
        if promise:
            yield promise


def _promise(sentence: Sentence, trigger: re.Match[str]) -> Promise | None:
    text, start = sentence.story.text, after_dateline(sentence)
    status = next(status for status in _STATUSES if _triggers()[status].fullmatch(trigger[0]))
    if _is_none(sentence, trigger, status):
        return None
    other = _others().search(text, trigger.end(), sentence.end)
    end = other.start() if other else sentence.end
    if status == "will":
        return _willed(sentence, trigger, end)
    if status == "passive":
        near = sentence.story.mentions_in(trigger.end(), min(end, trigger.end() + NEAR))
        by = None if _MONEY.search(text, start, trigger.start()) else next((m.end for m in near), None)
        return Promise("proposed", trigger.span(), start, by) if by else None
    if status == "hoped":
        return _hoped(sentence, trigger, end)
    if status == "listed":
        return _listed(sentence, trigger, end)
    what = what_is_asked(sentence, trigger, end, status)
    return Promise(status, trigger.span(), what[0], end, what[1]) if what else None


def _is_none(sentence: Sentence, trigger: re.Match[str], status: str) -> bool:
    """Whether the words are denied, are another's or a noun ("the plan to"), or tell what has been ordered before."""
    text, start, spot = sentence.story.text, after_dateline(sentence), trigger.start()
    denied = pattern("commitments", "denied", table="context", behind=r"(?:\s+[\w'-]+){0,2}\s*$")
    no = denied.search(text, max(start, spot - 60), spot)
    no = None if no and _UNDER_WHICH.match(text, no.start() - len("through "), spot) else no
    if no or _PROPOSED_BY.match(text, spot, sentence.end):
        return True
    noun = status == "planned" and _OF_A_NOUN.search(text, start, spot)
    ordered = status == "tasked" or trigger[0].lower().startswith(("joined hands", "encourag"))
    return bool(noun or (ordered and _PERFECT.search(text, start, spot)))


def _listed(sentence: Sentence, trigger: re.Match[str], end: int) -> Promise | None:
    """ "They include opening a market": proposed where the sentence before proposes."""
    text, start = sentence.story.text, trigger.end() + 1
    if trigger[0].lower().startswith(("they", "these", "which")) and not begins(text, start, end):
        return None
    before = next((s for s in reversed(sentence.story.sentences) if s.end <= sentence.start), None)
    asked = before and pattern("commitments", "words", table="proposed").search(text, before.start, before.end)
    outlined = before and _OUTLINED.search(text, before.start, before.end)
    return Promise("proposed" if asked or outlined else "agreed", trigger.span(), trigger.end(), end)


def _willed(sentence: Sentence, trigger: re.Match[str], end: int) -> Promise | None:
    """ "The two sides will …"; what somebody says of one side is only planned."""
    text, start = sentence.story.text, after_dateline(sentence)
    verb = verb_of(text, trigger, end)
    subject = subject_of(text, start, trigger.start())
    done = is_done_to(text, trigger, end)
    if verb is None or not undertakes(sentence, subject, trigger.start(), done=done):
        return None
    believed = list(pattern("commitments", "beliefs", table="context").finditer(text, start, subject))
    if believed:
        hoped = pattern("commitments", "hopes", table="context").fullmatch(believed[-1][0])
        asks = hoped and is_side(sentence, subject, trigger.start())
        return Promise("proposed", believed[-1].span(), verb, end, subject) if asks else None
    said = pattern("commitments", "speech", table="context").search(text, start, subject)
    closing = pattern("commitments", "closing", table="context", before=r",\s+(?:[\w\s]{1,40}\s)?", behind=r"\W*$")
    told = bool(said or closing.search(text, trigger.end(), sentence.end))
    told = told and not means_all(sentence, subject, trigger.start())
    return Promise("planned" if told else "agreed", trigger.span(), verb, end, subject)


def _hoped(sentence: Sentence, trigger: re.Match[str], end: int) -> Promise | None:
    """ "Ha Giang hopes to promote trade with Wenshan": nobody else is asked where none is named behind it."""
    text, start = sentence.story.text, trigger.end()
    verb = start + len(text[start:end]) - len(text[start:end].lstrip())
    if not trigger[0].endswith(" to"):
        return _wished(sentence, trigger, verb, end)
    partner = _WITH.search(text, verb, end)
    named = partner and own(sentence.story.mentions_in(partner.end(), min(end, partner.end() + NEAR)), sentence)
    asks = not DETERMINED.match(text, verb, end) and (
        named or means_all(sentence, verb, end) or _TOGETHER.search(text, verb, end)
    )
    return Promise("proposed", trigger.span(), verb, end) if asks else None


def _wished(sentence: Sentence, trigger: re.Match[str], begin: int, end: int) -> Promise | None:
    """ "She wished the two sides to promote …", "hoped Wenshan city continue …": of a side only."""
    text = sentence.story.text
    who = WHO_WHAT.match(text, begin, end)
    if who and who["to"] == "to" and begins(text, who.end(), end) and is_side(sentence, begin, who.end("who")):
        return Promise("proposed", trigger.span(), who.end(), end)
    asked = behind_side(sentence, begin, min(end, begin + NEAR))
    return Promise("proposed", trigger.span(), asked, end, begin) if asked else None
