"""Names of units in, the same without what says of what kind they are out: 靖西市, thành phố Tịnh Tây, Jingxi City."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from entente.places.sino.match import ONE_TITLE, OTHER_KIND, Match, lower
from entente.places.spelling import spelling


@dataclass(frozen=True, slots=True)
class Titled:
    """A name: bare, and the title taken from it with the kinds of unit it may say; "" and none where none was."""

    bare: str
    title: str = ""
    kinds: frozenset[str] = frozenset()


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((files("entente.places") / "data" / "titles.toml").read_text("utf-8"))


@cache
def _kinds(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, row in _data()["kind"].items():
        for title in row[language]:
            found.setdefault(_key(title), set()).add(kind)
    return {title: frozenset(kinds) for title, kinds in found.items()}


def _key(title: str) -> str:
    return re.sub(r"\s+", " ", spelling(title)).casefold()


def _any(items: Iterable[str]) -> str:
    """A pattern of alternatives, longest first, blanks of any number."""
    ordered = sorted(items, key=lambda item: (-len(item), item))
    return "|".join(re.escape(item).replace(r"\ ", r"\s+") for item in ordered)


@cache
def _peoples() -> str:
    """A pattern of one people or several, as Vietnamese and English pages name them."""
    one = _any({spelling(name) for names in _data()["peoples"].values() for name in names})
    return rf"(?:{one})(?:(?:\s*[,-]\s*(?:và\s+|and\s+)?|\s+(?:và\s+|and\s+)?)(?:{one}))*"


@cache
def _han() -> re.Pattern[str]:
    peoples = _any(_data()["peoples"])
    return re.compile(rf"(?P<bare>.+?)(?:(?:(?:{peoples})族)*(?=自治))?(?P<title>{_any(_kinds('han'))})")


@cache
def _vietnamese() -> tuple[re.Pattern[str], ...]:
    label = _any(_kinds("vi"))
    governing = rf"(?P<title>{_any(title for title in _kinds('vi') if 'tự trị' in title)}|khu(?=\s+dân\s+tộc))"
    peoples = rf"(?:(?:các\s+)?dân\s+tộc\s+)?{_peoples()}"
    return (
        re.compile(rf"{governing}\s+{peoples}\s*[,-]?\s+(?P<bare>.+)", re.IGNORECASE),
        re.compile(rf"{governing}\s+(?P<bare>.+?)\s+{peoples}", re.IGNORECASE),
        re.compile(rf"(?P<title>{label})\s*(?<=[\s.])(?P<bare>.+)", re.IGNORECASE),
    )


@cache
def _latin() -> re.Pattern[str]:
    governing = rf"(?:\s+{_peoples()})?(?=\s+Autonomous)"
    return re.compile(rf"(?P<bare>.+?)(?:{governing})?\s+(?P<title>{_any(_kinds('latin'))})", re.IGNORECASE)


def of_han(name: str) -> tuple[Titled, ...]:
    """The name as it stands, and without its title where it may have one, in simplified characters."""
    return _readings_of(name.strip(), (_han(),), "han")


def of_vietnamese(name: str) -> tuple[Titled, ...]:
    """The name as it stands, and without its title where it may have one."""
    return _readings_of(re.sub(r"\s+", " ", spelling(name)).strip(), _vietnamese(), "vi")


def of_latin(name: str) -> tuple[Titled, ...]:
    """The name as it stands, and without its title where it may have one."""
    return _readings_of(re.sub(r"\s+", " ", spelling(name)).strip(), (_latin(),), "latin")


def _readings_of(name: str, patterns: tuple[re.Pattern[str], ...], language: str) -> tuple[Titled, ...]:
    found = [Titled(name)] if name else []
    for pattern in patterns:
        match = pattern.fullmatch(name)
        if match:
            found.append(Titled(match["bare"], match["title"], _kinds(language).get(_key(match["title"]), frozenset())))
    return tuple(found)


def bearable(han: Titled, other: Titled) -> bool:
    """Whether the name left in Chinese may stand for itself: of one character only beside a name with its title off."""
    return not han.title or len(han.bare) > 1 or bool(other.title)


def same_kind(match: Match, han: Titled, other: Titled) -> Match:
    """The match, lower where the two titles say different kinds of unit, a little where only one side has one."""
    if bool(han.title) != bool(other.title):
        return lower(match, ONE_TITLE, f"{han.title or other.title} passed over")
    if not han.kinds or han.kinds & other.kinds:
        return match
    return lower(match, OTHER_KIND, f"{han.title} is no {other.title}")
