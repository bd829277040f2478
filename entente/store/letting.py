"""Which claims wait for nobody: the setting of each type, and what the register's own decisions show of each rule."""

from collections.abc import Mapping

from django.db.models import Count, Q

from entente.claims.fields import TYPES
from entente.errors import NotAValue
from entente.register.letting import Measured, Rule, thresholds
from entente.store import models
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.log import read_log

# A setting speaks of no claim and of no source; an undo of it neither.
_NOTHING = ("", "")


def let(by: str, type: str, threshold: float | None, reason: str = "") -> models.Decision:
    """``by`` says from which precision on claims of a type wait for nobody; None: they wait. Raises NotAValue.

    What that changes is folded at the next fold.
    """
    if type not in TYPES or not (threshold is None or 0.5 <= threshold < 1):
        raise NotAValue("a type of claim, and a precision from 0.5 to below 1")
    with alone():
        value = {"type": type, "threshold": threshold}
        return append(by, "setting", [], about=[_NOTHING], value=value, reason=reason)


def settings() -> Mapping[str, float]:
    """Type → the least precision by which its claims are let through."""
    return thresholds(read_log(("setting", "undo"), sources=_NOTHING[1:]))


def measured_now() -> Mapping[Rule, Measured]:
    """Rule → how its claims were judged, as the last fold found it."""
    rows = models.Verdict.objects.values_list("type", "rule")
    counted = rows.annotate(good=Count("pk", filter=Q(right=True)), judged=Count("pk"))
    return {(type, rule): Measured(good, judged) for type, rule, good, judged in counted}


def rules_let_through() -> frozenset[Rule]:
    """As the last fold found them."""
    return frozenset(models.LetThrough.objects.values_list("type", "rule"))
