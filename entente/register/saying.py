"""A claim in, what it says out: its fields and, of a clause, its words; which two of either say the same.

A commitment and an achievement are their words: who accepts one accepts these, under the name ``CLAUSE``.
"""

import re
from dataclasses import replace
from typing import Any

from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.register.sameness import is_empty, same

CLAUSES = frozenset({"commitment", "achievement"})
CLAUSE = "clause"


def names(type: str) -> tuple[str, ...]:
    """All that a claim of this type may say, in the type's order."""
    return (*((CLAUSE,) if type in CLAUSES else ()), *TYPES[type])


def said(claim: Claim, name: str) -> Any:
    """What the claim says of it; empty where it does not say."""
    return claim.evidence.exact if name == CLAUSE else claim.values.get(name)


def filled(claim: Claim) -> tuple[str, ...]:
    """The names of what it says."""
    return tuple(name for name in names(claim.type) if not is_empty(said(claim, name)))


def say_alike(type: str, name: str, one: Any, other: Any) -> bool:
    """Whether two values are one; of words, whether they are the same but for capitals, spaces and marks."""
    if name == CLAUSE:
        return _words(one) == _words(other)
    return same(TYPES[type][name], one, other)


def with_words(claim: Claim, words: str) -> Claim:
    """The claim with words that its page has no more, or has others in place of: it says where those stand."""
    return replace(claim, evidence=Evidence(claim.evidence.start, claim.evidence.end, words))


def _words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").casefold())
