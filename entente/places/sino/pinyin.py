"""A Chinese name and one in Latin letters in, whether the one is the other's pinyin, how well they fit and why out."""

import re
from functools import lru_cache
from itertools import accumulate
from unicodedata import combining, normalize

from entente.places.sino import own
from entente.places.sino.characters import Character, character_of, pinyin_evidence, simplified
from entente.places.sino.match import Match, ambiguity, lower, rank_weight
from entente.places.sino.names import LONGEST
from entente.places.sino.titles import Titled, bearable, of_han, of_latin, same_kind

TURNED = 0.85
"""What a name keeps whose family name stands last."""

_WORD = re.compile(r"[a-z]+")
_UMLAUT = str.maketrans(dict.fromkeys("üǖǘǚǜ", "v"))


def pinyin_likeness(han: str, latin: str) -> Match | None:
    """How well a name in Latin letters fits a Chinese one as its pinyin, with or without tones; None where it does not.

    Titles of units (市, City) are passed over on either side, and compared where both have one.
    """
    if len(han) > LONGEST or len(latin) > 8 * LONGEST:
        return None
    pairs = ((one, other, words) for one in _han(han) for other, words in _latin(latin))
    found = [match for pair in pairs if (match := _titled(*pair)) is not None]
    return max(found, key=lambda match: match.score, default=None)


@lru_cache(maxsize=4096)
def _han(name: str) -> tuple[Titled, ...]:
    return of_han(normalize("NFC", name))


@lru_cache(maxsize=4096)
def _latin(name: str) -> tuple[tuple[Titled, tuple[str, ...]], ...]:
    return tuple((titled, _words(titled.bare)) for titled in of_latin(name))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters without tones; ``ü`` is ``v``, an apostrophe parts two syllables."""
    letters = normalize("NFC", name).casefold().translate(_UMLAUT)
    return tuple(_WORD.findall("".join(mark for mark in normalize("NFD", letters) if not combining(mark))))


def _titled(han: Titled, latin: Titled, words: tuple[str, ...]) -> Match | None:
    if not words or not bearable(han, latin):
        return None
    match = _own(han.bare, latin.bare, words) or _spelled(han.bare, words)
    return same_kind(match, han, latin) if match else None


def _own(han: str, latin: str, words: tuple[str, ...]) -> Match | None:
    known = own.own_names().get(simplified(han))
    if known and words in {_words(form) for form in known.latin}:
        return Match(1.0, f"{han} is {latin} {own.WORDS}: {known.reason}")
    return None


def _spelled(han: str, words: tuple[str, ...]) -> Match | None:
    """The match of the words in their order, else with the last one, a family name, first."""
    characters = [character for character in han if character.isalnum()]
    known = [found for character in characters if (found := character_of(character))]
    if not characters or len(known) < len(characters):
        return None
    match = _in_order(characters, known, words)
    if match is None and len(words) > 1:
        turned = _in_order(characters, known, (words[-1], *words[:-1]))
        return lower(turned, TURNED, "the family name last") if turned else None
    return match


def _in_order(characters: list[str], known: list[Character], words: tuple[str, ...]) -> Match | None:
    """The best way to cut the words into one syllable of each character; no word may begin inside a syllable."""
    text, begins = "".join(words), {0, *accumulate(map(len, words))}
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (1.0, ())}
    for found in known:
        longer: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (weight, syllables) in best.items():
            for rank, sound in enumerate(found.pinyin):
                for form in _forms(sound):
                    end = start + len(form)
                    if not text.startswith(form, start) or any(start < begin < end for begin in begins):
                        continue
                    way = (weight * rank_weight(rank), (*syllables, sound))
                    longer[end] = max(longer.get(end, way), way, key=lambda pair: pair[0])
        best = longer
    if len(text) not in best:
        return None
    weight, syllables = best[len(text)]
    steps = (f"{character} {sound.replace('v', 'ü')}" for character, sound in zip(characters, syllables, strict=True))
    return Match(weight * ambiguity(pinyin_evidence(syllables)), " · ".join(steps))


def _forms(sound: str) -> tuple[str, ...]:
    """How a syllable is written: ``lü`` as lü, lv, lu and lyu."""
    return (sound, sound.replace("v", "u"), sound.replace("v", "yu")) if "v" in sound else (sound,)
