"""The log of decisions between the database's rows and the register's dataclass."""

from collections.abc import Collection, Iterable

from entente.register import Decision
from entente.store import models
from entente.store.batches import batches


def read_log(kinds: Collection[str] | None = None, *, sources: Iterable[str] | None = None) -> list[Decision]:
    """Every decision, or those of these kinds (``undo`` with them, or what is taken back counts), by sequence.

    sources: those that speak of these sources alone, undos of them too.
    """
    rows = models.Decision.objects.all() if kinds is None else models.Decision.objects.filter(kind__in=kinds)
    if sources is None:
        return [_decision(row) for row in rows]
    about = (rows.filter(about__source__in=batch).distinct() for batch in batches(sorted(sources)))
    found = {row.sequence: row for some in about for row in some}
    return [_decision(found[sequence]) for sequence in sorted(found)]


def _decision(row: models.Decision) -> Decision:
    return Decision(
        id=row.id,
        sequence=row.sequence,
        at=row.at.isoformat(),
        by=row.by,
        kind=row.kind,  # type: ignore[arg-type]  # only ``deciding`` writes rows
        targets=tuple(row.targets),
        snapshot=row.snapshot,
        value=row.value,
        reason=row.reason,
    )
