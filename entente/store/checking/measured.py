"""What people found of claims, rule by rule, kept as the log says it; and the rules that are let through by it."""

from collections.abc import Iterator

from entente.register.letting import Rule
from entente.store import models, unfolded
from entente.store.batches import batches
from entente.store.hearing import decided_with
from entente.store.letting import rules_let_through
from entente.store.measuring import reaching_now, verdicts_held, verdicts_now


def measured() -> Iterator[str]:
    """Of sources that changed since the last fold it is not asked: the next fold measures them."""
    later = unfolded.marked()
    for sources in batches(models.Source.objects.values_list("id", flat=True).iterator()):
        units = decided_with(sources)
        if units & later:
            continue
        now, held = verdicts_now(units), verdicts_held(units).keys()
        for one in sorted(one for one in now | held if one.source in sources):
            wrong = one not in now or one not in held
            yield f"claim {one.claim} is counted otherwise for {one.rule} than it was judged" if wrong else ""
    yield from (_of_rule(*rule) for rule in sorted(wrongly_through()))


def wrongly_through() -> frozenset[Rule]:
    """Rules that are let through and should not be, or the other way; while something is to be folded, none."""
    return frozenset() if models.Unfolded.objects.exists() else reaching_now() ^ rules_let_through()


def _of_rule(type: str, rule: str) -> str:
    said = "is let through, which by what was judged it is not"
    other = "is not let through, which by what was judged it is"
    return f"rule {rule} of {type} {said if (type, rule) in rules_let_through() else other}"
