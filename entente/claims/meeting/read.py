"""A story in, its meetings out: what a sentence says was held or is planned, when, where, how and between whom.

One told twice is one.
"""

from entente.claims.grammar.story import Story
from entente.claims.meeting.editions import numbered, recalled
from entente.claims.meeting.held import held
from entente.claims.meeting.told import Meeting, told_again


def meetings(story: Story) -> list[Meeting]:
    """The meetings that the story tells, in page order."""
    found: list[Meeting] = []
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        numbered_here, recalled_here = numbered(sentence, found), recalled(sentence)
        told = [numbered_here] if numbered_here else held(sentence, found)
        for meeting in told or ([recalled_here] if recalled_here else []):
            if not any(told_again(meeting, other) for other in found):
                found.append(meeting)
    return found
