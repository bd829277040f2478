"""Words in; whether they tell of a succession, of notice given, of an answer, of the whole or a part, out."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from entente.register.content import Tongue, tongue


def says(what: str, words: str) -> bool:
    """Whether a word of the list stands in the words."""
    pattern = _patterns()[what].get(tongue(words))
    return bool(pattern and pattern.search(words))


@cache
def _patterns() -> Mapping[str, Mapping[Tongue, re.Pattern[str]]]:
    lists = tomllib.loads((files("entente.register") / "data" / "notice.toml").read_text("utf-8"))
    return {what: {one: _pattern(words) for one, words in by.items()} for what, by in lists.items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(rf"(?<![a-zà-ỹ]){re.escape(word)}" for word in longest), re.IGNORECASE)
