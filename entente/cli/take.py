"""What ``entente bulk`` wrote in, kept in the register: between two rooms that do not know each other."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from entente.cli.extra import needs_bulk
from entente.cli.progress import bar, report

if TYPE_CHECKING:
    from entente.bulk.finished import Told
    from entente.store.making import Retrieval
    from entente.store.reading import Summary


def take_from(folder: str) -> "Summary":
    """Take the folder's pages and claims into the open register. Raises BadSetting for one that is not complete."""
    with needs_bulk():
        from entente.bulk.finished import Finished
    # Here, not above: the store's tables need Django set up.
    from entente.store.taking import take

    finished = Finished(folder)
    with bar("taking", finished.count) as on_each:
        summary = take((_retrievals(finished.part(number)) for number in finished.parts), on_each=on_each)
    report(summary)
    return summary


def _retrievals(part: Iterable["Told"]) -> Iterator["Retrieval"]:
    from entente.pages.input import Input
    from entente.store.making import Retrieval, Unpacked, named_source

    for told in part:
        one = told.input
        came = Input(
            name=one.name,
            content=one.content,
            shown=one.shown,
            address=one.address,
            headers=one.headers,
            status=one.status,
            at=one.at,
            failure=one.failure,
            depth=one.depth,
        )
        made = Unpacked(*told.held) if told.held else told.made
        # A container is kept where it was fetched, or where a part of it was refused.
        if not isinstance(made, Unpacked) or made.detail or came.brought:
            yield Retrieval(came, named_source(came), made)
