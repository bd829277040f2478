"""The rows around a story in, the author's name and its span out: labelled, in a byline, or a short line of a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entente.articles.article import Span
from entente.articles.dates import stamps
from entente.articles.furniture import any_of, words_of
from entente.articles.remembered import remembered
from entente.articles.row import Row
from entente.articles.shape import HAN

LABELS = any_of(words_of("bylines", "labels"))
# A label with a colon, or one of the words that need none, then the name.
LABELLED = re.compile(rf"(?:^|[\s|•·(（])(?:{LABELS})\s*[:：/]\s*(?P<name>\S.*)", re.I)
COLON = re.compile(r"[:：/]")
SPOKEN = re.compile(rf"(?:^\s*|[|•·(（]\s*)(?:{any_of(words_of('bylines', 'spoken'))})\s+(?P<name>\S.*)", re.I)
HAN_NAME = r"[\u3400-\u9fff·]{2,4}"
WITHIN = re.compile(
    rf"[(（](?:[^()（）]{{0,12}}?)(?:记者|通讯员|作者|文)\s*[:： ]?\s*(?P<name>{HAN_NAME}(?:[ 、]{HAN_NAME})*)"
)
SIGNED = re.compile(rf"[(（](?P<name>{HAN_NAME}(?:[ 、　]{HAN_NAME}){{0,3}})[)）]$")
STOPS = re.compile(
    rf"\s*(?:[|•·【;；]|(?:\s|(?<=[a-zà-ỹ])(?=(?-i:[A-ZĐ])))(?:{any_of(words_of('bylines', 'stops'))})\b|[(（]).*", re.I
)
DOTTED = re.compile(r"[A-ZĐ](?:\.\s?[A-ZĐ][a-zà-ỹ]{0,2}){1,3}\.?")
CAPITALS = re.compile(r"[A-ZĐ]{2,6}")
HAN_OUTLETS = tuple(word for word in words_of("bylines", "outlets") if HAN.search(word))
MARKS = " ,;:|-–•·."
FRAME = "-–—*="
MAX_WITHIN, MAX_SIGNED = 400, 40
MAX_ROW = 160
LOWER = frozenset({"và", "and", "de", "van", "von"})
# Between two names, or between a name and the outlet that it writes for.
PARTED = re.compile(r"\s+[-–—|/]\s+|\s*[,/]\s*|\s+và\s+|\s+and\s+")
OUTLETS = frozenset(words_of("bylines", "outlets"))
LONGEST_OUTLET = 3


@dataclass(frozen=True, slots=True)
class Byline:
    """The row ``index`` names the author ``name`` at ``span`` of the page's text."""

    index: int
    name: str
    span: Span


def byline_in(rows: Sequence[Row], index: int, *, alone: bool = False) -> Byline | None:
    """The byline that a row is, None where it is none. ``alone``: one word is enough where it stands."""
    row = rows[index]
    framed = row.line.region == "byline"
    if len(row.text) > MAX_ROW or (row.kind not in (None, "date", "control", "teaser") and not framed):
        return None
    if row.text[0] in FRAME and row.text[-1] in FRAME:
        return None
    start, text, told = _told(row.text)
    name = text.strip() if DOTTED.fullmatch(text.strip()) else person_in(STOPS.sub("", text).strip(MARKS))
    if not name or (row.kind is not None and not told and not framed):
        return None
    if not _is_name(name, sure=told or framed or (alone and row.kind is None)):
        return None
    at = row.start + start + text.index(name)
    return Byline(index, name, (at, at + len(name)))


@remembered
def person_in(text: str) -> str:
    """The names at the front of the text, without the outlet that follows them; nothing where an outlet opens it."""
    if len(text) > MAX_ROW:
        return text
    end = len(text)
    for begin, found in zip(
        [0, *(one.end() for one in PARTED.finditer(text))], [*PARTED.finditer(text), None], strict=True
    ):
        stop = found.start() if found else len(text)
        if is_outlet(text[begin:stop]):
            return text[: max(0, end)].strip(MARKS) if begin else ""
        end = stop
    return text


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


def _told(text: str) -> tuple[int, str, bool]:
    """Where the name begins, the text from there on, and whether a label says that it is a name."""
    parts = _beside_date(text)
    for start, part in parts:
        if told := (COLON.search(part) and LABELLED.search(part)) or SPOKEN.search(part):
            return start + told.start("name"), told["name"], True
    start, part = max(parts, key=lambda pair: len(pair[1].strip(MARKS)))
    trimmed = part.lstrip(MARKS)
    return start + len(part) - len(trimmed), trimmed, False


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
    return shaped and plain and (1 if sure else 2) <= len(tokens) <= 9
