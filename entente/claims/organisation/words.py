"""The words of organisations in the data file, as patterns."""

import re
from functools import cache

from entente.claims.grammar.phrases import data, one_of


def _plainly(phrases: list[str]) -> str:
    """Alternatives as whole words, wherever they stand: "thành lập mới" is meant."""
    return rf"(?i:{'|'.join(sorted(phrases, key=len, reverse=True))})(?!\w)"


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file or of what they find."""
    words = data("organisations")
    filler, new, founder = one_of(words["filler"]), _plainly(words["new"]), _plainly(words["founder"])
    return {
        "founded": re.compile(one_of(words["founded"])),
        "ended": re.compile(rf"(?:(?<!\w)(?:đã|được|chính thức|sẽ)\s+)*{one_of(words['ended'])}"),
        "filler": re.compile(rf"[\s,]*(?:{filler}[\s,]+)*"),
        "new": re.compile(rf"\s+(?:{new}\s+)*"),
        "ceremony": re.compile(rf"{one_of(words['ceremony'])}\s+(?:(?:cho phép|việc|về việc)\s+)?$"),
        "denied": re.compile(rf"{one_of(words['denied'])}(?:\s+\w+){{0,3}}\s+$"),
        "recalled": re.compile(rf"{one_of(words['recalled'])}[^,;]{{0,40}}$"),
        "founder": re.compile(rf"\s+(?:{founder}\s+)*(?:với\s+[^;]{{0,80}}?\s(?:{founder}\s+)+)?"),
        "under": re.compile(rf"[^;]{{0,40}}?{one_of(words['under'])}\s+|\s+\("),
        "joined": re.compile(rf"{one_of(words['joined'])}\s+"),
        "days": re.compile(r"\s*\(\s*(?P<first>[\d/.-]{8,10})\s*-\s*[\d/.-]{8,10}\s*\)"),
    }
