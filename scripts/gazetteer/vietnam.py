"""Viet Nam's districts and communes before July 2025, its communes since, and what became what: from vietnamadminunits.

Read from the package's tables only: names, the statistics office's codes and the mapping. Its coordinates were taken
from services that do not allow it, so they are never read; none of its functions is called.
"""

import json
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from unit import Unit, slug

PACKAGE = "vietnamadminunits"
HEIRS = "177/2025/NĐ-CP"
LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"
LABEL = re.compile(r"^(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu)\s+", re.IGNORECASE)
Row = dict[str, str]


def read(hand: dict[str, Unit], acts: dict[str, str]) -> dict[str, Unit]:
    """The units that the hand tables do not have; those that they have get their codes and successors.

    acts: the act that made a province's communes, by the province's id.
    """
    return _Reader(hand, acts).units()


class _Reader:
    """One reading of the package's two editions and the mapping between them."""

    def __init__(self, hand: dict[str, Unit], acts: dict[str, str]) -> None:
        data = Path(str(distribution(PACKAGE).locate_file(PACKAGE))) / "data"
        self.hand, self.acts = hand, acts
        self.old = _rows(data / "dataset.db", "admin_units_legacy", ("province", "district", "ward"))
        self.new = _rows(data / "dataset.db", "admin_units", ("province", "ward"))
        self.mapping: dict[str, Any] = json.loads((data / "converter_2025.json").read_text("utf-8"))
        self.made: dict[str, Unit] = {}
        self.ids: dict[str, str] = {}

    def units(self) -> dict[str, Unit]:
        for rows, day in ((self.old, LAST_DAY), (self.new, FIRST_DAY)):
            for key, row in {row["provinceKey"]: row for row in rows}.items():
                self.province(f"{day} {key}", row, day)
        self.districts()
        self.old_communes()
        self.new_communes()
        self.successions()
        return self.made

    def province(self, key: str, row: Row, day: str) -> None:
        """Every province is in the hand tables."""
        named = (
            unit
            for unit in self.hand.values()
            if unit.level == "ADM1"
            and unit.parent == "vn"
            and slug(row["provinceShort"]) in (unit.id[3:].partition("~")[0], *map(slug, unit.names["vi"]))
            and (unit.since or "") <= day <= (unit.until or "9")
        )
        unit = next(named, None)
        if unit is None:
            raise ValueError(f"no province of {day} in the hand tables: {row['provinceShort']}")
        self.ids[key] = unit.id
        if ("gso", row["provinceCode"]) not in unit.codes:
            unit.codes.append(("gso", row["provinceCode"]))

    def districts(self) -> None:
        rows = {(row["provinceKey"], row["districtKey"]): row for row in self.old}
        by_province = defaultdict(list)
        for row in rows.values():
            by_province[self.ids[f"{LAST_DAY} {row['provinceKey']}"]].append(row)
        for province, inside in by_province.items():
            known = self.children_by_hand(province)
            free = []
            for row in inside:
                name = _letters(row["districtShort"])
                unit = known.pop((row["districtType"].lower(), name), None) or self.by_name(known, name, inside)
                if unit is None:
                    free.append((row["districtType"].lower(), row["districtShort"], row["districtCode"], row))
                else:
                    self.district(unit, row)
            if known:
                raise ValueError(f"not in {PACKAGE}: {sorted(unit.id for unit in known.values())}")
            for id, row in _ids(province, free, taken={unit.id for unit in self.hand.values()}):
                unit = Unit(id, "ADM2", row["districtType"].lower(), {"vi": [row["districtShort"]]}, province)
                unit.until = LAST_DAY
                self.made[id] = unit
                self.district(unit, row)

    def children_by_hand(self, province: str) -> dict[tuple[str, str], Unit]:
        return {
            (unit.kind, _letters(unit.names["vi"][0])): unit
            for unit in self.hand.values()
            if unit.parent == province and unit.level == "ADM2" and unit.until == LAST_DAY
        }

    def by_name(self, known: dict[tuple[str, str], Unit], name: str, inside: list[Row]) -> Unit | None:
        """The only unit of that name, for a district that became a town: the hand table has the kind it had longest."""
        alike = [key for key in known if key[1] == name]
        alone = sum(_letters(row["districtShort"]) == name for row in inside) == 1
        return known.pop(alike[0]) if alone and len(alike) == 1 else None

    def district(self, unit: Unit, row: Row) -> None:
        """A district ended; the province in which it lay by then inherits its agreements."""
        unit.codes.append(("gso", row["districtCode"]))
        heir = self.province_of_old(row)
        unit.to = unit.to or [(heir, "whole", "agreements", HEIRS)]
        self.ids[f"{LAST_DAY} {row['provinceKey']}_{row['districtKey']}"] = unit.id

    def province_of_old(self, row: Row) -> str:
        """The province since July 2025 of a unit before."""
        new = next(new for new, olds in self.mapping["DICT_PROVINCE"].items() if row["provinceKey"] in olds)
        return self.ids[f"{FIRST_DAY} {new}"]

    def old_communes(self) -> None:
        by_district = defaultdict(list)
        for row in self.old:
            if row["ward"]:
                district = self.ids[f"{LAST_DAY} {row['provinceKey']}_{row['districtKey']}"]
                by_district[district].append((row["wardType"].lower(), row["wardShort"], row["wardCode"], row))
        for district, inside in by_district.items():
            for id, row in _ids(district, inside, taken=set()):
                unit = self.commune(id, row, district)
                unit.until = LAST_DAY
                self.ids[f"{LAST_DAY} {row['provinceKey']}_{row['districtKey']}_{row['wardKey']}"] = id

    def new_communes(self) -> None:
        """Those made anew; one that nothing was added to or taken from goes on under the province."""
        by_province = defaultdict(list)
        kept = self.kept()
        for row in self.new:
            province = self.ids[f"{FIRST_DAY} {row['provinceKey']}"]
            if old := kept.get((row["provinceKey"], row["wardKey"])):
                self.go_on(self.made[old], province, row)
                continue
            by_province[province].append((row["wardType"].lower(), row["wardShort"], row["wardCode"], row))
        for province, inside in by_province.items():
            for id, row in _ids(province, inside, taken={*self.hand, *self.made}, anew="~2025"):
                unit = self.commune(id, row, province)
                unit.since = FIRST_DAY
                unit.act = self.acts[province]
                self.ids[f"{FIRST_DAY} {row['provinceKey']}_{row['wardKey']}"] = id

    def kept(self) -> dict[tuple[str, str], str]:
        """The old unit's id of every new commune that is one whole old commune of the same kind and name."""
        taking = {
            (province, part["newWardKey"])
            for province, divided in self.mapping["DICT_PROVINCE_WARD_DIVIDED"].items()
            for parts in divided.values()
            for part in parts
        }
        return {
            (province, ward): self.ids[f"{LAST_DAY} {olds[0]}"]
            for province, wards in self.mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items()
            for ward, olds in wards.items()
            if len(olds) == 1 and olds[0].endswith(f"_{ward}") and (province, ward) not in taking
        }

    def go_on(self, unit: Unit, province: str, row: Row) -> None:
        self.ids[f"{FIRST_DAY} {row['provinceKey']}_{row['wardKey']}"] = unit.id
        unit.earlier, unit.parent, unit.until = [(str(unit.parent), LAST_DAY)], province, None
        if ("gso", row["wardCode"]) not in unit.codes:
            raise ValueError(f"{unit.id} goes on with another code: {row['wardCode']}")

    def commune(self, id: str, row: Row, parent: str) -> Unit:
        self.made[id] = Unit(id, "ADM3", row["wardType"].lower(), {"vi": [row["wardShort"]]}, parent)
        self.made[id].codes.append(("gso", row["wardCode"]))
        return self.made[id]

    def successions(self) -> None:
        for province, wards in self.mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            for ward, olds in wards.items():
                for old in olds:
                    self.link(old, province, ward, "whole")
        for province, divided in self.mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
            for old, parts in divided.items():
                for part in parts:
                    self.link(old, province, part["newWardKey"], "part")

    def link(self, old: str, province: str, ward: str, share: str) -> None:
        """A district that had no communes passes its territory itself."""
        before = self.ids[f"{LAST_DAY} {old.rstrip('_')}"]
        unit = self.made.get(before) or self.hand[before]
        passes = "territory" if unit.level == "ADM2" else "both"
        after = self.ids[f"{FIRST_DAY} {province}_{ward}"]
        if after != unit.id:
            unit.to.append((after, share, passes))


def _ids(
    parent: str, rows: Iterable[tuple[str, str, str, Row]], taken: set[str], anew: str = ""
) -> Iterable[tuple[str, Row]]:
    """An id for each (kind, name, code, row): the name's slug; with the kind, then the code, where others share it.

    anew: what is added where an older unit has the id already.
    """
    rows = list(rows)
    plain = [slug(name) for _, name, _, _ in rows]
    kinded = [slug(f"{kind} {name}") for kind, name, _, _ in rows]
    for (_, _, code, row), short, long in zip(rows, plain, kinded, strict=True):
        own = short if plain.count(short) == 1 else long if kinded.count(long) == 1 else f"{long}-{code}"
        if f"{parent}/{own}" in taken:
            own = own + anew if anew else long
        yield f"{parent}/{own}", row


def _short(name: str) -> str:
    """A unit's name without its label; a number keeps it ("Phường 5")."""
    name = " ".join(unicodedata.normalize("NFC", name).split())
    bare = LABEL.sub("", name)
    return name if bare.isdigit() else bare


def _letters(name: str) -> str:
    """A name's bare letters, for names that are spelt in one word or two ("Đakrông", "Đa Krông")."""
    return slug(name).replace("-", "")


def _rows(path: Path, table: str, levels: tuple[str, ...]) -> list[Row]:
    columns = [f"{level}{part}" for level in levels for part in ("", "Code", "Key")]
    columns += [f"{level}Type" for level in levels if level != "province"]
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        found = connection.execute(f"select {', '.join(columns)} from {table}")  # noqa: S608 (names of our own)
        rows = [dict(zip(columns, row, strict=True)) for row in found]
    for row in rows:
        for level in levels:
            row[f"{level}Short"] = _short(row[level] or "")
    return rows
