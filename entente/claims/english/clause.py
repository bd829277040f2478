"""What every English rule asks of the words before a verb: whether they deny it, or put it ahead."""

import re
from functools import cache

from entente.claims.english.phrases import patterns

Span = tuple[int, int]
_FEW = r"(?:\s+[\w'-]+){0,3}\s*$"


@cache
def _before(name: str, table: str) -> re.Pattern[str]:
    return re.compile(patterns(table)[name].pattern + _FEW)


def denied(text: str, start: int, verb: int, *, words: str = "meetings") -> bool:
    """Whether one of the few words before the verb denies it or makes it a mere possibility."""
    return bool(_before("denied", words).search(text, max(start, verb - 40), verb))


def planned(text: str, start: int, verb: int, *, words: str = "meetings") -> Span | None:
    """The words shortly before the verb that put it ahead: "will", "is scheduled to"."""
    said = _before("planned", words).search(text, max(start, verb - 60), verb)
    first = patterns(words)["planned"].search(text, said.start(), verb) if said else None
    return first.span() if first else None
