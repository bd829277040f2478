"""A sentence that says units are twinned in, the sides out, at one level: villages with villages, posts with posts."""

import re
from dataclasses import dataclass

from entente.claims.grammar.parties import distinct, is_location, without_superiors
from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.story import Sentence
from entente.claims.twinning.listed import pair_named, posts_listed, village_pairs
from entente.claims.twinning.pairs import pairs_in
from entente.claims.twinning.patterns import patterns_of
from entente.places import Mention

Span = tuple[int, int]
# A level of administration is counted from the top: China's counties stand where Vietnam's communes do.
_LEVELS = {
    "CN": {"ADM1": "province", "ADM2": "province", "ADM3": "district", "ADM4": "commune"},
    None: {"ADM1": "province", "ADM2": "district", "ADM3": "commune", "ADM4": "commune", "village": "village"},
}
_RANKS = ("ADM0", "ADM1", "ADM2", "ADM3", "ADM4", "village")
_POST = re.compile(r"(?i:đồn|trạm|đại đội|tiểu đoàn|chi đội|tổng trạm|bộ chỉ huy|bộ đội biên phòng|bđbp)(?!\w)")
_SCHOOL = re.compile(r"(?i:trường|học viện|đại học|cao đẳng)(?!\w)")
_VILLAGE = re.compile(r"(?i:bản|thôn|xóm|làng|khóm|ấp)\s")
_CITY = re.compile(r"(?i:thành phố|tp\.?|thị)\s")
_BETWEEN = re.compile(r"(?<!\w)giữa\s")
_TO_NOUN = re.compile(r"\s+(?:giữa\s+)?(?:\d+\s+)?(?:cặp\s+|các\s+|hai\s+|cấp\s+)*")
_TWO_SIDES = re.compile(r"(?<!\w)(?:và|với|cùng|kết nghĩa|[-/])(?!\w)")
_PAIR = re.compile(r"\s*[-/]\s*")
_ENDS = re.compile(r"[;]|\s(?:diễn ra|được tổ chức|nhằm|theo|trước sự|do)\s|\s(?:đã|vừa|sẽ)\s|\.\s|:\s")


@dataclass(frozen=True, slots=True)
class Sides:
    """Who is twinned, in order, and at which level."""

    parties: tuple[Mention, ...]
    level: str | None


def sides_of(sentence: Sentence, twin: Span, clause: Span) -> list[Sides]:
    """The sides named in the clause: a list of pairs, "giữa A và B", "A kết nghĩa với B"; [] under two."""
    said, text = level_said(sentence, twin), sentence.story.text
    listed = [pair for two in pairs_in(sentence, twin[1], clause[1]) if (pair := _alike(list(two), said, text))]
    listed = listed if len(listed) > 1 else []
    listed += [Sides(two, "village") for two in village_pairs(sentence.story, sentence.start, sentence.end)]
    if listed:
        return listed
    heir = _passed_on(sentence, twin, clause)
    for named in (heir, _between(sentence, twin, clause), _around(sentence, twin, clause)):
        sides = _alike(named, said, text)
        if sides:
            return [sides]
    return []


def _named(sentence: Sentence, start: int, end: int) -> list[Mention]:
    listed = posts_listed(sentence.story, start, end) or pair_named(sentence.story, start, end)
    named = [m for m in sentence.story.mentions_in(start, end) if _stands_for_itself(m, sentence)]
    apart = [m for m in named if not any(m.end > post.start and m.start < post.reach for post in listed)]
    alone = _without_parents(without_superiors(apart, sentence.story.text), sentence.story.text)
    return sorted([*listed, *alone], key=lambda m: m.start)


def _without_parents(mentions: list[Mention], text: str) -> list[Mention]:
    """Without the unit that a comma puts behind a smaller one: "cụm bản Lẳng Khăng, huyện Bua Lạ Pha"."""
    kept = list[Mention]()
    for mention in mentions:
        last = kept[-1] if kept else None
        behind = last is not None and text[last.end : mention.start].strip() == ","
        if last is None or not behind or _rank(mention) >= _rank(last):
            kept.append(mention)
    return kept


def _rank(mention: Mention) -> int:
    """How small a unit is."""
    return _RANKS.index(mention.party.level) if mention.party.level in _RANKS else len(_RANKS)


def _stands_for_itself(mention: Mention, sentence: Sentence) -> bool:
    """Whether it is no country, and no parent of another: behind it or in brackets."""
    bracketed = sentence.story.text[sentence.start : mention.start].rstrip().endswith("(")
    return not mention.context and mention.party.level != "ADM0" and not bracketed


def _between(sentence: Sentence, twin: Span, clause: Span) -> list[Mention]:
    small = sentence.story.small
    between = _BETWEEN.search(small, *clause)
    if not between or _ENDS.search(small, twin[1], between.start()):
        return []
    stop = _ENDS.search(small, between.end(), clause[1])
    return _named(sentence, between.end(), stop.start() if stop else clause[1])


def _passed_on(sentence: Sentence, twin: Span, clause: Span) -> list[Mention]:
    """ "xã A tiếp nhận quan hệ kết nghĩa giữa xã B (cũ) và hương C": the heir, and who stands across the border."""
    taken = patterns_of()["passed_on"].search(sentence.story.small, clause[0], twin[0])
    heirs = _named(sentence, clause[0], taken.start())[-1:] if taken else []
    across = [m for m in _between(sentence, twin, clause) if heirs and m.party.country != heirs[0].party.country]
    return [*heirs, *across] if across else []


def _around(sentence: Sentence, twin: Span, clause: Span) -> list[Mention]:
    """Behind the word a pair, or those after "với"; before it those that are no place of what happens."""
    text, small = sentence.story.text, sentence.story.small
    stop = _ENDS.search(small, twin[1], clause[1])
    end = stop.start() if stop else clause[1]
    # "thành phố hữu nghị Móng Cái": what is behind may have its label in the words themselves.
    after = [m for m in _named(sentence, twin[0], end) if m.name_start >= twin[1]]
    pair = [m for m in after if any(_joined(text, m, other) for other in after)]
    if pair:
        return pair[:2]
    before = [m for m in _named(sentence, clause[0], twin[0]) if not is_location(text, m, sentence.start)]
    made_of = patterns_of()["made_of"].search(small, clause[0], twin[0])
    before = [m for m in before if not made_of or m.start < made_of.start()]
    with_whom = patterns_of()["sides"].search(small, twin[1], end)
    return [*before, *(m for m in after if with_whom and m.start >= with_whom.end())]


def _joined(text: str, one: Mention, other: Mention) -> bool:
    """Whether a hyphen joins them: "Xín Mần - Mã Quan"."""
    first, last = sorted((one, other), key=lambda m: m.start)
    return first is not last and bool(_PAIR.fullmatch(text, first.end, last.start))


def _apart(one: Mention, other: Mention, text: str) -> bool:
    """Whether a word or a hyphen stands between them that joins two sides, not only commas."""
    return bool(_TWO_SIDES.search(text, one.end, other.start))


def _alike(named: list[Mention], said: str | None, text: str) -> Sides | None:
    """Those at the level that the words say, or at one level; None where fewer than two are left."""
    levels = [level_of(mention) for mention in named]
    wanted = "district" if said == "city" else said
    level = next((one for one in (wanted, *levels) if one and levels.count(one) >= 2), None)
    if level is None and len(named) == 2 and _apart(named[0], named[1], text):
        level = next((one for one in (wanted, *levels) if one), None)
        alike = named
    else:
        alike = distinct(m for m, one in zip(named, levels, strict=True) if one == level)
    if len(alike) < 2:
        return None
    return Sides(tuple(alike), _city(alike, said) if level == "district" else level)


def _city(parties: list[Mention], said: str | None) -> str:
    """Cities stand at the level of districts: what the words say, or the labels of both."""
    if said in ("city", "district"):
        return said
    return "city" if any(_CITY.match(m.party.label) for m in parties) else "district"


def level_said(sentence: Sentence, twin: Span) -> str | None:
    """The level of the noun behind the words or in them: "kết nghĩa bản - bản", "quan hệ thành phố hữu nghị"."""
    small, pattern = sentence.story.small, patterns_of()["level"]
    gap = _TO_NOUN.match(small, twin[1])
    noun = (pattern.match(small, gap.end()) if gap else None) or pattern.search(small, *twin)
    return data("twinnings")["level"][plain(noun[0])] if noun else None


def level_of(mention: Mention) -> str | None:
    """The level at which a mention can be a side of a twinning."""
    label = mention.body.label if mention.body else mention.party.label
    if _POST.match(label):
        return "border_post"
    if mention.party.kind == "organisation":
        return "school" if _SCHOOL.match(label) else "other"
    if _VILLAGE.match(label):
        return "village"
    if mention.party.level == "GATE":
        return "gate"
    return _LEVELS.get(mention.party.country, _LEVELS[None]).get(mention.party.level or "")
