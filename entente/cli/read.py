"""``entente read``: pages into the register, with a bar while it runs and a summary after."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entente.cli.group import allowed_hosts, seconds_to_read
from entente.cli.progress import bar, report
from entente.cli.register import open_register
from entente.cli.take import take_from
from entente.store.fetcher import fetcher

if TYPE_CHECKING:
    from entente.store.reading import Summary


@click.command()
@click.argument("names", metavar="PATH|ADDRESS…", nargs=-1)
@click.option("--from", "folder", metavar="OUT", help="Take what entente bulk has read into the folder OUT.")
@allowed_hosts
@seconds_to_read
@click.pass_obj
def read(register: Path, names: tuple[str, ...], folder: str | None, allowed: tuple[str, ...]) -> None:
    """Read pages into the register: files, folders, patterns, addresses of pages, or - for standard input."""
    if bool(names) is bool(folder):
        raise click.UsageError("Name what to read, or the folder to take --from.")
    open_register(register)
    summary = take_from(folder) if folder else _read(names, allowed)
    sys.exit(1 if summary.rejected else 0)


def _read(names: tuple[str, ...], allowed: tuple[str, ...]) -> "Summary":
    # Here, not above: the store's tables need Django set up.
    from entente.store.inputs import inputs_of
    from entente.store.reading import read_inputs
    from entente.store.sites import Sites

    with Sites(fetcher(allowed)) as sites:
        given = inputs_of(names, sites)
        with bar("reading", given.count) as on_each:
            summary = read_inputs(given.inputs, on_each=on_each)
    report(summary, skipped=given.skipped)
    return summary
