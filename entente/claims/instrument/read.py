"""A story and its meetings in, the papers it names out: signed, in force, planned, or mentioned and told apart.

A paper that is only a common noun ("các thỏa thuận") makes no claim, nor does a promise count as a signing.
"""

import re

from entente.claims.course import Course
from entente.claims.draft import Draft
from entente.claims.grammar.parties import parties_between, parties_paired
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import times
from entente.claims.instrument.paper import SIGNED_REACH, Paper, papers_in
from entente.claims.instrument.say import (
    is_told_apart,
    say_as_told,
    say_date,
    say_number,
    say_parties,
    say_period,
    say_title,
    say_year,
    signed_by,
    two_sign,
)
from entente.claims.instrument.status import is_over, signed_then, status_of
from entente.claims.instrument.told import add_paper, of_another_time
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]

_NAME_ENDS = re.compile(
    r"[,;:.(…]|\s(?:và|với|nhằm|để|theo|trong|tại|do|từ|được|đã|sẽ|giữa|vào|hiện|đến|cùng|làm|trước|sau|nào|có)\s|$"
)


def instruments(story: Story, meetings: list[Meeting], course: Course) -> list[Draft]:
    """The papers that the story names, each once, what says most of it first."""
    found: list[Draft] = []
    for sentence in sorted(story.sentences, key=_order):
        if sentence.role == "title" and any(draft.values["status"] == "signed" for draft in found):
            continue
        meeting = meeting_before(meetings, sentence)
        for paper in papers_in(sentence):
            draft = _draft(sentence, paper, meeting)
            if draft:
                say_as_told(draft, sentence, paper, course)
                add_paper(found, draft, in_caption=sentence.role in ("caption", "title"))
    return found


def _order(sentence: Sentence) -> tuple[bool, bool, bool]:
    """What the story tells in sentences before the words under its pictures, and those before its title's."""
    return sentence.role == "title", sentence.role == "caption", not sentence.closed


def _draft(sentence: Sentence, paper: Paper, meeting: Meeting | None) -> Draft | None:
    status, said = status_of(sentence, paper)
    if status is None:
        return None
    draft = Draft("instrument", f"instrument.{status}", (paper.noun[0], paper.end), paper.noun)
    draft.say("kind", paper.kind, paper.noun)
    draft.say("status", status, said or paper.noun)
    say_number(draft, sentence, paper)
    say_title(draft, sentence, paper)
    say_period(draft, sentence, paper)
    if status == "in_force" and is_over(draft, sentence.story.published):
        draft.conclude("status", "mentioned", "period_over", *draft.words["period"])
    if status in ("in_force", "mentioned"):
        say_year(draft, sentence, paper)
    between = parties_between(sentence, paper.noun[1], paper.end) or signed_by(sentence, paper)
    between = between or (parties_paired(sentence, paper.noun[1], paper.end) if not two_sign(sentence, paper) else [])
    if not is_told_apart(draft, sentence, paper, between):
        return None
    earlier = signed_then(sentence, paper)
    if earlier:
        draft.say("status", "signed", earlier.span())
        draft.say("date", times(sentence.story.text, *earlier.span("when"))[0].edtf, earlier.span("when"))
    elif status == "signed":
        say_date(draft, sentence, paper, meeting)
    draft.rule = f"instrument.{draft.values['status']}"
    meeting = None if of_another_time(draft, meeting) else meeting
    say_parties(draft, sentence, paper, between, meeting, status)
    _evidence(draft, sentence.story.text, paper, said)
    if meeting and status != "planned":
        draft.within = meeting.draft
    return draft


def _evidence(draft: Draft, text: str, paper: Paper, said: Span | None) -> None:
    """From the words that say it is signed, when they stand just before, to the end of the paper's name and fields."""
    start = said[0] if said and 0 <= paper.noun[0] - said[1] < SIGNED_REACH else paper.noun[0]
    ends = [span[1] for spans in draft.words.values() for span in spans if paper.noun[0] <= span[0] < paper.end]
    name_ends = _NAME_ENDS.search(text, paper.noun[1], paper.end)
    draft.evidence = (start, max([name_ends.start() if name_ends else paper.end, *ends]))
