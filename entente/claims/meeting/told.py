"""A meeting as the page tells it, and whether the page tells it again."""

from dataclasses import dataclass, replace

from entente.claims.draft import Draft
from entente.claims.grammar.parties import parties_between, parties_json, same
from entente.claims.grammar.phrases import plain
from entente.claims.grammar.story import Sentence, Story
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

    @property
    def is_session(self) -> bool:
        """Whether it is a session that was held on a day that its sentence gives."""
        day = "date" in self.draft.words and "date" not in self.draft.basis
        return self.draft.rule == "meeting.numbered" and self.draft.values.get("status") == "done" and day


def told_again(meeting: Meeting, other: Meeting) -> bool:
    """Whether the story already told it: nothing that both say differs, and they share a party.

    What frames another meeting is not that meeting.
    """
    if meeting.sentence is other.sentence and "meeting.framed" in (meeting.draft.rule, other.draft.rule):
        return False
    if _within_a_stay(meeting, other) or _within_a_stay(other, meeting):
        return False
    for name in ("date", "mechanism", "edition", "status", "place"):
        mine, theirs = meeting.draft.values.get(name), other.draft.values.get(name)
        if name == "place" and mine and theirs:
            mine, theirs = mine["name"], theirs["name"]
        if name == "date" and mine and theirs and _one_time(mine, theirs, numbered=_same_number(meeting, other)):
            continue
        if mine is not None and theirs is not None and plain(str(mine)) != plain(str(theirs)):
            return False
    if not meeting.parties or not other.parties:
        return True
    return any(same(one, two) for one in meeting.parties for two in other.parties)


def _within_a_stay(meeting: Meeting, other: Meeting) -> bool:
    """Whether one is talks without a date, and the other the visit of some days in whose course they were held."""
    talks, stay = meeting.draft.values, other.draft.values
    return (
        talks.get("kind") != "visit" == stay.get("kind") and not talks.get("date") and "/" in (stay.get("date") or "")
    )


def _same_number(meeting: Meeting, other: Meeting) -> bool:
    """Whether both are told by their number, and it is one."""
    number = meeting.draft.values.get("edition")
    return number is not None and number == other.draft.values.get("edition")


def _one_time(mine: str, theirs: str, *, numbered: bool) -> bool:
    """Whether one says the other, or of numbered meetings is a day of the other's, as far as years are told."""
    if mine.startswith(theirs) or theirs.startswith(mine):
        return True
    if not numbered:
        return False
    for one, other in ((mine, theirs), (theirs, mine)):
        first, _, last = other.partition("/")
        cut = 5 if "XXXX" in one + other else 0
        if last and first[cut:] <= one[cut:10] <= last[cut:] and len(first) == len(last) == 10 == len(one):
            return True
    return False


def is_fuller(meeting: Meeting, other: Meeting) -> bool:
    """Whether it tells what the story first only named by its day, or gives the day of what was told without one."""
    if not meeting.told_here or not meeting.draft.values.get("date"):
        return False
    return not other.draft.values.get("date") or other.draft.rule == "meeting.recalled"


def first_told(meetings: list[Meeting]) -> Meeting | None:
    """The first that the page tells for itself: the one that its title speaks of."""
    return next((meeting for meeting in meetings if meeting.told_here), None)


def with_parties_of_frame(meeting: Meeting, frame: Meeting) -> Meeting:
    """The meeting; one that names a side at most takes the parties of the meeting in whose course it was held."""
    if len(meeting.parties) > 1:
        return meeting
    spans = frame.draft.words["parties"]
    meeting.draft.say("parties", frame.draft.values["parties"], *spans)
    return replace(meeting, parties=frame.parties)


def with_parties_of_title(meeting: Meeting, story: Story) -> Meeting:
    """The meeting; one whose own words name no party takes those that the story's title names with "giữa"."""
    title = next((sentence for sentence in story.sentences if sentence.role == "title"), None)
    named = parties_between(title, title.start, title.end) if title and not meeting.parties else []
    if not named:
        return meeting
    meeting.draft.say("parties", parties_json(named), *[(m.start, m.end) for m in named])
    return replace(meeting, parties=tuple(named))


def parties_of_last(before: list[Meeting]) -> tuple[Mention, ...]:
    """The parties of the last meeting that the page told for itself."""
    return next((m.parties for m in reversed(before) if m.told_here), ())


def meeting_before(meetings: list[Meeting], sentence: Sentence) -> Meeting | None:
    """The meeting that a sentence belongs to: the last one told before it, or in it; planned ones are none.

    A story that tells of a numbered session alone is that session's: "Ngày 7/12 diễn ra Hội nghị lần thứ 13 …".
    """
    before = [m for m in meetings if m.sentence.start <= sentence.start]
    told = next((m for m in reversed(before) if m.told_here), None)
    if told is None and before and before[0].is_session:
        return before[0]
    return told or (first_told(meetings) if sentence.role == "caption" else None)
