"""Claims as lines of a list: a title, and how they stand."""

from dataclasses import dataclass
from typing import Any

from entente.claims.claim import Claim
from entente.register.standing import Standing
from entente.store.asking import Judged
from entente.workspace import labels, wording


@dataclass(frozen=True, slots=True)
class Card:
    """A claim in a list: what it is called and how it stands (waiting, part, through, accepted, rejected)."""

    claim: Claim
    title: str
    label: labels.Label
    state: str
    standing: Standing
    vanished: bool
    record: str | None


def card(judged: Judged) -> Card:
    """The claim's line in a list."""
    claim = judged.claim
    words = " ".join(claim.evidence.exact.split())
    return Card(
        claim=claim,
        title=wording.title(claim.type, values(judged), words),
        label=labels.TYPES.get(claim.type, claim.type),
        state=state(judged),
        standing=judged.standing,
        vanished=judged.vanished,
        record=judged.record,
    )


def state(judged: Judged) -> str:
    """How it stands; ``part``: accepted in some fields, the others wait; ``through``: a setting lets it through."""
    if judged.through:
        return "through"
    if judged.standing.state == "accepted" and judged.waiting:
        return "part"
    return judged.standing.state


def values(judged: Judged) -> dict[str, Any]:
    """The claim's values under what people decided of them."""
    decided = {name: field.value for name, field in judged.standing.fields.items()}
    return {**judged.claim.values, **decided}
