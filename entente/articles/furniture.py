"""What surrounds stories on news sites, as the data file names it: one text in, yes or no out."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from entente.articles.shape import HAN, fold

# "Bình luận (3)"
COUNT = re.compile(r"\s*[(\[]\d+[)\]]\s*:?$")


@cache
def furniture() -> dict[str, Any]:
    """The words of ``data/furniture.toml``."""
    return tomllib.loads(files("entente.articles").joinpath("data/furniture.toml").read_text("utf-8"))


def ends_story(text: str) -> bool:
    """Whether the line is a heading, or a foot of the site, after which no story goes on."""
    if len(text) < 300 and fold(COUNT.sub("", text)) in _folded("ends_story"):
        return True
    head, _, rest = text.partition(":")
    named = bool(rest.strip()) and fold(head) in _folded("ends_story") and len(text) < 300
    anywhere = len(text) < 200 and any(phrase in text.casefold() for phrase in furniture()["foot_anywhere"])
    return named or anywhere or _begins(text, "foot")


def leads_away(text: str) -> bool:
    """Whether the line is a heading of other headlines, or such a heading with a headline behind a colon."""
    head, colon, _ = text.partition(":")
    return fold(text) in _folded("leads_away") or (bool(colon) and fold(head) in _folded("leads_away"))


def pauses_story(text: str) -> bool:
    """Whether the heading may also stand over a box inside the story."""
    return fold(text) in _folded("pauses_story")


def is_control(text: str) -> bool:
    """Whether the line is a control of the site: a button, a trail of sections, a mark without letters."""
    if fold(text) in _folded("controls") or _begins(text, "crumbs"):
        return True
    single = all(len(word) == 1 for word in fold(text).split()) and "." not in text and not HAN.search(text)
    return len(text) < 40 and (single or sum(letter.isalpha() for letter in text) < 2)


def says_absent(text: str) -> bool:
    """Whether the text says that the story is not there."""
    return any(phrase in text.casefold() for phrase in furniture()["absent"])


def any_of(phrases: tuple[str, ...]) -> str:
    """A pattern for one of the phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def words_of(table: str, key: str) -> tuple[str, ...]:
    """The phrases of one list of the data file."""
    return tuple(furniture()[table][key])


@cache
def _folded(key: str) -> frozenset[str]:
    return frozenset(fold(phrase) for phrase in furniture()[key])


def _begins(text: str, key: str) -> bool:
    return text.casefold().lstrip("-–|· ").startswith(tuple(furniture()[key]))
