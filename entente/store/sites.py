"""An address in; what its site answered out, asked with what the register remembers of the last answer.

Where the site says that nothing changed, its answer is the one that is kept.
"""

from dataclasses import replace
from types import TracebackType
from typing import Self

from entente.fetching import Fetched, Fetcher, Known
from entente.pages.source import normalise_address
from entente.store import models


class Sites:
    """A ``Fetcher`` with the register's memory; a context manager like it."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    def fetch(self, address: str) -> Fetched:
        """What the site answered. Raises BadSetting for what is no web address."""
        last = last_answer(address)
        if last is None or last.hops:
            # It may lead elsewhere by now, and what a site told of the address that it led to holds of no other.
            return self._fetcher.fetch(address)
        came = self._fetcher.fetch(address, known=Known.of(last.headers))
        if not came.unchanged:
            return came
        return replace(came, status=last.status, headers=last.headers, content=bytes(last.content))

    def __enter__(self) -> Self:
        self._fetcher.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._fetcher.__exit__(kind, error, at)


def last_answer(address: str) -> models.Fetch | None:
    """The latest fetch that was asked for at this address, or came from it, and that the site answered."""
    fetches = models.Fetch.objects.filter(brought=True).order_by("-at", "-pk")
    return fetches.filter(name=address).first() or fetches.filter(source=normalise_address(address)).first()
