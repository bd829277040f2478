"""Decisions: all that were said are there, in their order and as they were said, by the seals that they were given."""

from collections.abc import Iterator, Mapping

from entente.store import models, seals
from entente.store.batches import batches

_FEW = 100
Seal = tuple[str, str]
"""The hash of a decision's words, and its seal."""


def sealed() -> Iterator[str]:
    held, gone, before = _held(), _purged(), ""
    numbers = models.Decision.objects.order_by().values_list("sequence", flat=True)
    for some in batches(sorted({*held, *numbers}), _FEW):
        rows = models.Decision.objects.in_bulk(some)
        for number in some:
            row, seal = rows.get(number), held.get(number)
            fault = _fault(row, seal, before, purged=number in gone) if row else f"decision {number} is gone"
            yield f"decision {row.id} ({row.kind}, {row.by}): {fault}" if row and fault else fault
            before = seal[1] if seal else before


def _fault(row: models.Decision, seal: Seal | None, before: str, *, purged: bool) -> str:
    if seal is None:
        return "it was not appended as decisions are"
    if seals.seal_of(row, seal[0], before) != seal[1]:
        return "it is not as it was said, or not what was said before it"
    if not purged and seals.words_of(row) != seal[0]:
        return "what it says or what it judged is not as it was"
    return ""


def _held() -> Mapping[int, Seal]:
    rows = models.DecisionSeal.objects.values_list("sequence", "words", "seal")
    return {number: (words, seal) for number, words, seal in rows.iterator()}


def _purged() -> set[int]:
    """Decisions of which a purge may have taken words."""
    sources = models.DecisionAbout.objects.filter(decision__kind="purge").values("source")
    return set(models.DecisionAbout.objects.filter(source__in=sources).values_list("decision", flat=True))
