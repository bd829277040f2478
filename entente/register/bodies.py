"""A body's label in, its own words out: what tells a unit's UBND from its HĐND, however the unit itself is written."""

import re

from entente.register.names import plain

_UNIT = re.compile(r"\b(?:tỉnh|thành phố|thị xã|thị trấn|huyện|xã|phường|châu|khu tự trị|hương)\b(?! (?:ủy|uỷ|hội)).*")
_SHORT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan"}


def body_words(label: str, name: str) -> str:
    """``UBND tỉnh Hà Giang`` → ``uy ban nhan dan``; empty where the label is the unit's alone."""
    own = plain(_UNIT.sub("", label.casefold().removesuffix(name.casefold())))
    return " ".join(_SHORT.get(word, word) for word in re.findall(r"\w+", own))
