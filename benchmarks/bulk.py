"""Many pages: two workers beside one, ``entente bulk`` beside a plain pool of processes, memory, and the fold.

Run as ``python -m benchmarks.bulk [PAGES]``. Wall time: meant for a machine that does nothing else.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.generated import generated
from benchmarks.reading import compared
from benchmarks.table import Row, show
from entente.bulk.folder import Folder
from entente.bulk.part import Part
from entente.bulk.run import LOCAL, begin
from entente.bulk.steps import Taken, steps
from entente.bulk.writing import PartWriter

PAGES, RUNS, PART = 1_000, 3, 500_000
FOLD = """
import sys, time
from pathlib import Path
from entente.cli.register import open_register
open_register(Path(sys.argv[1]))
from entente.cli.take import take_from
from entente.store import models
from entente.store.folding import fold_again
begun = time.perf_counter()
take_from(sys.argv[2])
taken = time.perf_counter()
fold_again()
print(begun - taken, taken - time.perf_counter(), models.Page.objects.count(), models.Claim.objects.count())
"""


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    count = next((int(one) for one in arguments if one.isdigit()), PAGES)
    with TemporaryDirectory() as folder:
        show("many pages", rows_of(Path(folder), count), other="theirs")


def rows_of(folder: Path, count: int) -> Iterator[Row]:
    """The rows, each of all runs, in turn."""
    pages = folder / "pages.parquet"
    _write(pages, count)
    one, two, whole, pool, peaks = list[float](), list[float](), list[float](), list[float](), list[float]()
    for turn in range(RUNS):
        one.append(_bulk(pages, folder / f"one{turn}", 1)[0])
        rate, wall, peak = _bulk(pages, folder / f"two{turn}", 2)
        two.append(rate)
        whole.append(wall)
        peaks += peak
        pool.append(_pool(pages, folder / f"pool{turn}"))
    yield compared("pages/s, two workers beside one", two, one, "pages/s", f"{count} pages")
    yield compared("time, bulk beside a plain pool", whole, pool, "s", f"{count} pages")
    yield Row("memory of a worker, MB: peak", f"{max(peaks):.0f}", "600 allowed", f"{RUNS} runs")
    yield from _fold(folder, folder / "two0")


def _write(path: Path, count: int) -> None:
    pages = [
        {"url": f"https://bao.example/{number}", "content": page} for number, page in enumerate(generated(count, 2))
    ]
    pq.write_table(pa.Table.from_pylist(pages), path, row_group_size=50)


def _bulk(pages: Path, out: Path, workers: int) -> tuple[float, float, list[float]]:
    """Pages a second once all readers have begun, the whole time, and what memory each reader held at most."""
    stamps, peaks = list[float](), dict[int, float]()
    begun = time.perf_counter()

    def on_part(_: int) -> None:
        peaks.update((child.pid or 0, _peak(child.pid)) for child in active_children())

    run = begin((str(pages),), str(out), size=PART)
    run.make(on=LOCAL, workers=workers, seconds=60, on_page=lambda: stamps.append(time.perf_counter()), on_part=on_part)
    # Both have read when as many pages are through as one part holds.
    first = len(stamps) // 5
    rate = (len(stamps) - first - 1) / (stamps[-1] - stamps[first])
    return rate, time.perf_counter() - begun, list(peaks.values())


def _peak(process: int | None) -> float:
    try:
        told = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    return int(told.partition("VmHWM:")[2].split()[0]) / 1000


def _pool(pages: Path, out: Path) -> float:
    """The same reader and writer in processes that nobody watches."""
    begun = time.perf_counter()
    run = begin((str(pages),), str(out), size=PART)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(_plainly, run.parts, [str(out)] * len(run.parts)))
    return time.perf_counter() - begun


def _plainly(part: Part, out: str) -> None:
    with PartWriter(Folder(out), part) as writer:
        for step in steps(part, 0, {}):
            if isinstance(step, Taken):
                writer.add(step.rows)
        writer.finish({})


def _fold(folder: Path, out: Path) -> Iterator[Row]:
    register = folder / "register.sqlite3"
    command = [sys.executable, "-c", FOLD, str(register), str(out)]
    keep = os.environ | {"ENTENTE_SECRET_KEY": "only-for-benchmarks"}
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=keep).stdout  # noqa: S603
    taking, folding, pages, claims = map(float, said.splitlines()[-1].split())
    yield Row("taken into a register, pages/s, folded", f"{pages / -taking:.0f}", "", f"{pages:.0f} pages")
    yield Row("fold, claims/s", f"{claims / -folding:.0f}", "", f"{claims:.0f} claims")


if __name__ == "__main__":
    main(sys.argv[1:])
