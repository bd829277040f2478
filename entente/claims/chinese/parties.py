"""A sentence in, who takes part in what it tells out: whom it names, without venues, parents and titles of papers.

A country goes when a locality of it stands beside it; a unit named twice is one party.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from entente.claims.chinese.words import ending
from entente.claims.grammar.parties import same
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention, Party

Span = tuple[int, int]

_LISTED = re.compile(r"\s*[、和及]\s*")
_DATELINE = re.compile(
    r"(?:"
    r"date \d{4}-\d\d-\d\d\s*"
    r"|[^,。;()]{0,14}记者报道,\s*"
    r"|[^,。;]{0,14}从[^,。;]{2,30}(?:获悉|了解到)[,:]\s*"
    r"|[^,。;()]{0,14}\((?:记者|通讯员|特约|文|图)[^)]*\)\s*"
    r"|\([^)]{2,16}\)\s*-*\s*"
    r"|[^,。;()]{2,20}[讯电]\s*\([^)]{1,24}\)\s*"
    r"|[^,。;()]{2,16}?\s*--\s*"
    r"|[^,。;(]{2,12}[讯电]\s+"
    r")+"
)
"""An agency's mark, where it reports from, and who writes, before a story begins."""
_SIDE = re.compile("[东西南北中]部(?:的|地区)?|边境|首都|省会|首府")
"""What stands between a country and a place of it: 老挝北部琅勃拉邦."""
_HEADLINES = re.compile(r"[^。,;:!?\s]{10,}(?: +[^。,;:!?\s]{10,})+")
_LONGEST_ROW = 30
"""In names: how far back in a row its first word is looked for."""
_TO_VISIT = re.compile(r"[^,;。]{0,8}(?:进行|开展|作|展开)[^,;。]{0,10}(?:访问|考察|调研)")
_DESCRIBED = frozenset("都会府城市县镇门")
"""With what the words of what a place is end: looked at before they are searched."""
_OF_EVENT = re.compile(r"(?:-?东盟|国际)[^,;。]{0,12}(?:大会|博览会|论坛|展|节|会议|周|峰会)")
"""What makes a country's name the beginning of an event's: 中国国际友好城市大会."""
_POSTED = re.compile(r"驻")
_OCCASION = re.compile(
    r"(?:(?!举行|召开|进行|举办)[^,;。]){0,40}(?:结束|闭幕|开幕|召开|举行)?(?:之?后|之?前|期间|之际|时),"
)
"""What makes a time of 在: 在甲县与乙县例会结束后."""


def own(mentions: Iterable[Mention], sentence: Sentence, *, venues: bool = False) -> list[Mention]:
    """The mentions that can be parties: no parents of others, nothing inside a title, no venues unless asked."""
    text = sentence.story.text
    return _distinct(
        m
        for m in mentions
        if not m.context
        and not (m.party.level == "ADM0" and not m.body and _OF_EVENT.match(text, m.end))
        and (m.party.level != "GATE" or m.body)
        and not in_title(text, m.start, sentence.start)
        and (not in_brackets(text, m.start, sentence.start) or _names_its_country(text, m, sentence))
        and m.start >= story_start(sentence)
        and not _POSTED.match(text, m.end)
        and not _POSTED.search(text, max(0, chain_start(sentence, m) - 1), m.start)
        and (venues or not (is_venue(sentence, m) or is_destination(sentence, m)))
    )


def _names_its_country(text: str, mention: Mention, sentence: Sentence) -> bool:
    """Whether it stands in brackets behind its country: 中国(云南)."""
    if text[mention.start - 1 : mention.start] != "(" or not text.startswith(")", mention.end):
        return False
    return any(m.end == mention.start - 1 and m.party.country == mention.party.country for m in sentence.mentions)


def with_subject(sentence: Sentence, named: list[Mention]) -> list[Mention]:
    """Who is named in a clause; where that is one side only, behind the one that the sentence begins with."""
    first = own(sentence.mentions, sentence)[:1]
    return [*first, *named] if len(named) == 1 and not any(same(m, named[0]) for m in first) else named


def _distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention a party, in order; a country alone only where no locality or body of it is named."""
    kept: list[Mention] = []
    for mention in mentions:
        if not any(same(mention, other) for other in kept):
            kept.append(mention)
    local = {m.party.country for m in kept if m.party.level != "ADM0" or m.body}
    return [m for m in kept if m.party.level != "ADM0" or m.body or m.party.country not in local]


def is_domestic(parties: list[Mention]) -> bool:
    """Whether all of several parties are known to be of one country."""
    return len(parties) > 1 and len({m.party.country for m in parties}) == 1 and bool(parties[0].party.country)


def chain_start(sentence: Sentence, mention: Mention) -> int:
    """Where the parents that stand right before a mention begin: at 越南 in 越南高平省高平市."""
    start = mention.start
    for other in _before(sentence, start):
        alike = other.party.country == mention.party.country
        side = alike and _SIDE.fullmatch(sentence.story.text, other.end, start)
        if not (other.context and other.end == start) and not side:
            break
        start = other.start
    return start


def is_venue(sentence: Sentence, mention: Mention) -> bool:
    """Whether the mention says where: 在下龙市, 于河江市, and the next of a list of such places."""
    return _led_by(sentence, mention, "venue")


def is_destination(sentence: Sentence, mention: Mention) -> bool:
    """Whether the mention says where to: 赴沙巴县, 到靖西市."""
    return _led_by(sentence, mention, "destination")


def _led_by(sentence: Sentence, mention: Mention, name: str) -> bool:
    text = sentence.story.text
    for _ in range(_LONGEST_ROW):
        start = _behind_what_it_is(sentence, chain_start(sentence, mention))
        if ending("parties.zh", name).search(text, max(sentence.start, start - 6), start):
            return name != "venue" or not _OCCASION.match(text, mention.end)
        if name == "destination" and text[start - 1 : start] == "对":
            visits = _TO_VISIT.match(text, mention.end)
            return bool(visits) and not text.startswith("的", visits.end() if visits else 0)
        earlier = next((m for m in _before(sentence, start) if m.end < start and not m.context), None)
        if earlier is None or not _LISTED.fullmatch(text, earlier.end, start):
            return False
        mention = earlier
    return False


def _behind_what_it_is(sentence: Sentence, start: int) -> int:
    """Where the words begin that say what a place is, right before it: 在首都万象, 在边境小城瑞丽."""
    text = sentence.story.text
    if text[start - 1 : start] not in _DESCRIBED:
        return start
    said = ending("parties.zh", "described").search(text, max(sentence.start, start - 8), start)
    return said.start() if said else start


def _before(sentence: Sentence, spot: int) -> Iterator[Mention]:
    """The sentence's mentions that begin before ``spot``, the nearest first."""
    for at in range(bisect_left(sentence.mentions, spot, key=lambda m: m.start) - 1, -1, -1):
        yield sentence.mentions[at]


def is_heading(sentence: Sentence) -> bool:
    """Whether the sentence is a title, which tells again what the story tells, or a row of other stories' titles: no
    line that ends like a sentence."""
    if sentence.role == "title":
        return not sentence.text.endswith(("。", "!", "?", "”"))
    return bool(_HEADLINES.fullmatch(sentence.text.rstrip()))


def story_start(sentence: Sentence) -> int:
    """Where the sentence begins behind an agency's mark and the place it reports from."""
    mark = _DATELINE.match(sentence.story.text, sentence.start, sentence.end)
    return mark.end() if mark else sentence.start


def in_brackets(text: str, spot: int, start: int) -> bool:
    """Whether ``spot`` stands inside (…) or “…”."""
    return any(text.rfind(left, start, spot) > text.rfind(right, start, spot) for left, right in ("()", "“”"))


def in_title(text: str, spot: int, start: int) -> bool:
    """Whether ``spot`` stands inside 《…》."""
    return text.rfind("《", start, spot) > text.rfind("》", start, spot)


def party_json(story: Story, mention: Mention, party: Party | None = None) -> dict[str, Any]:
    """The design's party object, its words as the page itself writes them."""
    said = (party or mention.party).to_json()
    name, label = len(mention.party.name), len((party or mention.party).label)
    begins = mention.name_start
    return said | {
        "name": story.exact[begins : begins + name],
        "label": story.exact[mention.start : mention.start + label],
    }
