"""Text in, the people whom it names out: each name's span, with the post and the unit where they stand beside it.

Promise: no name lies in a place's or an organisation's. Vietnamese posts are read by claims, not here.
"""

from bisect import bisect_right
from collections.abc import Callable

from entente.places.bearers import LONGEST_BEARER
from entente.places.gazetteer import known_as
from entente.places.labels import bearer_pattern
from entente.places.mention import Mention
from entente.places.people import LONGEST_NAME, address_before, addresses, capital_run, person_at
from entente.places.people_chinese import chinese_people
from entente.places.people_english import english_people
from entente.places.person import Person
from entente.places.words import Word, words_of

Inside = Callable[[int], bool]


def find_people(text: str, mentions: list[Mention], *, language: str = "vi") -> list[Person]:
    """The people in ``text`` (Vietnamese in ``spelling``), left to right; mentions: the parties found there."""
    if language == "zh":
        return chinese_people(text, mentions)
    if language == "en":
        return english_people(text, mentions)
    return _vietnamese(text, mentions)


def _vietnamese(text: str, mentions: list[Mention]) -> list[Person]:
    words, found, at = words_of(text), list[Person](), 0
    starts = [mention.start for mention in mentions]

    def inside(spot: int) -> bool:
        before = bisect_right(starts, spot) - 1
        return before >= 0 and spot < mentions[before].end

    while at < len(words):
        size = _name_at(text, words, at, inside)
        if size:
            found.append(Person(words[at].start, words[at + size - 1].end))
        at += size or 1
    return found


def _name_at(text: str, words: list[Word], at: int, inside: Inside) -> int:
    """How many words from ``at`` on are a name: behind a form of address any, else one with a family name."""
    word = words[at]
    if not word.capital or inside(word.start) or word.text.lower() in addresses():
        return 0
    if at and _goes_before(text, words[at - 1], word, inside):
        return 0
    size = person_at(text, words, at) or 0
    if address_before(text, word.start):
        size = size or min(capital_run(text, words, at), LONGEST_NAME)
    elif size and _bears_or_is_place(text, word.start, words[at + size - 1].end):
        return 0
    reach = next((n for n in range(size) if inside(words[at + n].start)), size)
    return reach if reach >= 2 else 0


def _goes_before(text: str, before: Word, word: Word, inside: Inside) -> bool:
    """Whether the capitalised word before is of the same name: no address, and no end of a place's name."""
    if not before.capital or text[before.end : word.start] != " ":
        return False
    return not (before.text.lower() in addresses() or inside(before.start))


def _bears_or_is_place(text: str, start: int, end: int) -> bool:
    """Whether the words are a place's name, or a thing's that was named after somebody ("cầu Hồ Kiều")."""
    bearer = bearer_pattern().search(text, max(0, start - LONGEST_BEARER), start)
    return bearer is not None or bool(known_as(text[start:end], (), False))
