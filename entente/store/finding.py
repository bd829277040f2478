"""A claim's id in; the claim as its page tells it now, else as it was last decided, and what stands of it, out."""

from entente.errors import NoSuchClaim
from entente.register import Told
from entente.register.copies import copies
from entente.register.standing import UNDECIDED, Standing
from entente.store import models
from entente.store.carried import carried_for
from entente.store.telling import tell


def find(claim: str) -> tuple[Told, Standing]:
    """The claim as its page tells it, else as it stood when it was last decided; and what stands of it.

    An id that it went by before is refused: who decides by it has not seen the page as it is now.
    """
    now = carried_for(claim)
    # A copy that came after the decision has what stands of it from the claim that was decided: both are spoken of.
    claim = now.told[claim].copied or claim if claim in now.told else claim
    current = next(iter(tell(models.Claim.objects.filter(id=claim))), None)
    stands = {**now.gone, **now.told}.get(claim, UNDECIDED)
    told = current or stands.told
    if told is None:
        raise NoSuchClaim(claim)
    return told, stands


def copies_told(told: Told) -> list[Told]:
    """The claim's copies on other pages of its story: what is said of it is said of each of them, by name."""
    if not told.story:
        return []
    rows = models.Claim.objects.filter(page__current=True, page__source__story=told.story, type=told.claim.type)
    ours = (ones for ones in copies(tell(rows)) if any(one.claim.id == told.claim.id for one in ones))
    return [one for one in next(ours, []) if one.claim.id != told.claim.id]
