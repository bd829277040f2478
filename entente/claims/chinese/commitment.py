"""A story in, the undertakings it tells out: each clause of what parties agree, propose, are tasked with or plan to do.

What leads them in ("双方一致同意") holds to the end of its sentence, and on into those that go on in its manner.
"""

import re

from entente.claims.chinese.leading_in import led_in, patterns_of
from entente.claims.chinese.parties import is_heading
from entente.claims.chinese.people import name_at
from entente.claims.chinese.undertakings import is_undertaking, undertakings
from entente.claims.draft import Draft
from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
_NAME_REACH = 5


def commitments(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The undertakings that the story tells, in page order; one told twice is one."""
    found: dict[str, Draft] = {}
    led: tuple[str, Span] | None = None
    for at, sentence in enumerate(story.sentences):
        if sentence.role == "caption" or is_heading(sentence):
            continue
        here = list(led_in(sentence))
        weak = bool(here) and _is_weak(here[0])
        open_to = led is not None and (not here or (weak and led[0] != "planned"))
        if led and open_to and _goes_on(sentence, story.sentences[at - 1]):
            here = [(sentence.start, sentence.end, *led)]
        led = (here[-1][2], here[-1][3]) if here and not _is_judged(story, here[-1][3]) else None
        for start, end, status, said in here:
            for span in undertakings(story.text, start, end):
                draft = _draft(sentence, span, status, said, meeting_before(meetings, sentence))
                found.setdefault(story.text[slice(*span)], draft)
    return list(found.values())


def _is_weak(lead: tuple[int, int, str, Span]) -> bool:
    """Whether only who is to do it leads in (双方将), no word of agreeing or proposing."""
    return lead[3][0] <= lead[0] <= lead[3][1] and lead[0] < lead[3][1]


def _is_judged(story: Story, said: Span) -> bool:
    """Whether it is only judged alike: that holds for its own sentence."""
    return story.text[slice(*said)] == "一致认为"


def _goes_on(sentence: Sentence, before: Sentence) -> bool:
    """Whether the sentence tells more of what the one before it led in."""
    text = sentence.story.text
    if sentence.block != before.block and not text[before.start : before.end].rstrip().endswith((":", ";")):
        opens = patterns_of()["listed"].match(text, sentence.start)
        return bool(opens) and (not (opens and opens["both"]) or _begins_to_undertake(sentence))
    return bool(patterns_of()["goes_on"].match(text, sentence.start)) or _begins_to_undertake(sentence)


def _begins_to_undertake(sentence: Sentence) -> bool:
    """Whether the sentence's first part is an undertaking."""
    first = re.compile(r"(?:与此同时|同时|此外|另外)?,?[^,;。:]*").match(
        sentence.story.text, sentence.start, sentence.end
    )
    return bool(first and is_undertaking(sentence.story.text, *first.span()))


def _draft(sentence: Sentence, span: Span, status: str, said: Span, meeting: Meeting | None) -> Draft:
    story = sentence.story
    draft = Draft("commitment", f"commitment.{status}", span, span)
    draft.say("status", status, said)
    named = areas_in(story.text, *span, "zh")
    if named:
        draft.say("areas", [code for code, _ in named], *[words for _, words in named])
    period = next((t for t in sentence.times if t.kind in ("period", "year") and span[0] <= t.start < span[1]), None)
    if period and "X" not in period.edtf:
        draft.say("period", period.edtf, (period.start, period.end))
    speaker = _speaker(sentence, said[0]) if status in ("proposed", "tasked") else None
    if speaker:
        draft.say("speaker", story.exact[slice(*speaker)], speaker)
    elif meeting and meeting.parties and status == "agreed":
        draft.conclude("parties", meeting.draft.values.get("parties"), "within")
    draft.within = meeting.draft if meeting else None
    return draft


def _speaker(sentence: Sentence, spot: int) -> Span | None:
    """The name that ends right before what somebody says: "郭瑞林建议"."""
    text = sentence.story.text
    for start in range(max(sentence.start, spot - _NAME_REACH), spot - 1):
        opens = start == sentence.start or not "\u4e00" <= text[start - 1] <= "\u9fff" or text[start - 1] in "长记席任"
        placed = any(m.start < spot and start < m.end for m in sentence.mentions)
        if opens and not placed and name_at(text, start, spot) == spot:
            return start, spot
    return None
