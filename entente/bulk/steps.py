"""A part in, what became of each of its inputs out, step by step: runs where it can be killed, and knows no engine.

Steps are numbered alike in every run, so that one that was broken off goes on where it stood.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import count
from typing import Any, NamedTuple

from entente.bulk.inputs import inputs_of
from entente.bulk.part import Part
from entente.bulk.tables import Rows, rows_of
from entente.claims.reading import Made, read_content
from entente.errors import EmptyPage, Rejection, TooLarge
from entente.fetching.headers import charset_of
from entente.pages import parts_of, source_of
from entente.pages.input import DEEPEST, Input
from entente.pages.parts import Part as Held
from entente.pages.parts import Refused
from entente.served import answered, keep_loaded


class Begun(NamedTuple):
    """The step is being taken: what goes wrong from here on is its page's doing."""

    number: int


class Taken(NamedTuple):
    """What the step came to."""

    number: int
    rows: Rows


class Ended(NamedTuple):
    """The part has no more; digest: of everything that stood in its inputs."""

    digest: str


def steps(part: Part, start: int, condemned: Mapping[int, Rejection]) -> Iterator[Begun | Taken | Ended]:
    """The part's steps from number ``start`` on. condemned: steps that are not to be tried again, and why."""
    digest, numbers = sha256(), count()
    for one in inputs_of(part):
        digest.update(f"{one.name}\0{one.address}\0{len(one.content)}\0".encode(errors="replace") + one.content)
        yield from _steps(one, numbers, start, condemned)
    yield Ended(digest.hexdigest())


def _steps(
    one: Input, numbers: Iterator[int], start: int, condemned: Mapping[int, Rejection]
) -> Iterator[Begun | Taken | Ended]:
    number = next(numbers)
    if number >= start:
        yield Begun(number)
    held: Any = one.failure or condemned.get(number) or answered(_opened, (one,), {})
    made = held
    if held is None and number >= start:
        made = answered(_read, (one,), {})
    if number >= start:
        yield Taken(number, rows_of(number, one, made))
        keep_loaded()
    for inside in held if isinstance(held, list) else ():
        yield from _steps(one.inside(inside), numbers, start, condemned)


def _opened(one: Input) -> list[Held | Refused] | None:
    """What a container holds; None for a page. Raises a Rejection."""
    held = parts_of(one.content)
    if held is not None and not held:
        raise EmptyPage("it holds no pages")
    if held and one.depth >= DEEPEST:
        raise TooLarge(f"packed more than {DEEPEST} times")
    return held


def _read(one: Input) -> Made:
    source = source_of(one.address, one.content)
    return read_content(one.content, address=one.address, charset=charset_of(one.headers), source=source)
