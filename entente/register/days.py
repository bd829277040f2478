"""An EDTF date in; the first and the last day that it can mean out, to be compared. What is open or unknown is None."""

import re
from calendar import monthrange

_ONE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SURE = re.compile(r"[~?%]")


def first_day(edtf: str | None) -> str | None:
    """``2023-02`` → ``2023-02-01``; None without a year, or where the start is open."""
    found = _one((edtf or "").split("/")[0])
    return "-".join((found[0], found[1] or "01", found[2] or "01")) if found else None


def last_day(edtf: str | None) -> str | None:
    """``2023-02`` → ``2023-02-28``; None without a year, or where the end is open."""
    found = _one((edtf or "").split("/")[-1])
    if found is None:
        return None
    year, month, day = found[0], found[1] or "12", found[2]
    return f"{year}-{month}-{day or monthrange(int(year), int(month))[1]}"


def year_of(edtf: str | None) -> int | None:
    """The year in which a date or period begins, or ends where its start is open."""
    day = first_day(edtf) or last_day(edtf)
    return int(day[:4]) if day else None


def is_after(edtf: str | None, day: str | None) -> bool:
    """Whether a date ends after a day, both known."""
    last = last_day(edtf)
    return bool(last and day and last > day)


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two dates can share a day, both known."""
    days = [first_day(one), first_day(other), last_day(one), last_day(other)]
    known = [day for day in days if day]
    return len(known) == len(days) and max(known[:2]) <= min(known[2:])


def _one(edtf: str) -> tuple[str, str | None, str | None] | None:
    found = _ONE.fullmatch(_SURE.sub("", edtf))
    return (found[1], found[2], found[3]) if found and found[1] != "0000" else None
