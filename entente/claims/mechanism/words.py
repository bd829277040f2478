"""The words of mechanisms in the data files, as patterns."""

import re
from functools import cache

from entente.claims.grammar.phrases import data, one_of


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file or of what they find."""
    words = data("mechanisms")
    names = one_of(data("meetings")["mechanism"]["names"])
    regular = one_of(words["regular"])
    mechanism = rf"(?:{one_of(words['mechanism'])}\s+(?:hợp tác\s+)?)"
    return {
        "series": re.compile(rf"(?P<known>{mechanism}?{names})|{mechanism}?{one_of(words['series'])}(?:\s+{regular})*"),
        "stated_behind": re.compile(one_of(words["states_behind"])),
        "states": re.compile(one_of(words["states"])),
        "since": re.compile(rf"(?:\s+(?:cũng|đã|này|chính thức))*\s+{one_of(words['since'])}\s+"),
        # "Từ năm 2016, hai bên đã thiết lập cơ chế …": right before the series.
        "set_up": re.compile(
            rf"(?i:từ|kể từ)\s+(?:năm|tháng|ngày)\s[^;.]{{4,60}}?{one_of(words['set_up'])}\s+(?:và\s+\w+\s\w+\s+)?$"
        ),
        "denied": re.compile(one_of(words["denied"])),
    }
