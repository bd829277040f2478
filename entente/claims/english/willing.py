"""What stands before and behind an English "will": whether a side undertakes something, or only tells what comes."""

import re
from functools import cache

from entente.claims.english.parties import means_all
from entente.claims.english.phrases import alternatives, pattern, patterns
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence

_LONGEST_SUBJECT = 14
_WHICH = re.compile(r"(?<!\w)(?:which|who|whose)\s")
_PREPOSITION = re.compile(r"\s(?:of|in|from|between|for|to|with|on|at|under|along|across|near)\s")
# "will hold annual exchanges" undertakes; "will hold a meeting", "will hold talks" only tell what comes.
_HOLD_MANY = re.compile(
    r"\s+(?:hold|host)\s+(?!an?\s|the\s|its\s|their\s|talks|\d)(?:[a-z-]+\s+){0,2}?(?!talks)[a-z]+s(?!\w)"
)
_TO_WILL = re.compile(r"(?:'s?\s+[\w\s-]{0,60})?\s*(?:\([^)]*\))?\s*")


@cache
def _not_before() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(data('commitments.en')['will']['not_before'])})(?!\w)")


@cache
def _cuts() -> re.Pattern[str]:
    """What ends before a subject begins: a speech, an opening up to its comma, a semicolon."""
    words = data("commitments.en")["context"]
    opening = rf"(?:^|(?<=that ))(?i:{alternatives(words['heads'])})(?!\w)[^;]*?,\s+(?=[\w\s'()-]*$)"
    behind = rf"(?<!\w)(?:{alternatives(words['opens'])})\s+"
    return re.compile(rf"[;:]\s+|{behind}|{opening}|(?<=\w),\s+(?:but|while)\s+(?=[\w\s'-]*$)")


def verb_of(text: str, will: re.Match[str], end: int) -> int | None:
    """Where the verb stands that "will" makes an undertaking of; None where it only tells what comes."""
    continues = will[0].lower().find("continue")
    spot = will.start() + continues if continues >= 0 else will.end()
    done = is_done_to(text, will, end)
    often = pattern("commitments", "often", table="context", before=r"\s+(?:also\s+)?(?:meet|hold|visit|host)\s+")
    if done or often.match(text, will.end(), end) or _HOLD_MANY.match(text, will.end(), end):
        return spot
    return None if _not_before().match(text, spot - (continues >= 0), end) else spot


def is_done_to(text: str, will: re.Match[str], end: int) -> bool:
    """Whether something will be done to the subject: "a joint working group *will* be formed"."""
    done = pattern("commitments", "done", table="context", before=r"\s+(?:also\s+)?be\s+(?:[a-z]+ly\s+)?")
    return bool(done.match(text, will.end(), end))


def subject_of(text: str, start: int, will: int) -> int:
    """Where the subject of "will" begins."""
    spot = start
    for cut in _cuts().finditer(text[start:will]):
        spot = start + cut.end()
    return spot


def undertakes(sentence: Sentence, start: int, end: int, *, done: bool = False) -> bool:
    """Whether the subject is a side, a body or what both sides have, and no event or paper; done: anything may be."""
    text = sentence.story.text
    if pattern("commitments", "forecast", table="context", behind=r"\s*$").search(text, start, end):
        return False
    of_its_own = r"(?=\s+(?:of|on|between|in|to|for|with|from)\s)"
    opening = r"(?:the\s+|an?\s+|their\s+|its\s+)?(?:[\w'-]+\s+){0,2}"
    forecast = pattern("commitments", "forecast", table="context", before=opening, behind=of_its_own)
    if forecast.match(text, start, end) or _WHICH.search(text, start, end):
        return False
    if done and len(text[start:end].split()) <= _LONGEST_SUBJECT:
        return True
    behind = r"(?:\s+\([^)]*\))?(?:\s+(?:of|in|from|between|for|to)\s[^,]{0,90})?\s*$"
    if pattern("commitments", "subjects", table="context", behind=behind).search(text, start, end):
        return True
    few = len(text[start:end].split()) <= _LONGEST_SUBJECT
    if few and pattern("commitments", "subjects", table="context").search(text, start, end):
        return True
    named = (m for m in sentence.story.mentions_in(start, end) if _TO_WILL.fullmatch(text, m.end, end))
    return any(named) or means_all(sentence, start, end)


def is_side(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the subject is somebody who can be asked: "the border forces of Dak Lak", no "trade with Dak Lak"."""
    text = sentence.story.text
    preposition = _PREPOSITION.search(text, start, end)
    stop = preposition.start() if preposition else end
    if pattern("commitments", "sides", table="context", behind=r"\s*$").search(text, start, stop):
        return True
    named = (m for m in sentence.story.mentions_in(start, stop) if _TO_WILL.fullmatch(text, m.end, stop))
    return any(named) or bool(patterns("parties")["groups"].search(text, start, stop))
