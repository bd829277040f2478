"""Vietnamese text in, the numbers it counts with out: value, qualifier, unit of money or measure, and spans.

"hơn 7,2 tỷ USD" is 7 200 000 000 USD, over. Dates, ordinals and the numbers of papers are no quantities.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from entente.claims.grammar.phrases import one_of
from entente.places.spelling import spelling
from entente.places.tree import alternatives, either_case

Span = tuple[int, int]

# "400kg": a unit may follow its number without a blank.
_WORD_START = r"(?<!\w)"
_BEFORE_BLANK = r"(?=\s)"
_BLANKS = re.compile(r"\s+")
_QUALIFIER_REACH = 32


LONGEST_NUMBER = 24
"""In characters: a longer run of digits counts nothing, and no float or JSON reader holds it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """``text[start:end]`` is the whole ("hơn 7,2 tỷ USD"); number: its first digits or word; amount: "7,2 tỷ"."""

    start: int
    end: int
    number: Span
    amount: Span
    value: int | float
    qualifier: str
    qualifier_span: Span | None
    unit: str | None
    unit_span: Span | None
    upper: int | float | None = None
    upper_span: Span | None = None


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("entente.claims") / "data" / "quantities.toml").read_text("utf-8"))


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(spelling(word)).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _in_any_case(words: Iterable[str], behind: str) -> str:
    return alternatives({spelling(word).lower(): behind for word in words}, either_case)


@cache
def _pattern() -> re.Pattern[str]:
    data = _data()
    digits = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
    return re.compile(
        rf"(?<![\w.,-])(?<!\d/)(?<!\W/)(?P<number>{digits}|{_in_any_case(data['word'], _BEFORE_BLANK)})"
        rf"(?:\s*-\s*(?P<upper>{digits})(?=\s))?"
        rf"(?:\s*(?P<multiplier>{_one_of(data['multiplier'])})(?!\w)"
        rf"(?:\s+(?P<rest>{digits})\s*(?P<rest_multiplier>{_one_of(data['multiplier'])})(?!\w))?)?"
        rf"(?:\s*(?P<unit>{one_of(data['unit']).removeprefix(_WORD_START)}))?"
        rf"(?![\d/]|[.,]\d|\s*/\s*\d)"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b{_in_any_case(_data()['qualifier'], _BEFORE_BLANK)}(?=\s+$)")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<qualifier>{_one_of(_data()['qualifier_after'])})(?!\w)")


@cache
def _not_before() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?i:{_one_of(_data()['not_after'])})\s*$")


def quantities(text: str, start: int, end: int) -> list[Quantity]:
    """The quantities of ``text[start:end]`` (in ``spelling``), left to right."""
    found, free = [], start
    for match in _pattern().finditer(text, start, end):
        before = _before().search(text, max(free, match.start() - _QUALIFIER_REACH), match.start())
        begins, free = before.start() if before else match.start(), match.end()
        if not too_long(match) and not _not_before().search(text, max(start, begins - 24), begins):
            found.append(_quantity(text, match, before))
    return found


def too_long(match: re.Match[str]) -> bool:
    """In any language: whether a quantity's pattern found a number that is none, by its length."""
    if match.end() - match.start() <= LONGEST_NUMBER:
        return False
    said = match.groupdict()
    return any(len(said.get(name) or "") > LONGEST_NUMBER for name in ("number", "upper", "rest"))


def _quantity(text: str, match: re.Match[str], before: re.Match[str] | None) -> Quantity:
    data = _data()
    times = data["multiplier"].get(_plain(match["multiplier"]), 1)
    qualifier, qualifier_span, end = _qualifier(text, match, before)
    value = _scaled(_number(match["number"]), times)
    if match["rest"]:
        value += _scaled(_number(match["rest"]), data["multiplier"][_plain(match["rest_multiplier"])])
    amount_end = max(match.end(group) for group in ("number", "upper", "multiplier", "rest_multiplier"))
    return Quantity(
        start=before.start() if before else match.start(),
        end=end,
        number=match.span("number"),
        amount=(match.start("number"), amount_end),
        value=value,
        qualifier=qualifier,
        qualifier_span=qualifier_span,
        unit=_units()[_plain(match["unit"]).lower()] if match["unit"] else None,
        unit_span=match.span("unit") if match["unit"] else None,
        upper=_scaled(_number(match["upper"]), times) if match["upper"] else None,
        upper_span=match.span("upper") if match["upper"] else None,
    )


@cache
def _units() -> dict[str, str]:
    return {_plain(spelling(name)).lower(): unit for name, unit in _data()["unit"].items()}


def _qualifier(
    text: str, match: re.Match[str], before: re.Match[str] | None
) -> tuple[str, tuple[int, int] | None, int]:
    data = _data()
    if before:
        return data["qualifier"][_plain(before[0]).lower()], before.span(), match.end()
    after = _after().match(text, match.end())
    if after:
        return data["qualifier_after"][_plain(after["qualifier"])], after.span("qualifier"), after.end()
    return "exact", None, match.end()


def _plain(text: str | None) -> str:
    return _BLANKS.sub(" ", text) if text else ""


def _number(text: str) -> int | float:
    word = _data()["word"].get(_plain(text).lower())
    if word is not None:
        return int(word)
    plain = text.replace(".", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def _scaled(number: int | float, times: int) -> int | float:
    product = round(number * times, 6)
    return int(product) if float(product).is_integer() else product
