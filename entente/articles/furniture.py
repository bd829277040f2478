"""What surrounds stories on news sites, as the data file names it: one text in, yes or no out."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from entente.articles.remembered import remembered
from entente.articles.shape import HAN, fold

# No phrase of the data file is longer, with the marks that may stand around it.
LONGEST = 48
# What parts the words of a menu; so many make one, none of them longer.
PARTED = re.compile(r"\s*[|┊│¦]\s*|\]\s*\[|\s::\s")
PARTS = re.compile(r"[|┊│¦\]:]")
MANY, LONG_WORD = 5, 30
LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.S)
# "Bình luận (3)"
COUNT = re.compile(r"\s*[(\[]\d+[)\]]\s*:?$")


@cache
def furniture() -> dict[str, Any]:
    """The words of ``data/furniture.toml``."""
    return tomllib.loads(files("entente.articles").joinpath("data/furniture.toml").read_text("utf-8"))


def ends_story(text: str) -> bool:
    """Whether the line is a heading, or a foot of the site, after which no story goes on."""
    return len(text) < 300 and _ends(text)


def leads_away(text: str) -> bool:
    """Whether the line is a heading of other headlines, or such a heading with a headline behind a colon."""
    head, colon, _ = text[:LONGEST].partition(":")
    return _is_one_of(text, "leads_away") or (bool(colon) and _is_one_of(head, "leads_away"))


def pauses_story(text: str) -> bool:
    """Whether the heading may also stand over a box inside the story."""
    return _is_one_of(text, "pauses_story")


@remembered
def is_control(text: str) -> bool:
    """Whether the line is a control of the site: a button, a trail of sections, a mark without letters."""
    if _is_one_of(text, "controls") or is_trail(text) or _begins(text, "control_begins"):
        return True
    if _is_menu(text):
        return True
    if len(text) >= 60:
        return False
    parts = fold(text).split()
    single = all(len(word) == 1 for word in parts) and "." not in text and not HAN.search(text)
    if len(text) < 40 and (single or not LETTERS.search(text)):
        return True
    return _row_of_controls(text)


def is_trail(text: str) -> bool:
    """Whether the line begins as the trail of sections above a story does."""
    return _begins(text, "crumbs")


def names_site(text: str) -> bool:
    """Whether the line is the name of a site or of an office's page rather than a headline."""
    said = text.casefold().strip()
    sites = furniture()["sites"]
    return len(text) < 80 and (said.startswith(tuple(sites["begins"])) or said.endswith(tuple(sites["ends"])))


def counts_readers(text: str) -> bool:
    """Whether the line says how often the story was read or answered."""
    said = text.casefold()
    return any(word in said for word in words_of("dates", "counters"))


def heads_issue(text: str) -> bool:
    """Whether the line is of the head of a paper's issue: it counts its pages or its number."""
    return len(text) < 120 and bool(_issue().search(text))


def says_absent(text: str) -> bool:
    """Whether the text says that the story is not there."""
    return _says(text, "absent")


def any_of(phrases: tuple[str, ...]) -> str:
    """A pattern for one of the phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


@cache
def words_of(table: str, key: str) -> tuple[str, ...]:
    """The phrases of one list of the data file."""
    return tuple(furniture()[table][key])


@remembered
def _ends(text: str) -> bool:
    if len(text) < LONGEST and _is_one_of(COUNT.sub("", text), "ends_story"):
        return True
    head, colon, rest = (text.replace("：", ":") if "：" in text else text).partition(":")
    if colon and rest.strip() and _is_one_of(head, "ends_story"):
        return True
    return _begins(text, "foot") or (len(text) < 200 and _says(text, "foot_anywhere"))


def _is_menu(text: str) -> bool:
    """Whether many short words stand side by side on the line with bars between."""
    parts = PARTED.split(text) if text[0] != "|" and PARTS.search(text) else []
    return len(parts) >= MANY and all(len(part) < LONG_WORD for part in parts)


def _row_of_controls(text: str) -> bool:
    """Whether the line is nothing but controls side by side ("Facebook Zalo In bài 0", "Chia sẻZalo")."""
    if not _opens_with_control(fold(text)):
        return False
    alone, glued = _in_row()
    rest, found = glued.subn(" ", text.casefold())
    left, more = alone.subn(" ", f" {fold(rest)} ")
    return found + more > 0 and all(
        word.isdigit() or (word.isascii() and len(word) <= 1 + (found > 1)) for word in left.split()
    )


def _opens_with_control(folded: str) -> bool:
    """Whether the first word is a control's, has one glued to it, or is no word that would be left over."""
    first = folded.partition(" ")[0]
    return len(first) < 3 or first.isdigit() or bool(_first_words().search(first))


@cache
def _first_words() -> re.Pattern[str]:
    """The first words of all controls, short ones only as a whole word."""
    first = {phrase.partition(" ")[0] for phrase in _folded("controls") if phrase}
    short = any_of(tuple(word for word in first if len(word) < 4 and word.isascii()))
    return re.compile(rf"{any_of(tuple(word for word in first if len(word) > 3 or not word.isascii()))}|^(?:{short})$")


@cache
def _in_row() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Controls as words of their own, and those long enough to be found where two of them are written together."""
    phrases = sorted(_folded("controls"), key=len, reverse=True)
    long = [phrase for phrase in furniture()["controls"] if len(phrase) > 3]
    alone = re.compile(rf"(?<=\s)(?:{'|'.join(map(re.escape, phrases))})(?=\s)")
    return alone, re.compile(any_of(tuple(long)))


def _is_one_of(text: str, key: str) -> bool:
    return len(text) < LONGEST and fold(text) in _folded(key)


def _says(text: str, key: str) -> bool:
    return any(map(text.casefold().__contains__, _phrases(key)))


@cache
def _issue() -> re.Pattern[str]:
    phrases = (
        re.escape(phrase).replace(r"\#", r"\s*[\w一二三四五六七八九十]{1,6}\s*")
        for phrase in words_of("dates", "issue")
    )
    return re.compile("|".join(phrases), re.I)


@cache
def _folded(key: str) -> frozenset[str]:
    return frozenset(fold(phrase) for phrase in furniture()[key])


@cache
def _phrases(key: str) -> tuple[str, ...]:
    return tuple(furniture()[key])


def _begins(text: str, key: str) -> bool:
    return text[:LONGEST].casefold().lstrip("-–|·•*+>» ").startswith(_phrases(key))
