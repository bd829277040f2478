"""How much one fetch may cost: bytes, seconds, redirects, tries and waits. Every limit is a value of one class."""

from dataclasses import dataclass

from entente.errors import BadSetting


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What ends a fetch, and how politely it asks. Bytes, seconds and counts.

    received: bytes of one answer as they come over the network: headers, framing and packed body.
    decoded: bytes of one body when unpacked. robots: of one robots.txt; what comes after is not read.
    seconds: for one answer, from looking up its name to its last byte. connect_seconds: for one connection.
    silence_seconds: between two pieces of an answer.
    all_seconds: for one fetch with its redirects, robots.txt, tries and waits; no request is begun after it.
    redirects, robots_redirects: how many are followed. tries: requests for one address in all, the first included.
    backoff: the wait before the second try, doubled each time up to backoff_cap, and up to a half more by chance.
    pace: between two requests to one host. longest_wait: the longest Retry-After or Crawl-delay that is honoured;
    a site that asks for more is not asked again.
    """

    received: int = 10_000_000
    decoded: int = 20_000_000
    robots: int = 512_000
    seconds: float = 60.0
    connect_seconds: float = 10.0
    silence_seconds: float = 20.0
    all_seconds: float = 600.0
    redirects: int = 8
    robots_redirects: int = 5
    tries: int = 3
    backoff: float = 1.0
    backoff_cap: float = 30.0
    pace: float = 1.0
    longest_wait: float = 60.0

    def __post_init__(self) -> None:
        """Raises BadSetting for limits under which nothing could be fetched."""
        if min(self.tries, self.received, self.decoded, self.robots) < 1:
            raise BadSetting("a limit of tries or bytes is less than one")
