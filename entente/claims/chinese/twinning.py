"""A story and its meetings in, the twinnings it tells out: who with whom, at what level, done or planned.

Only what names its sides, or belongs to a meeting of two, is a twinning; "友好关系" alone is a way of speaking.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from entente.claims.chinese.dates import dated
from entente.claims.chinese.numerals import NUMERAL
from entente.claims.chinese.parties import is_domestic, is_heading, own, party_json, with_subject
from entente.claims.chinese.words import one_of, pattern
from entente.claims.draft import REMEMBERED, Draft
from entente.claims.grammar.parties import distinct
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_VAGUE = ("友好关系", "友好合作关系", "结对", "友好结对", "结对共建")
_NEXT = 30
"""How far behind a twinning the two may be named."""
_JOINED = re.compile("[与和同]")
_COUNTED = re.compile(rf"(?:\d|{NUMERAL})\s*对")
_CUT = re.compile(r"[;。]|暨")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists = data("twinnings.zh")
    verb, level = one_of(lists["words"]["verb"]), one_of(lists["level"])
    return {
        "told": re.compile(rf"{verb}[^,;。、《]{{0,12}}?(?P<level>{level})|(?P<paired>结对(?:仪式)?|结好)(?!帮扶|子)"),
        "anniversary": re.compile(rf"(?:关系)?\s*(?:\d+|{NUMERAL})\s*周年"),
        "denied": re.compile(one_of(lists["words"]["denied"]) + "[^,;]{0,3}$"),
        "intent": re.compile("(?:关系)?的?意向"),
        "planned": re.compile(one_of(lists["words"]["planned"])),
    }


def twinnings(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The twinnings that the story tells; one told twice is one."""
    found: list[Draft] = []
    for sentence in story.sentences:
        if is_heading(sentence):
            continue
        for told in _patterns()["told"].finditer(story.text, sentence.start, sentence.end):
            for draft in _drafts(sentence, told, meeting_before(meetings, sentence)):
                if not any(_same(draft, other) for other in found[-REMEMBERED:]):
                    found.append(draft)
    return found


def _drafts(sentence: Sentence, told: re.Match[str], meeting: Meeting | None) -> Iterator[Draft]:
    """What one telling twins: two sides, or those of each pair of a row ("A与B、C与D")."""
    text, story = sentence.story.text, sentence.story
    clause = max([m.end() for m in _CUT.finditer(text, sentence.start, told.start())], default=sentence.start)
    part = max(clause, text.rfind(",", clause, told.start()) + 1)
    start = part if len(own(story.mentions_in(part, told.start()), sentence)) > 1 else clause
    counted = _COUNTED.search(told[0]) or _patterns()["anniversary"].match(text, told.end())
    if counted or _patterns()["denied"].search(text[start : told.start()]):
        return
    row = _row(text, part, told.start())
    pairs = [distinct(own(story.mentions_in(*pair), sentence)) for pair in row]
    sides = _sides(sentence, start, told) or _sides_before(sentence, start, told, meeting)
    for both in pairs if row else [sides or _sides_behind(sentence, told)]:
        draft = _draft(sentence, told, both, clause, meeting)
        if draft:
            yield draft


def _row(text: str, start: int, end: int) -> list[Span]:
    """The pairs of a row, where it has more than one, each with its own word of joining."""
    spots = [start, *(m.end() for m in re.compile("、").finditer(text, start, end)), end]
    pairs = list(pairwise(spots))
    return pairs if len(pairs) > 1 and all(_JOINED.search(text, *pair) for pair in pairs) else []


def _draft(
    sentence: Sentence, told: re.Match[str], sides: list[Mention], clause: int, meeting: Meeting | None
) -> Draft | None:
    text, story = sentence.story.text, sentence.story
    start = min([told.start(), *(m.start for m in sides if clause <= m.start)])
    word = told["level"] or told["paired"]
    if len(sides) < 2 or is_domestic(sides):
        return None
    level = _level(word, sides)
    if level is None:
        return None
    draft = Draft("twinning", "twinning.pair", (start, told.end()), told.span())
    draft.say("parties", [party_json(story, m) for m in sides], *[(m.start, m.end) for m in sides])
    draft.say("level", level, told.span("level") if told["level"] else told.span())
    planned = _patterns()["planned"].search(text, max(clause, text.rfind(",", clause, told.start())), told.start())
    planned = planned or _patterns()["intent"].match(text, told.end())
    draft.say("status", "planned" if planned else "done", planned.span() if planned else told.span())
    _say_date(draft, sentence, clause, told)
    draft.within = meeting.draft if meeting else None
    return draft


def _sides(sentence: Sentence, start: int, told: re.Match[str]) -> list[Mention]:
    """Who is twinned: whom the words before name on both sides of "与"."""
    named = with_subject(sentence, own(sentence.story.mentions_in(start, told.end()), sentence))
    sides = [m for m in named if m.party.level != "ADM0"]
    return sides if len(sides) > 1 else []


def _sides_behind(sentence: Sentence, told: re.Match[str]) -> list[Mention]:
    """The pair named next: "自2014年缔结友好村寨关系以来,波多和隔界两村"."""
    story = sentence.story
    behind = own(story.mentions_in(told.end(), min(sentence.end, told.end() + _NEXT)), sentence)
    pair = [m for m in behind if m.party.level != "ADM0"][:2]
    joined = len(pair) == 2 and _JOINED.fullmatch(story.text, pair[0].end, pair[1].start)
    return pair if joined and pair[0].party.country != pair[1].party.country else []


def _sides_before(sentence: Sentence, start: int, told: re.Match[str], meeting: Meeting | None) -> list[Mention]:
    """Where 两市 stands for the sides: those of the meeting, else the two localities that the story names first."""
    story = sentence.story
    if not pattern("parties.zh", "groups").search(story.text, start, told.start()):
        return []
    if meeting and len(meeting.parties) == 2:
        return list(meeting.parties)
    named = (m for other in story.sentences if other.start < sentence.start for m in own(other.mentions, other))
    return distinct(m for m in named if m.party.level != "ADM0")[:2]


def _level(word: str, sides: list[Mention]) -> str | None:
    """The level that the words say; for "友城" and "友好关系" that of the sides."""
    lists = data("twinnings.zh")
    said = lists["level"].get(word, "other")
    if said not in ("other",) and said != "city":
        return str(said)
    labels = [
        next((lists["label"][w] for w in lists["label"] if (m.body or m.party).label.endswith(w)), None) for m in sides
    ]
    shared = labels[0] if labels[0] and all(label in (labels[0], None) for label in labels) else None
    if said == "city":
        return "city"
    if word in _VAGUE and (shared is None or all(m.party.level in ("ADM0", "ADM1") for m in sides)):
        return None
    return shared or "other"


def _say_date(draft: Draft, sentence: Sentence, start: int, told: re.Match[str]) -> None:
    """The time before it in its own stretch of the sentence."""
    before = [t for t in sentence.times if t.kind in ("day", "month", "year") and start <= t.start < told.start()]
    found = dated(sentence, before[-1]) if before else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})


def _same(draft: Draft, other: Draft) -> bool:
    """Whether both name a side in common, at one level."""
    sides = [{p["id"] or p["name"] for p in d.values["parties"]} for d in (draft, other)]
    levels = {draft.values["level"], other.values["level"]}
    return (len(levels) == 1 or "other" in levels) and len(sides[0] & sides[1]) >= 2
