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
@click.option("--user", metavar="NAME", help="Who signs in; by default you, else the register's first user.")
@click.option("--new", is_flag=True, help="Make NAME a user of the register first.")
@click.option("--address", default="http://127.0.0.1:8000", show_default=True, help="Where the register is served.")
@click.pass_obj
def sign_in(register: Path, user: str | None, new: bool, address: str) -> None:
    """Print an address that signs in once, within a day."""
    if new and not user:
        raise BadSetting("--new: name the new user with --user NAME")
    open_register(register)
    click.echo(sign_in_address(address, new_user(user) if new and user else user_named(user)))


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
        raise BadSetting(_unknown(name))
    return user


def new_user(name: str) -> "User":
    """A new ordinary user; a new register's first is made as by ``user_named``.

    Raises BadSetting for a name that is taken or that is none.
    """
    from django.contrib.auth.models import User
    from django.core.exceptions import ValidationError

    if not User.objects.exists():
        return user_named(name)
    if User.objects.filter(username=name).exists():
        raise BadSetting(f"--user {name}: the register has this user already; leave out --new")
    try:
        User(username=name).clean_fields(exclude=["password"])
    except ValidationError as error:
        raise BadSetting(f"--user {name}: letters, digits and @ . + - _ without blanks, at most 150") from error
    return User.objects.create_user(name)


def _unknown(name: str | None) -> str:
    if name is None:
        return "--user: the register has no active user"
    return f"--user: the register has no active user {name}; entente sign-in --user {name} --new makes one"


def _login_name() -> str:
    """The system's name for who runs this; a container's user often has none."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return "entente"
