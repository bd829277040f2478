"""``entente sign-in``: a new one-time address for a user of the register."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entente.cli.register import open_register
from entente.errors import BadSetting

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@click.command("sign-in")
@click.option("--user", help="Who signs in; by default you, else the register's first user.")
@click.option("--address", default="http://127.0.0.1:8000", show_default=True, help="Where the register is served.")
@click.pass_obj
def sign_in(register: Path, user: str | None, address: str) -> None:
    """Print an address that signs in once, within a day."""
    open_register(register)
    click.echo(sign_in_address(address, user_named(user)))


def sign_in_address(address: str, user: "User") -> str:
    """``<address>/sign-in/<token>`` with a new token for ``user``."""
    from entente.store.sign_in import make_token

    return f"{address.rstrip('/')}/sign-in/{make_token(user)}"


def user_named(name: str | None) -> "User":
    """The user of this name, by default of the system's login name, else the first; a new register's first is made.

    Raises BadSetting for a name that the register does not know.
    """
    from django.contrib.auth.models import User

    users = User.objects.filter(is_active=True).order_by("pk")
    if not User.objects.exists():
        return User.objects.create_superuser(name or _login_name())
    user = users.filter(username=name or _login_name()).first() or (None if name else users.first())
    if user is None:
        raise BadSetting(f"--user: the register has no active user {name or ''}".rstrip())
    return user


def _login_name() -> str:
    """The system's name for who runs this; a container's user often has none."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return "entente"
