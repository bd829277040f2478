"""What became of a commitment, in words: judgements by year, links with their reasons, what was searched."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from entente.register.following import FollowUp, Judgement, Link, follow
from entente.register.worded import Worded
from entente.store.around import newest
from entente.workspace import dates, labels
from entente.workspace.entries import Entry
from entente.workspace.linked_entries import entries_of
from entente.workspace.place_names import named
from entente.workspace.punctuation import listed, titled
from entente.workspace.standings import REASON, STANDING


@dataclass(frozen=True, slots=True)
class LinkShown:
    """A later record, how surely it is about the commitment, and why."""

    entry: Entry
    when: str
    share: str
    reasons: str


@dataclass(frozen=True, slots=True)
class JudgementShown:
    """What was said of a year, by whom, on which page."""

    entry: Entry
    status: labels.Label
    by: str


@dataclass(frozen=True, slots=True)
class Followed:
    """One commitment's follow-up, ready to be shown. years: with whether its judgements differ."""

    told: FollowUp
    standing: labels.Label
    made: str
    up_to: str
    years: list[tuple[str, list[JudgementShown], bool]]
    links: list[LinkShown]
    restated: list[LinkShown]
    offered: list[LinkShown]
    silence: Entry | None


def followed(id: str, known: Sequence[Worded]) -> Followed | None:
    """Of one commitment among the records around it."""
    return next(iter(all_followed([id], known).values()), None)


def all_followed(ids: Sequence[str], known: Sequence[Worded]) -> Mapping[str, Followed]:
    """Of several at once: the register is asked for the lines of all that they lead to together."""
    wanted = [one for one in known if one.record.id in set(ids)]
    told = follow(wanted, known, newest=newest())
    entries = entries_of(id for one in told.values() for id in _leads(one))
    return {id: _shown(one, entries) for id, one in told.items()}


def _leads(told: FollowUp) -> Iterator[str]:
    for link in (*told.links, *told.offered, *told.restated, *told.restated_offered):
        yield link.record
    yield from (judged.record for judged in told.judgements)
    if told.silence:
        yield told.silence.edition


def _shown(told: FollowUp, entries: Mapping[str, Entry]) -> Followed:
    return Followed(
        told=told,
        standing=STANDING[told.standing],
        made=dates.in_words(told.made.edtf) if told.made else "",
        up_to=dates.in_words(told.searched.up_to),
        years=[
            (_year(year, said), [_judged(one, entries) for one in said], year in told.disputed)
            for year, said in told.by_year
        ],
        links=_links(told.links, entries),
        restated=_links(told.restated, entries),
        offered=_links((*told.restated_offered, *told.offered), entries),
        silence=entries.get(told.silence.edition) if told.silence else None,
    )


def _year(year: int | None, said: Sequence[Judgement]) -> str:
    """The year; marked where it is that of the telling, for the page names none."""
    words = dates.in_words(str(year)) if year else ""
    named = any(one.year for one in said)
    return words if named or not words else _("{year}, as told then").format(year=words)


def _links(links: Iterable[Link], entries: Mapping[str, Entry]) -> list[LinkShown]:
    return [
        LinkShown(
            entry=entries[link.record],
            when=dates.in_words(link.when.edtf) if link.when else "",
            share=f"{link.score:.0%}",
            reasons=listed(titled(str(REASON[reason]), _words(reason, said)) for reason, said in link.reasons),
        )
        for link in links
        if link.record in entries
    ]


def _words(reason: str, said: str) -> str:
    match reason:
        case "area":
            return listed(str(labels.of_code("area", code)) for code in said.split(", "))
        case "places":
            return listed(named(place) for place in said.split(", "))
        case _:
            return said


def _judged(one: Judgement, entries: Mapping[str, Entry]) -> JudgementShown:
    by = one.by or listed(one.publishers) or _("it is not said who")
    return JudgementShown(entries[one.record], labels.of_code("assessment_status", one.status), by)
