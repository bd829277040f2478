"""``entente watch``: what feeds and sitemaps newly list, into the register. For cron."""

import sys
from pathlib import Path

import click

from entente.cli.group import allowed_hosts, seconds_to_read
from entente.cli.progress import bar, report
from entente.cli.register import open_register
from entente.store.fetcher import fetcher


@click.command()
@click.argument("feeds", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(1), help="How many stories to ask for at most; the rest at the next run.")
@allowed_hosts
@seconds_to_read
@click.pass_obj
def watch(register: Path, feeds: tuple[str, ...], most: int | None, allowed: tuple[str, ...]) -> None:
    """Read the stories that FEEDS (addresses of RSS, Atom or sitemaps) list and the register has not read.

    A story is asked for again for a week after it first came, so that its corrections are seen. Sites that say
    when nothing has changed are asked that way.
    """
    open_register(register)
    # Here, not above: the store's tables need Django set up.
    from entente.store import watching
    from entente.store.sites import Sites

    with Sites(fetcher(allowed)) as sites, bar("watching", None) as on_each:
        watched, summary = watching.watch(feeds, sites, most=most, on_each=on_each)
    click.echo(f"{watched.listed} listed, {watched.settled} left alone")
    report(summary)
    sys.exit(1 if summary.rejected else 0)
