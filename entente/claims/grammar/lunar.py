"""Days of the lunar calendar in Vietnamese text ("mùng 3 Tết Quý Mão 2023", "10/3 âm lịch") in, the days of ours out.

Promise: a lunar day whose year the words do not give is no day of ours, and is never read as one.
"""

import re
from collections.abc import Iterator

from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar

_DAY = r"(?<!\d)(?P<d>0?[1-9]|[12]\d|30)"
_YEAR = r"(?:,?\s+(?:năm\s+)?(?:[A-ZĐ]\w+\s+[A-Z]\w+,?\s+)?(?:năm\s+)?\(?(?P<y>(?:19|20)\d\d)\)?(?!\d))?"
_NAMED = r"(?:tháng\s+(?P<month>[Gg]iêng|[Cc]hạp))"
_OF_LUNAR = r"\s*\(?\s*[âÂ]m lịch\)?"
# What a lunar day looks like; a bare "ngày 3 tháng 2" is one of ours.
_SIGN = re.compile("[âÂ]m lịch|[Mm]ùng|[Mm]ồng|[Rr]ằm|[Gg]iêng|[Cc]hạp")
_PATTERNS = [
    rf"(?:[Nn]gày\s+)?(?:[Mm]ùng|[Mm]ồng)\s+{_DAY}\s+Tết(?:\s+Nguyên\s+đán)?{_YEAR}",
    rf"(?:(?:[Nn]gày|[Mm]ùng|[Mm]ồng)\s+)+{_DAY}\s+{_NAMED}(?:{_OF_LUNAR})?{_YEAR}",
    rf"[Rr]ằm\s+(?:{_NAMED}|tháng\s+(?P<m>\d{{1,2}}))(?:{_OF_LUNAR})?{_YEAR}",
    rf"{_DAY}(?:\s*[/-]\s*|\s+tháng\s+)(?P<m>\d{{1,2}}){_OF_LUNAR}{_YEAR}",
    rf"{_DAY}(?:\s*[/-]\s*|\s+tháng\s+)(?P<m>\d{{1,2}}){_YEAR}{_OF_LUNAR}",
    rf"{_DAY}\s*[/-]\s*(?P<m>\d{{1,2}})\s*[/-]\s*(?P<y>(?:19|20)\d\d){_OF_LUNAR}",
]
_COMPILED = [re.compile(pattern) for pattern in _PATTERNS]
_FULL_MOON = 15


def lunar_days(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The lunar days of ``text[start:end]``: where each stands, and the ISO day that it is, "" where none is known."""
    if _SIGN.search(text, start, end):
        for pattern in _COMPILED:
            yield from ((match.start(), match.end(), _solar(match)) for match in pattern.finditer(text, start, end))


def _solar(match: re.Match[str]) -> str:
    said = match.groupdict()
    if not said["y"]:
        return ""
    month = 12 if (said.get("month") or "").lower() == "chạp" else int(said.get("m") or 1)
    try:
        lunar = LunarDate(int(said.get("d") or _FULL_MOON), month, int(said["y"]))
        day = lunar_to_solar(lunar)
    except ValueError:
        return ""
    # A short month has no 30th: the day after its 29th is another's first.
    return day.isoformat() if solar_to_lunar(day) == lunar else ""
