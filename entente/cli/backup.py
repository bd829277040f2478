"""``entente backup``: the register's inputs in one file, taken while it runs."""

from pathlib import Path

import click

from entente.cli.register import open_register


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def backup(register: Path, file: Path) -> None:
    """Write what the register was told into FILE: fetches, pages, decisions, users. Others may use it meanwhile.

    Readings, claims and records are made again of it by restore, on SQLite or PostgreSQL. No secret is in it.
    """
    open_register(register)
    # Here, not above: the store's tables need Django set up.
    from entente.store.backup import backup

    counts = backup(file)
    click.echo(", ".join(f"{count} {label.rpartition('.')[2]}" for label, count in counts.items()))
