"""A story and its meetings in, its mechanisms out: standing series of which it says since when or how often they meet.

The mere name of a series is none, nor one that somebody only proposes.
"""

import re

from entente.claims.draft import Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import parties_around, parties_between, parties_json
from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.mechanism.rhythm import Rhythm, rhythms
from entente.claims.mechanism.words import patterns
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_NEAR = 140
_COMMA = re.compile(r"\s*,")
_NAME_ENDS = re.compile(r"\s+giữa\s|\s+của\s|\s*[,;(.]|\s+(?:được|do|với|để|nhằm|đã|và|theo|trong|mỗi|hằng|hàng|là)\s")
_EDITION = re.compile(r"\s*(?:lần thứ|kỳ thứ|phiên thứ|khóa|lần)\s+[\dIVX]+|\s*năm\s+(?:19|20)\d\d")


def mechanisms(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The mechanisms of which the story tells, each once, with what it says of each first."""
    found: dict[str, Draft] = {}
    for sentence in story.sentences:
        for draft in [*_since(sentence), *_rhythmic(sentence)]:
            _say_parties(draft, sentence, meeting_before(meetings, sentence))
            _merge(found, draft)
    return list(found.values())


def _merge(found: dict[str, Draft], draft: Draft) -> None:
    """One claim a mechanism: what a second telling adds is added; what it says otherwise is another claim."""
    key = plain(draft.values["name"])
    other = found.get(key)
    if other is None:
        found[key] = draft
        return
    for name in ("since", "frequency"):
        mine, theirs = draft.values.get(name), other.values.get(name)
        if mine and theirs is None:
            other.say(name, mine, *draft.words[name])


def _since(sentence: Sentence) -> list[Draft]:
    """Rule mechanism.since: "Chương trình Gặp gỡ đầu xuân được bắt đầu từ năm 2016"."""
    text, drafts = sentence.story.text, list[Draft]()
    if not sentence.has_any(data("mechanisms")["since"]):
        return []
    for series in patterns()["series"].finditer(text, sentence.start, sentence.end):
        said = patterns()["since"].search(text, series.end(), min(sentence.end, series.end() + 2 * _NEAR))
        time = next((t for t in sentence.times if said and 0 <= t.start - said.end() <= len("ngày  ")), None)
        time = time or next((t for t in sentence.times if said and t.start <= said.end() <= t.end), None)
        opened = (
            None
            if time
            else patterns()["set_up"].search(text, max(sentence.start, series.start() - _NEAR), series.start())
        )
        time = time or next((t for t in sentence.times if opened and opened.start() <= t.start < opened.end()), None)
        said = said or opened
        if said is None or time is None or time.kind not in ("day", "month", "year", "period"):
            continue
        between = text[series.end() : max(said.start(), series.end())]
        if _denied(sentence, series) or (between.count(",") > 1 and "giữa" not in series[0] + between):
            continue
        span = min(series.start(), time.start), max(series.end(), time.end)
        draft = _draft("mechanism.since", sentence, series, span)
        found = dated(sentence, time)
        if found:
            draft.say("since", found.edtf.split("/")[0], *found.spans)
            drafts.append(draft)
    return drafts


def _rhythmic(sentence: Sentence) -> list[Draft]:
    """Rule mechanism.rhythm: "hội đàm thường niên mỗi năm 1 lần giữa …", "duy trì cơ chế giao ban hằng quý"."""
    text, drafts = sentence.story.text, list[Draft]()
    if not sentence.has_any(data("mechanisms")["hints"]["rhythm"]):
        return []
    for clause in sentence.clauses:
        for rhythm in rhythms(text, *clause):
            series = _series_of(sentence, clause, rhythm)
            if series is None or _denied(sentence, series) or any(_covers(draft, series) for draft in drafts):
                continue
            start, end = min(series.start(), rhythm.span[0]), max(series.end(), rhythm.span[1])
            draft = _draft("mechanism.rhythm", sentence, series, (start, end), before=rhythm.span[0])
            draft.say("frequency", rhythm.often, rhythm.span)
            drafts.append(draft)
    return drafts


def _series_of(sentence: Sentence, clause: Span, rhythm: Rhythm) -> re.Match[str] | None:
    """What meets in the rhythm: the nearest series before it, or right behind; stated as one unless it is counted."""
    text = sentence.story.text
    opens = _COMMA.match(text, rhythm.span[1])
    reach = rhythm.span[1] + (2 * _NEAR if opens else _NEAR // 4)
    series_here = patterns()["series"].finditer(text, *clause)
    inside = [s for s in series_here if rhythm.span[0] - _NEAR < s.end() and s.start() < reach]
    found = [s for s in inside if not rhythm.span[0] <= s.start() < rhythm.span[1]] or inside
    series = min(found, key=lambda s: abs(s.start() - rhythm.span[0]), default=None)
    if series is None or _EDITION.match(text, series.end()):
        return None
    stated = patterns()["states"].search(text, max(clause[0], series.start() - _NEAR // 2), series.end())
    stated = stated or patterns()["stated_behind"].search(text, series.end(), rhythm.span[0])
    return series if rhythm.counted or stated else None


def _covers(draft: Draft, series: re.Match[str]) -> bool:
    return draft.head[0] <= series.start() < draft.head[1]


def _denied(sentence: Sentence, series: re.Match[str]) -> bool:
    """Whether somebody only proposes it, or it is not held."""
    start = sentence.clause_at(series.start())[0]
    return bool(patterns()["denied"].search(sentence.story.text, start, series.start()))


def _draft(rule: str, sentence: Sentence, series: re.Match[str], evidence: Span, before: int | None = None) -> Draft:
    text = sentence.story.text
    ends = _NAME_ENDS.search(text, series.end(), sentence.end)
    known = series["known"] is not None
    end = series.end() if known or not ends or ends.start() - series.end() > _NEAR // 3 else ends.start()
    if before is not None and before < end:
        end = trimmed(text, series.end() - 1, before)[1] if before > series.end() else series.end()
    draft = Draft("mechanism", rule, evidence, (series.start(), end))
    draft.say("name", sentence.story.exact[series.start() : end], (series.start(), end))
    return draft


def _say_parties(draft: Draft, sentence: Sentence, meeting: Meeting | None) -> None:
    """Who meets: named by "giữa", around the words, or the parties of the meeting that the page tells of."""
    clause = sentence.clause_at(draft.head[0])
    parties = parties_between(sentence, draft.head[0], sentence.end) or parties_around(sentence, draft.head, *clause)
    if len(parties) >= 2:
        _say(draft, parties)
    elif meeting and len(meeting.parties) >= 2:
        draft.conclude("parties", parties_json(meeting.parties), "within")


def _say(draft: Draft, parties: list[Mention]) -> None:
    spans = [(m.start, m.end) for m in parties]
    draft.say("parties", parties_json(parties), *spans)
    last = max(end for _, end in spans)
    draft.evidence = (draft.evidence[0], max(draft.evidence[1], last))
