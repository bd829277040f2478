"""Groups in; pairs out that agree in their parties and day or period, but that pages tell as two kinds of thing.

Talks are called a reception, a memorandum an agreement: mostly they are one, and sometimes two of one day. Of papers
also those of one kind, day and period of which one page does not say between whom.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from entente.claims.claim import Claim
from entente.register.group import Group
from entente.register.keys import first_day
from entente.register.parties import is_country, unit_keys

Near = tuple[str, ...]
Reason = tuple[Group, Group, str, str]


def told_otherwise(groups: Sequence[Group]) -> Iterator[Reason]:
    """Each pair with its rule and what both share."""
    near: dict[Near, list[Group]] = defaultdict(list)
    for group in groups:
        for key in sorted({key for one in group.members for key in otherwise_keys(one.claim)}):
            near[key].append(group)
    for key in sorted(near):
        for one, other in combinations(near[key], 2):
            rule = "kind_day_and_period" if key[0] == "open" else "other_kind"
            if (key[0] == "open" or _kinds(one).isdisjoint(_kinds(other))) and _fit(one, other):
                yield one, other, f"{key[1]}.{rule}", _words(one, key)


def otherwise_keys(claim: Claim) -> Iterator[Near]:
    """What a meeting or paper shares with what may be the same under another kind, or without its parties."""
    if claim.type not in ("meeting", "instrument"):
        return
    values, day = claim.values, first_day(claim.values["date"])
    parties = unit_keys(party for party in values["parties"] or () if not is_country(party))
    for when in (day, values.get("period")):
        if when and len(parties) > 1:
            yield ("kind", claim.type, when, *parties)
    if day and values.get("period") and values["kind"]:
        yield ("open", claim.type, day, values["kind"], values["period"])


def _words(group: Group, key: Near) -> str:
    """The day or period, and the kind or the parties."""
    if key[0] == "open":
        return " · ".join(key[2:])
    return " · ".join((key[2], *(party["name"] for party in group.members[0].claim.values["parties"] or ())))


def _kinds(group: Group) -> set[str]:
    return {one.claim.values["kind"] or "" for one in group.members}


def _fit(one: Group, other: Group) -> bool:
    """Whether nothing but their kinds keeps them apart."""
    return replace(one.traits, kinds=frozenset()).fit(replace(other.traits, kinds=frozenset()))
