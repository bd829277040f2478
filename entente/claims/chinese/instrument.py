"""A story and its meetings in, the papers it names out: signed, in force, planned, or mentioned and told apart.

A paper that is only a common noun (各项协议) makes no claim, nor does a promise count as a signing.
"""

import re

from entente.claims.chinese.dates import dated, is_told_of
from entente.claims.chinese.paper import Paper, papers_in, patterns_of, status_of
from entente.claims.chinese.parties import is_domestic, is_heading, own, party_json, story_start, with_subject
from entente.claims.draft import REMEMBERED, Draft
from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.parties import distinct, same
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.instrument.told import add_paper, of_another_time
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_COUNT = re.compile(r"\d\s*[多余]?[项份个]|[两三四五六七八九十]\s*[多余]?[项份个]")
_NEAR = 10
_WITH = ("与", "同", "和", "并与", "并同")
_NUMBER = re.compile(r"第\s*(?P<number>\d+)\s*号")
_REACH = 60
_BOTH = re.compile("双方|两[省市县州区地村校]")


def instruments(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The papers that the story names, each once, what says most of it first."""
    found: list[Draft] = []
    for sentence in sorted(story.sentences, key=lambda s: s.role == "caption"):
        if is_heading(sentence):
            continue
        meeting = meeting_before(meetings, sentence)
        for paper in papers_in(sentence):
            draft = _draft(sentence, paper, meeting)
            if draft and not any(
                _titled_alike(draft, other) or _told_shorter(draft, other) for other in found[-REMEMBERED:]
            ):
                add_paper(found, draft, in_caption=sentence.role == "caption")
    return found


def _titled_alike(draft: Draft, other: Draft) -> bool:
    """Whether one title is the other's shorter form: 《合作协议》 of 《文山州与河江省合作协议》."""
    mine, theirs = draft.values.get("title"), other.values.get("title")
    return bool(mine and theirs and mine != theirs and (mine.endswith(theirs) or theirs.endswith(mine)))


def _told_shorter(draft: Draft, other: Draft) -> bool:
    """Whether nothing but kind, sides and day is told of a paper that is told before: "备忘录签署仪式"."""
    if any(draft.values.get(name) for name in ("title", "number", "period", "areas")):
        return False
    if draft.values["kind"] != other.values["kind"] or not (other.values.get("title") or other.values.get("period")):
        return False
    mine, theirs = ([p["id"] or p["name"] for p in d.values.get("parties") or []] for d in (draft, other))
    if draft.values["status"] == "mentioned":
        return bool(mine) and mine == theirs
    told = ("status", "date")
    return all(draft.values.get(name) == other.values.get(name) for name in told) and (not mine or mine == theirs)


def _draft(sentence: Sentence, paper: Paper, meeting: Meeting | None) -> Draft | None:
    status, said = status_of(sentence, paper)
    if status is None or (not paper.title and said and "商签" in sentence.story.text[said[0] : paper.noun[0]]):
        return None
    draft = Draft("instrument", f"instrument.{status}", _evidence(sentence, paper, said), paper.noun)
    draft.say("kind", paper.kind, paper.noun)
    draft.say("status", status, said or paper.noun)
    if paper.title:
        draft.say("title", sentence.story.exact[slice(*paper.title)], paper.title)
    _say_number(draft, sentence, paper)
    _say_period(draft, sentence, paper)
    named = areas_in(sentence.story.text, paper.start, paper.end, "zh")
    if named:
        draft.say("areas", [code for code, _ in named], *[words for _, words in named])
    parties = _parties(sentence, paper, said)
    if not _is_told_apart(draft, sentence, paper, parties):
        return None
    if status in ("signed", "planned"):
        _say_date(draft, sentence, paper, meeting, said)
    else:
        _say_year_of_title(draft, sentence, paper)
    if _is_history(draft) or (meeting is None and is_domestic(parties)):
        return None
    meeting = None if of_another_time(draft, meeting) else meeting
    _say_parties(draft, sentence, parties, meeting)
    draft.within = meeting.draft if meeting and status != "planned" else None
    return draft


def _evidence(sentence: Sentence, paper: Paper, said: Span | None) -> Span:
    """From the words that say what became of it, when they stand before in its part, to the end of its name."""
    text = sentence.story.text
    if said and said[0] > paper.noun[0]:
        return max(paper.start, story_start(sentence)), said[1]
    near = said and not re.search("[,;。]", text[said[1] : paper.noun[0]]) and paper.noun[0] - said[1] < _REACH
    return (said[0] if said and near else max(paper.start, story_start(sentence))), paper.end


def _is_history(draft: Draft) -> bool:
    """Whether the paper is of a time before the states of today."""
    date = draft.values.get("date")
    return bool(date and date[:4].isdigit() and int(date[:4]) < data("instruments.zh")["oldest"])


def _say_number(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    number = _NUMBER.search(sentence.story.text, paper.start, paper.end)
    if number:
        draft.say("number", sentence.story.exact[slice(*number.span("number"))], number.span("number"))


def _say_period(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    inside = [t for t in sentence.times if t.kind == "period" and paper.start <= t.start < paper.end]
    before = [t for t in inside if t.end <= paper.noun[0]]
    period = before[-1] if before else next(iter(inside), None)
    if period and ".." not in period.edtf:
        draft.say("period", period.edtf, (period.start, period.end))


def _is_told_apart(draft: Draft, sentence: Sentence, paper: Paper, parties: list[Mention]) -> bool:
    """Whether the words say which paper it is: signed or to be, or with a title, number, period, year or parties."""
    text = sentence.story.text
    if paper.title or draft.values.get("number"):
        return True
    said = draft.words["status"][0]
    vague = patterns_of()["vague"].search(text, max(paper.start, min(said[1], paper.noun[0])), paper.noun[0])
    vague = vague or _COUNT.search(text[: paper.noun[0]], max(paper.start, paper.noun[0] - _NEAR))
    if said[0] > paper.noun[0] and "在" in text[paper.start - 1 : paper.start + 1]:
        return False
    if draft.values["status"] == "in_force" and said[1] == paper.noun[0]:
        return False
    if draft.values["status"] in ("signed", "planned"):
        return not vague and bool(draft.words["status"]) and draft.words["status"][0] != paper.noun
    named = len(parties) >= 2 and draft.values["kind"] not in ("programme", "plan")
    return not vague and (bool(draft.values.get("period")) or named)


def _parties(sentence: Sentence, paper: Paper, said: Span | None) -> list[Mention]:
    """Whom the paper's own words name, else who signs with whom before it in the sentence."""
    begins = said[1] if said and paper.start < said[1] <= paper.noun[0] else paper.start
    inside = distinct(m for m in sentence.story.mentions_in(begins, paper.end) if not m.context)
    if len(inside) >= 2:
        return inside
    start = sentence.clause_at(paper.noun[0])[0]
    part = sentence.story.text.rfind(",", start, paper.noun[0]) + 1
    sides = own(sentence.story.mentions_in(part, paper.noun[0]), sentence)
    start = part if part and (len(sides) > 1 or sentence.story.text.startswith(_WITH, part)) else start
    named = with_subject(sentence, own(sentence.story.mentions_in(start, paper.noun[0]), sentence))
    if len(named) < 2 and _BOTH.search(sentence.story.text, start, paper.noun[0]):
        named = own(sentence.story.mentions_in(sentence.start, paper.noun[0]), sentence)
        local = all(m.party.level != "ADM0" for m in named)
        named = named if len(named) == 2 and local and not is_domestic(named) else []
    return named if len(named) >= 2 else []


def _say_parties(draft: Draft, sentence: Sentence, parties: list[Mention], meeting: Meeting | None) -> None:
    story = sentence.story
    whole = bool(meeting) and draft.values["status"] == "signed" and _are_of_one_side(parties, meeting)
    if len(parties) >= 2 and not whole:
        draft.say("parties", [party_json(story, m) for m in parties], *[(m.start, m.end) for m in parties])
    elif meeting and len(meeting.parties) >= 2 and draft.values["status"] in ("signed", "planned"):
        draft.conclude("parties", meeting.draft.values["parties"], "within")


def _are_of_one_side(parties: list[Mention], meeting: Meeting | None) -> bool:
    """Whether all are of one country, and only some of those who meet across a border."""
    met = meeting.parties if meeting else ()
    countries = {m.party.country for m in parties}
    return len(countries) == 1 < len({m.party.country for m in met}) and all(
        any(same(m, other) for other in met) for m in parties
    )


def _say_date(draft: Draft, sentence: Sentence, paper: Paper, meeting: Meeting | None, said: Span | None) -> None:
    """The nearest time before the signing in its own sentence; else the meeting's day."""
    held = meeting.draft.values.get("date") if meeting else None
    kinds = ("day", "just", "month", "year", "relative")
    limit = said[0] if said and said[0] < paper.noun[0] else paper.start
    clause = sentence.clause_at(limit)[0]
    before = [t for t in sentence.times if t.kind in kinds and clause <= t.start and t.end <= limit]
    before = [t for t in before if not is_told_of(sentence, t)]
    if draft.values["status"] == "planned":
        before = [t for t in before if "," not in sentence.story.text[t.end : limit]]
    days = [t for t in before if t.kind == "day"] or before
    planned = draft.values["status"] == "planned"
    found = dated(sentence, days[-1], planned=planned) if days else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif held and not planned and not before and not _tells_which(sentence, said):
        own_year = [t for t in sentence.times if t.kind == "year" and limit <= t.start < paper.noun[0]]
        if own_year and held.startswith(own_year[-1].edtf):
            draft.say("date", held, (own_year[-1].start, own_year[-1].end))
        else:
            draft.conclude("date", held, "within")


def _tells_which(sentence: Sentence, said: Span | None) -> bool:
    """Whether its signing only tells which paper is meant, on whatever day: 两地签署的合作协议."""
    return bool(said) and sentence.story.text.startswith("的", said[1] if said else 0)


def _say_year_of_title(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    """The year with which a title begins: 《2021年…联合公报》."""
    first = next((t for t in sentence.times if paper.title and t.start == paper.title[0] and t.kind == "year"), None)
    if first and "X" not in first.edtf:
        draft.say("date", first.edtf, (first.start, first.end))
