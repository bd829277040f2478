"""The log of decisions between the database's rows and the register's dataclass."""

from collections.abc import Collection

from entente.register import Decision
from entente.store import models


def read_log(kinds: Collection[str] | None = None) -> list[Decision]:
    """Every decision, or those of these kinds (``undo`` with them, or what is taken back counts), by sequence."""
    rows = models.Decision.objects.all()
    return [_decision(row) for row in (rows if kinds is None else rows.filter(kind__in=kinds))]


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
