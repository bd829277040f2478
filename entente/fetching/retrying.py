"""An answer in, whether and when to ask again out: what may pass by itself, how long the site and good manners wait."""

import re
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from secrets import SystemRandom

from entente.errors import BrokenAnswer, TooLarge, Unfetched, Unreachable

PASSING = frozenset({429, 500, 502, 503, 504})
DAY = 86_400.0
SECONDS = re.compile(r"\d{1,9}")
CHANCE = SystemRandom()


def may_pass(failure: Unfetched | TooLarge | None) -> bool:
    """Whether a connection failed in a way that another may not: not for a name unknown or a certificate refused."""
    if not isinstance(failure, Unreachable | BrokenAnswer):
        return False
    return not any(_lasts(cause) for cause in _causes(failure))


def asked_wait(value: str | None, now: datetime) -> float | None:
    """The seconds that a Retry-After asks for, at most a day; None for none or what is neither seconds nor a date."""
    if value is None:
        return None
    if SECONDS.fullmatch(value.strip()):
        return min(float(value), DAY)
    try:
        when = parsedate_to_datetime(value)
        # "-0000" gives a time without zone, which is meant as UTC.
        seconds = ((when if when.tzinfo else when.replace(tzinfo=UTC)) - now).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return min(max(seconds, 0.0), DAY)


def backoff(tried: int, base: float, cap: float) -> float:
    """Seconds to wait after ``tried`` tries (from 1): doubled each time up to ``cap``, and up to a half more by chance,
    so that many who failed together do not come back together.
    """
    return min(cap, base * 2.0 ** (tried - 1)) * CHANCE.uniform(1.0, 1.5)


def _lasts(cause: BaseException) -> bool:
    if isinstance(cause, socket.gaierror):
        return cause.errno != socket.EAI_AGAIN
    return isinstance(cause, ssl.SSLCertVerificationError | UnicodeError)


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause = error.__cause__
    while cause is not None:
        yield cause
        cause = cause.__cause__
