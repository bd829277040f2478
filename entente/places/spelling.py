"""Text in, the same text in one spelling out, character for character: what rules and names are matched on.

Promise: the length stays, so a span found in the spelling is a span of the text.
"""

import re

_MARKS = {"\u00a0": " ", "\u202f": " ", "\t": " ", "–": "-", "—": "-", "‑": "-", "“": '"', "”": '"', "’": "'"}
# Older and newer placement of the tone in oa, oe, uy at a syllable's end (hoà/hòa, thuỷ/thủy); "quý" keeps its own.
_OLD, _NEW = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ", "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy"
_PAIRS = {_OLD[i : i + 2]: _NEW[i : i + 2] for i in range(0, len(_OLD), 2)}
_PAIRS |= {old.capitalize(): new.capitalize() for old, new in _PAIRS.items()}
# A letter to look for goes first, what must stand before it after: the search passes quickly over other text.
_OLD_TONE = re.compile(r"[oOuU](?<![qQ].)(?:(?<=[oO])[àáảãạèéẻẽẹ]|(?<=[uU])[ỳýỷỹỵ])(?!\w)")


def spelling(text: str) -> str:
    """``text`` with one kind of space, dash and quote, and tones where today's spelling puts them."""
    for mark, plain in _MARKS.items():
        text = text.replace(mark, plain)
    return _OLD_TONE.sub(lambda match: _PAIRS[match[0]], text)
