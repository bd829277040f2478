"""A claim: one thing a page says, typed, once per thing and page, with the exact words it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from entente.claims.fields import TYPES

Span = tuple[int, int]
_COMMON = frozenset({"page", "type", "id", "rules", "within", "evidence", "words", "basis"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A text position and a text quote: ``page.text[start:end] == exact``, in code points."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One typed statement of one page.

    page: the page's id in the register, the input's name on the command line.
    rules: the ids of the rules that made it. within: id of the meeting or instrument claim it belongs to.
    words: field by field the spans its value was read from. basis: the rule that concluded a field without words.
    values: the type's own fields (``claims.fields.TYPES``), JSON values; None is unknown.
    """

    page: str
    type: str
    id: str
    rules: tuple[str, ...]
    evidence: Evidence
    within: str | None = None
    words: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    basis: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The design's claim line: the common fields, then the type's own in their order."""
        return {
            "page": self.page,
            "type": self.type,
            "id": self.id,
            "rules": list(self.rules),
            "within": self.within,
            "evidence": {"start": self.evidence.start, "end": self.evidence.end, "exact": self.evidence.exact},
            "words": {name: [list(span) for span in spans] for name, spans in self.words.items()},
            "basis": dict(self.basis),
            **{name: self.values.get(name) for name in TYPES[self.type]},
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Claim":
        """The inverse of ``to_json``."""
        return cls(
            page=row["page"],
            type=row["type"],
            id=row["id"],
            rules=tuple(row["rules"]),
            within=row["within"],
            evidence=Evidence(**row["evidence"]),
            words={name: tuple(map(tuple, spans)) for name, spans in row["words"].items()},
            basis=dict(row["basis"]),
            values={name: value for name, value in row.items() if name not in _COMMON},
        )
