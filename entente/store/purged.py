"""Sources or a page in; who purged them, and why, out: nothing of theirs is kept, and nothing is read again."""

from collections.abc import Collection, Mapping

from django.db.models import TextField
from django.db.models.functions import Cast

from entente.register import Decision
from entente.register.undoing import in_force
from entente.store import models
from entente.store.log import read_log


def purged(sources: Collection[str]) -> Mapping[str, Decision]:
    """Source → the purge in force, of those of ``sources`` that are purged."""
    log = in_force(read_log(("purge", "undo"), sources=sources)) if sources else []
    return {one.value["source"]: one for one in log if one.kind == "purge"}


def takes_back_a_purge(decision: str) -> bool:
    """Whether to take this decision back is to take back a purge, or to let one hold again."""
    row = models.Decision.objects.filter(id=decision).first()
    while row and row.kind == "undo":
        row = models.Decision.objects.filter(id=row.targets[0]).first()
    return row is not None and row.kind == "purge"


def purge_of(page: str) -> models.Decision | None:
    """The latest purge by which a page went, in force or not."""
    rows = models.Decision.objects.filter(kind="purge").annotate(_targets=Cast("targets", TextField()))
    return rows.filter(_targets__contains=f'"{page}"').order_by("sequence").last()
