"""The group that holds the commands: its own option, and errors made into a line and an exit code."""

from pathlib import Path
from typing import Any

import click

from entente import __version__
from entente.errors import EntenteError, Misuse


class _Group(click.Group):
    """Says an error of Entente in its own sentence, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except EntenteError as error:
            click.echo(f"entente: {error}", err=True)
            ctx.exit(2 if isinstance(error, Misuse) else 1)


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
    """The register of cooperation between localities across a border."""
    context.obj = register


paths_to_read = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
"""Files and folders; whether they can be read is said file by file."""
