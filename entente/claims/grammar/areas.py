"""A stretch of text in, the areas of cooperation that it names out, each with the words that name it.

What names an area is data: ``data/areas.<language>.toml`` gives phrases by code; under ``none`` stand longer phrases in
which those words name no area ("môi trường đầu tư" is no environment). The longest phrase at each spot counts, and none
is found inside another.
"""

import re
from collections.abc import Iterator
from functools import cache

from entente.claims.fields import CODES
from entente.claims.grammar.phrases import data
from entente.places.spelling import spelling

Span = tuple[int, int]
_WORD = re.compile(r"\w+")
_CHARACTER = re.compile(r"\w")
_UNSPACED = ("zh",)
"""Languages that write words without blanks between: a phrase may begin and end at any character."""


def areas_in(text: str, start: int, end: int, language: str) -> list[tuple[str, Span]]:
    """The areas that ``text[start:end]`` (in ``spelling``) names, each once, in the order of the text."""
    found: dict[str, Span] = {}
    for code, span in _named(text[start:end], language):
        if code != "none":
            found.setdefault(code, (start + span[0], start + span[1]))
    return list(found.items())


def _named(text: str, language: str) -> Iterator[tuple[str, Span]]:
    phrases, free = _phrases(language), language in _UNSPACED
    small = text.lower()
    small = small if len(small) == len(text) else text
    spot = 0
    for word in (_CHARACTER if free else _WORD).finditer(small):
        if word.start() < spot or word[0] not in phrases:
            continue
        for phrase, code in phrases[word[0]]:
            stop = word.start() + len(phrase)
            if small.startswith(phrase, word.start()) and (free or not _goes_on(small, stop)):
                yield code, (word.start(), stop)
                spot = stop
                break


def _goes_on(text: str, spot: int) -> bool:
    return spot < len(text) and _CHARACTER.match(text, spot) is not None


@cache
def _phrases(language: str) -> dict[str, list[tuple[str, str]]]:
    """By the first word of each phrase: the phrases with their code, the longest first."""
    first = _CHARACTER if language in _UNSPACED else _WORD
    index: dict[str, list[tuple[str, str]]] = {}
    for code, phrases in data(f"areas.{language}").items():
        if code != "none" and code not in CODES["area"]:
            raise ValueError(f"areas.{language}.toml: {code} is no area")
        for phrase in map(spelling, phrases):
            opening = first.match(phrase)
            if opening is None:
                raise ValueError(f"areas.{language}.toml: {phrase!r} begins with no word")
            index.setdefault(opening[0], []).append((phrase, code))
    for same in index.values():
        same.sort(key=lambda pair: len(pair[0]), reverse=True)
    return index
