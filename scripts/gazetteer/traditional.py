"""Chinese names in traditional characters, from OpenCC's tables; characters that place names keep stay as they are."""

from hand import table
from opencc import OpenCC
from unit import Unit


def add(units: dict[str, Unit]) -> None:
    """Adds the traditional form of every Chinese name that has one of its own."""
    converter, kept = OpenCC("s2t"), set(table("china")["kept"])
    for unit in units.values():
        forms = [(name, _converted(converter, name, kept)) for name in unit.names.get("zh", ())]
        own = [traditional for name, traditional in forms if traditional != name]
        if own:
            unit.names["zh-Hant"] = own


def _converted(converter: OpenCC, name: str, kept: set[str]) -> str:
    traditional = str(converter.convert(name))
    if len(traditional) != len(name):
        return traditional
    return "".join(old if old in kept else new for old, new in zip(name, traditional, strict=True))
