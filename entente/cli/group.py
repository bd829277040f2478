"""The group that holds the commands: its own option, and errors made into a line and an exit code."""

import os
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from entente import __version__
from entente.apart import close_shared
from entente.errors import EntenteError, Misuse


class _Group(click.Group):
    """Says an error of Entente in its own sentence, without a traceback; ends what was started to read apart."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except EntenteError as error:
            click.echo(f"entente: {error}", err=True)
            ctx.exit(2 if isinstance(error, Misuse) else 1)
        finally:
            close_shared()


@click.group(cls=_Group)
@click.version_option(__version__)
@click.option(
    "--register",
    type=click.Path(dir_okay=False, path_type=Path),
    default="entente.sqlite3",
    envvar="ENTENTE_REGISTER",
    show_default=True,
    show_envvar=True,
    help="The register's file.",
)
@click.pass_context
def main(context: click.Context, register: Path) -> None:
    """The register of cooperation between localities across a border.

    It is kept in a file, or in the PostgreSQL database that DATABASE_URL names, unless --register names a file.
    """
    if context.get_parameter_source("register") is ParameterSource.COMMANDLINE:
        os.environ.pop("DATABASE_URL", None)
    context.obj = register


what_to_read = click.argument("names", metavar="PATH|ADDRESS…", nargs=-1, required=True)
"""Files, folders, patterns, addresses, or - for standard input; whether each can be read is said one by one."""
allowed_hosts = click.option(
    "--allow",
    "allowed",
    metavar="HOST",
    multiple=True,
    help="A host on a private network or on this machine that may be fetched from.",
)
seconds_to_read = click.option(
    "--seconds",
    type=click.FloatRange(0, min_open=True),
    help="The time that reading one input may take.  [default: 60]",
    callback=lambda context, option, seconds: _allow(seconds),
    expose_value=False,
)


def _allow(seconds: float | None) -> None:
    if seconds is not None:
        os.environ["ENTENTE_READ_SECONDS"] = str(seconds)
