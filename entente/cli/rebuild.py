"""``entente rebuild``: the register made again from its inputs, and what came out otherwise."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entente.cli.group import seconds_to_read
from entente.cli.progress import bar, report
from entente.cli.register import open_register

if TYPE_CHECKING:
    from entente.store.rebuilding import Rebuilt


@click.command()
@click.option("--from-pages", is_flag=True, help="Read every page again first, from the bytes that are kept.")
@seconds_to_read
@click.pass_obj
def rebuild(register: Path, from_pages: bool) -> None:
    """Fold the register again from its claims and decisions, while nobody else writes.

    Ends with 1 and names what was otherwise where the register was not what its inputs make.
    """
    open_register(register)
    # Here, not above: the store's tables need Django set up.
    from entente.store import rebuilding

    if from_pages:
        with bar("reading again", None) as on_each:
            rebuilt = rebuilding.rebuild_from_pages(on_each=on_each)
    else:
        rebuilt = rebuilding.rebuild()
    _say(rebuilt)
    sys.exit(0 if rebuilt.before == rebuilt.after and not (rebuilt.read and rebuilt.read.rejected) else 1)


def _say(rebuilt: "Rebuilt") -> None:
    if rebuilt.read:
        report(rebuilt.read)
    click.echo(f"{rebuilt.records} records\nbefore {rebuilt.before}\nafter  {rebuilt.after}")
    for line in rebuilt.differing:
        click.echo(line, err=True)
