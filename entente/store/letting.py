"""Which claims wait for nobody: the setting of each type, what the register's own decisions show, and what follows."""

from collections.abc import Mapping

from entente.claims.fields import TYPES
from entente.errors import NotAValue
from entente.register.letting import Measured, Rule, let_through, measured, thresholds
from entente.register.standing import standing
from entente.store import models, unfolded
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.log import read_log


def let(by: str, type: str, threshold: float | None, reason: str = "") -> models.Decision:
    """``by`` says from which precision on claims of a type wait for nobody; None: they wait. Raises NotAValue.

    What that changes is folded at the next fold.
    """
    if type not in TYPES or not (threshold is None or 0.5 <= threshold < 1):
        raise NotAValue("a type of claim, and a precision from 0.5 to below 1")
    with alone():
        value = {"type": type, "threshold": threshold}
        return append(by, "setting", [], about=[("", "")], value=value, reason=reason)


def settings() -> tuple[Mapping[str, float], Mapping[Rule, Measured]]:
    """Type → its least precision, and rule → how its claims were judged so far."""
    log = read_log()
    return thresholds(log), measured(standing(log).values())


def rules_let_through() -> frozenset[Rule]:
    """As the last fold found them."""
    return frozenset(models.LetThrough.objects.values_list("type", "rule"))


def let_through_now() -> None:
    """Find them again; what a change touches is to be folded too."""
    asked = models.Decision.objects.filter(kind="setting").exists()
    now, before = let_through(read_log()) if asked else frozenset(), rules_let_through()
    changed = {type for type, _ in now ^ before}
    if not changed:
        return
    models.LetThrough.objects.all().delete()
    models.LetThrough.objects.bulk_create(models.LetThrough(type=type, rule=rule) for type, rule in sorted(now))
    told = models.Claim.objects.filter(type__in=changed, page__current=True)
    unfolded.mark(told.order_by().values_list("page__source", flat=True).distinct())
