"""The collector of cycles, held still while much is held that has none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_still() -> Iterator[None]:
    """Claims and records by the thousand: it would walk over them again and again, for two fifths of a fold's time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
