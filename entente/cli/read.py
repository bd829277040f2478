"""``entente read``: pages into the register, with a bar while it runs and a summary after."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from entente.cli.group import paths_to_read
from entente.cli.register import open_register

if TYPE_CHECKING:
    from entente.store.reading import Outcome, Summary


@click.command()
@paths_to_read
@click.pass_obj
def read(register: Path, paths: tuple[Path, ...]) -> None:
    """Read files and folders of .txt and .html pages into the register."""
    open_register(register)
    summary = _read(paths)
    _report(summary)
    sys.exit(1 if summary.rejected else 0)


def _read(paths: tuple[Path, ...]) -> "Summary":
    """With a bar on standard error where a person looks on."""
    # Here, not above: the store's tables need Django set up.
    from entente.store.reading import read_files

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("reading", total=None)

        def on_each(done: int, total: int, outcome: "Outcome") -> None:
            progress.update(task, completed=done, total=total)

        return read_files(paths, on_each=on_each)


def _report(summary: "Summary") -> None:
    counts = f"{summary.read} read, {summary.known} already known, {summary.skipped} skipped"
    click.echo(f"{counts}, {len(summary.rejected)} rejected")
    for outcome in summary.rejected:
        click.echo(f"{outcome.name}: {outcome.reason}: {outcome.detail}", err=True)
