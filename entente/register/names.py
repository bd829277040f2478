"""Names as pages write them in, names without case, marks and spacing out: what is compared, never what is shown."""

import re
import unicodedata
from functools import lru_cache

# What pages put before or after a mechanism's name at will: "Chương trình Gặp gỡ đầu xuân năm 2023".
_LOOSE = re.compile(r"\b(?:chuong trinh|hoi nghi|hoi dam|co che|(?:nam )?\d{4})\b")


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Lower case, without diacritics (``đ`` as ``d``), one space between words: ``Hà Giang`` → ``ha giang``."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def mechanism_name(text: str) -> str:
    """A mechanism's name without the words that come and go with it; empty where nothing else is left."""
    words = " ".join(re.findall(r"\w+", plain(text)))
    return " ".join(_LOOSE.sub(" ", words).split())


def same_mechanism(one: str, other: str) -> bool:
    """Whether two folded names may be one mechanism's: the same, or one is the other with words added."""
    few, many = sorted((set(one.split()), set(other.split())), key=len)
    return few <= many
