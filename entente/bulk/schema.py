"""The columns of the tables, and how they are written: the same rows give the same bytes."""

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

_BLOCK = pa.struct({"start": pa.int32(), "end": pa.int32(), "role": pa.string(), "language": pa.string()})
_WHICH = {"part": pa.int32(), "number": pa.int32()}
_PAGE = {**_WHICH, "page": pa.string()}
_FETCH = {
    "name": pa.string(),
    "shown": pa.string(),
    "source": pa.string(),
    "address": pa.string(),
    "at": pa.timestamp("us", "UTC"),
    "status": pa.int16(),
    "headers": pa.string(),
    "depth": pa.int8(),
    "failed": pa.bool_(),
    "held": pa.bool_(),
    "content": pa.binary(),
    "digest": pa.string(),
    "outcome": pa.string(),
    "detail": pa.string(),
    "page": pa.string(),
}
_ARTICLE = {
    **dict.fromkeys(("title", "published", "modified", "language", "author", "publisher", "text"), pa.string()),
    "blocks": pa.list_(_BLOCK),
    **dict.fromkeys(("words", "basis", "signature"), pa.string()),
}
_CLAIM = {
    "id": pa.string(),
    "type": pa.string(),
    "start": pa.int32(),
    "end": pa.int32(),
    "exact": pa.string(),
    "within": pa.string(),
    "rules": pa.list_(pa.string()),
    "body": pa.string(),
}
SCHEMAS: Mapping[str, Any] = {
    "fetches": pa.schema({**_WHICH, **_FETCH}),
    "pages": pa.schema({**_PAGE, **dict.fromkeys(("source", "format", "text"), pa.string())}),
    "articles": pa.schema({**_PAGE, **_ARTICLE}),
    "claims": pa.schema({**_PAGE, **_CLAIM}),
    "leads": pa.schema({**_PAGE, "title": pa.string(), "address": pa.string()}),
    "rejections": pa.schema({**_WHICH, **dict.fromkeys(("name", "source", "reason", "detail"), pa.string())}),
}
# Words that repeat are worth a dictionary; texts and bytes only swell it.
REPEATED = ("outcome", "format", "language", "publisher", "type", "reason", "source")
WRITTEN: Mapping[str, Any] = {
    "version": "2.6",
    "compression": "zstd",
    "compression_level": 3,
    "write_statistics": ["part", "number"],
}


def dictionary_of(table: str) -> list[str]:
    """The columns that are written with a dictionary."""
    return [name for name in REPEATED if name in SCHEMAS[table].names]
