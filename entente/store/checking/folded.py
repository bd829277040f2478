"""Records: each is what the fold makes of claims and decisions now, and there is none besides."""

from collections.abc import Iterator

from entente.store import models
from entente.store.checking.measured import wrongly_through
from entente.store.folding import fold_blocks
from entente.store.writing import strays


def folded() -> Iterator[str]:
    """Of what is to be folded with sources that changed since the last fold it is not asked.

    Nor is it while a rule is let through wrongly (``measured`` says so): what records wait for follows from it.
    """
    if wrongly_through():
        return
    wrong = strays()
    yield from (f"record {record} is made of no claim that is told or decided" for record in sorted(wrong))
    later = models.ClaimKey.objects.filter(page__source__unfolded__isnull=False)
    for compared in fold_blocks(set(later.values_list("claim", flat=True))):
        for record in sorted(compared.records.keys() | compared.otherwise):
            if record in compared.gone:
                yield f"record {record} is held, and the fold makes none of that name"
            elif record in compared.changed:
                yield f"record {record} is folded otherwise"
            else:
                yield f"record {record} is proposed otherwise" if record in compared.otherwise else ""
