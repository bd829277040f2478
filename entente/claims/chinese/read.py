"""A story told in Chinese in, the drafts of everything it claims out."""

from entente.claims.chinese.commitment import commitments
from entente.claims.chinese.figure import figures
from entente.claims.chinese.instrument import instruments
from entente.claims.chinese.meeting import meetings
from entente.claims.chinese.post import posts
from entente.claims.chinese.support import supports
from entente.claims.chinese.twinning import twinnings
from entente.claims.chinese.words import pattern
from entente.claims.draft import Draft
from entente.claims.grammar.story import Story
from entente.claims.scope import joins_localities


def read(story: Story) -> list[Draft]:
    """Everything the story claims, nothing where it joins no localities. All but posts know their meeting."""
    if not joins_localities(story, pattern("scope.zh", "together")):
        return []
    held = meetings(story)
    given = supports(story, held)
    undertaken = commitments(story, held)
    found = [
        *(meeting.draft for meeting in held),
        *instruments(story, held),
        *twinnings(story, held),
        *given,
        *undertaken,
    ]
    return [*found, *(figures(story, held, [*given, *undertaken]) if found else []), *posts(story)]
