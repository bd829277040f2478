"""Pages: the id is the hash of source and text, and the text has the one form that offsets count in."""

from collections.abc import Iterator
from unicodedata import is_normalized

from entente.pages import Page
from entente.store import models

_FEW = 50


def pages() -> Iterator[str]:
    for id, source, text in models.Page.objects.values_list("id", "source", "text").iterator(_FEW):
        faults = list(_faults(id, source, text))
        yield f"page {id} ({source}): {'; '.join(faults)}" if faults else ""


def _faults(id: str, source: str, text: str) -> Iterator[str]:
    if Page(source, text, "text").id != id:
        yield "its id is not that of its source and text"
    if "\r" in text or not is_normalized("NFC", text):
        yield "its text is not in the form in which offsets are counted"
