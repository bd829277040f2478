"""A stretch of text in, the areas of cooperation that it names out, each with the words that name it.

What names an area is data: ``data/areas.<language>.toml`` gives phrases by code; under ``none`` stand longer phrases in
which those words name no area ("môi trường kinh doanh" is no environment). The longest phrase at each spot counts, and
none is found inside another.
"""

from functools import cache

from entente.claims.fields import CODES
from entente.claims.grammar.lexicon import Lexicon, small_letters
from entente.claims.grammar.phrases import data

Span = tuple[int, int]
_UNSPACED = ("zh",)
"""Languages that write words without blanks between: a phrase may begin and end at any character."""


def areas_in(text: str, start: int, end: int, language: str) -> list[tuple[str, Span]]:
    """The areas that ``text[start:end]`` (in ``spelling``) names, each once, in the order of the text."""
    found: dict[str, Span] = {}
    for mark in _lexicon(language).find(small_letters(text[start:end]), 0, end - start):
        for code in sorted(mark.labels - {"none"}):
            found.setdefault(code, (start + mark.start, start + mark.end))
    return list(found.items())


@cache
def _lexicon(language: str) -> Lexicon:
    lists = data(f"areas.{language}")
    unknown = set(lists) - {"none", *CODES["area"]}
    if unknown:
        raise ValueError(f"areas.{language}.toml: no areas: {sorted(unknown)}")
    return Lexicon(lists, unspaced=language in _UNSPACED)
