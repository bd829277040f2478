"""``entente reread``: what the register keeps, read again by this version of the reader."""

import sys
from pathlib import Path

import click

from entente.cli.group import allowed_hosts, seconds_to_read
from entente.cli.progress import bar, report
from entente.cli.register import open_register
from entente.store.fetcher import fetcher


@click.command()
@click.option("--rejected", is_flag=True, help="Try again what gave no page; what no site gave is fetched again.")
@allowed_hosts
@seconds_to_read
@click.pass_obj
def reread(register: Path, rejected: bool, allowed: tuple[str, ...]) -> None:
    """Read again the pages that an older reader read. Decisions are kept."""
    open_register(register)
    # Here, not above: the store's tables need Django set up.
    from entente.store.rereading import reread, reread_rejected
    from entente.store.sites import Sites

    with Sites(fetcher(allowed)) as sites, bar("reading again", None) as on_each:
        summary = reread_rejected(sites, on_each=on_each) if rejected else reread(on_each=on_each)
    report(summary)
    sys.exit(1 if summary.rejected else 0)
