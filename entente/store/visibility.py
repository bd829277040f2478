"""Sources in, who may see them by what people decided out; kept beside them by the fold."""

from collections.abc import Collection, Mapping

from entente.register import Decision
from entente.register.undoing import in_force
from entente.store import models
from entente.store.batches import batches
from entente.store.log import read_log


def decided_visibility(sources: Collection[str]) -> Mapping[str, Decision]:
    """Source → the decision that says who may see it, of those of ``sources`` of which anybody said so."""
    log = in_force(read_log(("visibility", "undo"), sources=sources))
    return {one.value["source"]: one for one in log if one.kind == "visibility"}


def seen_otherwise(sources: Collection[str]) -> Mapping[str, str]:
    """Source → who may see it, of those of which something else is kept."""
    decided, found = decided_visibility(sources), dict[str, str]()
    for batch in batches(sorted(sources)):
        for source, kept in models.Source.objects.filter(id__in=batch).values_list("id", "visibility"):
            said = decided[source].value["visibility"] if source in decided else models.Visibility.INTERNAL
            if kept != said:
                found[source] = str(said)
    return found


def keep_visibility(sources: Collection[str]) -> set[str]:
    """Keep it; the sources of which something else was kept."""
    found = seen_otherwise(sources)
    for visibility in models.Visibility.values:
        for batch in batches(source for source, said in found.items() if said == visibility):
            models.Source.objects.filter(id__in=batch).update(visibility=visibility)
    return set(found)
