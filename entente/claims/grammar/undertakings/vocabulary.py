"""The words of data/undertakings.toml, as a lexicon of marks and as patterns."""

import re
from functools import cache

from entente.claims.grammar.lexicon import Lexicon
from entente.claims.grammar.phrases import data, one_of, one_of_small

STATUSES = ("agreed", "proposed", "tasked", "planned")
"""Of what is to be done, as a commitment's; a list of words each."""
LOOKING_BACK = frozenset({"review", "result", "paper", "past", "shortfall"})
"""Lists of words that open what was done, or what a paper holds."""


@cache
def lexicon() -> Lexicon:
    return Lexicon(data("undertakings")["mark"])


@cache
def words(name: str) -> re.Pattern[str]:
    """One of the lists of words that are looked for only where a rule says, in small letters."""
    return re.compile(one_of_small(data("undertakings")["words"][name]))


@cache
def ending(name: str) -> re.Pattern[str]:
    """The same at the end of a stretch."""
    return re.compile(words(name).pattern + r"[\s.]*$")


@cache
def openers() -> re.Pattern[str]:
    """Any word or year that may open something: a quick look at a sentence, before its phrases are sought."""
    lists = data("undertakings")
    phrases = {phrase for name in (*STATUSES, *LOOKING_BACK, "often") for phrase in lists["mark"][name]}
    return re.compile("|".join(["20[0-9][0-9]", *map(re.escape, sorted(phrases | set(lists["words"]["thereby"])))]))


@cache
def year_ahead() -> re.Pattern[str]:
    """A year or period at the head of a sentence, up to its comma: "Trong năm 2022, "."""
    lists = data("undertakings")["words"]
    return re.compile(
        rf"(?:{one_of(lists['year_before'])},?\s)*(?:{one_of(lists['year'])}|\d+ tháng)\s"
        r"[^,;:.]{0,40}?(?:19|20)\d\d[^,;:.]{0,40},"
    )
