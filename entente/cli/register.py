"""Opening a register: its path in, Django set up and the register's tables up to date."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from entente.errors import BadSetting


def open_register(path: Path) -> None:
    """Set Django up on the register and migrate it. Raises BadSetting.

    It is the file at ``path``, made where there is none, unless DATABASE_URL names a database.
    """
    folder = path.absolute().parent
    if not folder.is_dir():
        raise BadSetting(f"--register {path}: there is no folder {folder}")
    os.environ["ENTENTE_REGISTER"] = str(path.absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "entente.workspace.settings"
    # Here, not above: Django reads its settings, and so the register's path, when it is set up.
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    elsewhere = bool(os.environ.get("DATABASE_URL"))
    try:
        django.setup()
        with _alone_there() if elsewhere else _alone(path):
            _migrate()
    except ImproperlyConfigured as error:
        raise BadSetting("DATABASE_URL: install what PostgreSQL needs: pip install 'entente[postgres]'") from error
    except (DatabaseError, OSError) as error:
        raise BadSetting(f"{'DATABASE_URL' if elsewhere else f'--register {path}'}: {error}") from error


def _migrate() -> None:
    """Bring the tables up to date; a register that is so already is not written to."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Of several commands that open one register at once, one makes it and the others wait and find it made.

    The file that they lock is taken away after; where another still waits on it, a system may keep it for that one.
    """
    from django.core.files import locks

    lock = path.with_name(f"{path.name}.opening")
    try:
        with lock.open("w") as file:
            locks.lock(file, locks.LOCK_EX)
            # For its owner only: what is not published yet is in it. SQLite gives its side files the same rights.
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
            yield
    finally:
        with suppress(PermissionError):
            lock.unlink(missing_ok=True)


@contextmanager
def _alone_there() -> Iterator[None]:
    """The same where several commands open one database."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext('entente opens'))")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtext('entente opens'))")
