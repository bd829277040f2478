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
        for meeting in (numbered(sentence, found), held(sentence, found), recalled(sentence)):
            if meeting and not any(told_again(meeting, other) for other in found):
                found.append(meeting)
                break
    return found
