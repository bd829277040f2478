"""What a page names in short, given what it names in full: "UBND tỉnh", "Hội", "ĐBP" beside "Đồn Biên phòng Y Tý".

Promise: a short form is resolved only by names of the same text; what may be several stays open with its candidates.
"""

import re
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from entente.places.gazetteer import places
from entente.places.labels import body_pattern, kinds_of, label_in, phrases
from entente.places.mention import Mention, Party, party_of
from entente.places.people import surnames
from entente.places.place import Place
from entente.places.short_abroad import chinese_short, english_short
from entente.places.spelling import spelling

Span = tuple[int, int]
_BLANK = re.compile(r"\s+")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
# "Tỉnh ủy 4 tỉnh", "chính quyền tỉnh - khu"
_MORE = re.compile(r"\s+\d|\s*[-/]\s*[^\W\d_]")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "short.toml").read_text("utf-8"))


def find_short(
    text: str, mentions: list[Mention], spans: Iterable[Span] | None = None, *, language: str = "vi"
) -> list[Mention]:
    """The bodies without their unit in the ``spans`` of ``text``, in Vietnamese the short forms of organisations too.

    mentions: what was found there. Each one found has the basis that resolved it.
    """
    bounds = sorted(spans) if spans is not None else [(0, len(text))]
    if language != "vi":
        return list((chinese_short if language == "zh" else english_short)(text, mentions, bounds))
    taken = _Taken(mentions)
    found = [*_bodies(text, mentions, bounds, taken), *_organisations(text, mentions, bounds, taken)]
    apart: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not apart or apart[-1].end <= mention.start:
            apart.append(mention)
    return apart


def spelt_out(label: str) -> str:
    """A label with its abbreviations spelt out: "ĐBP Y Tý" is "Đồn Biên phòng Y Tý"."""
    return _abbreviations().sub(lambda match: _data()["abbreviation"][match[0]], label)


@cache
def _abbreviations() -> re.Pattern[str]:
    short = sorted(_data()["abbreviation"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, short))})(?!\w)")


class _Taken:
    """Where the mentions stand."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.starts = [mention.start for mention in mentions]
        self.ends = [mention.end for mention in mentions]

    def __call__(self, spot: int) -> bool:
        at = bisect_right(self.starts, spot) - 1
        return at >= 0 and spot < self.ends[at]


def _bodies(text: str, mentions: list[Mention], spans: list[Span], taken: _Taken) -> Iterator[Mention]:
    known: dict[tuple[str, ...], tuple[Place, ...]] = {}
    for start, end in spans:
        for match in body_pattern().finditer(text, start, end):
            if taken(match.start()) or _several_before().search(text, max(start, match.start() - 12), match.start()):
                continue
            body, stop = _whole_body(text, match)
            label = _label().match(text, stop, end)
            stop = label.end() if label else stop
            meant = _meant(body, label[1] if label else "")
            if not meant or _goes_on(text, stop):
                continue
            key = (*meant[0], meant[1], meant[2] or "")
            units = known[key] if key in known else known.setdefault(key, _named_most(mentions, *meant))
            if units:
                yield _body(text, (match.start(), stop), units)


def _whole_body(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The body that tells the unit, and where it ends: of "Ban Tổ chức Tỉnh ủy" the second."""
    blank = _BLANK.match(text, match.end())
    second = body_pattern().match(text, blank.end()) if blank else None
    return (second[0], second.end()) if second else (match[0], match.end())


def _meant(body: str, label: str) -> tuple[list[str], str, str | None] | None:
    """The kinds, the country and the level of a body's unit, as the body and the label behind it tell."""
    country = "CN" if body.casefold() in _chinese() else "VN"
    level: str | None = _data()["vi"]["level"].get(body.split(" ", 1)[0])
    own = label_in(body)
    kinds = _data()["vi"]["label"].get(label.lower()) or (kinds_of(own) if own else None)
    if kinds is None and level is None:
        return None
    return (kinds or ["tỉnh", "thành phố"]), country, level


def _named_most(mentions: list[Mention], kinds: list[str], country: str, level: str | None) -> tuple[Place, ...]:
    """The units of those kinds that the text names most, else those in which most of its units lie."""
    named = [places()[m.party.id] for m in mentions if m.party.id and m.party.country == country]
    above = [places()[parent] for unit in named for parent in unit.parents if parent in places()]
    for units in (named, above):
        fitting = [u.id for u in units if u.kind in kinds and (level is None or u.level == level)]
        ranked = Counter(fitting).most_common()
        if ranked:
            return tuple(places()[id] for id, count in ranked if count == ranked[0][1])
    return ()


def _body(text: str, span: Span, units: tuple[Place, ...]) -> Mention:
    words, name = text[slice(*span)], units[0].names["vi"][0]
    party = party_of(name, name, units, None)
    return Mention(*span, party, span[1], span[0], replace(party, kind="body", label=words), basis="page_unit")


def _goes_on(text: str, spot: int) -> bool:
    """Whether a name follows that is no person's, or several are meant ("UBND tỉnh Nam …", "Tỉnh ủy các tỉnh")."""
    word = _NEXT_WORD.match(text, spot)
    if not word:
        return _MORE.match(text, spot) is not None
    return word[1] in _data()["vi"]["several"] or (word[1][0].isupper() and word[1] not in surnames())


@cache
def _chinese() -> frozenset[str]:
    return frozenset(spelling(body).casefold() for body in _data()["vi"]["chinese"])


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"\s+({phrases(_data()['vi']['label'])})(?!\w)")


@cache
def _several_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases(_data()['vi']['several'])})\s+$")


def _organisations(text: str, mentions: list[Mention], spans: list[Span], taken: _Taken) -> Iterator[Mention]:
    full = [mention for mention in mentions if mention.party.kind == "organisation"]
    if not full:
        return
    declared = dict(_declared_forms(text, full))
    for start, end in spans:
        for match in _short_pattern(frozenset(declared)).finditer(text, start, end):
            if taken(match.start()) or _is_another_word(text, match.end()):
                continue
            party = declared.get(match[0]) or _only_one(full, match[0])
            if party:
                yield _short(text, match.span(), party)


def _declared_forms(text: str, full: list[Mention]) -> Iterator[tuple[str, Party]]:
    """The short forms that the page gives in brackets right behind a full name."""
    for mention in full:
        given = _declaration().match(text, mention.end)
        if given:
            yield given[1].strip(), mention.party


def _only_one(full: list[Mention], head: str) -> Party | None:
    """The organisation of that first word, where the page names one alone."""
    parties = {spelt_out(m.party.name): m.party for m in full if spelt_out(m.party.name).startswith(f"{head} ")}
    return next(iter(parties.values())) if len(parties) == 1 else None


def _short(text: str, span: Span, party: Party) -> Mention:
    return Mention(*span, replace(party, label=text[slice(*span)]), span[1], span[0], basis="short_form")


def _is_another_word(text: str, spot: int) -> bool:
    """Whether the first word goes on as another: "Hội nghị", "Hội Nông dân"."""
    word = _NEXT_WORD.match(text, spot)
    return bool(word) and word is not None and (word[1] in _data()["vi"]["broken"] or word[1][0].isupper())


@cache
def _declaration() -> re.Pattern[str]:
    return re.compile(rf"\s*\(\s*(?:{phrases(_data()['vi']['declared'])}):?\s*\"?([^()\"]{{2,40}})\"?\s*\)")


@cache
def _short_pattern(declared: frozenset[str]) -> re.Pattern[str]:
    words = sorted({*_data()["vi"]["heads"], *declared}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
