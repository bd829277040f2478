"""``entente read``: pages into the register, with a bar while it runs and a summary after."""

import sys
from pathlib import Path

import click

from entente.cli.group import allowed_hosts, seconds_to_read, what_to_read
from entente.cli.progress import bar, report
from entente.cli.register import open_register
from entente.store.fetcher import fetcher


@click.command()
@what_to_read
@allowed_hosts
@seconds_to_read
@click.pass_obj
def read(register: Path, names: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    """Read pages into the register: files, folders, patterns, addresses of pages, or - for standard input."""
    open_register(register)
    # Here, not above: the store's tables need Django set up.
    from entente.store.inputs import inputs_of
    from entente.store.reading import read_inputs
    from entente.store.sites import Sites

    with Sites(fetcher(allowed)) as sites:
        given = inputs_of(names, sites)
        with bar("reading", given.count) as on_each:
            summary = read_inputs(given.inputs, on_each=on_each)
    report(summary, skipped=given.skipped)
    sys.exit(1 if summary.rejected else 0)
