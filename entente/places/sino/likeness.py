"""A Chinese and a Vietnamese name in, whether they may be one name, how well they fit and why out."""

from collections.abc import Callable
from functools import lru_cache
from unicodedata import normalize

from entente.places.gazetteer import named
from entente.places.place import Place
from entente.places.sino import own
from entente.places.sino.characters import Character, character_of, evidence, simplified
from entente.places.sino.match import Match, ambiguity, lower, rank_weight
from entente.places.sino.names import LONGEST, customary
from entente.places.sino.syllables import plain, syllable_keys, toneless
from entente.places.sino.titles import Titled, bearable, of_han, of_vietnamese, same_kind

# Communes bear nearly every name.
LEVELS = ("ADM1", "ADM2")
TONE = 0.55
"""What a name keeps whose one syllable differs in its tone only."""
PLAIN = 0.7
"""What a name keeps that is written without diacritics."""
COLLIDES = 0.6
"""What a name keeps that a unit of Vietnam bears too, while the country is not told."""
OTHERWISE = 0.5
"""What a name of a unit of Vietnam keeps that the table of places writes with other characters."""

Fits = Callable[[str, str], bool]
Ranks = list[int | None]


def likeness(han: str, vietnamese: str, *, country: str | None = None) -> Match | None:
    """How well a Vietnamese name fits a Chinese one as its reading; None where it is none.

    Titles of units (市, thành phố) are passed over on either side, and compared where both have one.
    country: where what is named lies (ISO 3166-1). "CN" tells that the name is not the unit of Vietnam that may bear it
    too, "VN" that it is; None leaves it open, and a name that such a unit bears then scores lower.
    """
    if len(han) > LONGEST or len(vietnamese) > 8 * LONGEST:
        return None
    pairs = ((one, other, keys) for one in _han(han) for other, keys in _vietnamese(vietnamese))
    found = [match for pair in pairs if (match := _titled(*pair, country)) is not None]
    return max(found, key=lambda match: match.score, default=None)


@lru_cache(maxsize=4096)
def _han(name: str) -> tuple[Titled, ...]:
    return of_han(normalize("NFC", name))


@lru_cache(maxsize=4096)
def _vietnamese(name: str) -> tuple[tuple[Titled, tuple[str, ...]], ...]:
    return tuple((titled, syllable_keys(titled.bare)) for titled in of_vietnamese(normalize("NFC", name)))


def _titled(han: Titled, vietnamese: Titled, keys: tuple[str, ...], country: str | None) -> Match | None:
    """The match of two names whose titles are taken off or not."""
    if not keys or not bearable(han, vietnamese):
        return None
    match = (
        _own(han.bare, vietnamese.bare, keys)
        or _in_china_or_vietnam(_by_character(han.bare, keys), han.bare, vietnamese.bare, country)
        or _of_places(han.bare, vietnamese.bare, keys, country)
    )
    return same_kind(match, han, vietnamese) if match else None


def _own(han: str, vietnamese: str, keys: tuple[str, ...]) -> Match | None:
    """A name that Vietnamese takes from elsewhere than readings."""
    known = own.own_names().get(simplified(han))
    if known is None or "".join(keys) not in {"".join(syllable_keys(form)) for form in known.vietnamese}:
        return None
    return Match(ambiguity(evidence(keys)), f"{han} is {vietnamese} {own.WORDS}: {known.reason}")


def _of_places(han: str, vietnamese: str, keys: tuple[str, ...], country: str | None) -> Match | None:
    """A unit of Vietnam that Chinese writes by its sound or meaning."""
    if country == "CN" or not any(_writes(unit, han) for unit in _of_vietnam(vietnamese)):
        return None
    return Match(ambiguity(evidence(keys)), f"{han} is {vietnamese} by the table of places")


@lru_cache(maxsize=4096)
def _of_vietnam(vietnamese: str) -> tuple[Place, ...]:
    """The provinces and districts of Vietnam that bear the name, the largest first."""
    units = (unit for unit in named(vietnamese) if unit.country == "VN" and unit.level in LEVELS)
    return tuple(sorted(units, key=lambda unit: (unit.level, unit.id)))


def _writes(unit: Place, han: str) -> bool:
    return simplified(han) in {simplified(form) for form in unit.names.get("zh", ())}


def _in_china_or_vietnam(match: Match | None, han: str, vietnamese: str, country: str | None) -> Match | None:
    """The match, lower where the name is a unit of Vietnam's too and the country does not settle it."""
    units = _of_vietnam(vietnamese) if match else ()
    if match is None or not units:
        return match
    if country != "VN":
        words = f"{units[0].kind} {units[0].names['vi'][0]} of Vietnam bears the name too"
        return lower(match, COLLIDES if country is None else 1, words)
    forms = [form for unit in units for form in unit.names.get("zh", ())]
    if not forms or any(_writes(unit, han) for unit in units):
        return match
    return lower(match, OTHERWISE, f"the table of places writes it {forms[0]}")


def _by_character(han: str, keys: tuple[str, ...]) -> Match | None:
    """The match of a name read character by character: as it is, without diacritics, or but for one tone."""
    characters = [character for character in han if character.isalnum()]
    known = [found for character in characters if (found := character_of(character))]
    if not len(keys) == len(characters) == len(known):
        return None
    weight = customary(han)
    ranks = _ranks(known, keys, _equal)
    if None not in ranks:
        return _match(characters, known, ranks, weight)
    plainly = _ranks(known, keys, _plainly)
    if None not in plainly:
        return lower(_match(characters, known, plainly, weight), PLAIN, "written without diacritics")
    off = ranks.index(None)
    ranks[off] = _rank(known[off], keys[off], _but_for_tone)
    if None in ranks or len(ranks) == 1:
        return None
    return lower(_match(characters, known, ranks, weight), TONE, f"{characters[off]} but for the tone")


def _equal(reading: str, key: str) -> bool:
    return reading == key


def _but_for_tone(reading: str, key: str) -> bool:
    return toneless(reading) == toneless(key)


def _plainly(reading: str, key: str) -> bool:
    return key.isascii() and plain(reading) == key


def _ranks(known: list[Character], keys: tuple[str, ...], fits: Fits) -> Ranks:
    return [_rank(found, key, fits) for found, key in zip(known, keys, strict=True)]


def _rank(character: Character, key: str, fits: Fits) -> int | None:
    """At which place the first of the character's readings stands that fits."""
    return next((rank for rank, reading in enumerate(character.keys) if fits(reading, key)), None)


def _match(characters: list[str], known: list[Character], ranks: Ranks, weight: float) -> Match:
    """The match of each character read as at its rank."""
    steps, notes, keys = list[str](), list[str](), list[str]()
    for character, found, rank in zip(characters, known, (rank or 0 for rank in ranks), strict=True):
        weight *= rank_weight(rank)
        keys.append(found.keys[rank])
        steps.append(f"{character} {found.vietnamese[rank].capitalize()}")
        if found.keys[rank] in found.own:
            notes.append(f"{character} {own.WORDS}")
        elif rank:
            notes.append(f"{character} more often {found.vietnamese[0].capitalize()}")
    score = weight * ambiguity(evidence(tuple(keys)))
    return Match(score, "; ".join([" · ".join(steps), *dict.fromkeys(notes)]))
