"""``entente check``: what the register promises, looked at in it; how many of each, and what is wrong with which."""

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entente.cli.group import seconds_to_read
from entente.cli.register import open_register

if TYPE_CHECKING:
    from entente.store.checking import Promise

# Where a whole table is wrong, a screen of it says so.
_SHOWN = 20


@click.command()
@click.option("--from-pages", is_flag=True, help="Read every page again too, and compare.")
@click.option("--all", "whole", is_flag=True, help=f"Name all that is wrong, not only the first {_SHOWN} of a kind.")
@seconds_to_read
@click.pass_obj
def check(register: Path, from_pages: bool, whole: bool) -> None:
    """Check every promise on the register, also while others work on it; nothing is written.

    Ends with 1 where something is wrong, and says what mends it.
    """
    open_register(register)
    # Here, not above: the store's tables need Django set up.
    from entente.store import checking

    said = Counter[str]()
    broken = False

    def on_fault(promise: "Promise", fault: str) -> None:
        said[promise.says] += 1
        if whole or said[promise.says] <= _SHOWN:
            click.echo(f"         ! {fault}", err=True)

    for one in checking.check((*checking.PROMISES, *(checking.FROM_PAGES if from_pages else ())), on_fault):
        click.echo(f"{one.looked:>8} {one.promise.says}")
        if one.broken:
            broken = True
            click.echo(f"         {one.broken} are wrong; what mends it: {one.promise.mends}")
    if waiting := checking.later():
        click.echo(f"{waiting:>8} sources wait for the next fold: what is made of them is looked at after it")
    sys.exit(1 if broken else 0)
