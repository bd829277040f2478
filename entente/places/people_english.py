"""English text in, people's names out: capitalised words behind a post, or with a family name before one."""

import re
import unicodedata
from bisect import bisect_left
from functools import cache

from entente.places.mention import Mention, Party
from entente.places.people import people_data
from entente.places.person import Person

_CAPITAL = r"[A-ZÀ-ÝĐ][\w'’-]*"
_LONGEST_NAME = 5
_LONGEST_POST = 60
_RUN = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{1,7}}")


def english_people(text: str, mentions: list[Mention]) -> list[Person]:
    """The people named, with their posts and the unit between or behind."""
    found, starts = list[Person](), [mention.start for mention in mentions]
    for run in _RUN.finditer(text):
        near = mentions[max(0, bisect_left(starts, run.start()) - 3) : bisect_left(starts, run.end() + _LONGEST_POST)]
        person = _person(text, run.start(), run.end(), near)
        if person and not (found and person.start < found[-1].end):
            found.append(person)
    return found


def _person(text: str, start: int, end: int, mentions: list[Mention]) -> Person | None:
    """The name in a run of capitalised words: what is left behind its posts and places."""
    titles = list(_titles().finditer(text, max(0, start - 24), end))
    title = next((t for t in reversed(titles) if t.end() <= end and start <= t.end()), None)
    if title:
        start = title.end()
    for mention in mentions:
        if mention.start <= start < mention.end:
            start = mention.end + (text[mention.end : mention.end + 1] == " ")
        elif start < mention.start < end:
            end = mention.start - 1
    words = text[start:end].split(" ")
    if start >= end or not 2 <= len(words) <= _LONGEST_NAME or not words[0][:1].isupper():
        return None
    beside = title or _post_behind().match(text, end) or _post_over_unit(text, start, mentions)
    if beside is None or (title is None and not _family_name(words[0])):
        return None
    return Person(start, end, beside.span(1), _unit(beside.span(1), mentions))


def _post_over_unit(text: str, start: int, mentions: list[Mention]) -> re.Match[str] | None:
    """The post before the unit that ends right before the name."""
    unit = next((mention for mention in mentions if mention.end == start - 1), None)
    return _post_before().search(text, max(0, unit.start - _LONGEST_POST), unit.start) if unit else None


def _unit(post: tuple[int, int] | None, mentions: list[Mention]) -> Party | None:
    """The unit or body right before or behind the post."""
    if post is None:
        return None
    for mention in mentions:
        if 0 <= mention.start - post[1] <= len(" of the ") or 0 <= post[0] - mention.end <= 1:
            return mention.body or mention.party
    return None


def _family_name(word: str) -> bool:
    bare = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in bare if letter.isalpha()) in people_data()["en"]["surnames"]


@cache
def _titles() -> re.Pattern[str]:
    titles = sorted(people_data()["en"]["titles"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(titles)}|comrades?)\b[.:]? ")


@cache
def _post_behind() -> re.Pattern[str]:
    titles = sorted(people_data()["en"]["titles"], key=len, reverse=True)
    return re.compile(rf"(?:, | - )(?:the )?(?i:((?:\w+ ){{0,2}}(?:{'|'.join(titles)})))\b")


@cache
def _post_before() -> re.Pattern[str]:
    """A post whose unit stands between it and the name: "Secretary of the Lao Cai Party Committee Dang Van Nam"."""
    titles = sorted(people_data()["en"]["titles"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)((?:{'|'.join(titles)})) of (?:the )?[^.;]{{0,90}}$")
