"""A claim's status in; how far its thing has come by it out: what was reported done is later than what was foretold."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from entente.claims.claim import Claim

STATUS, FORETOLD = "status", "planned"


def step(claim: Claim) -> int:
    """How far the claim tells that its thing has come; 0 where it does not say."""
    course, status = _courses().get(claim.type, []), claim.values.get(STATUS)
    return course.index(status) if status in course else 0


def foretells(claim: Claim) -> bool:
    """Whether the claim tells of what is yet to be: what it says else of it may come otherwise."""
    return claim.type in _courses() and claim.values.get(STATUS) == FORETOLD


def runs(type: str, name: str) -> bool:
    """Whether the field ``name`` changes as time goes on: an earlier and a later value are both right."""
    return name == STATUS and type in _courses()


@cache
def _courses() -> Mapping[str, list[str]]:
    return tomllib.loads((files(__package__) / "data" / "courses.toml").read_text("utf-8"))
