"""The rows around a story in, the author's name and its span out: labelled, in a byline, or a short line of a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entente.articles.article import Span
from entente.articles.dates import stamps, without_days
from entente.articles.furniture import any_of, words_of
from entente.articles.remembered import remembered
from entente.articles.row import Row
from entente.articles.shape import HAN

LABELS = any_of(words_of("bylines", "labels"))
# A label with a colon, or one of the words that need none, then the name.
LABELLED = re.compile(rf"(?:^|[\s|•·(（])(?:{LABELS})\s*[:：/]\s*(?P<name>\S.*)", re.I)
COLON = re.compile(r"[:：/]")
HAN_NAME = r"[\u3400-\u9fff·]{2,4}"
SPOKEN_HAN = re.compile(
    rf"^\s*(?:{any_of(words_of('bylines', 'spoken_han'))})\s*(?P<name>{HAN_NAME}(?:[\s、]+{HAN_NAME})*)\s*$"
)
SPOKEN = re.compile(rf"(?:^\s*|[|•·(（]\s*)(?:{any_of(words_of('bylines', 'spoken'))})\s+(?P<name>\S.*)", re.I)
WITHIN = re.compile(
    rf"[(（](?:[^()（）]{{0,12}}?)(?:记者|通讯员|作者|文)\s*[:： ]?\s*(?P<name>{HAN_NAME}(?:[ 、]{HAN_NAME})*)"
)
SIGNED = re.compile(rf"[(（](?P<name>{HAN_NAME}(?:[ 、　]{HAN_NAME}){{0,3}})[)）]$")
STOPS = re.compile(
    rf"\s*(?:[|•·【;；]|(?:\s|(?<=[a-zà-ỹ])(?=(?-i:[A-ZĐ])))(?:{any_of(words_of('bylines', 'stops'))})\b|[(（]).*", re.I
)
DOTTED = re.compile(r"[A-ZĐ](?:\.\s?[A-ZĐ][a-zà-ỹ]{0,2}){1,3}\.?")
CAPITALS = re.compile(r"[A-ZĐ]{2,6}")
AUTHOR_PAGE = re.compile(rf"(?<![a-z])(?:{any_of(words_of('bylines', 'addresses'))})(?![a-z])", re.I)
HAN_OUTLETS = tuple(word for word in words_of("bylines", "outlets") if HAN.search(word))
MARKS = " ,;:|-–•·."
FRAME = "-–—*="
SIGNS = " \u3000□■◆◇●○▲△★☆"
MAX_WITHIN, MAX_SIGNED = 400, 40
MAX_ROW = 160
# What stands between a place and the day of a letter.
PLACED = re.compile(r"\s*(?:,\s*(?:ngày|\d)|[,(（]\s*$)", re.I)
LOWER = frozenset({"và", "and", "de", "van", "von"})
# Between two names, or between a name and the outlet that it writes for.
PARTED = re.compile(r"\s+[-–—|/]\s+|\s*[,/]\s*|\s+và\s+|\s+and\s+")
OUTLETS = frozenset(words_of("bylines", "outlets"))
LONGEST_OUTLET = 3
LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Byline:
    """The row ``index`` names the author ``name`` at ``span`` of the page's text."""

    index: int
    name: str
    span: Span


def byline_in(rows: Sequence[Row], index: int, *, alone: bool = False) -> Byline | None:
    """The byline that a row is, None where it is none. ``alone``: one word is enough where it stands."""
    row = rows[index]
    framed = row.line.region == "byline" or _is_of_author(row)
    if len(row.text) > MAX_ROW or (row.kind not in (None, "date", "control", "teaser") and not framed):
        return None
    if row.text[0] in FRAME and row.text[-1] in FRAME:
        return None
    start, text, told = _told(row.text)
    name = text.strip() if DOTTED.fullmatch(text.strip()) else person_in(_stopped(text))
    if not name or (row.kind is not None and not told and not framed):
        return None
    if not _is_name(name, sure=told or framed or (alone and row.kind is None)):
        return None
    at = row.start + start + text.index(name)
    if not told and not framed and _is_place(row.text, at + len(name) - row.start):
        return None
    return Byline(index, name, (at, at + len(name)))


@remembered
def person_in(text: str) -> str:
    """The names in the text that stand together, without the outlets before and behind them; nothing without a name."""
    if len(text) > MAX_ROW:
        return text
    bounds = [0, *(edge for found in PARTED.finditer(text) for edge in found.span()), len(text)]
    parts = list(zip(bounds[::2], bounds[1::2], strict=True))
    persons = [(begin, end) for begin, end in parts if begin < end and not is_outlet(text[begin:end])]
    if not persons or len(persons) == len(parts):
        return text if persons else ""
    first = parts.index(persons[0])
    last = first
    while last + 1 < len(parts) and parts[last + 1] in persons:
        last += 1
    return text[parts[first][0] : parts[last][1]].strip(MARKS)


@remembered
def is_outlet(text: str) -> bool:
    """Whether the text names an outlet or an office: it begins or ends with the word for one."""
    tokens = text.casefold().split()
    fronts = {" ".join(tokens[:count]) for count in range(1, LONGEST_OUTLET + 1)}
    last = tokens[-1] if tokens else ""
    return bool(fronts & OUTLETS) or last in OUTLETS or (bool(HAN.search(last)) and last.endswith(HAN_OUTLETS))


def byline_within(rows: Sequence[Row], index: int, *, last: bool = False) -> Byline | None:
    """The reporter whom a Chinese paragraph names in brackets, or the names that close the ``last`` one."""
    text = rows[index].text
    found = WITHIN.search(text[:MAX_WITHIN]) or (SIGNED.search(text, max(0, len(text) - MAX_SIGNED)) if last else None)
    if not found:
        return None
    start = rows[index].start + found.start("name")
    return Byline(index, found["name"], (start, start + len(found["name"])))


@remembered
def _stopped(text: str) -> str:
    """The text without what follows a name on its line."""
    return STOPS.sub("", text).strip(MARKS)


def _is_place(text: str, end: int) -> bool:
    """Whether the name that ends there is the place of a letter: a comma or a bracket parts it from the day."""
    stamp = next((stamp for stamp in stamps(text) if stamp.start >= end), None)
    return bool(PLACED.match(text, end, stamp.start if stamp else len(text)) or PLACED.match(text, end))


def _is_of_author(row: Row) -> bool:
    """Whether the row is a link to the page of an author."""
    return row.linked and bool(AUTHOR_PAGE.search(row.line.address or ""))


@remembered
def _labelled(text: str) -> re.Match[str] | None:
    """The name behind a label, with a colon or a word that needs none."""
    return (LABELLED.search(text) if COLON.search(text) else None) or SPOKEN.search(text) or SPOKEN_HAN.search(text)


@remembered
def _told(text: str) -> tuple[int, str, bool]:
    """Where the name begins, the text from there on, and whether a label says that it is a name."""
    parts = _beside_date(text)
    for begin, part in parts:
        start, part = _without_mark(begin, part)
        if told := _labelled(part):
            return start + told.start("name"), told["name"], True
    start, part = max(parts, key=lambda pair: len(without_days(pair[1].casefold()).strip(MARKS)))
    bracketed = text[0] in "(（" and text[-1] in ")）"
    trimmed = part.lstrip(f"{MARKS}(（" if bracketed else MARKS)
    return start + len(part) - len(trimmed), trimmed.rstrip(")）") if bracketed else trimmed, False


def _without_mark(start: int, text: str) -> tuple[int, str]:
    """The text without the square or dot that papers set before the line of the author."""
    bare = text.lstrip(SIGNS)
    return start + len(text) - len(bare), bare


def _beside_date(text: str) -> list[tuple[int, str]]:
    """The text before and after its first date, each with where it begins; the whole where it has none."""
    stamp = next(stamps(text), None)
    return [(0, text[: stamp.start]), (stamp.end, text[stamp.end :])] if stamp else [(0, text)]


def _is_name(text: str, *, sure: bool) -> bool:
    """Whether the text has the shape of names: a few words with capitals, or initials; Han letters only where sure."""
    if len(text) > 60 or any(letter.isdigit() for letter in text):
        return False
    if HAN.search(text):
        return sure and bool(re.fullmatch(rf"{HAN_NAME}(?:[\s、,]+{HAN_NAME}){{0,4}}", text))
    if DOTTED.fullmatch(text) or CAPITALS.fullmatch(text):
        return True
    if text.casefold().split()[0] in words_of("bylines", "no_names"):
        return False
    tokens = re.findall(r"[^\W\d_][\w.'’]*", text)
    shaped = all(token[0].isupper() or token.lower() in LOWER for token in tokens)
    plain = not re.search(r"[!?:;\"“”@/»>…]", text)
    short = all(len(part.split()) <= LONGEST_NAME for part in PARTED.split(text))
    return shaped and plain and short and (1 if sure else 2) <= len(tokens) <= 9
