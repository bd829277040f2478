"""What somebody asks in, the records that hold its words out: one way to ask, answered by each database's own index.

The index is of ``Record.search``, which the database itself follows (see ``sql/``).
"""

import re
from collections.abc import Iterable

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from entente.register.words import Asked, asked, words_of

_FOUND = {
    "sqlite": "SELECT record FROM store_record_number WHERE number IN "
    "(SELECT rowid FROM store_record_words WHERE store_record_words MATCH %s)",
    "postgresql": "SELECT id FROM store_record WHERE "
    "array_to_tsvector(array_remove(string_to_array(search, ' '), '')) @@ (%s)::tsquery",
}


def column(texts: Iterable[str], codes: Iterable[tuple[str, str]] = ()) -> str:
    """What ``Record.search`` holds of these texts, and of these codes of fields."""
    return " ".join([*words_of(texts), *(_coded(field, code) for field, code in codes)])


def holding(text: str) -> Q:
    """The records that hold every word of ``text``; all of them where it is blank, none where it has no word."""
    if not text.strip():
        return Q()
    wanted = asked(text)
    return _found(_query(wanted)) if wanted else Q(pk__in=[])


def coded(field: str, code: str) -> Q:
    """The records of which a value of the field is this code."""
    quoted = '"{}"' if connection.vendor == "sqlite" else "'{}'"
    return _found(quoted.format(_coded(field, re.sub(r"\W", "", code))))


def _coded(field: str, code: str) -> str:
    """A word that no text has."""
    return f"{field}={code}"


def _found(query: str) -> Q:
    return Q(id__in=RawSQL(_FOUND[connection.vendor], [query]))  # noqa: S611  # the SQL is all there above


def _query(wanted: Iterable[Asked]) -> str:
    """In the database's own language. A word has neither quotes nor operators: it is made of letters and digits."""
    if connection.vendor == "sqlite":
        return " AND ".join(f'"{one.word}"{"*" if one.begins else ""}' for one in wanted)
    return " & ".join(f"'{one.word}'{':*' if one.begins else ''}" for one in wanted)
