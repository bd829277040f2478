"""Sources or claims in; the claims as they count out, with what people decided.

Read from as little of the log as speaks of them: a decision of copies speaks of each, and so goes by all of them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from django.db.models import QuerySet

from entente.register import Told
from entente.register.hearing import Heard, hear, waiting
from entente.register.standing import Standing, standing
from entente.store import models
from entente.store.batches import batches
from entente.store.by_hand import still_said
from entente.store.letting import rules_let_through
from entente.store.log import read_log
from entente.store.stories import with_copies
from entente.store.telling import tell


def hear_sources(sources: Collection[str]) -> tuple[list[Heard], set[str]]:
    """All claims of these sources, with those that only a decision keeps; and which of them wait for a person.

    ``sources`` hold all that tell one story (``with_copies``).
    """
    units = {*sources, *decided_with(_decided(sources))}
    told, standings = told_and_decided(units)
    through = rules_let_through()
    ours = [one for one in hear(told, standings, through) if one.told.source in sources]
    return ours, waiting(told, standings, through)


def hear_claims(claims: Collection[str]) -> list[Heard]:
    """These claims, as they count. Of sources of which nobody decided anything nothing else is read."""
    wanted = frozenset(claims)
    told = {one.claim.id: one for one in told_claims(wanted)}
    sources = {one.source for one in told.values()} | _sources(wanted - told.keys())
    decided = decided_with(_decided(with_copies(sources)))
    beside, standings = told_and_decided(decided)
    told |= {one.claim.id: one for one in beside}
    heard = hear(told.values(), standings, rules_let_through())
    return [one for one in heard if one.claim.id in wanted]


def decided_with(sources: Iterable[str]) -> set[str]:
    """The sources, their copies, and all of which one decision speaks together with these."""
    found: set[str] = set()
    new = with_copies(sources)
    while new := new - found:
        found |= new
        decisions = {number for some in _about(new) for number in some.values_list("decision", flat=True)}
        rows = (models.DecisionAbout.objects.filter(decision__in=batch) for batch in batches(sorted(decisions)))
        new = with_copies(source for some in rows for source in some.values_list("source", flat=True))
    return found


def told_and_decided(sources: Collection[str]) -> tuple[list[Told], Mapping[str, Standing]]:
    """All claims of the current pages of these sources, with what people added there; what stands of each."""
    standings = standing(read_log(sources=sources))
    return [*_told("page__source", sources), *still_said(standings.values())], standings


def told_claims(claims: Collection[str]) -> list[Told]:
    """These claims, those that a current page tells."""
    return list(_told("id", claims))


def _told(column: str, names: Iterable[str]) -> Iterator[Told]:
    for batch in batches(sorted(names)):
        rows = models.Claim.objects.filter(page__current=True, **{f"{column}__in": batch})
        yield from tell(rows.order_by())


def _sources(claims: Iterable[str]) -> set[str]:
    """The sources of claims, also of those that only a decision keeps."""
    rows = (models.ClaimKey.objects.filter(claim__in=batch) for batch in batches(sorted(claims)))
    return {source for some in rows for source in some.values_list("page__source_id", flat=True)}


def _decided(sources: Iterable[str]) -> set[str]:
    """The sources of which anybody ever decided anything."""
    return {source for some in _about(sources) for source in some.values_list("source", flat=True)}


def _about(sources: Iterable[str]) -> Iterator[QuerySet[models.DecisionAbout]]:
    return (models.DecisionAbout.objects.filter(source__in=batch) for batch in batches(sorted(sources)))
