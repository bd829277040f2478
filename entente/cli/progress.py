"""What a run has done so far, as a bar on standard error where a person looks on; and its summary after."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from entente.store.reading import OnEach, Outcome, Summary


@contextmanager
def bar(doing: str, total: int | None) -> Iterator["OnEach"]:
    """To be called after each input. total: as far as is known; containers turn out to hold more."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task(doing, total=total)

        def on_each(done: int, outcome: "Outcome") -> None:
            progress.update(task, completed=done, total=max(total, done) if total else None)

        yield on_each


def report(summary: "Summary", *, skipped: int = 0) -> None:
    """How many of each, and every rejected input with its reason."""
    counts = f"{summary.read} read, {summary.known} already known, {skipped} skipped"
    click.echo(f"{counts}, {len(summary.rejected)} rejected")
    for outcome in summary.rejected:
        click.echo(f"{outcome.name}: {outcome.reason}: {outcome.detail}", err=True)
