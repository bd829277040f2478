"""Lists of Chinese words from the data files in, patterns out: the longest word first, none inside a longer one."""

import re
from collections.abc import Iterable
from functools import cache

from entente.claims.grammar.phrases import data


def one_of(words: Iterable[str]) -> str:
    """Alternatives, the longest first. Chinese has no blanks: data/compounds.zh.toml says inside which longer words a
    word is none."""
    return _one_of(tuple(words))


@cache
def _one_of(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(_itself(word) for word in sorted(set(words), key=len, reverse=True)) + ")"


def _itself(word: str) -> str:
    compounds = data("compounds.zh")
    behind = "".join(f"(?<!{re.escape(other)})" for other in compounds["after"].get(word, []))
    ahead = "".join(f"(?!{re.escape(other)})" for other in compounds["before"].get(word, []))
    return f"{behind}{re.escape(word)}{ahead}"


@cache
def pattern(file: str, *names: str) -> re.Pattern[str]:
    """The words of the list at ``names`` in a data file, as a pattern: ``pattern("meetings.zh", "words", "held")``."""
    found = data(file)
    for name in names:
        found = found[name]
    return re.compile(one_of(found))


@cache
def ending(file: str, *names: str) -> re.Pattern[str]:
    """The words of such a list where the text, or the bounds of a search in it, end."""
    return re.compile(pattern(file, *names).pattern + "$")
