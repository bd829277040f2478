"""A story told in English in, the drafts of everything that it claims out; nothing where it crosses no border."""

from entente.claims.draft import Draft
from entente.claims.english.commitment import commitments
from entente.claims.english.figure import figures
from entente.claims.english.instrument import instruments
from entente.claims.english.meeting import meetings
from entente.claims.english.post import posts
from entente.claims.english.scope import crosses_a_border
from entente.claims.english.support import supports
from entente.claims.english.twinning import twinnings
from entente.claims.grammar.story import Story
from entente.claims.notice import notices


def english(story: Story) -> list[Draft]:
    """Everything the story claims. Papers, figures and what is given know their meeting."""
    if not crosses_a_border(story):
        return []
    held = meetings(story)
    undertaken = commitments(story, held)
    return [
        *(meeting.draft for meeting in held),
        *instruments(story, held),
        *figures(story, held),
        *supports(story, held),
        *twinnings(story),
        *undertaken,
        *notices(story, held, undertaken),
        *posts(story),
    ]
