"""The log and the claims that it may speak of, out of the database, in; what stands of each claim now, out."""

from collections.abc import Iterable

from entente.register.carrying import Carried, carry
from entente.store import models
from entente.store.hearing import decided_with, told_and_decided


def carried(sources: Iterable[str] | None = None) -> Carried:
    """What stands of every claim that was decided, under the id by which its page tells it now.

    sources: only of the claims of these and of their copies.
    """
    said = models.DecisionAbout.objects.values_list("source", flat=True)
    units = decided_with(said.distinct() if sources is None else sources)
    return carry(*told_and_decided(units))


def carried_for(claim: str) -> Carried:
    """The same of the sources of a claim, by any id that it goes by or was decided by."""
    told = models.Claim.objects.filter(id=claim).values_list("page__source", flat=True)
    decided = models.DecisionAbout.objects.filter(claim=claim).values_list("source", flat=True)
    return carried({*told, *decided})
