"""What the gazetteer says of a unit: its names, codes, parents, periods, and what passes from it to others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Share = Literal["whole", "part"]
Passes = Literal["territory", "agreements", "both"]


class Act(NamedTuple):
    """An act that made or ended units. in_force and operating differ where governments began to work later. EDTF."""

    number: str
    name: str
    adopted: str | None
    in_force: str | None
    operating: str | None


class Code(NamedTuple):
    """A code by its scheme (gso, gb2260, iso3166-2) and its days: the same code can be another unit's later."""

    scheme: str
    code: str
    since: str | None
    until: str | None


class Link(NamedTuple):
    """Another unit, and how it is tied to the one asked about.

    share: whether the whole of the earlier unit passed or a part. passes: its territory, its agreements or both.
    act: what says so.
    """

    unit: str
    share: Share
    passes: Passes
    act: str | None = None


class GateClass(NamedTuple):
    """A border gate's class: since when it holds, when it was approved, by which act; None is not known."""

    kind: str
    since: str | None
    approved: str | None
    act: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of administration or a border gate. since, until: EDTF days, None open. kind: its Vietnamese label.

    names: by language tag (vi, zh, zh-Latn for pinyin, en), the usual one first. parent: the latest; earlier: those
    before it with their last days. bare: whether its name stands for it without a label. act: the act that made it.
    at: latitude and longitude of the town that bears its name. about: kind, source, from and until of a name, where
    they are not what ``names_of`` concludes.
    """

    id: str
    country: str
    level: str
    kind: str
    parent: str | None
    names: Mapping[str, tuple[str, ...]]
    since: str | None = None
    until: str | None = None
    earlier: tuple[tuple[str, str], ...] = ()
    codes: tuple[Code, ...] = ()
    successors: tuple[Link, ...] = ()
    act: str | None = None
    pair: str | None = None
    classes: tuple[GateClass, ...] = ()
    at: tuple[float, float] | None = None
    bare: bool = False
    about: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def parents(self) -> tuple[str, ...]:
        """Every parent it has or had, the latest first."""
        return (*((self.parent,) if self.parent else ()), *(parent for parent, _ in reversed(self.earlier)))

    def lived(self, day: str | None) -> bool:
        """Whether the unit existed on an EDTF ``day``, as far as that is precise; an unknown day excludes nothing."""
        if day is None or not day[:4].isdigit():
            return True
        started = self.since is None or self.since[: len(day)] <= day
        return started and (self.until is None or day <= self.until[: len(day)])

    def parent_on(self, day: str | None) -> str | None:
        """The parent on an EDTF ``day``; the latest where the day is not known."""
        if day is not None and day[:4].isdigit():
            for parent, until in self.earlier:
                if day <= until[: len(day)]:
                    return parent
        return self.parent
