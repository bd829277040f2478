"""A name in, other names made up beside it out: of people and of places, if wanted half of them near it."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from entente.places.gazetteer import places

COUNT = 1000


def distractors(name: str, *, near: bool = False, seed: int = 0, count: int = COUNT) -> list[str]:
    """As many different names in simplified characters; near: every second has a character of ``name`` at its place."""
    chance, found = Random(f"{seed} {name}"), dict[str, None]()  # noqa: S311 (names to measure on, no secrets)
    units = _units()
    while len(found) < count:
        made = chance.choice((_person, _place))(chance) if chance.random() < 0.9 else chance.choice(units)
        if near and len(found) % 2:
            at = chance.randrange(len(name))
            made = made[:at] + name[at] + made[at + 1 :]
        if made != name:
            found[made] = None
    return list(found)


@cache
def _characters() -> dict[str, str]:
    file = Path(__file__).parent / "names.toml"
    return tomllib.loads(file.read_text("utf-8"))


@cache
def _units() -> tuple[str, ...]:
    return tuple(sorted(set(_names_of_china())))


def _names_of_china() -> Iterator[str]:
    for place in places().values():
        if place.country == "CN":
            yield from place.names.get("zh", ())


def _person(chance: Random) -> str:
    given = chance.choices(_characters()["given"], k=chance.choice((1, 2, 2)))
    return chance.choice(_characters()["surnames"]) + "".join(given)


def _place(chance: Random) -> str:
    return "".join(chance.choices(_characters()["places"], k=chance.choice((2, 2, 3))))
