"""Decisions in; what people say of the facts of a source's article instead of the reader out, the latest in force."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from entente.register.decision import Decision
from entente.register.undoing import in_force


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of one fact; None: that the page does not say."""

    value: str | None
    by: str
    decision: str


def corrections_of(source: str, decisions: Iterable[Decision]) -> Mapping[str, Correction]:
    """Fact → its correction, of the article of this source, whichever of its pages was before the person's eyes."""
    # Where the source was purged, what was said of it went too.
    said = (one for one in in_force(decisions) if one.kind == "article" and one.value["source"] == source)
    said = (one for one in said if "value" in one.value)
    return {one.value["fact"]: Correction(one.value["value"], one.by, one.id) for one in said}
