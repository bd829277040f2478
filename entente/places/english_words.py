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


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first, any number of blanks for a blank."""
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))
