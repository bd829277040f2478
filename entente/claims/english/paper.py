"""An English sentence in, the papers it names out, and what the words say became of each: signed, planned, in force."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.claims.english.parties import after_dateline
from entente.claims.english.phrases import folded, pattern, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
SIGNED_REACH = 90
"""How many characters the signing and the paper may stand apart."""
_REACH = 190
_FEW = r"(?:\s+[\w'-]+){0,4}\s*$"
_TO_BE = re.compile(r"(?<!\w)(?:will|to)\s+be\s*$")
_SIGN_NOW = re.compile(r"(?<!to\s)(?<!will\s)(?<!\w)(?:sign|signs|ink|inks)\s+(?:the|an?)\s")
_WAS_REACHED = re.compile(r"\s+(?:was|were|has\s+been|have\s+been)\s+reached(?!\w)")
_IS_AN_EVENT = re.compile(
    r"\s+(?:has\s+just|has\s+been|was|is|took|opened|kicked|featured|drew|aims?|saw|attracted)(?!\w)"
)
_OF_STATES = re.compile(r"(?:\s+(?:by|between))?\s+(?:the\s+|their\s+)?two\s+(?:governments|countries|states|nations)")
_THE = re.compile(r"(?<!\w)(?:the|this|that|these|those)\s+$")
_SOME = re.compile(r"(?<!\w)\d+\s+(?:[\w-]+\s+){0,3}$")


@dataclass(frozen=True, slots=True)
class Paper:
    """The noun of a paper, where its words end, and its kind."""

    noun: Span
    end: int
    kind: str


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(whole(data("instruments.en")["noun"]))


def papers(sentence: Sentence) -> Iterator[Paper]:
    """The nouns of papers, each with its words up to the next; "memorandum of understanding (MoU)" is one."""
    text = sentence.story.text
    nouns = list(_noun().finditer(text, sentence.start, sentence.end))
    for at, noun in enumerate(nouns):
        if at and noun.start() - nouns[at - 1].end() <= len(" ("):
            continue
        short = at + 1 < len(nouns) and text[noun.end() : nouns[at + 1].start()].strip() == "("
        following = nouns[at + 1 + short].start() if at + 1 + short < len(nouns) else sentence.end
        kind = data("instruments.en")["noun"][folded(noun[0])]
        yield Paper(noun.span(), min(sentence.end, noun.end() + _REACH, following), kind)


def is_pictured(sentence: Sentence) -> bool:
    """Whether the sentence captions a picture, as such or by its tense: "The two sides sign the MoU"."""
    return sentence.role == "caption" or bool(_SIGN_NOW.search(sentence.story.text, sentence.start, sentence.end))


def status_of(sentence: Sentence, paper: Paper) -> tuple[str | None, Span | None]:
    """What the words before the paper, or right behind it, say of it; None where it is denied or no paper."""
    text, start, noun = sentence.story.text, after_dateline(sentence), paper.noun[0]
    denied = pattern("instruments", "denied", behind=_FEW).search(text, max(start, noun - 60), noun)
    status, said = (None, None) if denied else _said(sentence, paper, start)
    return (None, None) if status is None or _is_no_paper(text, paper, status) else (status, said)


def _said(sentence: Sentence, paper: Paper, start: int) -> tuple[str | None, Span | None]:
    text, (noun, end) = sentence.story.text, paper.noun
    behind = pattern("instruments", "passive").search(text, end, min(paper.end, end + 120))
    behind = behind or pattern("instruments", "passive", before=r",\s+").search(text, end, paper.end)
    if behind and _OF_STATES.match(text, behind.end()):
        return "mentioned", None
    if behind and ";" not in text[end : behind.start()]:
        ahead = _TO_BE.search(text, end, behind.start() + len("be "))
        return "planned" if ahead else "signed", behind.span()
    sign = _signing(text, max(start, noun - SIGNED_REACH), noun)
    if sign:
        if pattern("instruments", "long_ago", behind=r"\s+(?:the\s+)?$").search(text, start, sign.start()):
            return None, None
        ahead = pattern("instruments", "planned", behind=_FEW).search(text, max(start, sign.start() - 50), sign.start())
        return "planned" if ahead else "signed", sign.span()
    draft = pattern("instruments", "drafted", behind=r"\s+(?:[\w-]+\s+){0,3}$").search(
        text, max(start, noun - 40), noun
    )
    if draft:
        return "planned", draft.span()
    uses = pattern("instruments", "in_force").search(text, max(start, noun - 70), noun)
    return ("in_force", uses.span()) if uses else ("mentioned", None)


def _signing(text: str, start: int, noun: int) -> re.Match[str] | None:
    """The last word of signing before the paper, with no other doing between."""
    another = pattern("instruments", "another")
    signs = list(pattern("instruments", "signed").finditer(text, start, noun))
    for sign in reversed(signs):
        if not another.search(text, sign.end(), noun) and not re.search("[;:]", text[sign.end() : noun]):
            return sign
    return None


@cache
def _pointed_back() -> re.Pattern[str]:
    """ "the freshly signed pact"."""
    words = data("instruments.en")["words"]
    return re.compile(
        rf"{whole(words['pointing'])}[\s-]+(?:{whole(words['freshly'])}[\s-]+)?(?:signed|inked)\s+(?:(?!an?\s|the\s)\w+\s+)?$"
    )


def _is_no_paper(text: str, paper: Paper, status: str) -> bool:
    """What is counted, pointed back to, or reached and not signed; a word of every day that nobody signed."""
    start, noun = max(0, paper.noun[0] - 40), paper.noun[0]
    word = folded(text[slice(*paper.noun)])
    reached = pattern("instruments", "reached", behind=r"\s+(?:an?\s+)?$").search(text, start, noun)
    if paper.kind == "programme" and _IS_AN_EVENT.match(text, paper.noun[1]):
        return True
    if paper.kind == "agreement" and _WAS_REACHED.match(text, paper.noun[1]):
        return True
    if word.startswith("agreement") and reached and not text[noun].isupper():
        return True
    if _pointed_back().search(text, start, noun):
        return True
    vague = bool(pattern("instruments", "vague").fullmatch(word))
    if vague and (status not in ("signed", "planned") or _THE.search(text, start, noun)):
        return True
    if status not in ("signed", "planned"):
        return False
    many = word.endswith("s") and word not in ("minutes", "regulations")
    counted = pattern("instruments", "counted", behind=r"\s+(?:[\w-]+\s+){0,3}$").search(text, start, noun)
    return many and bool(counted or _SOME.search(text, start, noun))
