"""A place's name in a text in; out whether it is only part of a person's name, or of a thing's that bears it."""

from entente.places.labels import bearer_ends, bearer_pattern, other_words
from entente.places.people import address_before, addresses, person_at, surnames
from entente.places.place import Place
from entente.places.words import Word

LONGEST_BEARER = 40
_LONGEST_RUN = 40
"""In words: how far a run of capitals is read back."""


def is_part(text: str, words: list[Word], at: int, after: int) -> bool:
    """Whether what stands before the word makes it part of a person's name, or of a thing's ("Báo Lào Cai")."""
    word = words[at]
    first, furthest = at, max(0, at - _LONGEST_RUN)
    while first > furthest and words[first - 1].start >= after and words[first - 1].capital:
        if text[words[first - 1].end : words[first].start] != " ":
            break
        first -= 1
    while first < at and words[first].text.lower() in addresses():
        first += 1
    if first < at and words[first].text in surnames():
        return True
    if at and words[at - 1].capital and after < words[at - 1].end and text[words[at - 1].end : word.start] == "-":
        return True
    before = max(0, word.start - LONGEST_BEARER)
    if not text[before : word.start].rstrip().lower().endswith(bearer_ends()):
        return False
    return bearer_pattern().search(text, before, word.start) is not None


def begins_word(text: str, name: str, end: int) -> bool:
    """Whether a country's name of one syllable only begins another word: "Ý định thư", "Pháp luật"."""
    another = other_words().get(name)
    return another is not None and another.match(text, end) is not None


def is_person(text: str, words: list[Word], at: int, end: int, units: tuple[Place, ...]) -> bool:
    """Whether the name only begins a person's ("ông Hà Giang Nam", "Hà Khẩu Minh"), or is a form of address."""
    word = words[at]
    if word.end == end and word.text.lower() in addresses() and person_at(text, words, at + 1):
        return text[end : words[at + 1].start] == " "
    size = person_at(text, words, at)
    if size is None or words[at + size - 1].end <= end:
        return False
    small = all(unit.level not in ("ADM0", "ADM1") for unit in units)
    return small or address_before(text, word.start)
