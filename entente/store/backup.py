"""The register's inputs, as they are at one moment, in one file that either database can be made of again; and back.

Inputs only: readings, claims and records are made again of them. No key, session or token by which anybody signs in.
"""

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management.color import no_style
from django.db import connection
from django.db.models import BinaryField, Field, Model

from entente.errors import NotEmpty
from entente.store import models, portable, rules, seals, unfolded
from entente.store.alone import alone
from entente.store.batches import batches

INPUTS: tuple[type[Model], ...] = (
    User,
    models.Source,
    models.Page,
    models.Fetch,
    models.Decision,
    models.DecisionAbout,
    models.DecisionSeal,
    models.Forward,
)
"""What is kept, each after those that it refers to; the last so that ids given out before lead on."""
LEFT_OUT = frozenset({"auth.user.password", "store.source.story", "store.source.visibility", "store.page.visibility"})
"""Columns that are no inputs: a secret, and what the fold finds out (the last one in backups of earlier versions)."""
NEVER: tuple[type[Model], ...] = (Session, models.SignInToken)
_SNAPSHOT = {
    "sqlite": "BEGIN DEFERRED",
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}


def backup(path: Path) -> dict[str, int]:
    """Write the inputs to ``path``; how many of each. Others may write meanwhile. Raises BadSetting."""
    counts = {_label(model): 0 for model in INPUTS}

    def rows() -> Iterator[portable.Row]:
        for model in INPUTS:
            for row in _rows(model):
                counts[_label(model)] += 1
                yield _label(model), row

    with _one_moment():
        portable.write(path, rows())
    return counts


def restore(path: Path, *, replace: bool = False) -> Path | None:
    """Put the inputs of a backup in the place of what there is; all or nothing. Nothing is read or folded yet.

    replace: even where the register is not empty; a backup of what it held is then written first, and named.
    Raises NotABackup before anything is touched, NotEmpty.
    """
    for _ in portable.read(path):
        pass
    with alone(), rules.lifted():
        kept = _set_aside(path, replace)
        for label, rows in groupby(portable.read(path), key=lambda row: row[0]):
            _create(apps.get_model(label), (row for _, row in rows))
        if not models.DecisionSeal.objects.exists():
            seals.add_all()
        _reset_sequences()
        unfolded.mark_all()
    return kept


@contextmanager
def _one_moment() -> Iterator[None]:
    """What is read within stands as it was at the first look, and holds up no writer."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(_SNAPSHOT[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _rows(model: type[Model]) -> Iterator[dict[str, Any]]:
    """In the order of their keys, a few at a time; what has bytes one by one."""
    fields = [field for field in model._meta.concrete_fields if not _left_out(model, field.name)]
    size = 1 if any(isinstance(field, BinaryField) for field in fields) else 200
    rows, last = model._default_manager.order_by("pk"), None
    while some := list((rows if last is None else rows.filter(pk__gt=last))[:size]):
        yield from ({field.attname: _plain(getattr(row, field.attname)) for field in fields} for row in some)
        last = some[-1].pk


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return b64encode(value).decode() if isinstance(value, (bytes, memoryview)) else value


def _create(model: type[Model], rows: Iterator[dict[str, Any]]) -> None:
    read = {field.attname: _reader(field) for field in model._meta.concrete_fields}
    for some in batches(rows):
        made = [
            model(**{name: read[name](value) for name, value in row.items() if not _left_out(model, name)})
            for row in some
        ]
        for user in made:
            if isinstance(user, User):
                user.set_unusable_password()
        model._default_manager.bulk_create(made, 20)


def _reader(field: "Field[Any, Any]") -> Callable[[Any], Any]:
    """What makes of a value of the file one of the column."""
    if isinstance(field, BinaryField):
        return lambda value: bytes(field.to_python(value))
    return field.to_python if field.get_internal_type() == "DateTimeField" else lambda value: value


def _set_aside(path: Path, replace: bool) -> Path | None:
    """Empty the register, after what it held was written beside ``path``; None where there was nothing."""
    held = any(model._default_manager.exists() for model in INPUTS if model is not User)
    kept = path.with_name(f"{path.name}.replaced-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}") if held else None
    if kept and not replace:
        raise NotEmpty
    if kept:
        backup(kept)
    for model in (*apps.get_app_config("store").get_models(), *NEVER, User):
        model._base_manager.all()._raw_delete("default")  # type: ignore[attr-defined]  # no row needs a look
    return kept


def _reset_sequences() -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(INPUTS)):
            cursor.execute(statement)


def _left_out(model: type[Model], column: str) -> bool:
    return f"{_label(model)}.{column}" in LEFT_OUT


def _label(model: type[Model]) -> str:
    return model._meta.label_lower
