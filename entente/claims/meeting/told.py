"""A meeting as the page tells it, and whether the page tells it again."""

from dataclasses import dataclass

from entente.claims.draft import Draft
from entente.claims.grammar.parties import same
from entente.claims.grammar.phrases import plain
from entente.claims.grammar.story import Sentence
from entente.places import Mention


@dataclass(frozen=True, slots=True)
class Meeting:
    """A draft with the mentions that it was made of, for what belongs to it."""

    draft: Draft
    parties: tuple[Mention, ...]
    sentence: Sentence

    @property
    def told_here(self) -> bool:
        """Whether the page tells of it for itself: held, and no edition that it recalls or a session beside it."""
        return self.draft.values.get("status") == "done" and self.draft.rule in ("meeting.held", "meeting.done_to")


def told_again(meeting: Meeting, other: Meeting) -> bool:
    """Whether the story already told it: nothing that both say differs, and they share a party."""
    for name in ("date", "mechanism", "edition", "status", "place"):
        mine, theirs = meeting.draft.values.get(name), other.draft.values.get(name)
        if name == "place" and mine and theirs:
            mine, theirs = mine["name"], theirs["name"]
        if name == "date" and mine and theirs and (mine.startswith(theirs) or theirs.startswith(mine)):
            continue
        if mine is not None and theirs is not None and plain(str(mine)) != plain(str(theirs)):
            return False
    if not meeting.parties or not other.parties:
        return True
    return any(same(one, two) for one in meeting.parties for two in other.parties)


def parties_of_last(before: list[Meeting]) -> tuple[Mention, ...]:
    """The parties of the last meeting that the page told for itself."""
    return next((m.parties for m in reversed(before) if m.told_here), ())


def meeting_before(meetings: list[Meeting], sentence: Sentence) -> Meeting | None:
    """The meeting that a sentence belongs to: the last one told before it, or in it; planned ones are none."""
    told = [m for m in meetings if m.told_here]
    before = [m for m in told if m.sentence.start <= sentence.start]
    return before[-1] if before else (told[0] if told and sentence.role == "caption" else None)
