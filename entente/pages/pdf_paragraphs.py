"""The visual lines of a PDF in, its paragraphs out: the lines of each joined as they were before they were set.

A line begins a paragraph where the letters' size changes, where a gap or an indent stands before it, or where its first
word would have found room on the line before.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from entente.pages.pdf_rows import Row
from entente.pages.syllables import HAN, is_syllable

MARKED = re.compile(
    r"(?:[-–—•+*▪●○◦\uf0b7]|\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,5}[.)]|Điều \d+|第[一二三四五六七八九十\d]+条"
    r"|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）])\s*"
)
ENDED = re.compile(r"[.!?:;…。！？：；][\"”’»)）]?$")
SPLIT = re.compile(r"([A-Za-z]*[a-z]{2})([-\u2010\u00ad])$")
GOES_ON = re.compile(r"([a-z]{2,})")
WIDE = re.compile(r"[\u3000-\u303f\uff00-\uffef]")


@dataclass(slots=True)
class Paragraph:
    """Rows that are one paragraph. ``furniture``: the head or foot of a sheet."""

    rows: list[Row] = field(default_factory=list)
    furniture: bool = False

    @property
    def size(self) -> float:
        return self.rows[0].size


@dataclass(frozen=True, slots=True)
class Setting:
    """How the body is set: the size of its letters and the step from line to line."""

    size: float
    step: float


def setting_of(rows: Sequence[Row]) -> Setting:
    """The size that most letters have, and the usual step between lines of it."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size * 2) / 2] += len(row.text)
    size = max(sizes, key=lambda one: (sizes[one], one), default=0.0)
    near = [row for row in rows if abs(row.size - size) <= 0.1 * size]
    steps = [a.bottom - b.bottom for a, b in pairwise(near) if a.sheet == b.sheet]
    forward = [step for step in steps if 0.5 * size < step < 4 * size]
    return Setting(size, min(1.9 * size, _least_usual(forward)) if forward else 1.2 * size)


def paragraphs_of(rows: Sequence[Row], furniture: frozenset[int]) -> list[Paragraph]:
    """The paragraphs in the order of the sheets; a sheet's head or foot stands behind the paragraph it cuts."""
    body = [row for index, row in enumerate(rows) if index not in furniture]
    setting, edges = setting_of(body), _edges(body)
    found: list[Paragraph] = []
    waiting: list[Paragraph] = []
    current: Paragraph | None = None
    for index, row in enumerate(rows):
        if index in furniture:
            waiting.append(Paragraph([row], furniture=True))
        elif current is not None and _goes_on(current, row, setting, edges):
            current.rows.append(row)
        else:
            found.extend(waiting)
            waiting = []
            current = Paragraph([row])
            found.append(current)
    return [*found, *waiting]


def text_of(paragraph: Paragraph, known: frozenset[str]) -> str:
    """The rows joined: with a blank, but none between Chinese characters, a word cut at a line's end made whole."""
    text = paragraph.rows[0].text
    for row in paragraph.rows[1:]:
        text = _join(text, row.text, known)
    return text.replace("\u00ad", "-") if text.endswith("\u00ad") else text.replace("\u00ad", "")


def _join(text: str, more: str, known: frozenset[str]) -> str:
    split, goes_on = SPLIT.search(text, max(0, len(text) - 40)), GOES_ON.match(more)
    if split and goes_on and _is_cut(split[1], goes_on[1], known):
        return text[: split.start(2)] + more
    if text.endswith("\u00ad"):
        text = f"{text[:-1]}-"
    wide = HAN.match(text[-1]) or WIDE.match(text[-1]), HAN.match(more[0]) or WIDE.match(more[0])
    return text + more if all(wide) else f"{text} {more}"


def _is_cut(head: str, tail: str, known: frozenset[str]) -> bool:
    """Whether a hyphen at the line's end cuts one word: Vietnamese joins syllables by it, and some words keep it."""
    if is_syllable(head) and is_syllable(tail):
        return False
    return f"{head}-{tail}".lower() not in known


def _goes_on(paragraph: Paragraph, row: Row, setting: Setting, edges: dict[tuple[int, int], float]) -> bool:
    last = paragraph.rows[-1]
    if abs(row.size - last.size) > 0.12 * max(row.size, last.size, 1):
        return False
    marked = MARKED.match(row.text) and row.text[:1] != "("
    if marked and (ENDED.search(last.text) or (len(paragraph.rows) == 1 and MARKED.match(last.text))):
        return False
    step = last.bottom - row.bottom
    if row.sheet != last.sheet or step < 0:
        return _goes_over(paragraph, row, edges)
    heading = last.size > 1.12 * setting.size
    if step < 0.4 * row.size:
        return row.left - last.right < 2 * row.size
    if step > max(1.4 * setting.step if not heading else 0, 1.9 * row.size if heading else 1.25 * row.size):
        return False
    if heading:
        return True
    starts = paragraph.rows[1].left if len(paragraph.rows) > 1 else last.left
    if row.left > starts + 0.8 * row.size:
        return False
    return not _had_room(last, row, edges)


def _goes_over(paragraph: Paragraph, row: Row, edges: dict[tuple[int, int], float]) -> bool:
    """Whether the paragraph goes on at the top of the next column or sheet: it is not ended, and its line is full."""
    last = paragraph.rows[-1]
    if ENDED.search(last.text) or MARKED.match(row.text) or _had_room(last, row, edges):
        return False
    return row.text[0].islower() or bool(HAN.match(row.text[0])) or last.text.endswith((",", "，", "、"))


def _had_room(last: Row, row: Row, edges: dict[tuple[int, int], float]) -> bool:
    """Whether the first word of the row would have stood on the line before it."""
    edge = edges.get(_column(last), last.right)
    each = (row.right - row.left) / max(1, len(row.text))
    word = 1 if HAN.match(row.text[0]) else len(row.text.split(" ", 1)[0])
    return last.right + (word + 1) * each + 0.5 * row.size < edge


def _edges(rows: Sequence[Row]) -> dict[tuple[int, int], float]:
    """How far to the right the lines of each column reach, on each sheet."""
    edges: dict[tuple[int, int], float] = {}
    for row in rows:
        column = _column(row)
        edges[column] = max(edges.get(column, 0.0), row.right)
    return edges


def _column(row: Row) -> tuple[int, int]:
    """The sheet and the part of its width in which the row begins: an indent stays in it, a second column does not."""
    return row.sheet, int(row.left // 150)


def _least_usual(steps: list[float]) -> float:
    """The middle of the smaller half: steps between paragraphs are the larger ones."""
    ordered = sorted(steps)
    return median(ordered[: len(ordered) // 2 + 1])
