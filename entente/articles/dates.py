"""One line of text in, the dates with their times and zones out, as EDTF with only what is stated."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from entente.articles.furniture import any_of, words_of
from entente.articles.remembered import remembered
from entente.articles.shape import WORD

MONTHS = {name: number for number, name in enumerate(words_of("dates", "months"), 1)}
SPELLED = {name: number for number, names in enumerate(words_of("dates", "spelled"), 1) for name in names.split("|")}
MONTH_IN_WORDS = rf"tháng\s+(?P<spelled>{any_of(tuple(SPELLED))}|\d{{1,2}})(?!\w)"
MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
MARKS = ("-", "/", ".")
# Each form with the letters, one of which is in every date of it: a line without them is not searched.
FORMS = [
    (("年",), re.compile(r"(?<!\d)(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日")),
    (MARKS, re.compile(r"(?<![\d/.-])(?P<y>\d{4})(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<d>\d{1,2})(?![\d/-])")),
    (
        MARKS,
        re.compile(
            r"(?<![\d/.-])(?P<d>\d{1,2})\s?(?P<mark>[-/.])\s?(?P<m>\d{1,2})\s?(?P=mark)\s?(?P<y>\d{4})(?![\d/-])"
        ),
    ),
    (("tháng",), re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s+{MONTH_IN_WORDS}(?:\s+năm|,)?\s+(?P<y>\d{{4}})(?!\d)", re.I)),
    (("tháng",), re.compile(rf"(?<!\w){MONTH_IN_WORDS}\s+(?P<d>\d{{1,2}}),\s*(?P<y>\d{{4}})(?!\d)", re.I)),
    (
        tuple(MONTHS),
        re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s/-]+{MONTH},?[\s/-]+(?P<y>\d{{4}})(?!\d)", re.I),
    ),
    (tuple(MONTHS), re.compile(rf"\b{MONTH}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)", re.I)),
]
CLOCK = (
    r"(?P<hour>[0-2]?\d)\s?(?:[:hH时点]|giờ)\s?(?P<minute>[0-5]\d)(?:[:phút分']\s?[0-5]\d(?:[.,]\d+)?)?[p'分]?(?!\d)"
    r"(?:\s?(?P<half>[ap]\.?m\b|SA\b|CH\b))?"
)
ZONE = (
    r"[(\[]?\s?(?:(?:GMT|UTC)\s?(?P<sign>[+-])\s?(?P<zone>\d{1,2})(?::?(?P<part>\d{2}))?"
    r"|(?P<offset>[+-]\d{2}:?\d{2})(?!\d)|(?P<utc>Z|UTC|GMT)\b)"
)
# Between a date and its time stand no words but these; a longer stretch ties nothing.
BETWEEN = r"(?:[\s,|–—\-•·()T/:]|ngày|lúc|vào|at|on|giờ|thứ|hai|ba|tư|năm|sáu|bảy|chủ nhật|星期.){0,12}?"
AFTER = re.compile(rf"{BETWEEN}{CLOCK}(?:[\s,|–-]*{ZONE})?", re.I)
BEFORE = re.compile(rf"{CLOCK}(?:[\s,|–-]*{ZONE})?{BETWEEN}$", re.I)
TRAILS = re.compile(rf"[\s,|–-]*{ZONE}", re.I)
ALONE = re.compile(rf"\W*(?:{any_of(words_of('dates', 'clock'))})?\s*{CLOCK}(?:[\s,|–-]*{ZONE})?[\s)\]|,-]*", re.I)
MAX_LINE = 300
MAX_CLOCK = 40
YEAR = re.compile(r"\d{4}")
WEEKDAY = re.compile(any_of(words_of("dates", "weekdays")))
DAYS = re.compile(rf"(?<!\w)(?:{any_of(words_of('dates', 'weekdays') + words_of('dates', 'beside'))}|\d{{1,2}})(?!\w)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date at ``start:end`` of its text. ``timed``: a time of day is stated with it."""

    start: int
    end: int
    edtf: str
    timed: bool


def stamps(text: str, *, language: str | None = None) -> Iterator[Stamp]:
    """The dates of the text, with time and zone where stated beside them.

    A line too long for a dateline is not searched. In English the order of day and month in 03/04/2024 is not known:
    such a date is passed over.
    """
    return iter(_english_stamps(text) if language == "en" else _all_stamps(text))


@remembered
def _all_stamps(text: str) -> tuple[Stamp, ...]:
    return _stamps(text, None) if len(text) <= MAX_LINE and YEAR.search(text) else ()


@remembered
def _english_stamps(text: str) -> tuple[Stamp, ...]:
    return _stamps(text, "en") if len(text) <= MAX_LINE and YEAR.search(text) else ()


def _stamps(text: str, language: str | None) -> tuple[Stamp, ...]:
    days = sorted(_days(text, language), key=lambda pair: pair[1].start())
    return tuple(_stamp(text, day, found.start(), found.end()) for day, found in days)


def stated(value: str) -> str | None:
    """The first date of a machine's value (``2020-01-08T06:56:00+0700``) as EDTF, None without one."""
    return next((stamp.edtf for stamp in stamps(value[:100])), None)


def clock_in(text: str) -> str | None:
    """The time of day, with its zone, of a line that says nothing else: ``T14:05+07:00``."""
    found = ALONE.fullmatch(text) if len(text) < MAX_CLOCK else None
    clock = _clock(found) if found else None
    return f"T{clock}{_zone(found)}" if found and clock else None


def beside(text: str, stamp: Stamp) -> str:
    """What the text says besides the stamp and the words that go with dates."""
    rest = f"{text[: stamp.start]} {text[stamp.end :]}".casefold()
    return " ".join(WORD.findall(DAYS.sub(" ", rest)))


def names_weekday(text: str) -> bool:
    """Whether a day of the week stands in the line, as the clocks of sites have it."""
    return bool(WEEKDAY.search(text.casefold()))


def without_days(text: str) -> str:
    """The text without the words that stand beside dates."""
    return " ".join(DAYS.sub(" ", text).split())


def _days(text: str, language: str | None) -> Iterator[tuple[date, re.Match[str]]]:
    taken: list[tuple[int, int]] = []
    for found in _forms_in(text):
        day = None if any(s < found.end() and found.start() < e for s, e in taken) else _day(found, language)
        if day is not None:
            taken.append(found.span())
            yield day, found


def _forms_in(text: str) -> Iterator[re.Match[str]]:
    small = text.casefold()
    for signs, form in FORMS:
        if any(map(small.__contains__, signs)):
            yield from form.finditer(text)


def _day(found: re.Match[str], language: str | None) -> date | None:
    parts = found.groupdict()
    month = _month(parts)
    day, year = int(parts["d"]), int(parts["y"])
    if language == "en" and parts.get("mark") and found.start("y") > found.start("m"):
        if day <= 12 and month <= 12 and day != month:
            return None
        day, month = (day, month) if day > 12 or day == month else (month, day)
    try:
        return date(year, month, day) if 1980 <= year <= 2100 else None
    except ValueError:
        return None


def _month(parts: Mapping[str, str]) -> int:
    if spelled := parts.get("spelled"):
        return int(spelled) if spelled.isdigit() else SPELLED[" ".join(spelled.lower().split())]
    return MONTHS[parts["month"][:3].lower()] if parts.get("month") else int(parts["m"])


def _stamp(text: str, day: date, start: int, end: int) -> Stamp:
    head = max(0, start - 60)
    after, before = AFTER.match(text, end), BEFORE.search(text[head:start])
    clock = after or before
    if clock is None or _clock(clock) is None:
        return Stamp(start, end, day.isoformat(), False)
    zone = _zone(clock)
    if clock is after:
        end = after.end()
    else:
        start = head + clock.start()
        if not zone and (trailing := TRAILS.match(text, end)):
            zone, end = _zone(trailing), trailing.end()
    end += text[end : end + 1] in (")", "]") and ("(" in text[start:end] or "[" in text[start:end])
    return Stamp(start, end, f"{day.isoformat()}T{_clock(clock)}{zone}", True)


def _clock(found: re.Match[str]) -> str | None:
    hour, half = int(found["hour"]), (found["half"] or "").lower().replace(".", "")
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    return f"{hour:02}:{found['minute']}" if hour < 24 else None


def _zone(found: re.Match[str]) -> str:
    """``+07:00``, ``Z``, or nothing."""
    if found["zone"]:
        return f"{found['sign']}{int(found['zone']):02}:{found['part'] or '00'}" if int(found["zone"]) <= 14 else ""
    if found["offset"]:
        return f"{found['offset'][:3]}:{found['offset'][-2:]}"
    return "Z" if found["utc"] else ""
