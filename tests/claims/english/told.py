"""An English passage in, the claims made of it out."""

from entente.claims.claim import Claim
from tests.claims import told

LEAD = "Leaders of Vietnam's Ha Giang province and China's Wenshan prefecture agreed on friendship."


def claims_of(text: str, type: str | None = None, *, published: str | None = None) -> list[Claim]:
    """The claims of an English passage."""
    return told.claims_of(text, type, published=published, language="en")


def only(text: str, type: str, *, published: str | None = None) -> Claim:
    """The one claim of a type that an English passage makes."""
    return told.only(text, type, published=published, language="en")


def exacts(text: str, type: str) -> list[str]:
    """The evidence of every claim of a type."""
    return [claim.evidence.exact for claim in claims_of(text, type)]
