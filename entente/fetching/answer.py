"""What one request brought: status, headers, bytes, or why not. Not yet what the fetch brings: it may lead on."""

from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus

from entente.errors import BadAnswer, TooLarge, Unfetched

REDIRECTS = frozenset({301, 302, 303, 307, 308})
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. status: None where none came. content: unpacked; what came of it where ``failure`` says why.

    again: whether the failure may pass, so that another try soon may bring more.
    """

    at: datetime
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    failure: Unfetched | TooLarge | None = None
    again: bool = False

    @property
    def leads_on(self) -> bool:
        """Whether the site says to ask at another address."""
        return self.failure is None and self.status in REDIRECTS


def unwelcome(status: int, *, conditional: bool) -> BadAnswer | None:
    """Why an answer of this status is no page and leads to none; ``conditional``: "unchanged" was asked for."""
    good = 200 <= status < 300 and status != HTTPStatus.PARTIAL_CONTENT
    if good or status in REDIRECTS or (conditional and status == NOT_MODIFIED):
        return None
    return BadAnswer(named(status))


def named(status: int) -> str:
    """``404 Not Found``; never in the site's own words."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
