"""What a page says of itself in; whose word it is out: the signed paper's own, an office's, or the press'."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from entente.register.names import is_han
from entente.register.told import Told


class Weight(IntEnum):
    """Of two accounts the one of less stands before the other."""

    PAPER = 0
    OFFICE = 1
    PRESS = 2


def weight(told: Told) -> Weight:
    """The press' where nothing says otherwise. A paper comes as a file or on an office's site, never from the press."""
    return _weight(told.source, told.publisher or "", told.title or "")


@lru_cache(maxsize=1 << 14)
def _weight(source: str, publisher: str, title: str) -> Weight:
    address, publisher = "://" in source, publisher.casefold()
    press = bool(_words("publishers", "press").search(publisher))
    office = _is_official(source) or (not press and bool(_words("publishers", "offices").search(publisher)))
    if (office or not (address or publisher)) and _is_paper(title.casefold().strip()):
        return Weight.PAPER
    return Weight.OFFICE if office else Weight.PRESS


def _is_official(source: str) -> bool:
    host = urlsplit(source).hostname if "://" in source else None
    return any(f".{host}".endswith(f".{end}") for end in _data()["official"]["hosts"]) if host else False


def _is_paper(title: str) -> bool:
    papers = _data()["papers"]
    named = title.startswith(tuple(papers["begins"])) or title.endswith(tuple(papers["ends"]))
    return named and not _words("papers", "stories").search(title)


@cache
def _words(table: str, name: str) -> re.Pattern[str]:
    """Words of letters stand alone; characters may stand within others."""
    return re.compile("|".join(_bounded(_data()[table][name])))


def _bounded(words: Iterable[str]) -> list[str]:
    return [re.escape(word) if is_han(word) else rf"\b{re.escape(word)}\b" for word in words]


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "weight.toml").read_text("utf-8"))
