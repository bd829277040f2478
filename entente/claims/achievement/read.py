"""A story's clauses in, its achievements out: what is reported done without a number.

Rule achievement.reviewed: a look back at a time or at results governs it; achievement.told: "đã" and a verb of work;
achievement.usual: what is done as a rule.
"""

from bisect import bisect_left

from entente.claims.clause import belongs_to, say_areas, say_parties, say_period
from entente.claims.draft import Draft
from entente.claims.grammar.phrases import plain
from entente.claims.grammar.story import Story
from entente.claims.grammar.undertakings import Undertaking
from entente.claims.meeting import Meeting, meeting_before

_RULES = {"deed": "told", "habit": "usual"}


def achievements(story: Story, told: list[Undertaking], meetings: list[Meeting], others: list[Draft]) -> list[Draft]:
    """The story's achievements in page order, each once; figures, twinnings and gifts (``others``) are none."""
    heads = sorted(other.head[0] for other in others)
    found: dict[str, Draft] = {}
    for one in told:
        if one.status == "done" and bisect_left(heads, one.start) == bisect_left(heads, one.end):
            draft = _draft(story, one, meeting_before(meetings, one.sentence))
            found.setdefault(plain(story.text[one.start : one.end]), draft)
    return list(found.values())


def _draft(story: Story, told: Undertaking, meeting: Meeting | None) -> Draft:
    span = (told.start, told.end)
    draft = Draft("achievement", f"achievement.{_RULES.get(told.frame.by, 'reviewed')}", span, span)
    say_areas(draft, story)
    say_period(draft, told)
    say_parties(draft, told, meeting)
    draft.within = belongs_to(told.frame, meeting, [])
    return draft
