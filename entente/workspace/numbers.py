"""Numbers in people's form: 1.506 in Vietnamese, 1,506 in English, large ones as they are said: 7,2 tỷ, 72亿."""

from decimal import Decimal
from typing import Any

from django.utils.formats import get_format
from django.utils.numberformat import format as lay_out
from django.utils.translation import get_language, pgettext

from entente.workspace import labels

_SAID = {"zh": ((8, "亿"), (4, "万"))}
_MILLIONS = ((9, "billion"), (6, "million"))


def in_words(value: float | int | None) -> str:
    """The number, grouped; from a million up said in words where that loses nothing."""
    if value is None:
        return ""
    number = Decimal(str(value))
    return _said(number) or _grouped(number)


def figure(value: Any, upper: Any = None, qualifier: str | None = None, unit: str | None = None) -> str:
    """A counted value with all that bounds it: "hơn 50", "20–30", "7,2 tỷ USD"."""
    words = in_words(value) + (f"–{in_words(upper)}" if upper is not None else "")
    if qualifier and qualifier != "exact":
        bound = str(labels.of_code("qualifier", qualifier))
        words = pgettext("number", "{bound} {number}").format(bound=bound, number=words)
    return _measured(words, unit) if unit else words


def _measured(number: str, unit: str) -> str:
    """A unit that has words of ours stands as the language wants it, another as the page writes it."""
    if unit not in labels.UNITS:
        return f"{number} {unit}"
    return pgettext("number", "{number} {unit}").format(number=number, unit=labels.UNITS[unit])


def _said(number: Decimal) -> str:
    """Empty where the words would need more than three decimals, or the number is small."""
    if abs(number) < 1_000_000:
        return ""
    chinese = (get_language() or "").startswith("zh")
    for power, word in _SAID["zh"] if chinese else _MILLIONS:
        scaled = number.scaleb(-power).normalize()
        if abs(scaled) >= 1 and -int(scaled.as_tuple().exponent) <= 3:
            return _with(word, _grouped(scaled))
    return ""


def _with(word: str, number: str) -> str:
    match word:
        case "billion":
            return pgettext("number", "{number} billion").format(number=number)
        case "million":
            return pgettext("number", "{number} million").format(number=number)
        case _:
            return number + word


def _grouped(number: Decimal) -> str:
    plain = format(number, "f")
    return lay_out(
        plain.rstrip("0").rstrip(".") if "." in plain else plain,
        decimal_sep=get_format("DECIMAL_SEPARATOR"),
        grouping=3,
        thousand_sep=_thousands(),
        force_grouping=True,
    )


def _thousands() -> str:
    return "." if get_format("DECIMAL_SEPARATOR") == "," else ","
