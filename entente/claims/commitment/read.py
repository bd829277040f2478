"""A story's undertakings in, its commitments out: what parties agreed, proposed, planned or were tasked to do.

Rules commitment.agreed, .proposed, .tasked and .planned by the word that opens it; commitment.content by the paper that
holds it; commitment.listed by the numbers of a list alone.
"""

from entente.claims.clause import belongs_to, say_areas, say_parties, say_period
from entente.claims.commitment.speech import Speakers
from entente.claims.draft import Draft
from entente.claims.grammar.phrases import plain
from entente.claims.grammar.story import Story
from entente.claims.grammar.undertakings import STATUSES, Undertaking
from entente.claims.meeting import Meeting, meeting_before

_RULES = {"paper": "content", "list": "listed"}


def commitments(
    story: Story, told: list[Undertaking], meetings: list[Meeting], papers: list[Draft], posts: list[Draft]
) -> list[Draft]:
    """The story's commitments in page order; one told twice, in the lead and below, is one."""
    speakers, found = Speakers(story, posts), dict[str, Draft]()
    for one in told:
        if one.status in STATUSES:
            draft = _draft(story, one, meeting_before(meetings, one.sentence), papers, speakers)
            _add(found, plain(story.text[one.start : one.end]), draft)
    return list(found.values())


def _draft(story: Story, told: Undertaking, meeting: Meeting | None, papers: list[Draft], speakers: Speakers) -> Draft:
    span = (told.start, told.end)
    draft = Draft("commitment", f"commitment.{_RULES.get(told.frame.by, told.status)}", span, span)
    if told.frame.by == "list":
        draft.conclude("status", told.status, "listed", told.frame.trigger)
    else:
        draft.say("status", told.status, told.frame.trigger)
    say_areas(draft, story)
    say_period(draft, told)
    say_parties(draft, told, meeting)
    speaker = speakers.of(told.frame) if told.status in ("proposed", "planned") else None
    if speaker:
        draft.say("speaker", story.exact[slice(*speaker)], speaker)
    draft.within = belongs_to(told.frame, meeting, papers)
    return draft


def _add(found: dict[str, Draft], words: str, draft: Draft) -> None:
    """Keep the longer telling of two that say one thing."""
    for other in found:
        if words in other:
            return
        if other in words:
            del found[other]
            break
    found[words] = draft
