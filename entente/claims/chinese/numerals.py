"""Numbers as Chinese writes them in characters: a run of them in, its value out."""

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10_000, "亿": 100_000_000}
NUMERAL = r"[零〇一二两三四五六七八九十百千]+"
"""A run of numerals below ten thousand."""


def numeral(text: str) -> int:
    """三十二 is 32, 二〇二三 is 2023, 14 is 14."""
    if text.isdecimal():
        return int(text)
    if not any(character in _TENS or character in _GROUPS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, digit = 0, 0
    for character in text:
        if character in _TENS:
            total, digit = total + (digit or 1) * _TENS[character], 0
        elif character in _GROUPS:
            total, digit = (total + digit) * _GROUPS[character], 0
        else:
            digit = _DIGITS[character]
    return total + digit
