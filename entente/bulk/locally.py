"""Parts in, finished parts out, several at once on this machine: each thread supervises a process that reads."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from queue import SimpleQueue

from entente.apart import Apart
from entente.bulk.folder import Folder
from entente.bulk.making import make_part
from entente.bulk.part import Part
from entente.bulk.tables import Row
from entente.errors import PartFailed

Done = tuple[Part, Row | PartFailed]


def make_parts(
    parts: Iterable[Part], folder: Folder, *, workers: int, seconds: float, on_page: Callable[[], None]
) -> Iterator[Done]:
    """Each part with what is said of it, as they are finished. Raises CannotWrite, which ends all of them.

    seconds: that one page may take.
    """
    aparts = [Apart(seconds) for _ in range(workers)]
    free: SimpleQueue[Apart] = SimpleQueue()
    for apart in aparts:
        free.put(apart)

    def make(part: Part) -> Done:
        apart = free.get()
        try:
            return part, make_part(part, folder, apart, on_page)
        except PartFailed as failure:
            return part, failure
        finally:
            free.put(apart)

    threads = ThreadPoolExecutor(workers, thread_name_prefix="part")
    try:
        yield from _as_finished(threads, make, iter(parts), workers + 1)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for apart in aparts:
            apart.kill()
        threads.shutdown()
        for apart in aparts:
            apart.close()


def _as_finished(
    threads: ThreadPoolExecutor, make: Callable[[Part], Done], parts: Iterator[Part], ahead: int
) -> Iterator[Done]:
    """A few parts are given out ahead, so that nobody waits and little is held."""
    under_way: set[Future[Done]] = {threads.submit(make, part) for part in islice(parts, ahead)}
    while under_way:
        finished, under_way = wait(under_way, return_when=FIRST_COMPLETED)
        under_way |= {threads.submit(make, part) for part in islice(parts, len(finished))}
        for one in finished:
            yield one.result()
