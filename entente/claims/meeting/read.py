"""A story in, its meetings out: what a sentence says was held or is planned, when, where, how and between whom.

One told twice is one.
"""

from entente.claims.draft import REMEMBERED
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting.editions import framed, numbered, of_a_day, recalled
from entente.claims.meeting.held import held
from entente.claims.meeting.patterns import patterns_of
from entente.claims.meeting.told import (
    Meeting,
    first_told,
    is_fuller,
    told_again,
    with_parties_of_frame,
    with_parties_of_title,
)


def meetings(story: Story) -> list[Meeting]:
    """The meetings that the story tells, in page order."""
    found: list[Meeting] = []
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for meeting in _told_in(sentence, found):
            again = [other for other in found[-REMEMBERED:] if told_again(meeting, other)]
            if len(again) == 1 and is_fuller(meeting, again[0]):
                found.remove(again[0])
            elif again:
                continue
            found.append(meeting)
    return [with_parties_of_title(meeting, story) if meeting is first_told(found) else meeting for meeting in found]


def _told_in(sentence: Sentence, before: list[Meeting]) -> list[Meeting]:
    """A session by its number, else what is held, else an edition recalled; and the meeting that frames it."""
    if not patterns_of()["any"].search(sentence.story.small, sentence.start, sentence.end):
        return []
    session, frame = numbered(sentence, before), framed(sentence)
    told = [session] if session else held(sentence, before)
    if not told and (earlier := recalled(sentence) or of_a_day(sentence)):
        told = [earlier]
    if frame is None:
        return told
    return [*(with_parties_of_frame(meeting, frame) for meeting in told), frame]
