"""Parts in, finished parts out, on a Ray cluster: it only says where the same function runs, and tries again.

Ray has no login: whoever reaches its ports may run what he likes. So it is joined on private addresses only, and it is
told to call nobody before it is imported.
"""

import os
import socket
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from ipaddress import ip_address
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from entente.apart import Apart
from entente.bulk.folder import Folder
from entente.bulk.making import make_part
from entente.bulk.part import Part
from entente.bulk.tables import Row
from entente.errors import BadSetting, PartFailed

# A machine that is lost takes its parts with it.
RETRIES = 3
Done = tuple[Part, Row | PartFailed]


def make_parts(
    parts: Iterable[Part], address: str, out: str, *, workers: int, seconds: float, on_page: Callable[[], None]
) -> Iterator[Done]:
    """Each part with what is said of it, as they are finished. ``out`` must lead every machine to the same place.

    workers: how many parts are under way at once. Raises BadSetting, CannotWrite.
    """
    ray = _joined(address)
    task = ray.remote(max_retries=RETRIES, num_cpus=1)(_make)
    rest = iter(parts)
    under_way = {task.remote(part, out, seconds): part for part in islice(rest, 2 * workers)}
    try:
        while under_way:
            (first, *_), _ = ray.wait(list(under_way), num_returns=1)
            part = under_way.pop(first)
            under_way |= {task.remote(one, out, seconds): one for one in islice(rest, 1)}
            yield part, _came(ray, first, on_page)
    finally:
        for one in under_way:
            ray.cancel(one)
        ray.shutdown()


def _came(ray: Any, task: Any, on_page: Callable[[], None]) -> Row | PartFailed:
    try:
        told: Row | PartFailed = ray.get(task)
    except ray.exceptions.RayTaskError as error:
        raise error.cause from error
    except ray.exceptions.RayError as error:
        return PartFailed(str(error)[:500])
    if isinstance(told, dict):
        for _ in range(told["counts"]["inputs"]):
            on_page()
    return told


def _make(part: Part, out: str, seconds: float) -> Row | PartFailed:
    """Runs on the cluster: one reader a worker, kept from part to part."""
    try:
        return make_part(part, Folder(out), _apart(seconds))
    except PartFailed as failure:
        return failure


@cache
def _apart(seconds: float) -> Apart:
    return Apart(seconds)


def _joined(address: str) -> Any:
    _check(address)
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    os.environ["RAY_DISABLE_IMPORT_WARNING"] = "1"
    try:
        import ray
    except ImportError as error:
        raise BadSetting(f"--on {address}: pip install 'entente[bulk-ray]'") from error
    try:
        ray.init(address, log_to_driver=False, configure_logging=False)
    except (ConnectionError, RuntimeError) as error:
        raise BadSetting(f"--on {address}: {error}") from error
    return ray


def _check(address: str) -> None:
    """Raises BadSetting for an address that is not private."""
    host = urlsplit(address).hostname or ""
    try:
        found = {ip_address(told[4][0]) for told in socket.getaddrinfo(host, None)}
    except (OSError, ValueError) as error:
        raise BadSetting(f"--on {address}: {error}") from error
    if not found or not all(one.is_private or one.is_loopback for one in found):
        raise BadSetting(f"--on {address}: not a private address, and Ray asks nobody who he is")
