"""A record: the claims about one thing, folded together under the decisions, with every value beside its support."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["waiting", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Member:
    """One claim of the record. vanished: no longer on its page, standing from a decision's snapshot.

    carried: the ids that it went by in earlier readings, under which people decided of it.
    words: of a clause, those that a person accepted where its page has others now, or none.
    """

    claim: str
    page: str
    state: State
    vanished: bool = False
    carried: tuple[str, ...] = ()
    words: str | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that leads to the record through this claim."""
        return (self.claim, *self.carried)

    def to_json(self) -> dict[str, Any]:
        """The member as JSON values; ``from_json`` reads it back."""
        return {
            "claim": self.claim,
            "page": self.page,
            "state": self.state,
            "vanished": self.vanished,
            "carried": list(self.carried),
            **({} if self.words is None else {"words": self.words}),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Member":
        """The inverse of ``to_json``; a row from before claims were carried over has none."""
        carried, words = tuple(row.get("carried", ())), row.get("words")
        return cls(row["claim"], row["page"], row["state"], row["vanished"], carried, words)


@dataclass(frozen=True, slots=True)
class Held:
    """One value of one field: the claims that say so, the person who decided it, and whether it still waits.

    forms: the same value as other claims have it, in another script.
    """

    value: Any
    claims: tuple[str, ...]
    waiting: bool
    by: str | None = None
    forms: tuple[Any, ...] = ()

    @property
    def written(self) -> tuple[Any, ...]:
        """The value in every form."""
        return (self.value, *self.forms)

    def to_json(self) -> dict[str, Any]:
        """The value as JSON values; ``from_json`` reads it back."""
        row = {"value": self.value, "claims": list(self.claims), "waiting": self.waiting, "by": self.by}
        return row | ({"forms": list(self.forms)} if self.forms else {})

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Held":
        """The inverse of ``to_json``."""
        return cls(row["value"], tuple(row["claims"]), row["waiting"], row["by"], tuple(row.get("forms", ())))


@dataclass(frozen=True, slots=True)
class Join:
    """Why two claims are one thing: the rule and what they share, in words a person can check."""

    claims: tuple[str, str]
    rule: str
    shared: str


@dataclass(frozen=True, slots=True)
class Record:
    """id: its founding claim's. fields: field → values held, best first; which of them differ, ``accounts`` says.

    within: a claim of the meeting or paper that it belongs to, which leads to that record for good. against: the
    records of figures that count the same otherwise.
    """

    id: str
    type: str
    members: tuple[Member, ...]
    fields: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    joins: tuple[Join, ...] = ()
    within: str | None = None
    against: tuple[str, ...] = ()

    def best(self, name: str) -> Any:
        """The best value of a field, None where nothing is known."""
        held = self.fields.get(name)
        return held[0].value if held else None

    @property
    def waiting(self) -> bool:
        """Whether any field that is shown still waits for a person."""
        return any(held[0].waiting for held in self.fields.values() if held)

    def to_json(self) -> dict[str, Any]:
        """The record as JSON values; ``from_json`` reads it back."""
        return {
            "id": self.id,
            "type": self.type,
            "members": [member.to_json() for member in self.members],
            "fields": {name: [one.to_json() for one in held] for name, held in self.fields.items()},
            "joins": [{"claims": list(j.claims), "rule": j.rule, "shared": j.shared} for j in self.joins],
            "within": self.within,
            **({"against": list(self.against)} if self.against else {}),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Record":
        """The inverse of ``to_json``."""
        return cls(
            id=row["id"],
            type=row["type"],
            members=tuple(Member.from_json(m) for m in row["members"]),
            fields={name: tuple(map(Held.from_json, held)) for name, held in row["fields"].items()},
            joins=tuple(Join((j["claims"][0], j["claims"][1]), j["rule"], j["shared"]) for j in row["joins"]),
            within=row["within"],
            against=tuple(row.get("against", ())),
        )
