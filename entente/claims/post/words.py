"""The words of posts in the data file, as patterns; the first letter of every word stands in either case."""

import re
from collections.abc import Iterable
from functools import cache

from entente.claims.grammar.phrases import data, one_of
from entente.places.people import addresses
from entente.places.spelling import spelling

_Tree = dict[str, "_Tree"]
_LONGEST = 40
_RANK = "đại|thượng|trung|thiếu"


def titled(phrases: Iterable[str]) -> str:
    """Alternatives as whole words, the longest first, the first letter of each word in either case.

    They are written as a tree of their words: what many begin with is tried once.
    """
    tree: _Tree = {}
    for phrase in phrases:
        node = tree
        for word in spelling(phrase).split():
            node = node.setdefault(_either_case(word), {})
        node[""] = {}
    return rf"(?<!\w){_alternatives(tree)}(?!\w)"


def _alternatives(tree: "_Tree") -> str:
    words = sorted((word for word in tree if word), key=len, reverse=True)
    return f"(?:{'|'.join(word + _rest(tree[word]) for word in words)})"


def _rest(tree: "_Tree") -> str:
    """What may or must follow a word."""
    if set(tree) == {""}:
        return r"(?!\w)"
    return rf"(?!\w)(?:\s+{_alternatives(tree)})" + ("?" if "" in tree else "")


def _either_case(word: str) -> str:
    head = f"[{word[0].upper()}{word[0].lower()}]" if word[0].isalpha() else re.escape(word[0])
    return head + re.escape(word[1:])


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file or of what they find."""
    lists, around = data("posts"), data("posts")["around"]
    role = (
        rf"(?:{titled(lists['before'])}\s+)*{titled(lists['roles'])}(?:\s+{titled(lists['after'])})*"
        rf"(?!\s+(?:{'|'.join(lists['never_before'])})(?!\w))"
    )
    address = "|".join(sorted((re.escape(word) for word in addresses()), key=len, reverse=True))
    named = data("posts")["names"]
    return {
        "role": re.compile(role),
        "whole": re.compile(titled([*lists["whole"], *lists["ranks"]])),
        "rank": re.compile(titled(lists["ranks"])),
        "foreign": re.compile(titled(lists["foreign"])),
        "leads": re.compile(titled(lists["leads"])),
        "opens": re.compile(rf"{titled(lists['opens'])}$"),
        "year": re.compile(rf"(?:{'|'.join(named['stems'])}) (?:{'|'.join(named['branches'])})"),
        "of": re.compile(rf"\s+(?:{one_of(around['of'])}\s+)?"),
        "remembered": re.compile(titled(around["remembered"])),
        "is": re.compile(rf"\s+{one_of(around['is'])}\s+"),
        "national": re.compile(titled(data("posts")["units"]["national"]) + r"(?!\s+(?:ủy|bộ|viên|đoàn)(?!\w))"),
        "central": re.compile(rf"{titled(data('posts')['units']['central'])}\s+"),
        "bare": re.compile(titled(data("posts")["units"]["bare"])),
        "head": re.compile(titled([*named["heads"], *data("posts")["units"]["bare"]])),
        "compound": re.compile(titled(named["compounds"])),
        "address": re.compile(rf"\s*(?:[:,]\s+|-\s+)?(?:(?:các\s+)?(?i:{address})\.?\s+)+"),
        "rank_before": re.compile(rf"(?P<gap>\s*[,-]\s*(?i:{_RANK})\s+(?:tá|úy|tướng))\s*[,-]\s*$"),
        "plural": re.compile(r"(?<!\w)(?i:các|hai|ba|những)\s+(?:(?:đồng chí|ông|bà|anh|đ/c)\s*:?\s+)?$"),
    }


@cache
def _endings(name: str) -> tuple[str, ...]:
    """The phrases of a list around posts, in small letters, the longest first."""
    return tuple(sorted((spelling(phrase).lower() for phrase in data("posts")["around"][name]), key=len, reverse=True))


def said_before(text: str, start: int, spot: int, name: str) -> tuple[int, str] | None:
    """Where a phrase of a list begins that stands, with a blank, right before ``spot``, and the phrase."""
    before = text[max(start, spot - _LONGEST) : spot]
    small = before.rstrip().lower()
    if len(small) == len(before) or not small.endswith(_endings(name)):
        return None
    for phrase in _endings(name):
        at = len(small) - len(phrase)
        if small.endswith(phrase) and (at == 0 or not small[at - 1].isalnum()):
            return spot - len(before) + at, phrase
    return None
