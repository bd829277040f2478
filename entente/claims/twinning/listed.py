"""Posts and villages named in a list in ("các đồn biên phòng: Phú Gia, Hòa Hải"), a mention of each out."""

import re
from functools import cache

from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Story
from entente.places import Mention, Party
from entente.places.labels import phrases

_CAPITAL = "[" + "".join(c for c in map(chr, range(0x1F00)) if c.isalpha() and c.isupper()) + "]"
_GATE = r"(?:[Cc]ửa khẩu\s+(?:quốc tế\s+|chính\s+|phụ\s+)?)?"
_VILLAGES = ("thôn", "bản", "xóm", "làng", "ấp", "khóm")
_NAME = rf"{_CAPITAL}[\w']*(?:\s+{_CAPITAL}[\w']*){{0,3}}"


@cache
def _list() -> re.Pattern[str]:
    heads = phrases(data("twinnings")["list"]["heads"])
    names = rf"{_GATE}{_NAME}(?:\s*,\s+{_GATE}{_NAME})+(?:\s+và\s+{_NAME})?"
    return re.compile(rf"(?<!\w)(?P<head>{heads}):?\s+(?P<names>{names})(?:\s*\([^)]*\))?")


@cache
def _pair() -> re.Pattern[str]:
    heads = phrases(data("twinnings")["list"]["pair_heads"])
    one, two = (rf"(?P<{name}>{_NAME})(?:\s*\([^)]*\))?" for name in ("one", "two"))
    return re.compile(rf"(?<!\w)(?i:hai|2)\s+(?P<head>{heads})\s+{one}\s+(?:và|-)\s+{two}")


@cache
def _village_pair() -> re.Pattern[str]:
    heads = phrases(_VILLAGES)
    one, two = (
        rf"(?P<{name}>(?i:{heads})\s+(?P<{name}_name>{_NAME}(?:\s+\d+)?))(?:\s*\([^)]*\))?" for name in ("one", "two")
    )
    return re.compile(rf"(?<=[:;,]\s){one}\s+(?:kết nghĩa\s+)?(?:với|và|-)\s+{two}")


def village_pairs(story: Story, start: int, end: int) -> list[tuple[Mention, Mention]]:
    """ "gồm: làng A (xã X) và làng B; làng C và làng D": village with village, where at least two pairs are told."""
    found = [
        (_village(story, match, "one"), _village(story, match, "two"))
        for match in _village_pair().finditer(story.text, start, end)
    ]
    return found if len(found) > 1 else []


def _village(story: Story, match: re.Match[str], side: str) -> Mention:
    name, label = (story.exact[slice(*match.span(group))] for group in (f"{side}_name", side))
    party = Party(name, label, "place", level="village")
    return Mention(*match.span(side), party, match.end(side), match.start(f"{side}_name"))


def pair_named(story: Story, start: int, end: int) -> list[Mention]:
    """ "hai thôn A (Việt Nam) và B (Trung Quốc)": two of one kind under one label."""
    match = _pair().search(story.text, start, end)
    found = list[Mention]()
    if match is None:
        return found
    for name in ("one", "two"):
        bare, level = story.exact[slice(*match.span(name))], "village" if match["head"] in _VILLAGES else None
        party = Party(bare, f"{match['head']} {bare}", "place", level=level)
        found.append(Mention(match.start(name), match.end(name), party, match.end(), match.start(name)))
    return found


def posts_listed(story: Story, start: int, end: int) -> list[Mention]:
    """The posts of the lists in ``text[start:end]``; each reaches to the end of its list and of whose it is."""
    found = list[Mention]()
    for match in _list().finditer(story.text, start, end):
        for name in re.compile(f"{_GATE}{_NAME}").finditer(story.text, *match.span("names")):
            bare = story.exact[slice(*name.span())]
            party = Party(bare, f"{story.exact[slice(*match.span('head'))]} {bare}", "organisation")
            found.append(Mention(name.start(), name.end(), party, match.end(), name.start()))
    return found
