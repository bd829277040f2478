"""Where a claim is to be seen: its page's address, with the claim opened."""

from django.urls import reverse

from entente.register.standing import UNDECIDED
from entente.store import models
from entente.store.carried import carried_for


def address_of(claim: str) -> str | None:
    """The address of a claim that the register holds or that a person accepted; None for one that is neither."""
    page = models.Claim.objects.filter(pk=claim).values_list("page", flat=True).first() or _kept(claim)
    return f"{reverse('page', args=[page])}?claim={claim}#claim-{claim}" if page else None


def _kept(claim: str) -> str | None:
    """The page of a claim that only its acceptance keeps, or that a person added."""
    now = carried_for(claim)
    stands = {**now.gone, **now.told}.get(claim, UNDECIDED)
    return stands.told.claim.page if stands.told and stands.state == "accepted" else None
