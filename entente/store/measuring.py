"""Sources of which something changed in; what people found of their claims, and which rules are let through, kept.

The log is read where it speaks of these sources, never as a whole.
"""

from collections.abc import Collection, Iterable

from entente.register.letting import Rule, Verdict, reaching, verdicts
from entente.register.standing import standing
from entente.store import models, unfolded
from entente.store.batches import batches
from entente.store.hearing import decided_with
from entente.store.inserting import insert
from entente.store.letting import measured_now, rules_let_through, settings
from entente.store.log import read_log


def let_through_now() -> None:
    """Measure again what is to be folded, and find the rules; what another rule touches is to be folded too."""
    for sources in batches(sorted(unfolded.marked())):
        _keep(sources)
    now, before = reaching_now(), rules_let_through()
    changed = {type for type, _ in now ^ before}
    if not changed:
        return
    models.LetThrough.objects.all().delete()
    models.LetThrough.objects.bulk_create(models.LetThrough(type=type, rule=rule) for type, rule in sorted(now))
    told = models.Claim.objects.filter(type__in=changed, page__current=True)
    unfolded.mark(told.order_by().values_list("page__source", flat=True).distinct())


def reaching_now() -> frozenset[Rule]:
    """The rules that are to be let through, by the settings and by what is kept of what people found."""
    least = settings()
    return reaching(least, measured_now()) if least else frozenset()


def verdicts_now(sources: Collection[str]) -> set[Verdict]:
    """What people found of the claims of these sources, out of the log; ``sources`` are whole (``decided_with``)."""
    return set(verdicts(standing(read_log(sources=sources)).values()))


def verdicts_held(sources: Iterable[str]) -> dict[Verdict, int]:
    """What is kept of it, each with its number."""
    rows = (models.Verdict.objects.filter(source__in=batch) for batch in batches(sorted(sources)))
    return {Verdict(*row): number for some in rows for number, *row in some.values_list("pk", *Verdict._fields)}


def _keep(sources: Iterable[str]) -> None:
    units = decided_with(sources)
    now, held = verdicts_now(units), verdicts_held(units)
    for batch in batches(number for one, number in held.items() if one not in now):
        models.Verdict.objects.filter(pk__in=batch).delete()
    insert(models.Verdict, Verdict._fields, sorted(now - held.keys()))
