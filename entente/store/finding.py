"""A claim's id in; the claim as its page tells it now, else as it was last decided, and what stands of it, out."""

from entente.errors import NoSuchClaim
from entente.register import Told
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
