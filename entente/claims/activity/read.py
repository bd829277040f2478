"""A story in, its activities out: what was done together, or is planned at a stated time. One told twice is one."""

from entente.claims.activity.event import Event, event_at, is_done, is_single, points_back, went
from entente.claims.activity.patterns import stems
from entente.claims.activity.say import say_date, say_parties, say_place
from entente.claims.course import Course
from entente.claims.draft import REMEMBERED, Draft
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.triggers import spots

Span = tuple[int, int]
# To inspect the markers is what a patrol does, to play and to sing what an exchange does.
_ALIKE = ({"inspection", "joint_patrol"}, {"cultural_exchange", "sports_exchange"})


def activities(story: Story, course: Course) -> list[Draft]:
    """The activities that the story tells, in page order; what follows may lean on them."""
    found, pointing = list[Draft](), set[Draft]()
    last: tuple[Sentence, Event] | None = None
    for sentence, at in spots(story, stems()):
        event = event_at(sentence, at)
        if event and event.goes_on and not (course.goes_on(sentence, at) and went(sentence, event)):
            continue
        if event is None or (last and last[0] is sentence and _is_one(sentence, last[1], event)):
            continue
        draft = _draft(sentence, event, course)
        if draft is None:
            continue
        last = sentence, event
        pointing |= {draft} if points_back(sentence, event) else set()
        told = next((other for other in found[-REMEMBERED:] if _again(draft, other)), None)
        if told and (_is_fuller(draft, told) or (told in pointing and draft not in pointing)):
            found.remove(told)
        if told is None or told not in found:
            found.append(draft)
            course.add(draft, sentence)
    return found


def _is_one(sentence: Sentence, one: Event, other: Event) -> bool:
    """Whether two phrases tell one event: one in the other, of one kind, or joined by "và" alone."""
    if other.words[0] < one.words[1] or one.kind == other.kind:
        return True
    return sentence.story.small[one.words[1] : other.words[0]].strip(" ,") in ("và", "")


def _draft(sentence: Sentence, event: Event, course: Course) -> Draft | None:
    clause = sentence.clause_at(event.words[0])
    draft = Draft("activity", f"activity.{event.status}", _evidence(sentence, clause), event.words)
    draft.say("kind", event.kind, event.words)
    is_dated = say_date(draft, sentence, event, course)
    say_place(draft, sentence, clause)
    say_parties(draft, sentence, event, clause, course)
    if not (is_dated or _is_told(draft, sentence, event, course)):
        return None
    draft.say("status", event.status, event.said)
    meeting = course.meeting(sentence)
    draft.within = meeting.draft if meeting else None
    return draft


def _is_told(draft: Draft, sentence: Sentence, event: Event, course: Course) -> bool:
    """Whether it is told as done though no time stands there: of two sides that are named, or as a single event."""
    if event.status == "planned" or course.reviews(sentence, event.words[0]) or not is_done(sentence, event):
        return False
    return len(draft.words.get("parties", ())) >= 2 or is_single(sentence, event)


def _is_fuller(draft: Draft, other: Draft) -> bool:
    """Whether it names who took part where the other, without a time of its own, does not."""
    undated = "date" not in other.words and not other.values.get("date")
    mine, theirs = len(draft.words.get("parties", ())), len(other.words.get("parties", ()))
    return undated and mine >= 2 > theirs


def _evidence(sentence: Sentence, clause: Span) -> Span:
    start, end = trimmed(sentence.story.text, *clause)
    return start, end - (sentence.story.text[end - 1] in ".…")


def _again(draft: Draft, other: Draft) -> bool:
    """Whether the story already told it: of the same kind, on the same day or on none of its own."""
    kinds = {draft.values["kind"], other.values["kind"]}
    if len(kinds) > 1 and ("date" in draft.words or not any(kinds <= alike for alike in _ALIKE)):
        return False
    mine, theirs = draft.values.get("date"), other.values.get("date")
    return not mine or not theirs or mine == theirs or draft.basis.get("date") == "told_day"
