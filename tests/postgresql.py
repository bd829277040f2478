"""PostgreSQL for the tests: one server a session, started at the first need, on a Unix socket in a temporary folder.

It is faster than it is safe, and sorts as Vietnamese does, so that whatever leans on the database's own order fails.
"""

import os
import shutil
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

FOLDER = "ENTENTE_TESTS_POSTGRESQL"
"""The variable by which the processes of one session know where its server is."""
SPEED = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
# Root is refused by PostgreSQL; Debian's package brings this user.
OTHER = "postgres"


def begin() -> None:
    """Say where the session's server will be; for the first of its processes."""
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="entente-")


def end() -> None:
    """Stop the server if it was started, and leave nothing behind."""
    folder = Path(os.environ.pop(FOLDER))
    if (folder / "data" / "postmaster.pid").exists():
        _run("pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def missing() -> str | None:
    """What of PostgreSQL is not here; None where all of it is."""
    if os.name != "posix":
        return "sockets as on POSIX systems"
    if find_spec("psycopg") is None:
        return "psycopg"
    return None if _binaries() else "the server's programs (apt-get install postgresql)"


def url(name: str, *, anew: bool = False) -> str:
    """The address of the database ``name``, made if it is not there or wanted anew, on the session's server."""
    import psycopg

    folder = Path(os.environ[FOLDER])
    _start(folder)
    with psycopg.connect(_url(folder, "postgres"), autocommit=True) as server:
        if anew:
            server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        if not server.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone():
            server.execute(f'CREATE DATABASE "{name}"')
    return _url(folder, name)


def _url(folder: Path, name: str) -> str:
    return f"postgresql://entente@/{name}?host={folder}"


def _start(folder: Path) -> None:
    """Of the processes of a session one starts it, the others wait until it runs."""
    import fcntl

    with (folder / "starting").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / "data" / "postmaster.pid").exists():
            return
        if os.geteuid() == 0:
            shutil.chown(folder, OTHER)
        data = str(folder / "data")
        order = ["--locale-provider=icu", "--icu-locale=vi", "--locale=C.UTF-8"]
        _run("initdb", "-D", data, "-U", "entente", "-A", "trust", "-E", "UTF8", "--no-sync", *order)
        socket = f"-c listen_addresses='' -c unix_socket_directories='{folder}'"
        _run("pg_ctl", "-D", data, "-l", str(folder / "log"), "-w", "-o", f"{SPEED} {socket}", "start")


def _run(program: str, *arguments: str) -> None:
    user = OTHER if os.geteuid() == 0 else None
    command = [str(_binaries() / program), *arguments]  # type: ignore[operator]
    done = subprocess.run(command, user=user, cwd="/", capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{program}: {done.stdout}{done.stderr}")


def _binaries() -> Path | None:
    """Where the newest PostgreSQL of this machine has its programs; Debian keeps them out of the path."""
    beside = shutil.which("initdb")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else Path(beside).resolve().parent if beside else None
