"""Texts in, the words by which they are found out; a question in, the words that it asks for out.

A word of letters goes by its letters without marks, and with them where it has any: "giang" finds Giang and Giảng,
"giảng" only the second. Han characters are simplified and go singly and in pairs, which any longer name is made of.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import normalize

from entente.places.sino.characters import simplified
from entente.places.spelling import spelling
from entente.register.names import plain

_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"([{_HAN}]+)|([^\W_{_HAN}]+)")
# What an index holds of one text and a question may ask, so that none of a hostile page or asker is without end.
LONGEST, MOST, ASKED = 60, 20_000, 32


@dataclass(frozen=True, slots=True)
class Asked:
    """A word that must occur; begins: whether as the beginning of one."""

    word: str
    begins: bool = False


def words_of(texts: Iterable[str]) -> list[str]:
    """The words of all of them, each once, in their order."""
    found = dict[str, None]()
    # No word goes over a line's end: all texts are folded as one.
    for run, is_han in _runs("\n".join(dict.fromkeys(texts))):
        if len(found) >= MOST:
            break
        if run in found:
            continue  # with all that it brings
        if is_han:
            found.update(dict.fromkeys((*run, *_pairs(run))))
        else:
            found[plain(run)] = found[run] = None
    return list(found)[:MOST]


def asked(text: str) -> list[Asked]:
    """What ``text`` asks for; the last word of letters may still be typed, so it need only begin one."""
    words = [(word, is_han) for run, is_han in _runs(text[:1000]) for word in (_asked(run) if is_han else [run])]
    last = len(words) - 1
    return [Asked(word, begins=at == last and not is_han) for at, (word, is_han) in enumerate(words[:ASKED])]


def _asked(run: str) -> list[str]:
    return _pairs(run) or [run]


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _runs(text: str) -> Iterator[tuple[str, bool]]:
    """The text's words, and whether they are runs of Han characters."""
    folded = spelling(normalize("NFKC", text).casefold())
    for han, letters in _RUN.findall(normalize("NFC", folded)):
        yield (simplified(han), True) if han else (letters[:LONGEST], False)
