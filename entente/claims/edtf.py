"""Whether a text is a date as the register writes it: EDTF (ISO 8601-2), of days that exist, running forward."""

import re
from datetime import date

_DAY = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?[~?%]?"
)


def is_edtf(text: str) -> bool:
    """``2023-02-22``, ``XXXX-05-09``, ``2021-05-26~``, ``2016/2020``, ``2019/..``; no ``2023-02-30``."""
    parts = text.split("/")
    if len(parts) > 2 or not all(_exists(part) or (part == ".." and len(parts) == 2) for part in parts):
        return False
    return len(parts) < 2 or ".." in parts or "X" in text or parts[0].rstrip("~?%") <= parts[1].rstrip("~?%")


def _exists(text: str) -> bool:
    said = _DAY.fullmatch(text)
    if not said or said["year"] == "0000":
        return False
    # What is unknown is taken so that it excludes nothing: 2000 was a leap year, January has 31 days.
    year = said["year"] if said["year"].isdigit() else "2000"
    month, day = (part if part and part.isdigit() else "01" for part in (said["month"], said["day"]))
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
