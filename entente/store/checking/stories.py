"""Sources: those that tell one story are known as such, and no others."""

from collections.abc import Iterator

from entente.store import models
from entente.store.stories import not_found_by_bands, stories_told


def told_stories() -> Iterator[str]:
    """Not asked while sources changed since the last fold: the next fold says it of them, and of whom they reach."""
    if models.Unfolded.objects.exists():
        return
    yield from (f"source {source}: copies of its story cannot be found" for source in not_found_by_bands())
    told = stories_told()
    for source, held in models.Source.objects.values_list("id", "story").iterator():
        now = told.get(source)
        yield "" if held == now else f"source {source} is said to tell the story of {held}, and tells that of {now}"
