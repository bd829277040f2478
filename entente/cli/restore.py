"""``entente restore``: a register made of a backup, and read again."""

from pathlib import Path

import click

from entente.cli.group import seconds_to_read
from entente.cli.progress import bar, report
from entente.cli.register import open_register


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Even where the register is not empty; what it held is backed up first.")
@seconds_to_read
@click.pass_obj
def restore(register: Path, file: Path, replace: bool) -> None:
    """Make the register of FILE, which backup has written, and read its pages by this version of the reader."""
    open_register(register)
    # Here, not above: the store's tables need Django set up.
    from entente.store.backup import restore
    from entente.store.rereading import read_restored

    kept = restore(file, replace=replace)
    if kept:
        click.echo(f"What the register held is in {kept}")
    with bar("reading", None) as on_each:
        summary = read_restored(on_each=on_each)
    report(summary)
