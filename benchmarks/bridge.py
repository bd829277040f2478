"""How well the bridge finds the right one of a thousand Chinese names, on pairs known from public knowledge.

Run as ``python -m benchmarks.bridge [develop|test]``; ``--misses`` (develop only) shows what was not ranked first.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Literal, cast

from benchmarks.distractors import distractors
from benchmarks.table import Row, percent, show
from entente.places.gazetteer import places
from entente.places.sino import Match, likeness, pinyin_likeness, reading_of
from entente.places.sino.syllables import syllable_keys
from entente.places.sino.titles import of_han, of_vietnamese

Part = Literal["develop", "test"]
Score = Callable[[str], Match | None]
PAIRS = Path(__file__).parents[1] / "tests" / "places" / "sino" / "pairs.toml"


@dataclass(frozen=True, slots=True)
class Pair:
    """A name in Chinese and in Vietnamese, and the list it stands in."""

    han: str
    vietnamese: str
    group: str


def main(arguments: Sequence[str]) -> None:
    """Print the table of one part."""
    part = cast(Part, next((name for name in arguments if not name.startswith("-")), "develop"))
    if "--misses" in arguments and part == "develop":
        for pair in pairs(part):
            if not first_of_han(pair):
                print(pair.han, pair.vietnamese, likeness(pair.han, pair.vietnamese, country="CN"))
    show(f"Sino-Vietnamese bridge, {part}", rows_of(pairs(part)))


def pairs(part: Part) -> list[Pair]:
    """The known pairs of one half: of each list every second one, beginning with the first or the second."""
    start = 0 if part == "develop" else 1
    groups = tomllib.loads(PAIRS.read_text("utf-8"))
    return [Pair(han, vietnamese, group) for group, rows in groups.items() for han, vietnamese in rows[start::2]]


def rows_of(known: Sequence[Pair]) -> Iterator[Row]:
    """Everything that is measured on the pairs, then the names of the table of places in pinyin."""
    for group in dict.fromkeys(pair.group for pair in known):
        hits = [first_of_han(pair) for pair in known if pair.group == group]
        yield Row(
            f"characters ranked first, {group.replace('_', ' ')}", percent(sum(hits), len(hits)), "", f"{len(hits)}"
        )
    began, hits = process_time(), [first_of_han(pair) for pair in known]
    took = process_time() - began
    yield Row("characters ranked first, all", percent(sum(hits), len(hits)), "", f"{len(hits)}")
    hits = [first_of_han(pair, near=True) for pair in known]
    yield Row("the same, half the others with a character of it", percent(sum(hits), len(hits)), "", f"{len(hits)}")
    hits = [first_of_han(pair, near=True, ties=True) for pair in known]
    yield Row("the same, first or tied with names read alike", percent(sum(hits), len(hits)), "", f"{len(hits)}")
    hits = [first_of_vietnamese(pair) for pair in known]
    yield Row("Vietnamese ranked first, all", percent(sum(hits), len(hits)), "", f"{len(hits)}")
    hits = [best_reading(pair) for pair in known]
    yield Row("best reading right", percent(sum(hits), len(hits)), "", f"{len(hits)}")
    units = pinyin_names()
    hits = [first_of_pinyin(han, latin) for han, latin in units]
    yield Row("pinyin: characters ranked first", percent(sum(hits), len(hits)), "", f"{len(hits)} units")
    yield Row("names compared a second", f"{len(known) * 1001 / took:,.0f}")


def ranked_first(score: Score, right: str, others: Sequence[str], *, ties: bool = False) -> bool:
    """Whether the right one scores higher than every other, or, with ties, at least as high."""
    found = score(right)
    if found is None:
        return False
    best = max((other.score for name in others if (other := score(name))), default=0.0)
    return found.score > best or (ties and found.score == best)


def first_of_han(pair: Pair, *, near: bool = False, ties: bool = False) -> bool:
    """Whether the Vietnamese name finds its characters among a thousand others, each with its title."""
    name = bare(pair.han)
    others = [other + pair.han.removeprefix(name) for other in distractors(name, near=near)]
    return ranked_first(lambda han: likeness(han, pair.vietnamese, country="CN"), pair.han, others, ties=ties)


def first_of_vietnamese(pair: Pair) -> bool:
    """Whether the characters find their Vietnamese name among the readings of a thousand other names."""
    readings = {reading for han in distractors(bare(pair.han)) for reading in reading_of(han, limit=1)}
    wanted = bare_vietnamese(pair.vietnamese)
    others = [reading for reading in readings if syllable_keys(reading) != wanted]
    return ranked_first(lambda name: likeness(pair.han, name, country="CN"), pair.vietnamese, others)


def best_reading(pair: Pair) -> bool:
    """Whether the first reading of the characters is the Vietnamese name."""
    return bare_vietnamese(pair.vietnamese) in {syllable_keys(name) for name in reading_of(bare(pair.han), limit=1)}


def bare(han: str) -> str:
    """The name without a title of a unit, where it is long enough to have one."""
    *_, last = of_han(han)
    return last.bare if len(last.bare) > 1 and len(han) > 2 and last.title not in ("州", "关") else han


def bare_vietnamese(name: str) -> tuple[str, ...]:
    """The syllables of a name without the label of a unit, which has a small letter here."""
    titled = next((one for one in of_vietnamese(name) if one.title and not name.istitle()), None)
    return syllable_keys(titled.bare if titled else name)


def pinyin_names() -> list[tuple[str, str]]:
    """The Chinese units of the table of places: characters and English name, each pair once."""
    units = (place for place in places().values() if place.country == "CN" and place.level != "ADM0")
    names = (unit.names for unit in units)
    return sorted({(forms["zh"][0], forms["en"][0]) for forms in names if forms.get("zh") and forms.get("en")})


def first_of_pinyin(han: str, latin: str) -> bool:
    """Whether the Latin name finds its characters among a thousand other names."""
    return ranked_first(lambda name: pinyin_likeness(name, latin), han, distractors(han))


if __name__ == "__main__":
    main(sys.argv[1:])
