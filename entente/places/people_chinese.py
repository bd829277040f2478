"""Chinese text in, people's names out: a family name and one or two characters behind a post, or before one.

A name of two characters and one of three look alike, so what follows decides: a verb, a stop, another post. Vietnamese
people have three or four characters.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cache

from entente.places.mention import Mention
from entente.places.people import people_data
from entente.places.person import Person

_HAN = r"[\u4e00-\u9fff]"
_FOREIGN = re.compile(rf"(?P<first>{_HAN}{{1,6}}·){_HAN}{{1,6}}")
_SPELLED = re.compile(rf"{_HAN}{{2,8}}(?=\s?[((][A-Z])")
_STOP = re.compile(rf"$|(?!{_HAN})")


def chinese_people(text: str, mentions: list[Mention]) -> list[Person]:
    """The people named behind a post or before a form of address, with the unit right before the post."""
    by_end = {mention.end: mention for mention in mentions}
    found: dict[int, Person] = {}
    for person in behind_posts(text):
        unit = by_end.get(person.post[0]) if person.post else None
        found[person.start] = replace(person, unit=(unit.body or unit.party) if unit else None)
    for title in _behind().finditer(text):
        span = _before(text, title.start())
        if span and not any(span[0] < other.end and other.start < span[1] for other in found.values()):
            found[span[0]] = Person(*span, title.span())
    starts = [mention.start for mention in mentions]

    def in_place(person: Person) -> bool:
        at = bisect_left(starts, person.end)
        return at > 0 and mentions[at - 1].end > person.start

    return [found[start] for start in sorted(found) if not in_place(found[start])]


def behind_posts(text: str) -> list[Person]:
    """The people named right behind a post, without their units: no place's name begins inside one."""
    return [
        Person(start, end, post.span(1)) for post in _posts().finditer(text) for start, end in _names(text, post.end())
    ]


def _names(text: str, spot: int) -> list[tuple[int, int]]:
    """The names from ``spot`` on, parted by 、."""
    names = []
    while (end := _name_end(text, spot)) is not None:
        names.append((spot, end))
        if text[end : end + 1] != "、":
            break
        spot = end + 1
    return names


def _name_end(text: str, spot: int) -> int | None:
    """Where the name ends that begins at ``spot``: the shortest that something known follows."""
    foreign = _FOREIGN.match(text, spot)
    if foreign:
        ends = range(foreign.end("first") + 2, foreign.end() + 1)
        return next((end for end in ends if _follows(text, end)), None)
    spelled = _SPELLED.match(text, spot)
    if spelled:
        return spelled.end()
    verb = _verbs().match(text, spot)
    if verb and len(verb[0]) > 1:
        return None
    family = 2 if text[spot : spot + 2] in people_data()["zh"]["double"] else 1
    if family == 1 and text[spot : spot + 1] not in _surnames():
        return None
    sizes = (2, 3) if text[spot + 1 : spot + 2] == "氏" else (1, 2)
    for size in sizes:
        end = spot + family + size
        if re.fullmatch(rf"{_HAN}+", text[spot:end]) and len(text[spot:end]) == family + size and _follows(text, end):
            return end
    return None


def _follows(text: str, end: int) -> bool:
    return bool(_STOP.match(text, end) or _verbs().match(text, end) or _behind().match(text, end))


def _before(text: str, end: int) -> tuple[int, int] | None:
    """The name that ends where a form of address begins and begins where a word does."""
    for size in (3, 2):
        start = end - size
        if start >= 0 and text[start] in _surnames() and re.fullmatch(rf"{_HAN}+", text[start:end]):
            bounded = start == 0 or not re.match(_HAN, text[start - 1]) or text[start - 1] in "与和同由请是向对"
            if bounded:
                return start, end
    return None


@cache
def _surnames() -> frozenset[str]:
    return frozenset("".join(people_data()["zh"]["surnames"].split()))


def _one_of(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(rf"({_one_of(people_data()['zh']['posts']).pattern}) ?")


@cache
def _behind() -> re.Pattern[str]:
    return _one_of(people_data()["zh"]["behind"])


@cache
def _verbs() -> re.Pattern[str]:
    return _one_of(people_data()["zh"]["follows"])
