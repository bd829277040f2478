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

_EDGE = 12
"""In characters: how far two tellings of one commitment are alike at the head or the end, at least."""
_RULES = {"paper": "content", "list": "listed"}


def commitments(
    story: Story, told: list[Undertaking], meetings: list[Meeting], papers: list[Draft], posts: list[Draft]
) -> list[Draft]:
    """The story's commitments in page order; one told twice, in the lead and below, is one."""
    speakers, found = Speakers(story, posts), _Once()
    papers = sorted(papers, key=lambda paper: paper.evidence)
    for one in told:
        if one.status in STATUSES:
            draft = _draft(story, one, meeting_before(meetings, one.sentence), papers, speakers)
            found.add(plain(story.text[one.start : one.end]), draft)
    return found.drafts


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


class _Once:
    """Drafts by their words; of two that begin or end alike, where one holds the other, the longer telling is kept."""

    def __init__(self) -> None:
        self._by_words: dict[str, Draft] = {}
        self._alike: dict[tuple[bool, str], str] = {}

    @property
    def drafts(self) -> list[Draft]:
        return list(self._by_words.values())

    def add(self, words: str, draft: Draft) -> None:
        edges = ((True, words[:_EDGE]), (False, words[-_EDGE:]))
        for other in {self._alike[edge] for edge in edges if edge in self._alike}:
            if words in other:
                return
            if other in words:
                self._by_words.pop(other, None)
        self._by_words[words] = draft
        self._alike.update((edge, words) for edge in edges)
