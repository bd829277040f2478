"""Records in; of each commitment what became of it out. No clock: how far was looked is the newest publication read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from entente.register.days import last_day
from entente.register.following.assessed import judgements
from entente.register.following.carried_on import Editions, said_again, silence
from entente.register.following.company import Company
from entente.register.following.followup import FollowUp, Searched
from entente.register.following.reported import Deed, deeds, reported
from entente.register.mechanisms import Mechanism, mechanisms
from entente.register.worded import When, Worded, home_of, made


def follow(
    commitments: Iterable[Worded],
    known: Iterable[Worded],
    *,
    newest: str | None,
    standing: Sequence[Mechanism] | None = None,
) -> Mapping[str, FollowUp]:
    """Commitment → its follow-up among the ``known`` records. newest: the day of the newest publication read.

    standing: the mechanisms, where they are known already.
    """
    records = {one.record.id: one for one in sorted(known, key=lambda one: one.record.id)}
    editions = Editions(mechanisms(records.values()) if standing is None else standing, records)
    company = Company(list(records.values()))
    dated = deeds(records)
    return {one.record.id: _followed(one, records, editions, company, dated, newest) for one in commitments}


def _followed(
    one: Worded,
    records: Mapping[str, Worded],
    editions: Editions,
    company: Company,
    known: Mapping[str, Deed],
    newest: str | None,
) -> FollowUp:
    home = home_of(one, records)
    promised, day = one if one.parties or home is None else _of(one, home), made(one, home)
    beside = company.of(promised.parties)
    links, offered = reported(promised, day, beside, known)
    assessments = (other for other in records.values() if other.record.type == "assessment")
    judged, perhaps = judgements(promised, day, assessments, records)
    told = FollowUp(
        commitment=one.record.id,
        made=day,
        searched=Searched(newest, len(_sources((other for other, _ in beside), day) - _told_by(one, home))),
        judgements=judged,
        links=links,
        offered=(*perhaps, *offered),
    )
    return _carried_on(told, one, editions)


def _of(one: Worded, home: Worded) -> Worded:
    """A commitment that names no parties is its meeting's."""
    parties = {"parties": home.record.fields["parties"]} if home.record.fields.get("parties") else {}
    return replace(one, record=replace(one.record, fields={**one.record.fields, **parties}))


def _carried_on(told: FollowUp, one: Worded, editions: Editions) -> FollowUp:
    place = editions.of(one)
    later = place[0].next_after(place[1]) if place else None
    if place is None or later is None:
        return told
    listed = editions.listed(later)
    restated, offered = said_again(one, listed, _when(later.date))
    silent = silence(one, place[0], later, listed) if not (restated or offered or not told.open) else None
    return replace(told, restated=restated, restated_offered=offered, silence=silent)


def _when(edtf: str | None) -> When | None:
    return When(edtf, "own") if edtf else None


def _sources(beside: Iterable[Worded], made: When | None) -> frozenset[str]:
    """The independent sources that tell of these parties and were published after the commitment was made."""
    day = last_day(made.edtf) if made else None
    told = (told for one in beside for told in one.told if day and told.published and told.published[:10] > day)
    return frozenset(one.origin for one in told)


def _told_by(one: Worded, home: Worded | None) -> frozenset[str]:
    """Those that tell of the promise itself: they could not yet tell what became of it."""
    return one.origins | (home.origins if home else frozenset())
