"""How far a run over many pages is, how fast, and how long it will take: a bar where a person looks on, else lines."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

EVERY = 30.0
"""Seconds between two lines where nobody looks on."""


class Pace:
    """Pages and weight so far; asked by several threads."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._began, self.pages, self.weight, self.total = clock(), 0, 0, total

    def page(self) -> None:
        """One more page."""
        with self._lock:
            self.pages += 1

    def part(self, weight: int) -> None:
        """One more part."""
        with self._lock:
            self.weight += weight

    @property
    def rate(self) -> float:
        """Pages a second."""
        return self.pages / max(self._clock() - self._began, 1e-9)

    @property
    def left(self) -> float | None:
        """Seconds; None before the first part tells."""
        return (self._clock() - self._began) * (self.total - self.weight) / self.weight if self.weight else None

    def __str__(self) -> str:
        share = f"{100 * self.weight / self.total:.0f} %" if self.total else "100 %"
        left = "" if self.left is None else f", {_clock(self.left)} left"
        return f"{share}, {self.pages} pages, {self.rate:.0f} a second{left}"


@contextmanager
def progress(total: int) -> Iterator[tuple[Callable[[], None], Callable[[int], None]]]:
    """To be called after each page, and after each part with its weight."""
    console, pace = Console(stderr=True), Pace(total)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("reading", total=total)
        said = time.monotonic()

        def on_part(weight: int) -> None:
            nonlocal said
            pace.part(weight)
            bar.update(task, advance=weight, description=f"{pace.pages} pages, {pace.rate:.0f} a second")
            if not console.is_terminal and time.monotonic() - said > EVERY:
                said = time.monotonic()
                console.print(str(pace), highlight=False)

        yield pace.page, on_part


def _clock(seconds: float) -> str:
    hours, rest = divmod(int(seconds), 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}"
