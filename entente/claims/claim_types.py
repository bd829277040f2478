"""A story in, the drafts of every type of claim out: the order in which types lean on one another."""

from entente.claims.draft import Draft
from entente.claims.figure import figures
from entente.claims.grammar.story import Story
from entente.claims.instrument import instruments
from entente.claims.meeting import meetings
from entente.claims.post import posts
from entente.claims.scope import crosses_a_border


def drafts(story: Story) -> list[Draft]:
    """Everything the story claims, nothing where it crosses no border. Papers and figures know their meeting."""
    if not crosses_a_border(story):
        return []
    held = meetings(story)
    return [
        *(meeting.draft for meeting in held),
        *instruments(story, held),
        *figures(story, held),
        *posts(story),
    ]
