"""``entente serve``: the workspace on this machine, and an address that signs its first user in."""

import ipaddress
import os
import socket
from contextlib import suppress
from pathlib import Path

import click
import waitress  # type: ignore[import-untyped]  # it has no stubs

from entente.cli.register import open_register
from entente.cli.sign_in import sign_in_address, user_named
from entente.errors import BadSetting, Busy

_ALL = ("0.0.0.0", "::")  # noqa: S104  # compared with, never bound by default


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--user", help="Who is signed in; a new register's first user. By default your login name.")
@click.option("--threads", type=click.IntRange(2, 8), default=4, show_default=True)
@click.pass_obj
def serve(register: Path, host: str, port: int, user: str | None, threads: int) -> None:
    """Serve the register's workspace and print an address that signs in once."""
    if not _is_loopback(host):
        _open_to_others(host)
    listener = _listen(host, port)
    open_register(register)
    fold_what_waits()
    # Here, not above: the workspace reads the register's path when it is imported.
    from entente.workspace.wsgi import application

    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    click.echo(f"Entente is open. This address signs you in, once:\n\n  {sign_in_address(address, user_named(user))}\n")
    click.echo("Ctrl-C stops it; the register is kept.")
    waitress.serve(application, sockets=[listener], threads=threads, _quiet=True)


def fold_what_waits() -> None:
    """What a run that was broken off left to be folded, unless somebody else is at it just now."""
    # Here, not above: the store's tables need Django set up.
    from entente.store import unfolded
    from entente.store.alone import waited_for
    from entente.store.folding import refold

    if unfolded.marked():
        with waited_for(), suppress(Busy):
            refold()


def _listen(host: str, port: int) -> socket.socket:
    """The socket, taken before anything is printed or migrated. Raises BadSetting."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if os.name == "posix":
        # So that a server just stopped can be started again; elsewhere it would let two servers share the port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        # From here on a browser that comes early waits for its answer, instead of being turned away.
        listener.listen()
    except OSError as error:
        listener.close()
        raise BadSetting(
            f"--host {host} --port {port}: {error.strerror}; stop what runs there or name another port"
        ) from error
    return listener


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _open_to_others(host: str) -> None:
    """Say what it means, and let the workspace answer under the names by which others reach it."""
    names = [socket.gethostname(), socket.getfqdn()] if host in _ALL else [host]
    known = os.environ.get("ENTENTE_HOSTS", "").split(",")
    os.environ["ENTENTE_HOSTS"] = ",".join(dict.fromkeys(name for name in [*known, *names] if name))
    click.echo(
        f"Warning: whoever reaches {host} over the network reaches the sign-in page, and what is read and written "
        "there travels unencrypted. Put a server with TLS before it, and name in ENTENTE_HOSTS how it is reached.",
        err=True,
    )
