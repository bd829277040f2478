"""One decision in, appended to the log; what it speaks of is folded again at the next fold."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils import timezone

from entente.errors import NotAllowed
from entente.register.decision import Kind
from entente.store import models, seals
from entente.store.unfolded import mark


def append(
    by: str,
    kind: Kind,
    targets: Sequence[str],
    *,
    about: Iterable[tuple[str, str]],
    snapshot: Mapping[str, Any] | None = None,
    value: Mapping[str, Any] | None = None,
    reason: str = "",
    id: str | None = None,
) -> models.Decision:
    """The decision's row. about: claim (empty: the article) and source of all that it speaks of.

    Raises NotAllowed without a name.
    """
    if not by.strip():
        raise NotAllowed("a decision bears a person's name")
    row = models.Decision.objects.create(
        id=id or secrets.token_hex(16),
        at=timezone.now(),
        by=by,
        kind=kind,
        targets=list(targets),
        snapshot=dict(snapshot or {}),
        value=dict(value or {}),
        reason=reason.strip(),
    )
    seals.add(row)
    said = sorted(set(about))
    models.DecisionAbout.objects.bulk_create(
        models.DecisionAbout(decision=row, claim=claim, source=source) for claim, source in said
    )
    mark(source for _, source in said)
    return row
