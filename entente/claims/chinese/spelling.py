"""Chinese text in, the same text in one spelling out, sign for sign: half-width signs, simplified characters."""

import re

from entente.places.sino.characters import simplified

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SIGNS = str.maketrans(
    {"\u3000": " ", "\u00a0": " ", "\t": " "}
    | dict.fromkeys("–—―‐‑─－", "-")
    | dict.fromkeys("〜∼", "~")
    | dict.fromkeys("„「『〝", "“")
    | dict.fromkeys("」』〞", "”")
    | dict.fromkeys("‘’", "'")
    | dict.fromkeys("•‧・∙", "·")
    | {"瑯": "琅"}
)
# Some of the commonest characters of the traditional script that the simplified one does not have: reading the table
# of forms is worth it only for a page that has one of them.
_TRADITIONAL = re.compile("[與國會對個這書縣舉議發關來過為]")


def spelling(text: str) -> str:
    """``text`` with one kind of space, dash and quote, half-width signs and digits, in simplified characters."""
    spelled = text.translate(_FULL_WIDTH).translate(_SIGNS)
    return simplified(spelled) if _TRADITIONAL.search(spelled) else spelled
