"""A sentence in, who takes part in what it tells out: after "giữa", or before the verb and after "với"; no venue.

A country goes when a locality of it stands beside it; a unit named twice is one party.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any

from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Sentence
from entente.places import Mention, Party

Span = tuple[int, int]

_BETWEEN = re.compile(one_of(["giữa"]))
_BETWEEN_ENDS = re.compile(
    one_of(
        [
            "theo hình thức",
            "nhằm",
            "về việc",
            "diễn ra",
            "được tổ chức",
            "do",
            "để",
            "với chủ đề",
            "với nội dung",
            "với sự",
        ]
    )
    + r"|;|\bvề\s(?!phía)|\bgiai đoạn\s(?=\d)"
    r"|,\s+(?=(?:đã|vừa|sẽ|ký|qua|sáng|chiều|tối|ngày|hôm|năm|tháng|tại|trong|nhân|\d+)\s)|(?<=\))\s+(?=(?:đã|vừa|sẽ|ký|diễn)\s)|\.\s"
)
_AT = re.compile(
    r"(?<!\w)(?i:tại|ở|đến|sang|ra|vào|thuộc|trên địa bàn|địa bàn|đóng tại|đóng chân tại|của)\s+(?:các\s+)?$"
)
_AT_ENDS = ("tại", "ở", "đến", "sang", "ra", "vào", "thuộc", "địa bàn", "của", "các")
_IN_A_SPOT_OF = re.compile(
    rf"(?<!\w)(?i:tại|ở|trên)\s+{one_of(data('parties')['spots'])}(?:\s+[\wÀ-ỹ()/-]+){{0,5}}\s+$"
)
# "tại Khu du lịch Mỹ Trà (TP. Cao Lãnh)"
_IN_BRACKETS = re.compile(r"(?<!\w)(?i:tại|ở)\s+[^,;.()]{3,70}\((?:[^()]*,\s*)?$")
_SUPERIOR = re.compile(
    r"\s*\([^)]{0,40}|\s+-\s+"
    r"|\s*[,/]\s*(?:(?:trực thuộc|thuộc|của|đóng tại|tại|khu|đặc khu|BĐBP|Bộ đội Biên phòng)\s+)*"
    r"|\s+(?:trực thuộc|thuộc|của|tại|khu)\s+|\s+"
)
_OF_A_PAPER = re.compile(rf"{one_of(data('instruments')['noun'])}(?:\s+[^\W\d_]+){{0,6}}\s+$")
_WITH_WHOM = re.compile(
    one_of(
        [
            "với",
            "cùng",
            "phối hợp với",
            "tiếp",
            "thăm",
            "đoàn",
            "gặp gỡ",
            "hội kiến",
            "đón tiếp",
            "chúc tết",
            "chúc mừng",
        ]
    )
)
_VERBS = r"(?:đã|vừa|sẽ|được|tổ chức|phối hợp|hội đàm|tiếp|có|ký|họp)(?!\w)"
_ACTS = re.compile(rf"\s*\)?\s+{_VERBS}")
_SUBJECT_OF = re.compile(
    rf"(?:\s*\([^)]{{2,20}}\))?\s+(?:{_VERBS}|(?:và|cùng|với)\s[^;.]{{2,90}}?(?:\s*\([^)]{{2,20}}\))?\s+{_VERBS})"
)
_BELOW_PROVINCES = ("ADM2", "ADM3", "ADM4", "village")
_LONGEST_AT = len(" trên địa bàn các ")
_OF = re.compile(r"của\s+(?:các\s+)?$")
_RELATION = re.compile(r"\s*-\s*")


def acting(mention: Mention) -> Party:
    """Who acts: the body that is named, but the unit itself for a body of its government or Party."""
    body = mention.body
    if body is None or mention.party.level == "ADM0" or _governs().match(body.label):
        return mention.party
    return body


def parties_json(mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    """The party objects of those who act."""
    return [acting(mention).to_json() for mention in mentions]


@cache
def _governs() -> re.Pattern[str]:
    return re.compile(one_of(data("parties")["government"]))


def parties_between(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """The mentions of "giữa A và B" from ``start`` on; [] where the words are not there or name fewer than two.

    What a paper is between ("Hiệp định giữa hai Chính phủ …") says nothing of who meets; from the paper on it does.
    """
    text = sentence.story.text
    for between in _BETWEEN.finditer(text, start, end):
        if _OF_A_PAPER.search(text, start, between.start()):
            continue
        stop = _BETWEEN_ENDS.search(text, between.end(), end)
        named = sentence.story.mentions_in(between.end(), stop.start() if stop else end)
        found = villages(named, sentence) or _without_next(own(named, sentence, places_too=True), text)
        if len(found) >= 2:
            return found
    return []


def villages(named: list[Mention], sentence: Sentence) -> list[Mention]:
    """The two villages among those named, without the units that they lie in; [] where there are no two."""
    apart = without_superiors(named, sentence.story.text)
    villages = [m for m in apart if m.party.level == "village" and not m.context]
    return villages if len(villages) == 2 and len({m.party.name for m in villages}) == 2 else []


def _without_next(found: list[Mention], text: str) -> list[Mention]:
    """Without the subject of what follows: "thực hiện chương trình giữa tỉnh A và tỉnh B, huyện C đã …"."""
    if len(found) < 2 or text[found[-2].end : found[-1].start].strip(" )")[-1:] != ",":
        return found
    return found[:-1] if _ACTS.match(text, found[-1].reach) else found


def parties_paired(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """The two units of "hai tỉnh Hà Tĩnh - Bôlykhămxay": side by side with a dash, of two countries."""
    text, named = sentence.story.text, sentence.story.mentions_in(start, end)
    for left, right in pairwise(m for m in named if m.party.kind == "place" and m.party.level not in ("ADM0", "GATE")):
        if _RELATION.fullmatch(text, left.end, right.start) and left.party.country != right.party.country:
            return [left, right]
    return []


def parties_around(sentence: Sentence, verb: Span, start: int, end: int) -> list[Mention]:
    """Who stands before the verb, and after it behind "với", "cùng" or "và": the sentence's own parties."""
    text = sentence.story.text
    before = own(sentence.story.mentions_in(start, verb[0]), sentence)
    with_whom = _WITH_WHOM.search(text, verb[0], end)
    after = own(sentence.story.mentions_in(with_whom.end(), end), sentence) if with_whom else []
    return distinct([*before, *after])


def own(mentions: Iterable[Mention], sentence: Sentence, *, places_too: bool = False) -> list[Mention]:
    """The mentions that can be parties: no parents of others, no pairs of countries, no places where things happen."""
    mentions = list(mentions)
    text = sentence.story.text
    pairs = related(text, mentions)
    kept = [
        m
        for m in without_superiors(mentions, text)
        if not m.context
        and m.party.level not in ("GATE", "village")
        and m.start not in pairs
        and (places_too or not is_location(text, m, sentence.start))
        and not _in_mark(text, sentence.start, m.start)
    ]
    return distinct(kept)


def _in_mark(text: str, start: int, spot: int) -> bool:
    """Whether it stands in the agency's mark that opens the sentence: "(Đài TT-TH Nam Giang) …"."""
    return text[start] == "(" and ")" not in text[start:spot]


def without_superiors(mentions: Iterable[Mention], text: str) -> list[Mention]:
    """The mentions without what an organisation's name is followed by to say whose it is: "Đồn …, BĐBP tỉnh …"."""
    kept: list[Mention] = []
    end = -1
    for mention in mentions:
        above = _SUPERIOR.fullmatch(text, end, mention.start) if end >= 0 else None
        if above and _is_above(text, kept[-1], mention, above[0]):
            end = mention.end
            continue
        kept.append(mention)
        end = mention.end if mention.party.kind == "organisation" or _is_open(mention) else -1
    return kept


def _is_above(text: str, below: Mention, mention: Mention, gap: str) -> bool:
    """Whether a mention behind another says whose it is: a place, what "thuộc" or a university stands before.

    "tại thị trấn Tân Hoa, huyện A và huyện B hội đàm": what a verb follows is who acts.
    """
    if mention.party.kind != "place":
        return "thuộc" in gap or (gap.strip() == "," and mention.party.name.startswith("Đại học"))
    venue = below.party.kind == "place" and _AT.search(text, max(0, below.start - _LONGEST_AT), below.start)
    return not (venue and gap.strip() == "," and _SUBJECT_OF.match(text, mention.end))


def _is_open(mention: Mention) -> bool:
    """Whether no table knows the unit: what follows a comma is its parent ("quận Ngũ Hoa, thành phố Côn Minh")."""
    party = mention.party
    return party.kind == "place" and not (party.id or party.candidates) and party.level in _BELOW_PROVINCES


def is_location(text: str, mention: Mention, start: int) -> bool:
    """Whether the mention says where: "tại thành phố Liễu Châu"."""
    before = text[max(start, mention.start - 90) : mention.start]
    where = (
        (before.rstrip().lower().endswith(_AT_ENDS) and _AT.search(before))
        or _IN_A_SPOT_OF.search(before)
        or ("(" in before and _IN_BRACKETS.search(before))
    )
    return bool(where) and not _OF.search(before)


def related(text: str, mentions: Iterable[Mention], dash: re.Pattern[str] = _RELATION) -> set[int]:
    """In any language: where the countries begin that are half of a pair: "Việt Nam - Trung Quốc"."""
    countries = [m for m in mentions if m.party.level == "ADM0"]
    starts, found = {country.start for country in countries}, set[int]()
    for left in countries:
        tie = dash.match(text, left.end)
        found |= {left.start, tie.end()} if tie and tie.end() in starts else set()
    return found


def distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention a party, in order; countries only where no locality or organisation is named."""
    kept: list[Mention] = []
    for mention in mentions:
        if not any(same(mention, other) for other in kept):
            kept.append(mention)
    below = [m for m in kept if m.party.level != "ADM0"]
    return below or kept


def same(one: Mention, other: Mention) -> bool:
    """Whether two mentions name one party, as far as the page tells."""
    if one.party.id or other.party.id:
        return one.party.id == other.party.id
    if one.party.level == other.party.level == "village" and one.party.label.lower() != other.party.label.lower():
        return False
    return one.party.name == other.party.name and one.party.kind == other.party.kind
