"""Names as pages write them in, names without case, marks and spacing out: what is compared, never what is shown."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

# What pages put before or after a mechanism's name at will: "Chương trình Gặp gỡ đầu xuân năm 2023".
_LOOSE = re.compile(r"\b(?:chuong trinh|hoi nghi|hoi dam|co che|(?:nam )?\d{4})\b")


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Lower case, without diacritics (``đ`` as ``d``), one space between words: ``Hà Giang`` → ``ha giang``."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def is_han(name: str) -> bool:
    """Whether it is written in Chinese characters, be it in part."""
    return any("\u4e00" <= letter <= "\u9fff" for letter in name)


def script_of(text: str) -> str:
    """In which script it is written: ``Hani``, ``Latn``, or ``Latn-VN`` with diacritics."""
    return "Hani" if is_han(text) else "Latn" if text.isascii() else "Latn-VN"


@lru_cache(maxsize=10_000)
def mechanism_name(text: str) -> str:
    """A mechanism's name without the words that come and go with it, or its one name where it has some in several
    languages; empty where nothing is left."""
    known = next((name for spelled, name in _known() if spelled in plain(text)), None)
    if known:
        return known
    words = " ".join(re.findall(r"\w+", plain(text)))
    return " ".join(_LOOSE.sub(" ", words).split())


@cache
def _known() -> list[tuple[str, str]]:
    """Every name of the data file with the name that it is compared by, the longest first."""
    rows = tomllib.loads((files(__package__) / "data" / "mechanisms.toml").read_text("utf-8"))["names"]
    pairs = [(plain(name), plain(row[0])) for row in rows for name in row]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def same_mechanism(one: str, other: str) -> bool:
    """Whether two folded names may be one mechanism's: the same, or one is the other with words added."""
    few, many = sorted((set(one.split()), set(other.split())), key=len)
    return few <= many
