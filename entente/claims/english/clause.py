"""What every English rule asks of the words before a verb: whether they deny it, or put it ahead."""

import re

from entente.claims.english.phrases import pattern

Span = tuple[int, int]
_FEW = r"(?:\s+[\w'-]+){0,3}\s*$"


def denied(text: str, start: int, verb: int, *, words: str = "meetings") -> bool:
    """Whether one of the few words before the verb denies it or makes it a mere possibility."""
    return bool(pattern(words, "denied", behind=_FEW).search(text, max(start, verb - 40), verb))


def planned(text: str, start: int, verb: int, *, words: str = "meetings") -> Span | None:
    """The words shortly before the verb that put it ahead: "will", "is scheduled to"."""
    said: re.Match[str] | None = pattern(words, "planned", behind=_FEW).search(text, max(start, verb - 60), verb)
    first = pattern(words, "planned").search(text, said.start(), verb) if said else None
    return first.span() if first else None
