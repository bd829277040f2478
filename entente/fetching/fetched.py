"""What a fetch brings, as the register keeps it; and what of an earlier one lets a site answer "unchanged"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from entente.errors import Rejection
from entente.fetching.headers import charset_of

SENDABLE = re.compile(r"[!-~](?:[ -~]*[!-~])?")


@dataclass(frozen=True, slots=True)
class Fetched:
    """One retrieval of a source.

    asked: the address as given, without credentials. address: the last one asked, whose answer this is, normal in
    host and port. hops: the addresses before it that redirected, in order.
    at: when that last request began (UTC). status, headers: as answered, None and empty where no answer came; names in
    lower case. content: unpacked; where ``failure`` says why it is not the page, what came so far.
    unchanged: the site says that it is as it was when ``known`` was kept; there is no content then.
    """

    asked: str
    address: str
    hops: tuple[str, ...]
    at: datetime
    status: int | None
    headers: dict[str, str]
    content: bytes
    failure: Rejection | None
    unchanged: bool

    @property
    def charset(self) -> str | None:
        """The charset that the headers name, in lower case; only the site's word."""
        return charset_of(self.headers)


@dataclass(frozen=True, slots=True)
class Known:
    """What a site said of the answer that is kept, for asking whether it has changed. Belongs to one address."""

    etag: str | None = None
    last_modified: str | None = None

    @classmethod
    def of(cls, headers: Mapping[str, str]) -> Self:
        """From the headers of a kept ``Fetched``."""
        return cls(headers.get("etag"), headers.get("last-modified"))

    def conditions(self) -> dict[str, str]:
        """The headers to ask with; what cannot be sent as it came is left out."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value and SENDABLE.fullmatch(value)}
