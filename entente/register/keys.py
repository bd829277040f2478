"""A claim in, its strong keys out: two claims that share one are one thing, unless their traits forbid it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.register.names import mechanism_name, plain
from entente.register.parties import Party, is_country, name_keys, party_key, party_keys, unit_key, unit_keys, unit_sets
from entente.register.sameness import sameness

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La": shorter ones every province has.
_WHOLE_NAME = 8
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """The rule that makes two claims one, the parts they must have equal, and those parts in words for people."""

    rule: str
    parts: tuple[str, ...]
    shared: tuple[str, ...] = field(compare=False)


def keys_of(claim: Claim) -> list[Key]:
    """The claim's strong keys; none for a type that is never joined, or where a part is unknown."""
    read = _KEYS.get(claim.type)
    return read(claim.values) if read else []


def shared(one: Claim, other: Claim, rule: str) -> str:
    """All that two claims share under a rule, in the words of the first: ``2023-02-22 · Hà Giang · Văn Sơn``."""
    theirs = keys_of(other)
    keys = [key for key in keys_of(one) if key.rule == rule and key in theirs]
    return " · ".join(dict.fromkeys(word for key in keys for word in key.shared))


def _meeting(values: Values) -> list[Key]:
    date, mechanism, edition = values["date"], mechanism_name(values["mechanism"] or ""), values["edition"]
    keys = []
    if first_day(date):
        keys += [Key("meeting.day_and_party", (date, key), (date, name)) for key, name in _each(values["parties"])]
    if mechanism and edition is not None:
        words = (values["mechanism"], str(edition))
        keys.append(Key("meeting.mechanism_and_edition", (mechanism, str(edition)), words))
    return keys


def _instrument(values: Values) -> list[Key]:
    keys, parties, kind, number = [], unit_keys(values["parties"]), values["kind"], values["number"]
    period, day = values["period"], values["date"] if first_day(values["date"]) else None
    if number:
        keys.append(Key("instrument.number", (plain(number).replace(" ", ""),), (number,)))
    if day and kind:
        named = _each(values["parties"])
        keys += [Key("instrument.day_kind_and_party", (day, kind, key), (day, kind, name)) for key, name in named]
    for rule, when in (("instrument.parties_and_period", period), ("instrument.parties_and_date", day)):
        if when and parties and kind:
            keys += [Key(rule, (when, kind, *units), (when, *_names(values))) for units in unit_sets(values["parties"])]
    return keys


def _each(parties: Sequence[Party] | None) -> Iterator[tuple[str, str]]:
    """The keys of each party, and the name that it has here; a country stands for nobody."""
    for party in (one for one in parties or () if not is_country(one)):
        yield from ((key, party["name"]) for key in (unit_key(party), *name_keys(party)))


def _figure(values: Values) -> list[Key]:
    """The unit may be null (delegations are just counted), but it must be the same."""
    parties, known = unit_keys(values["parties"]), [values[name] for name in ("indicator", "period", "value")]
    if not parties or None in known:
        return []
    noun = plain(values["what"] or "") if values["indicator"] == "other" else ""
    size = [None if values[name] is None else float(values[name]) for name in ("value", "upper")]
    parts = (*known[:2], str(size), str(values["unit"]), noun, *parties)
    return [Key("figure.same_count", parts, (str(values["value"]), values["period"], *_names(values)))]


def _post(values: Values) -> list[Key]:
    person, role, organisation = values["person"], values["role"], values["organisation"]
    if not (person and role and organisation):
        return []
    parts = (plain(person), plain(role), party_key(organisation))
    return [Key("post.person_and_role", parts, (person, role, organisation["name"]))]


def _activity(values: Values) -> list[Key]:
    """Trees planted and a patrol walked on one day are two; a country stands for nobody."""
    day, kind = values["date"], values["kind"]
    if not full_day(day) or not kind or kind == "other":
        return []
    parties = {party_key(party): party["name"] for party in values["parties"] or () if not is_country(party)}
    return [Key("activity.day_kind_and_party", (day, kind, party), (day, name)) for party, name in parties.items()]


def _support(values: Values) -> list[Key]:
    """The same things from the same hands in the same time."""
    when, donors, recipients = (values["date"] or values["period"], values["donors"], values["recipients"])
    if not (when and donors and recipients and values["items"]):
        return []
    things = str(sameness(TYPES["support"]["items"], values["items"]))
    givers, takers = " ".join(party_keys(donors)), " ".join(party_keys(recipients))
    words = (when, *(party["name"] for party in (*donors, *recipients)))
    return [Key("support.same_gift", (when, givers, takers, things), words)]


def _twinning(values: Values) -> list[Key]:
    parties = party_keys(values["parties"])
    return [Key("twinning.parties", parties, tuple(_names(values)))] if len(parties) > 1 else []


def _mechanism(values: Values) -> list[Key]:
    name, parties = mechanism_name(values["name"] or ""), party_keys(values["parties"])
    return [Key("mechanism.name_and_parties", (name, *parties), (values["name"],))] if name and parties else []


def _organisation(values: Values) -> list[Key]:
    """A name tells an organisation apart with its parent, or where it is so long that it names its own unit."""
    name, parent = plain(values["name"] or ""), values["parent"]
    if not name or not (parent or len(name.split()) >= _WHOLE_NAME):
        return []
    return [Key("organisation.name", (name, party_key(parent) if parent else ""), (values["name"],))]


def _act(values: Values) -> list[Key]:
    known = [values[name] for name in ("instrument", "act", "date")]
    return [] if None in known else [Key("act.instrument_and_date", (plain(known[0]), *known[1:]), tuple(known))]


def first_day(date: str | None) -> str | None:
    """The day of an EDTF date that is one known day, or the first of a stretch of known days; else None."""
    days = (date or "").split("/")
    return days[0] if len(days) < 3 and all(full_day(day) for day in days) else None


def full_day(date: str | None) -> bool:
    """Whether an EDTF date is one known day, said without "about"."""
    return bool(date and _DAY.fullmatch(date))


def _names(values: Values) -> list[str]:
    return [party["name"] for party in values["parties"]]


_KEYS: dict[str, Callable[[Values], list[Key]]] = {
    "meeting": _meeting,
    "instrument": _instrument,
    "figure": _figure,
    "post": _post,
    "activity": _activity,
    "support": _support,
    "twinning": _twinning,
    "mechanism": _mechanism,
    "organisation": _organisation,
    "act": _act,
}
"""By type, what makes two claims of it one."""
