"""An English sentence in, where it promises or proposes something out: "agreed to …", "called on B to …", "will …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.claims.english.parties import after_dateline, means_all, own
from entente.claims.english.phrases import alternatives, pattern, whole
from entente.claims.english.undertakings import begins, first_verb, is_base
from entente.claims.english.willing import is_side, subject_of, undertakes, verb_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_STATUSES = ("will", "passive", "agreed", "proposed", "tasked", "planned", "listed", "hoped")
_WHO_WHAT = re.compile(r"(?P<who>(?!to\s|and\s)[^,;]{0,120}?)\s+(?P<to>to(?!\s+the\s)|will|would|should|continues?)\s+")
_THAT = re.compile(r"\s*(?:that\s+)?(?:in the (?:coming|near|future)[^,]{0,30},\s*|in the time to come,?\s*)?")
_DOING = re.compile(r"[a-z]+(?:tion|sion|ment)\s+(?:of|in)\s")
_ASKED_FOR = re.compile(r"ask(?:ed|s|ing)\s+(?:[\w'-]+\s+){1,5}?for\s+\w")
_PROPOSED_BY = re.compile(r"(?:proposed|suggested|requested|agreed)\s+(?:for|by)\s")
_DETERMINED = re.compile(r"(?:the|an?|this|that|these|those|its|their|his|her|all|both|each|[A-Z]\w+)\s")
_WITH = re.compile(r"(?<!\w)(?:with|between)\s")
_OF_A_NOUN = re.compile(r"(?<!\w)(?:the|an?|its|their|this)\s+(?:[\w-]+\s+)?$")
_PERFECT = re.compile(r"(?<!\w)(?:has|have|had)\s+(?:[a-z]+ly\s+|also\s+|over\s+the\s+(?:past\s+)?years\s+)?$")
_UNDER_WHICH = re.compile(r".*?\s(?:under|in|by|through)\s+which\s", re.DOTALL)
_WORDS = r"(?:the\s+)?(?:(?!(?:of|to|for|in|on|with|and|that)\s)[\w'-]+\s+){0,5}?"
_PREPOSITIONS = ("on", "in", "upon", "for")
_NEAR = 90


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
    adds = r",?\s+(?:adding|noting|saying|stressing|affirming|suggesting)\s+that\s"
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
        by = next((m.end for m in sentence.story.mentions_in(trigger.end(), end)), trigger.end())
        return Promise("proposed", trigger.span(), start, by)
    if status == "hoped":
        return _hoped(sentence, trigger, end)
    if status == "listed":
        return Promise("agreed", trigger.span(), trigger.end(), end)
    what = _what(sentence, trigger, end, status)
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
    ordered = status == "tasked" or trigger[0].startswith("joined hands")
    return bool(noun or (ordered and _PERFECT.search(text, start, spot)))


def _willed(sentence: Sentence, trigger: re.Match[str], end: int) -> Promise | None:
    """ "The two sides will …"; what somebody says of one side is only planned."""
    text, start = sentence.story.text, after_dateline(sentence)
    verb = verb_of(text, trigger, end)
    subject = subject_of(text, start, trigger.start())
    if verb is None or not undertakes(sentence, subject, trigger.start()):
        return None
    believed = list(pattern("commitments", "beliefs", table="context").finditer(text, start, subject))
    if believed:
        hoped = pattern("commitments", "hopes", table="context").fullmatch(believed[-1][0])
        asks = hoped and is_side(sentence, subject, trigger.start())
        return Promise("proposed", believed[-1].span(), verb, end) if asks else None
    said = pattern("commitments", "speech", table="context").search(text, start, subject)
    closing = pattern("commitments", "closing", table="context", before=r",\s+(?:[\w\s]{1,40}\s)?", behind=r"\W*$")
    told = bool(said or closing.search(text, trigger.end(), sentence.end))
    told = told and not means_all(sentence, subject, trigger.start())
    return Promise("planned" if told else "agreed", trigger.span(), verb, end, subject)


def _hoped(sentence: Sentence, trigger: re.Match[str], end: int) -> Promise | None:
    """ "Ha Giang hopes to promote trade with Wenshan": nobody else is asked where none is named behind it."""
    text, start = sentence.story.text, trigger.end()
    if not trigger[0].endswith(" to"):
        begin = start + len(text[start:end]) - len(text[start:end].lstrip())
        asked = _behind_side(sentence, begin, min(end, begin + _NEAR))
        return Promise("proposed", trigger.span(), asked, end, begin) if asked else None
    verb = start + len(text[start:end]) - len(text[start:end].lstrip())
    partner = _WITH.search(text, verb, end)
    named = partner and own(sentence.story.mentions_in(partner.end(), min(end, partner.end() + _NEAR)), sentence)
    asks = begins(text, verb, end) and (named or means_all(sentence, verb, end))
    return Promise("proposed", trigger.span(), verb, end) if asks else None


def _what(sentence: Sentence, trigger: re.Match[str], end: int, status: str) -> tuple[int, int | None] | None:
    """Where the first verb stands behind "agreed to", "agreed on", "asked B to", "proposed that B"; and its subject."""
    text = sentence.story.text
    spot = _THAT.match(text, trigger.end(), end)
    begin = spot.end() if spot else trigger.end()
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    asks = pattern("commitments", "asking", table="context").fullmatch(trigger[0])
    if trigger[0].lower().endswith(_PREPOSITIONS) and not asks:
        return (begin, None) if begins(text, begin, end) or _is_doing(text, begin, end) else None
    directly = trigger[0].lower().endswith(" to") and not _DETERMINED.match(text, begin, end)
    if (directly or begins(text, begin, end)) and not asks and trigger[0].lower() != "asked":
        return begin, None
    return _of_another(sentence, trigger, begin, end, status)


def _of_another(
    sentence: Sentence, trigger: re.Match[str], begin: int, end: int, status: str
) -> tuple[int, int | None] | None:
    """What another is asked, or shall do: "B to continue …", "that B upgrade …"."""
    text = sentence.story.text
    who = _WHO_WHAT.match(text, begin, end)
    if who and (who["to"] != "to" or begins(text, who.end(), end)):
        if who["to"].startswith("continue"):
            return who.start("to"), begin
        return who.end(), begin if status == "proposed" and who["to"] != "to" else None
    if status != "proposed":
        return None
    if _ASKED_FOR.match(text, trigger.start(), end):
        return trigger.start(), None
    near = min(end, begin + _NEAR)
    all_sides = pattern("parties", "groups", before=r"(?:the\s+)?").match(text, begin, near)
    told = "that" in text[trigger.start() : begin] or all_sides
    verb = first_verb(text, begin, near) if told else _behind_side(sentence, begin, near)
    if verb and (
        not told
        or means_all(sentence, begin, verb)
        or own(sentence.story.mentions_in(begin, near), sentence, places_too=True)
    ):
        return verb, begin
    return (begin, None) if _is_doing(text, begin, end) else None


def _behind_side(sentence: Sentence, start: int, end: int) -> int | None:
    """Where the verb stands right behind who is asked: "proposed the Lao side facilitate …", without "that"."""
    text = sentence.story.text
    side = pattern("commitments", "sides", table="context", before=_WORDS, behind=r"\s+").match(text, start, end)
    ends = [side.end()] if side else []
    ends += [m.end + 1 for m in sentence.story.mentions_in(start, end) if m.start - start <= len("the ")]
    return next((spot for spot in ends if is_base(text, spot, end)), None)


def _is_doing(text: str, start: int, end: int) -> bool:
    """Whether a noun of doing stands there: "further cooperation", "the organisation of …"."""
    adding = pattern("commitments", "added", table="context", before=r"(?:", behind=r"\s+(?:and\s+)?)+")
    added = adding.match(text, start, end)
    if added and pattern("commitments", "undertaken", table="context").match(text, added.end(), end):
        return True
    more = pattern("commitments", "more", table="context", before=r"(?:", behind=r"\s+)*").match(text, start, end)
    spot = more.end() if more else start
    return bool(
        _DOING.match(text, spot, end) or pattern("commitments", "doing", table="context").match(text, spot, end)
    )
