"""A story's clauses in, its assessments out: what the page says became of something undertaken.

Rule assessment.shortfall: a clause under words such as "tồn tại", "những việc chưa xong", that says what is lacking.
"""

import re
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Story
from entente.claims.grammar.undertakings import Undertaking
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
_LEAST = 8
"""In characters: what is named before the words that say what became of it."""


@cache
def _outcomes() -> list[tuple[str, re.Pattern[str]]]:
    return [(status, re.compile(one_of(words))) for status, words in data("assessments")["outcome"].items()]


def assessments(story: Story, told: list[Undertaking], meetings: list[Meeting]) -> list[Draft]:
    """The story's assessments in page order."""
    drafts = (_draft(story, one, meeting_before(meetings, one.sentence)) for one in told if one.status == "undone")
    return [draft for draft in drafts if draft]


def _draft(story: Story, told: Undertaking, meeting: Meeting | None) -> Draft | None:
    found = _outcome(story.text, told.start, told.end)
    if found is None or found[1][0] - told.start < _LEAST:
        return None
    status, said = found
    subject = (told.start, told.start + len(story.text[told.start : said[0]].rstrip()))
    draft = Draft("assessment", "assessment.shortfall", (told.start, told.end), subject)
    draft.say("commitment", story.exact[slice(*subject)], subject)
    draft.say("status", status, said)
    years = [t for t in told.sentence.times if t.kind == "year" and told.start <= t.start < told.end]
    if years:
        draft.say("year", years[-1].edtf, (years[-1].start, years[-1].end))
    draft.within = meeting.draft if meeting else None
    return draft


def _outcome(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """What became of it, by the first words that say so."""
    found = [(match.span(), status) for status, words in _outcomes() if (match := words.search(text, start, end))]
    return next(((status, span) for span, status in sorted(found)), None)
