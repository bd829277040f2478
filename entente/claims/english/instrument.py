"""An English story and its meetings in, the papers it names out: signed, planned, in force, or told apart.

A paper that is only pointed back to ("under the agreement") makes no claim, nor does a promise count as a signing.
"""

import re
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.dates import dated
from entente.claims.english.paper import SIGNED_REACH, Paper, is_pictured, papers, status_of
from entente.claims.english.parties import after_dateline, conclude_parties, crosses, leading_parties, own, say_parties
from entente.claims.english.phrases import ORDINAL, alternatives, pattern
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.instrument.told import add_paper, of_another_time
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_NUMBER = re.compile(r"\s+(?:No\.?|number)\s*(?P<number>\d[\w/.-]*\w)")
_IN_A_ROW = re.compile(rf"(?<!\w){ORDINAL}\s+$")
_BETWEEN = re.compile(r"(?<!\w)between\s")
_WITH = re.compile(r"(?<!\w)with\s")
_FOR = re.compile(r"(?<!\w)for\s+(?:the\s+year\s+)?$")
_NAMES_ANOTHER = re.compile(r"\s+(?!in\s|at\s|on\s|with\s|between\s|and\s|to\s|under\s|during\s|as\s)\w")
# Between a paper and "between": then that tells of something else than the paper's parties.
_DOES = re.compile(
    r"(?<!\w)(?:contribut|help|will|has|have|is|are|was|were|aims|creat|mark|serv|deepen|which|friendship)"
)
_NEAR = 70


def instruments(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The papers that the story names, each once, what says most of it first."""
    found: list[Draft] = []
    leading = leading_parties(story)
    for sentence in sorted(story.sentences, key=is_pictured):
        if sentence.role == "title":
            continue
        meeting = meeting_before(meetings, sentence)
        for paper in papers(sentence):
            draft = _draft(sentence, paper, meeting, leading)
            if draft:
                add_paper(found, draft, in_caption=is_pictured(sentence) and _is_signed(found, draft))
    return found


def _is_signed(found: list[Draft], draft: Draft) -> bool:
    """Whether the story already told that a paper of the kind was signed."""
    return any((o.values["kind"], o.values["status"]) == (draft.values["kind"], "signed") for o in found)


def _draft(sentence: Sentence, paper: Paper, meeting: Meeting | None, leading: list[Mention]) -> Draft | None:
    status, said = status_of(sentence, paper)
    if status is None:
        return None
    draft = Draft("instrument", f"instrument.{status}", paper.noun, paper.noun)
    draft.say("kind", paper.kind, paper.noun)
    draft.say("status", status, said or paper.noun)
    _say_number(draft, sentence, paper)
    _say_period(draft, sentence, paper)
    between = _between(sentence, paper)
    bare = bool(pattern("instruments", "bare").fullmatch(sentence.story.text[slice(*paper.noun)]))
    if not _is_told_apart(draft, between, bare=bare):
        return None
    if status == "signed":
        _say_date(draft, sentence, paper, meeting)
    meeting = None if of_another_time(draft, meeting) else meeting
    _say_parties(draft, sentence, paper, between, meeting, leading)
    draft.evidence = _evidence(draft, sentence.story.text, paper, said)
    if meeting and status != "planned":
        draft.within = meeting.draft
    return draft


def _is_told_apart(draft: Draft, between: list[Mention], *, bare: bool) -> bool:
    """Whether it was signed or is to be, or has a number, period, ordinal or localities of its own."""
    told = [draft.values.get(name) for name in ("number", "period", "title")]
    if bare:
        return bool(between or any(told))
    if draft.values["status"] == "signed":
        return True
    if draft.values["status"] == "planned":
        return bool(between or draft.values.get("period")) or draft.values["kind"] != "other"
    return any(told) or any(m.party.level != "ADM0" for m in between)


def _between(sentence: Sentence, paper: Paper) -> list[Mention]:
    between = _BETWEEN.search(sentence.story.text, paper.noun[1], paper.end)
    described = between and not _DOES.search(sentence.story.text, paper.noun[1], between.start())
    named = (
        own(sentence.story.mentions_in(between.end(), paper.end), sentence, places_too=True)
        if between and described
        else []
    )
    return named if len(named) > 1 else []


def _say_number(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    """Its number; its place in a row ("the 8th Memorandum of Understanding") is its title."""
    text, exact = sentence.story.text, sentence.story.exact
    number = _NUMBER.match(text, paper.noun[1], paper.end)
    if number:
        draft.say("number", exact[slice(*number.span("number"))], number.span("number"))
    row = _IN_A_ROW.search(text, max(sentence.start, paper.noun[0] - 14), paper.noun[0])
    if row:
        draft.say("title", exact[row.start() : paper.noun[1]], (row.start(), paper.noun[1]))


def _say_period(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    """The years right before or behind its name; one year where it is "for" it."""
    text = sentence.story.text
    near = [t for t in sentence.times if paper.noun[0] - 40 <= t.start < paper.end]
    years = [t for t in near if t.kind == "period" and not t.edtf.endswith("..")]
    alone = [t for t in near if t.kind == "year" and not _NAMES_ANOTHER.match(text, t.end)]
    years += [t for t in alone if _FOR.search(text, paper.noun[0], t.start)]
    behind = [t for t in years if t.start >= paper.noun[1]]
    years = behind or years[::-1]
    if years:
        draft.say("period", years[0].edtf, (years[0].start, years[0].end))


def _say_date(draft: Draft, sentence: Sentence, paper: Paper, meeting: Meeting | None) -> None:
    """The day, month or year that its own sentence gives; else the meeting's."""
    taken = draft.words.get("period", [])
    free = [t for t in sentence.times if t.kind != "period" and (t.start, t.end) not in taken]
    free = [t for t in free if t.kind != "year" or not _FOR.search(sentence.story.text, sentence.start, t.start)]
    head = sentence.start + _NEAR // 2
    free = [t for t in free if t.kind != "year" or t.start < head or abs(t.start - paper.noun[1]) < _NEAR]
    time = min(free, key=lambda t: (t.kind not in ("day", "relative"), abs(t.start - paper.noun[1])), default=None)
    found = dated(sentence, time) if time else None
    held = meeting.draft.values.get("date") if meeting else None
    if found and not (held and held.startswith(found.edtf)):
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif held:
        draft.conclude("date", held, "within")


def _say_parties(
    draft: Draft,
    sentence: Sentence,
    paper: Paper,
    between: list[Mention],
    meeting: Meeting | None,
    leading: list[Mention],
) -> None:
    """Named by "between", by who signs with whom; else the meeting's, else those that the story begins with."""
    if between:
        say_parties(draft, between)
        return
    partner = _WITH.search(sentence.story.text, paper.noun[1], paper.end)
    named = own(sentence.story.mentions_in(after_dateline(sentence), paper.noun[0]), sentence)
    named += own(sentence.story.mentions_in(partner.end(), paper.end), sentence) if partner else []
    if crosses(named):
        say_parties(draft, named)
    elif meeting and crosses(meeting.parties):
        conclude_parties(draft, meeting.parties, "within")
    elif leading:
        conclude_parties(draft, leading, "leading")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"[,;:.(]\s|\s(?:{alternatives(data('instruments.en')['words']['ends'])})\s|$")


def _evidence(draft: Draft, text: str, paper: Paper, said: Span | None) -> Span:
    """From the words that say it is signed, when they stand just before, to the end of the paper's name and fields."""
    signs = said is not None and 0 <= paper.noun[0] - said[1] < SIGNED_REACH
    start = said[0] if said and signs else paper.noun[0]
    named = _ends().search(text, paper.noun[1], paper.end)
    ends = [named.start() if named else paper.end, *([said[1]] if said and said[0] >= paper.noun[1] else [])]
    fields = [span for name in ("period", "number") for span in draft.words.get(name, [])]
    return start, max([*ends, *(span[1] for span in fields if paper.noun[0] <= span[0] < paper.end)])
