"""The words of figures in the data file, as patterns on text in small letters."""

import re
from functools import cache

from entente.claims.grammar.phrases import data, one_of_small


@cache
def words_of(name: str) -> re.Pattern[str]:
    return re.compile(one_of_small(data("figures")["words"][name]))


@cache
def right_before(name: str) -> re.Pattern[str]:
    """The words where a stretch of text ends with them."""
    return re.compile(words_of(name).pattern + r"\s+$")
