"""An address and a way to ask in, the answer at the end of its redirects out. Only the HTTP header redirects."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

import httpx

from entente.errors import BadAnswer, BadSetting, ForbiddenAddress, TooManyRedirects, Unfetched
from entente.fetching.address import web_address
from entente.fetching.answer import Answer, named
from entente.pages.source import PORTS


@dataclass(frozen=True, slots=True)
class Journey:
    """address: the last one asked, which gave ``answer``. hops: those asked before it, which led on."""

    address: httpx.URL
    answer: Answer
    hops: tuple[httpx.URL, ...] = ()


def follow(first: httpx.URL, ask: Callable[[httpx.URL], Answer], most: int) -> Journey:
    """Ask from address to address, through at most ``most`` redirects; what ends it early is the answer's failure."""
    url, hops = first, list[httpx.URL]()
    while (answer := ask(url)).leads_on:
        try:
            following = _next(url, answer, (*hops, url), most)
        except Unfetched as failure:
            answer = replace(answer, failure=type(failure)(failure.detail))
            break
        hops.append(url)
        url = following
    return Journey(url, answer, tuple(hops))


def _next(url: httpx.URL, answer: Answer, asked: tuple[httpx.URL, ...], most: int) -> httpx.URL:
    following = _led_to(url, answer)
    if following in asked:
        raise TooManyRedirects(f"back to {str(following)[:200]}")
    if len(asked) > most:
        raise TooManyRedirects(f"more than {most}")
    return following


def _led_to(url: httpx.URL, answer: Answer) -> httpx.URL:
    location = answer.headers.get("location", "").strip()
    if not location:
        raise BadAnswer(f"{named(answer.status or 0)} without an address")
    try:
        joined = urljoin(str(url), location)
        scheme = urlsplit(joined).scheme
        if scheme in PORTS:
            return web_address(joined)
    except (BadSetting, ValueError) as error:
        raise BadAnswer(f"leads to no address: {location[:200]!r}") from error
    raise ForbiddenAddress(f"leads to {scheme[:20]}:, not to the web")
