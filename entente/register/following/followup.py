"""What became of one commitment, and how it stands by that."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from entente.register.worded import When

Standing = Literal["assessed", "reported", "measured", "restated", "silent", "offered", "no_evidence"]
"""By the strongest that is known: a page assesses it, reports a deed, reports only a number, a later edition says it
again, its next edition leaves it out, something could be about it, or nothing is known."""
AREA = 0.2
"""What a link is worth at most that has only the area and the parties in common."""
CLOSED = frozenset({"done", "dropped"})
TELLING = frozenset({"figure"})
"""What tells how far a promise has come, and not that it is kept: 2.4 of 2.5 billion."""


@dataclass(frozen=True, slots=True)
class Link:
    """A later record that speaks of the commitment. reasons: each with what is shared; score: from 0 to 1."""

    record: str
    type: str
    score: float
    reasons: tuple[tuple[str, str], ...]
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an assessment says of one year. year: None where it names none; when: then the day it was told on.

    by: who assesses, as the page names them; publishers: whose pages they are.
    """

    record: str
    status: str
    year: int | None
    when: When | None
    by: str | None
    publishers: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Silence:
    """The next edition of the mechanism lists commitments, and this is not among them."""

    mechanism: str
    edition: str
    year: int | None
    number: int | None
    listed: int


@dataclass(frozen=True, slots=True)
class Searched:
    """How far was looked: up to the newest publication read, in so many sources about the parties since then."""

    up_to: str | None
    sources: int


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Of one commitment. links and restated are clear, offered and restated_offered are for a person to judge."""

    commitment: str
    made: When | None
    searched: Searched
    judgements: tuple[Judgement, ...] = ()
    links: tuple[Link, ...] = ()
    offered: tuple[Link, ...] = ()
    restated: tuple[Link, ...] = ()
    restated_offered: tuple[Link, ...] = ()
    silence: Silence | None = None

    @property
    def standing(self) -> Standing:
        """The strongest that is known of it."""
        known: tuple[tuple[Standing, object], ...] = (
            ("assessed", self.judgements),
            ("reported", self.deeds),
            ("measured", self.links),
            ("restated", self.restated),
            ("silent", self.silence),
            ("offered", self.restated_offered or [link for link in self.offered if link.score > AREA]),
        )
        return next((name for name, told in known if told), "no_evidence")

    @property
    def deeds(self) -> tuple[Link, ...]:
        """The links that tell that it is kept."""
        return tuple(link for link in self.links if link.type not in TELLING)

    @property
    def open(self) -> bool:
        """Whether it is still to be asked after: no deed is reported, nor does the last word say done or dropped."""
        latest = self.by_year[-1][1] if self.judgements else ()
        return not self.deeds and not (latest and all(one.status in CLOSED for one in latest))

    @property
    def by_year(self) -> list[tuple[int | None, tuple[Judgement, ...]]]:
        """The judgements of each year, oldest first; those that name none go by the day they were told on."""
        years: dict[int | None, list[Judgement]] = defaultdict(list)
        for one in self.judgements:
            years[one.year or _told(one)].append(one)
        return [(year, tuple(years[year])) for year in sorted(years, key=lambda year: year or 0)]

    @property
    def disputed(self) -> Mapping[int | None, tuple[str, ...]]:
        """The years of which assessments say different things."""
        said = {year: tuple(sorted({one.status for one in told})) for year, told in self.by_year}
        return {year: statuses for year, statuses in said.items() if len(statuses) > 1}


def _told(one: Judgement) -> int | None:
    return int(one.when.edtf[:4]) if one.when and one.when.edtf[:4].isdigit() else None
