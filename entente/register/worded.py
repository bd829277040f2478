"""A record with the words of its claims and what their pages say of themselves: what is compared and dated."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from entente.register.parties import Party, is_country
from entente.register.record import Record
from entente.register.told import Told

_PARTIES = ("parties", "donors", "recipients")
_DATES = ("date", "period", "year")


@dataclass(frozen=True)
class Worded:
    """told: the record's claims that stand, earliest published first."""

    record: Record
    told: tuple[Told, ...] = ()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The evidence of each claim, each once."""
        return tuple(dict.fromkeys(" ".join(one.claim.evidence.exact.split()) for one in self.told))

    @cached_property
    def published(self) -> str | None:
        """The day of the earliest publication that is known."""
        return min((one.published[:10] for one in self.told if one.published), default=None)

    @cached_property
    def origins(self) -> frozenset[str]:
        """What counts as one source each: copies of a story count once."""
        return frozenset(one.origin for one in self.told)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The pages that tell of it."""
        return frozenset(one.claim.page for one in self.told)

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Everybody whom its best values name as taking part, but for countries."""
        named = [party for name in _PARTIES for party in self.record.best(name) or ()]
        return tuple(party for party in named if not is_country(party))

    @property
    def date(self) -> str | None:
        """Its own date or period."""
        return next((date for name in _DATES if (date := self.record.best(name))), None)


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF date and where it comes from: ``own``, ``within`` (the meeting or instrument), ``published``."""

    edtf: str
    basis: str


def when(one: Worded, home: Worded | None) -> When | None:
    """When a record happened: its own date, else that of what it belongs to, else its earliest publication."""
    told = (("own", one.date), ("within", home.date if home else None), ("published", one.published))
    return next((When(edtf, basis) for basis, edtf in told if edtf), None)


def made(one: Worded, home: Worded | None) -> When | None:
    """When a commitment was made: on the day of what it belongs to (its own period is when it shall be kept)."""
    told = (("within", home.date if home else None), ("published", one.published))
    return next((When(edtf, basis) for basis, edtf in told if edtf), None)


def home_of(one: Worded, known: Mapping[str, Worded]) -> Worded | None:
    """The meeting or instrument that it is told within, where that is known."""
    return known.get(one.record.within or "")


def worded(records: Iterable[Record], told: Iterable[Told]) -> list[Worded]:
    """The records, each with its claims that stand; what one is told within goes by its record, where that is here."""
    records, claims = list(records), {one.claim.id: one for one in told}
    homes = {id: record.id for record in records for member in record.members for id in member.ids}
    return [
        Worded(
            replace(record, within=homes.get(record.within or "", record.within)),
            tuple(claims[m.claim] for m in record.members if m.state != "rejected" and m.claim in claims),
        )
        for record in records
    ]
