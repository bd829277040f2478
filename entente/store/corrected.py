"""A source in, what people say of the facts of its article out of the log."""

import json
from collections.abc import Mapping
from hashlib import sha256

from entente.claims import reading as reader
from entente.register.corrections import Correction, corrections_of
from entente.store import models
from entente.store.log import read_log


def corrected(source: str) -> Mapping[str, Correction]:
    """Fact → its correction."""
    return corrections_of(source, read_log(("article", "undo"), sources=[source]))


def corrected_sources() -> set[str]:
    """The sources of whose articles anybody has ever said anything."""
    said = models.Decision.objects.filter(kind="article").values_list("value", flat=True)
    return {value["source"] for value in said}


def reader_for(said: Mapping[str, str | None]) -> str:
    """The version of the reader that reads under these corrections: another under others."""
    if not said:
        return reader.READER
    return sha256(json.dumps([reader.READER, sorted(said.items())]).encode()).hexdigest()[:16]


def corrections(source: str) -> dict[str, str | None]:
    """Fact → the value that a person gave it: what the reader is told to hold instead of its own."""
    return {fact: one.value for fact, one in corrected(source).items()}
