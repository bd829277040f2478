"""A passage that a person typed from a scan or a picture: read as the page of the source that they typed it from."""

from entente.errors import NoSuchFetch, NotAllowed, NothingTyped
from entente.pages.input import Input
from entente.store import models
from entente.store.reading import Outcome, read_inputs


def type_passage(by: str, fetch: int, text: str) -> Outcome:
    """Read ``text`` as what the bytes of the fetch say; both are kept.

    Raises NoSuchFetch, NothingTyped, and NotAllowed without a name or where the bytes gave a page of their own.
    """
    if not by.strip():
        raise NotAllowed("a passage bears the name of who typed it")
    if not text.strip():
        raise NothingTyped
    row = models.Fetch.objects.select_related("source").defer("content").filter(pk=fetch).first()
    if row is None:
        raise NoSuchFetch(str(fetch))
    if row.outcome in ("page", "list"):
        raise NotAllowed("these bytes gave a page of their own")
    typed = Input(
        row.name,
        text.encode(),
        shown=row.name,
        address=row.source.address,
        headers={"content-type": "text/plain; charset=utf-8", "typed-by": by, "typed-from": row.digest},
        source=row.source_id,
    )
    outcomes: list[Outcome] = []
    read_inputs([typed], on_each=lambda _, outcome: outcomes.append(outcome))
    return outcomes[0]
