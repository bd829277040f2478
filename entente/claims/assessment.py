"""A story's clauses in, its assessments out: what the page says became of something undertaken.

Rule assessment.shortfall: a clause under words such as "tồn tại", "những việc chưa xong", that says what is lacking.
Rule assessment.matter: what was undertaken, called so ("việc lập đường dây nóng", "chỉ tiêu …"), and what became of it.
"""

import re
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Sentence, Story
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
    lacking = (_draft(story, one, meeting_before(meetings, one.sentence)) for one in told if one.status == "undone")
    found = [draft for draft in lacking if draft]
    spans = [draft.evidence for draft in found]
    for sentence in story.sentences:
        if sentence.role not in ("title", "caption") and sentence.has_any(data("assessments")["hints"]):
            matters = (_of_matter(sentence, clause) for clause in sentence.clauses)
            found += [draft for draft in matters if draft and not any(_meets(draft.evidence, span) for span in spans)]
    for draft in found:
        draft.within = draft.within or _meeting_of(draft, story, meetings)
    return sorted(found, key=lambda draft: draft.evidence)


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _meeting_of(draft: Draft, story: Story, meetings: list[Meeting]) -> Draft | None:
    sentence = next((s for s in story.sentences if s.start <= draft.evidence[0] < s.end), None)
    meeting = meeting_before(meetings, sentence) if sentence else None
    return meeting.draft if meeting else None


@cache
def _matter() -> re.Pattern[str]:
    """A matter by its noun, up to the words that say what became of it."""
    rows = data("assessments")
    became = "|".join(f"(?P<{status}>{one_of(words)})" for status, words in rows["became"].items())
    return re.compile(rf"{one_of(rows['matters'])}(?=\s)(?:[^.;:]|\.(?=\d)){{{_LEAST},140}}?\s(?:{became})")


def _of_matter(sentence: Sentence, clause: Span) -> Draft | None:
    text, exact = sentence.story.text, sentence.story.exact
    found = _matter().search(text, *clause)
    if found is None or found.lastgroup is None:
        return None
    said = found.span(found.lastgroup)
    subject = (found.start(), found.start() + len(text[found.start() : said[0]].rstrip(" ,")))
    end = clause[1] - (text[clause[1] - 1] in ".…")
    draft = Draft("assessment", "assessment.matter", (found.start(), end), subject)
    draft.say("commitment", exact[slice(*subject)], subject)
    draft.say("status", found.lastgroup, said)
    return draft


def _draft(story: Story, told: Undertaking, meeting: Meeting | None) -> Draft | None:
    found = _outcome(story.text, told.start, told.end)
    if found is None or found[1][0] - told.start < _LEAST or story.text[told.start].isdigit():
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
