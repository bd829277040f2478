"""``entente bulk``: many pages into a folder of Parquet, on this machine or on a cluster."""

import os
import sys

import click

from entente.apart import allowed_seconds
from entente.cli.bulk_progress import progress
from entente.cli.extra import needs_bulk
from entente.cli.group import seconds_to_read
from entente.errors import BadSetting

MEGABYTE = 1_000_000


@click.command()
@click.argument("names", metavar="INPUT…", nargs=-1, required=True)
@click.argument("out", metavar="OUT")
@click.option("--on", default="local", show_default=True, metavar="local|ray://HOST:PORT", help="Where to read.")
@click.option("--workers", type=click.IntRange(1), help="Readers at once.  [default: one for each processor]")
@click.option(
    "--part",
    "size",
    type=click.FloatRange(0, min_open=True),
    default=16.0,
    show_default=True,
    metavar="MB",
    help="About how much is read and written in one go.",
)
@seconds_to_read
def bulk(names: tuple[str, ...], out: str, on: str, workers: int | None, size: float) -> None:
    """Read JSONL, Parquet, WARC, files and folders into the folder OUT. Run again, it goes on where it stood."""
    with needs_bulk():
        from entente.bulk.run import LOCAL, begin
    if on != LOCAL and not on.startswith("ray://"):
        raise BadSetting(f"--on {on}: say local or ray://HOST:PORT")
    run = begin(names, out, size=int(size * MEGABYTE))
    with progress(run.weight) as (on_page, on_part):
        done = run.make(
            on=on, workers=workers or os.cpu_count() or 1, seconds=allowed_seconds(), on_page=on_page, on_part=on_part
        )
    counts = done.counts
    click.echo(
        f"{done.parts} parts ({done.known} of them known, {len(done.failed)} not finished), "
        f"{counts['inputs']} inputs: {counts['articles']} articles with {counts['claims']} claims, "
        f"{counts['rejections']} rejected"
    )
    for reason, count in done.reasons.most_common():
        click.echo(f"  {reason}: {count}")
    for part, failure in done.failed:
        click.echo(f"part {part.name}: {failure}", err=True)
    sys.exit(1 if done.failed else 0)
