"""Groups in; papers told alike but for one end of their period joined: 2016-2020 and 2016-2021 are one, told otherwise.

On one page, or over pages where nothing else tells them apart and no third one fits: then both periods stand side by
side. What only may be one so is left to a person (``may_be_one``). Papers that follow each other share no such end.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import combinations, product

from entente.claims.claim import Claim
from entente.register.agreeing import agree
from entente.register.content import matter_words, tongue
from entente.register.course import foretells
from entente.register.group import Group
from entente.register.keys import full_day
from entente.register.parties import party_keys, unit_keys
from entente.register.record import Join

RULE = "instrument.period_otherwise"
_YEARS = re.compile(r"(\d{4})/(\d{4})")
Years = tuple[int, int]


def join_periods(groups: list[Group]) -> list[Group]:
    """The groups, fewer by those that are exactly one other's paper."""
    found = list({(id(one), id(other)): (one, other, join) for one, other, join in _pairs(groups)}.values())
    met = [id(group) for pair in found for group in pair[:2]]
    joined = set()
    for one, other, join in found:
        if met.count(id(one)) == met.count(id(other)) == 1:
            one.take(other, join)
            joined.add(id(other))
    return [group for group in groups if id(group) not in joined]


def may_be_one(one: Group, other: Group) -> bool:
    """Whether two papers share one end of their periods and differ in the other, on other pages."""
    return any(_slip(a, b) for a, b in product(_years_of(one), _years_of(other))) and _one_day(one, other)


def _pairs(groups: Sequence[Group]) -> Iterator[tuple[Group, Group, Join]]:
    papers: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        for key in sorted({key for one in group.members if (key := _key(one.claim))}):
            papers[key].append(group)
    for key in sorted(papers):
        for one, other in combinations(papers[key], 2):
            if may_be_one(one, other) and (join := _join(one, other)):
                yield one, other, join


def _key(claim: Claim) -> tuple[str, ...]:
    """Papers of one kind between the same parties, told with the years of their period."""
    values = claim.values
    if claim.type != "instrument" or not values["kind"] or not _years(claim):
        return ()
    parties = party_keys(values["parties"])
    return (values["kind"], *parties) if len(unit_keys(values["parties"])) > 1 else ()


def _join(one: Group, other: Group) -> Join | None:
    """Why they are one; None where anything else tells them apart, or a page that tells both names them otherwise."""
    bare = [replace(group.traits, pages=frozenset()) for group in (one, other)]
    if not bare[0].fit(bare[1]):
        return None
    mine, theirs = (sorted((member.claim for member in group.members), key=_id) for group in (one, other))
    alike = [(a, b) for a, b in product(mine, theirs) if _told_alike(a, b)]
    shared = one.traits.pages & other.traits.pages
    if not alike or shared - {a.page for a, b in alike if a.page == b.page}:
        return None
    first, second = sorted(alike[0], key=_id)
    periods = " · ".join(sorted({first.values["period"], second.values["period"]}))
    return Join((first.id, second.id), RULE, periods)


def _id(claim: Claim) -> str:
    return claim.id


def _told_alike(one: Claim, other: Claim) -> bool:
    """Whether but for a year at one end of the period both are told in the same words, and both foretold or neither."""
    mine, theirs = _years(one), _years(other)
    if not (mine and theirs and _slip(mine, theirs) and abs(sum(mine) - sum(theirs)) == 1 and _key(one) == _key(other)):
        return False
    title, areas = ((one.values[name], other.values[name]) for name in ("title", "areas"))
    if foretells(one) != foretells(other) or (all(title) and not agree("instrument", "title", *title)):
        return False
    if all(areas) and set(areas[0]).isdisjoint(areas[1]):
        return False
    return tongue(_name(one)) == tongue(_name(other)) and _matter(one) == _matter(other)


def _matter(claim: Claim) -> frozenset[str]:
    """The words of the paper's name but for its years and its parties."""
    parties = (name for party in claim.values["parties"] or () for name in (party["label"], party["name"]))
    return matter_words(_name(claim), (*parties, *_said_with_years()))


def _name(claim: Claim) -> str:
    """From its kind to its years as the page writes them; all its words where they do not say which those are."""
    evidence = claim.evidence
    spans = [span for name in ("kind", "period") for span in claim.words.get(name, ())]
    inside = [span for span in spans if evidence.start <= span[0] and span[1] <= evidence.end]
    if len(inside) < 2:
        return evidence.exact
    start, end = min(span[0] for span in inside), max(span[1] for span in inside)
    return evidence.exact[start - evidence.start : end - evidence.start]


def _one_day(one: Group, other: Group) -> bool:
    days = ({date for m in group.members if full_day(date := m.claim.values["date"])} for group in (one, other))
    return len(set().union(*days)) < 2


def _slip(one: Years, other: Years) -> bool:
    """Whether they share their first or their last year, and only that."""
    return (one[0] == other[0]) != (one[1] == other[1])


def _years_of(group: Group) -> set[Years]:
    return {years for one in group.members if (years := _years(one.claim))}


def _years(claim: Claim) -> Years | None:
    found = _YEARS.fullmatch(claim.values.get("period") or "")
    return (int(found[1]), int(found[2])) if found else None


@cache
def _said_with_years() -> tuple[str, ...]:
    return tuple(tomllib.loads((files(__package__) / "data" / "periods.toml").read_text("utf-8"))["words"])
