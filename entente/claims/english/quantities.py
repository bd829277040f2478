"""English text in, the numbers it counts with out: value, qualifier, unit of money or measure, and spans.

"more than US$7.2 billion" is 7 200 000 000 USD, over. Dates, ordinals and the numbers of papers are no quantities.
"""

import re
from functools import cache
from typing import Any

from entente.claims.english.phrases import alternatives, folded, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity, too_long

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# "handed over 36 fugitives" hands over, not more than 36.
_NO_PARTICLE = r"(?<!handed )(?<!hand )(?<!hands )(?<!handing )(?<!took )(?<!turned )(?<!moved )(?<!taken )"
# Pages lose the blank at the end of a line: "over15,500 women", "51,000women".
_GLUED_NOUN = r"(?<=\d,\d{3})(?=[a-z]{4})"
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")


@cache
def _data() -> dict[str, Any]:
    return data("quantities.en")


@cache
def _pattern() -> re.Pattern[str]:
    words = alternatives(_data()["word"])
    number = rf"{_DIGITS}|(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:{words})|{words})(?!\w)"
    sign = alternatives(_data()["sign"])
    return re.compile(
        rf"(?:(?<!\w){_NO_PARTICLE}(?P<glued>(?i:{alternatives(_data()['qualifier'])}))(?=\d)"
        rf"|(?:(?<!\w){_NO_PARTICLE}(?P<qualifier>{whole(_data()['qualifier'])})\s+)?"
        rf"(?:(?<!\w)(?P<sign>{sign})\s?|(?<![\w.,/&$-])(?<!\d\s)))"
        rf"(?P<number>{number})(?!(?:st|nd|rd|th)(?!\w))"
        rf"(?:(?:-|\s+to\s+)(?P<upper>{_DIGITS})(?![\d,]*\s*-))?"
        rf"(?:[\s-]*(?P<multiplier>(?i:{alternatives(_data()['multiplier'])}))(?!\w))?"
        rf"(?:[\s-]?(?P<unit>{alternatives(_data()['unit'])})(?!\w))?"
        rf"(?:(?![\d/]|[.,]\d|\w)|{_GLUED_NOUN})"
    )


@cache
def _may_count() -> re.Pattern[str]:
    return re.compile(rf"\d|{whole(_data()['word'])}")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<qualifier>\+|(?i:{alternatives(_data()['qualifier_after'])})(?!\w))")


@cache
def _not_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternatives(_data()['not_after'])})[\s-]*$")


def quantities(text: str, start: int, end: int) -> list[Quantity]:
    """The quantities of ``text[start:end]``, left to right."""
    if not _may_count().search(text, start, end):
        return []
    return [
        _quantity(text, match)
        for match in _pattern().finditer(text, start, end)
        if not too_long(match) and not _not_before().search(text, max(start, match.start() - 24), match.start())
    ]


def _quantity(text: str, match: re.Match[str]) -> Quantity:
    multiplier = match["multiplier"]
    times = _data()["multiplier"][folded(multiplier)] if multiplier else 1
    plain = not (multiplier or match["unit"] or match["sign"])
    qualifier, qualifier_span, end = _qualifier(text, match)
    unit = "unit" if match["unit"] else "sign"
    return Quantity(
        start=match.start(),
        end=end,
        number=match.span("number"),
        amount=(match.start("number"), max(match.end(group) for group in ("number", "upper", "multiplier"))),
        value=_scaled(_number(match["number"], plain=plain), times),
        qualifier=qualifier,
        qualifier_span=qualifier_span,
        unit=_data()[unit][" ".join(match[unit].split())] if match[unit] else None,
        unit_span=match.span(unit) if match[unit] else None,
        upper=_scaled(_number(match["upper"], plain=plain), times) if match["upper"] else None,
        upper_span=match.span("upper") if match["upper"] else None,
    )


def _qualifier(text: str, match: re.Match[str]) -> tuple[str, tuple[int, int] | None, int]:
    said = "qualifier" if match["qualifier"] else "glued"
    if match[said]:
        return _data()["qualifier"][folded(match[said])], match.span(said), match.end()
    after = _after().match(text, match.end())
    if after:
        return _data()["qualifier_after"][folded(after["qualifier"])], after.span("qualifier"), after.end()
    return "exact", None, match.end()


def _number(text: str, *, plain: bool) -> int | float:
    """The number of digits or words; plain: neither money nor measure, where "7.500" is how some write 7,500."""
    if not text[0].isdigit():
        whole = _data()["word"].get(folded(text))
        return int(whole) if whole is not None else sum(_data()["word"][part] for part in text.lower().split("-"))
    if plain and _THOUSANDS.fullmatch(text):
        text = text.replace(".", "")
    digits = text.replace(",", "")
    return float(digits) if "." in digits else int(digits)


def _scaled(number: int | float, times: int) -> int | float:
    product = round(number * times, 6)
    return int(product) if float(product).is_integer() else product
