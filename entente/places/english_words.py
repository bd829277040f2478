"""The words of data/english.toml, as they are and as patterns."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def english_words() -> dict[str, Any]:
    """The data file's tables."""
    return tomllib.loads((files(__package__) / "data" / "english.toml").read_text("utf-8"))


@cache
def peoples() -> str:
    """A pattern of the peoples that stand between the name of a self-governing unit and its label, with a blank."""
    titles = tomllib.loads((files(__package__) / "data" / "titles.toml").read_text("utf-8"))
    names = {name for forms in titles["peoples"].values() for name in forms if name.isascii()}
    one = alternatives(names)
    return rf"(?:(?:{one})(?:,\s+(?:and\s+)?|\s+and\s+|\s+))+(?=(?i:autonomous)\s)"


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first, any number of blanks for a blank."""
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))
