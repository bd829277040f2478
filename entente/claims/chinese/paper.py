"""A sentence in, the papers it names out, and what the words say of each: signed, in force, planned, mentioned."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.claims.chinese.numerals import NUMERAL
from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_TITLE = re.compile(r"《(?P<title>[^《》]{2,120})》")
_ANNIVERSARY = re.compile(rf"\s*(?:\d+|{NUMERAL})\s*周年")
_LISTED = re.compile(r"[》书要录议定明书划]\s*(?:[和及与、]|以及|并)[^,;。]*$")
_ISSUED = 6
_REACH = 60
"""How many characters the signing and the paper may stand apart."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Where a paper's words begin and end, its noun, and its title where it has one."""

    start: int
    end: int
    noun: Span
    kind: str
    title: Span | None = None


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    lists, words = data("instruments.zh"), data("instruments.zh")["words"]
    patterns = {name: re.compile(one_of(words[name])) for name in words}
    patterns["noun"] = re.compile(one_of(lists["noun"]))
    patterns["denied_before"] = re.compile(one_of(words["denied"]) + "[^,;]{0,2}$")
    return patterns


def papers_in(sentence: Sentence) -> Iterator[Paper]:
    """The papers that a sentence names: by their titles in 《》, else by their nouns."""
    text, nouns = sentence.story.text, data("instruments.zh")["noun"]
    spot = sentence.start
    for title in _TITLE.finditer(text, sentence.start, sentence.end):
        yield from _untitled(sentence, spot, title.start())
        spot = title.end()
        found = list(patterns_of()["noun"].finditer(text, *title.span("title")))
        if found:
            noun = found[-1]
            yield Paper(title.start(), title.end(), noun.span(), nouns[noun[0]], title.span("title"))
        else:
            yield from _issued(sentence, title)
    yield from _untitled(sentence, spot, sentence.end)


def _issued(sentence: Sentence, title: re.Match[str]) -> Iterator[Paper]:
    """What is a paper only where somebody issues it: 联合发布了《南宁倡议》."""
    text, kinds = sentence.story.text, data("instruments.zh")["titled"]
    noun = re.compile(one_of(kinds) + "$").search(text, *title.span("title"))
    before = text[max(sentence.start, title.start() - _ISSUED) : title.start()]
    if noun and patterns_of()["signed"].search(before):
        yield Paper(title.start(), title.end(), noun.span(), kinds[noun[0]], title.span("title"))


def _untitled(sentence: Sentence, start: int, end: int) -> Iterator[Paper]:
    text, nouns = sentence.story.text, data("instruments.zh")["noun"]
    for noun in patterns_of()["noun"].finditer(text, start, end):
        begins = max(start, *(text.rfind(mark, start, noun.start()) + 1 for mark in ",;:。(《暨"))
        yield Paper(begins, noun.end(), noun.span(), nouns[noun[0]])


def status_of(sentence: Sentence, paper: Paper) -> tuple[str | None, Span | None]:
    """What the nearest words before the paper say of it, or those right behind; None where it is denied or vague."""
    text, patterns = sentence.story.text, patterns_of()
    start = max(sentence.start, paper.noun[0] - 3 * _REACH)
    behind = patterns["passive"].match(text, paper.end, sentence.end)
    if behind and _ANNIVERSARY.match(text, behind.end()):
        return ("mentioned" if paper.title else None), None
    signs = [m for m in patterns["signed"].finditer(text, start, paper.noun[0]) if _reaches(text, m.end(), paper)]
    uses = [m for m in patterns["in_force"].finditer(text, start, paper.noun[0]) if _is_used(text, m.end(), paper)]
    last = behind or max([*signs, *uses], key=lambda m: m.end(), default=None)
    if last is None:
        return "mentioned", None
    if patterns["denied_before"].search(text[sentence.start : last.start()]):
        return None, None
    if last in uses:
        return "in_force", last.span()
    promised = None if _is_told_of(text, last.end()) else _promise(sentence, last.start())
    return ("planned", promised) if promised else ("signed", last.span())


def _is_told_of(text: str, spot: int) -> bool:
    """Whether a signing only says which paper is meant: 同意落实2015年12月签署的协议."""
    return text.startswith("的", spot) and not text.startswith("的协议于", spot)


def _reaches(text: str, spot: int, paper: Paper) -> bool:
    """Whether only the paper's own words, or other papers, stand between the signing and its noun."""
    between = text[spot : paper.noun[0]]
    if "。" in between or ";" in between or patterns_of()["ceremony"].match(text, spot - 2):
        return False
    return (
        (len(between) < _REACH and "," not in between)
        or bool(_LISTED.search(between))
        or paper.title == (spot + 1, paper.end - 1)
    )


def _is_used(text: str, spot: int, paper: Paper) -> bool:
    between = text[spot : paper.start if paper.title else paper.noun[0]]
    another = not paper.title and patterns_of()["noun"].search(between)
    return len(between) < _REACH // 2 and not re.search("[,;。]", between) and "签" not in between and not another


def _promise(sentence: Sentence, verb: int) -> Span | None:
    """The word before the signing, in its part of the sentence, that puts it ahead."""
    text = sentence.story.text
    start = max(sentence.start, *(text.rfind(mark, sentence.start, verb) for mark in ",;"))
    said = list(patterns_of()["planned"].finditer(text, start, verb))
    return said[-1].span() if said and not re.search("[了已并]", text[said[-1].end() : verb]) else None
