"""A body's label in, its own words out: what tells a unit's UBND from its HĐND, however the unit itself is written.

What pages of several languages call one body is one (``data/wordings.toml``); so is what they write in short.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from entente.register.names import is_han, plain

_UNIT = re.compile(r"\b(?:tỉnh|thành phố|thị xã|thị trấn|huyện|xã|phường|châu|khu tự trị|hương)\b(?! (?:ủy|uỷ|hội)).*")
_LABEL = re.compile(r"^(?:壮族自治区|自治区|自治州|自治县|省|市|州|县|区|镇|乡)")


@lru_cache(maxsize=10_000)
def body_words(label: str, name: str) -> str:
    """``UBND tỉnh Hà Giang`` → ``uy ban nhan dan``; empty where the label is the unit's alone."""
    said = plain(label)
    known = next((body for phrase, body in _known() if phrase.search(said)), None)
    return known or _in_full(_own(label, name))


def _own(label: str, name: str) -> str:
    """The words beside the unit's: behind its name in Chinese, before or behind it elsewhere."""
    if is_han(label):
        return _LABEL.sub("", label.replace(name, "", 1))
    left = _UNIT.sub("", label.casefold().removesuffix(name.casefold()))
    return " ".join(re.findall(r"\w+", plain(left).replace(plain(name), " ")))


def _in_full(words: str) -> str:
    """The words with what is written in short told in full, and without what comes and goes."""
    full = _short().sub(lambda found: _data("bodies")["short"][found[0]], words)
    return " ".join(_loose().sub(" ", full).split())


@cache
def _data(name: str) -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))


@cache
def _known() -> list[tuple[re.Pattern[str], str]]:
    """How a label begins or ends, the longest first, with the body that it says."""
    rows = [(plain(phrase), _in_full(plain(row[0]))) for row in _data("wordings")["bodies"] for phrase in row]
    return [(_bounds(phrase), body) for phrase, body in sorted(rows, key=lambda row: (-len(row[0]), row))]


def _bounds(phrase: str) -> re.Pattern[str]:
    whole = re.escape(phrase)
    return re.compile(f"{whole}$" if is_han(phrase) else rf"^{whole}\b|\b{whole}$")


@cache
def _short() -> re.Pattern[str]:
    return _whole(_data("bodies")["short"])


@cache
def _loose() -> re.Pattern[str]:
    return _whole(_data("bodies")["loose"]["words"])


def _whole(phrases: Mapping[str, str] | list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(phrases, key=len, reverse=True)))})\b")
