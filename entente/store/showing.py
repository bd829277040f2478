"""What a person says of who may see a page: one decision, which holds of its source."""

from entente.errors import NoSuchPage
from entente.store import models
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.folding import refold
from entente.store.visibility import decided_visibility


@alone()
def show(by: str, page: str, visibility: models.Visibility, reason: str = "") -> models.Decision:
    """``by`` says who may see the page, and whatever is read of its source later. Said twice, it is appended once.

    Raises NoSuchPage, and NotAllowed without a name.
    """
    source = models.Page.objects.filter(id=page, reading__isnull=False).values_list("source", flat=True).first()
    if source is None:
        raise NoSuchPage(page)
    before = decided_visibility([source]).get(source)
    if before and (before.by, before.value["visibility"]) == (by, visibility):
        return models.Decision.objects.get(id=before.id)
    value = {"source": source, "visibility": visibility.value}
    row = append(by, "visibility", [page], about=[("", source)], value=value, reason=reason)
    refold()
    return row
