"""A place in, its names out one by one: in which language, of what kind, from which source, from when to when.

What the gazetteer does not say of a name follows from whose it is: the tables kept by hand are the project's own, the
others come from the lists of Viet Nam's and China's statistics offices, sounds and the other script from their tables.
"""

from collections.abc import Iterator
from typing import NamedTuple

from entente.places.place import Place
from entente.places.sino.characters import character_of
from entente.places.spelling import spelling

GENERATED = ("pypinyin", "opencc")
"""Sources that make names of other names, by rule: such names are nowhere attested by themselves."""
_LISTS = {"VN": "gso", "CN": "nbs"}
_BY_RULE = {"zh-Latn": "pypinyin", "zh-Hant": "opencc"}


class Name(NamedTuple):
    """One name of a place.

    kind: official, short (without its label), variant, reading (Sino-Vietnamese), sounded (as it sounds), press
    (English), pinyin, traditional, former. source: own, gso, nbs, geonames, pypinyin, opencc. since, until: EDTF.
    """

    text: str
    language: str
    kind: str
    source: str
    since: str | None
    until: str | None

    @property
    def generated(self) -> bool:
        return self.source in GENERATED


def names_of(place: Place) -> Iterator[Name]:
    """The names of a place, language by language, the usual one of each first."""
    for language, names in place.names.items():
        for text in names:
            about = place.about.get(text, {})
            kind = about.get("kind") or _kind(place, language, text)
            source = about.get("source") or _source(place, language, kind)
            since, until = about.get("from", place.since), about.get("until", place.until)
            yield Name(text, language, kind, source, since, until)


def _kind(place: Place, language: str, text: str) -> str:
    if language in ("zh-Latn", "zh-Hant", "en"):
        return {"zh-Latn": "pinyin", "zh-Hant": "traditional", "en": "press"}[language]
    if language == "zh":
        return "official" if len(text) > len(min(place.names["zh"], key=len)) else "short"
    if place.country == "VN":
        return "official" if text == place.names["vi"][0] else "variant"
    return "reading" if _reads(place, text) else "sounded"


def _reads(place: Place, text: str) -> bool:
    """Whether it is how the Chinese name is read in Vietnamese."""
    han, syllables = place.names.get("zh", ("",))[0], spelling(text).casefold().split(" ")
    characters = [character_of(character) for character in han]
    return len(syllables) == len(characters) and all(
        found is not None and syllable in {spelling(reading) for reading in found.vietnamese}
        for syllable, found in zip(syllables, characters, strict=True)
    )


def _source(place: Place, language: str, kind: str) -> str:
    """The source of a name of which the gazetteer does not say it."""
    if language in _BY_RULE:
        return _BY_RULE[language]
    if place.bare:
        return "nbs" if place.country == "CN" and kind == "official" else "own"
    return "pypinyin" if place.country == "CN" and language == "en" else _LISTS.get(place.country, "own")
