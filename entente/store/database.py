"""Where the register is kept: DATABASE_URL, or else the register's file, in; what Django is told of it out."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from entente.errors import BadSetting
from entente.store.alone import SECONDS

# FULL: what a person was told is kept outlives a power cut too, not only the end of a process. Secure delete: what is
# purged leaves nothing on free pages of the file. A cache of 32 MB: with SQLite's own of 2 MB a fold of everything
# writes and reads the pages of its indexes again and again.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
    "PRAGMA cache_size=-32768;"
)
_SCHEMES = ("postgresql", "postgres")


def database(url: str, register: Path) -> dict[str, Any]:
    """PostgreSQL at ``url``; SQLite in the file ``register`` where there is none. Raises BadSetting."""
    return _postgresql(url) if url else _sqlite(register)


def _sqlite(register: Path) -> dict[str, Any]:
    options = {"timeout": SECONDS, "transaction_mode": "IMMEDIATE", "init_command": PRAGMAS}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": register, "OPTIONS": options}


def _postgresql(url: str) -> dict[str, Any]:
    """``postgresql://user:password@host:port/name?sslmode=require``; what follows the ``?`` is libpq's."""
    # What is wrong with it is never said with its words: there may be a password among them.
    try:
        parts = urlsplit(url)
        options, port = dict(parse_qsl(parts.query)), parts.port
    except ValueError as error:
        raise BadSetting(
            "DATABASE_URL: no host or port can be read; write signs of a password as %2F, %3A …"
        ) from error
    name = unquote(parts.path.removeprefix("/"))
    if parts.scheme not in _SCHEMES or not name:
        raise BadSetting("DATABASE_URL: write postgresql://user:password@host/name")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(port or "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
