"""A pure function of one text in; the same function out, which remembers what it said of the latest texts.

The lines of a page are asked the same in every pass over them.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Said = TypeVar("Said")
KEPT = 2048
_FORGETS: list[Callable[[], None]] = []


def remembered(call: Callable[Asked, Said]) -> Callable[Asked, Said]:
    """``call`` with its latest results."""
    kept = lru_cache(maxsize=KEPT)(call)
    _FORGETS.append(kept.cache_clear)
    return wraps(call)(kept)  # type: ignore[return-value]


def forget() -> None:
    """Let go of every text and what was said of it: behind a page of long lines, which would fill the memory."""
    for clear in _FORGETS:
        clear()
