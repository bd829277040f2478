"""The log of decisions between the database's rows and the register's dataclass."""

from entente.register import Decision
from entente.store import models


def read_log() -> list[Decision]:
    """Every decision, in order of sequence."""
    return [_decision(row) for row in models.Decision.objects.all()]


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
