"""A Chinese name in, the Vietnamese names it may be read as out, best first."""

from unicodedata import normalize

from entente.places.sino.characters import character_of, simplified
from entente.places.sino.match import SECOND, USUAL, rank_weight
from entente.places.sino.own import own_names

LONGEST = 40
"""How many characters a name may have at most."""


def reading_of(name: str, *, limit: int = 8) -> list[str]:
    """The readings of a whole name in either script, each syllable with a capital; [] where a character has none.

    A name that Vietnamese takes from elsewhere comes first. Titles are read like the rest: 市 is Thị.
    """
    name = normalize("NFC", name)
    own = own_names().get(simplified(name))
    customary = own.vietnamese if own else ()
    return list(dict.fromkeys((*customary, *_combined(name, limit))))[:limit]


def _combined(name: str, limit: int) -> list[str]:
    """The combinations of the characters' readings; blanks, dots and dashes between characters are passed over."""
    characters = [character for character in name if character.isalnum()]
    if not characters or len(characters) > LONGEST:
        return []
    best: list[tuple[float, tuple[str, ...]]] = [(USUAL, ())]
    for character in characters:
        found = character_of(character)
        if found is None:
            return []
        longer = [
            (weight * rank_weight(rank), (*syllables, reading.capitalize()))
            for weight, syllables in best
            for rank, reading in enumerate(found.vietnamese)
        ]
        best = sorted(longer, key=lambda pair: -pair[0])[: max(limit, 1)]
    return [" ".join(syllables) for _, syllables in best]


def customary(name: str) -> float:
    """What a name's plain readings weigh: less where Vietnamese takes the name from elsewhere."""
    own = own_names().get(simplified(name))
    return SECOND if own and own.vietnamese else USUAL
