"""A decision: what a named person said of claims, a record or an article. Only ever appended; undone by another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal[
    "accept",
    "correct",
    "reject",
    "add",
    "same",
    "different",
    "set",
    "article",
    "setting",
    "visibility",
    "purge",
    "undo",
]


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the log, in the order of ``sequence``.

    targets: ids of the claims (a claim and its copies; or of the decision, for ``undo``; or of the page) it speaks of.
    snapshot: target → the whole claim as it stood (``told.snapshot``), so that the decision outlives the claim.
    value: accept: ``{"fields": […]}`` (absent: all that are filled; with ``"kept": true``: as they stood, whatever is
    read now); correct: ``{"field": …, "value": …}``.
    """

    id: str
    sequence: int
    at: str
    by: str
    kind: Kind
    targets: tuple[str, ...]
    snapshot: Mapping[str, Any] = field(default_factory=dict)
    value: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
