"""A story, its meetings and what else it counts in, its figures out: what was reported done or counted, with a number.

A target or a plan is no figure; a per cent of growth is the change of the figure that it stands with.
"""

import re
from dataclasses import replace
from typing import Any

from entente.claims.chinese.counting import counted_by, part_of
from entente.claims.chinese.dates import dated
from entente.claims.chinese.parties import is_heading, own, party_json, story_start
from entente.claims.chinese.words import ending, one_of, pattern
from entente.claims.draft import Draft
from entente.claims.figure.counted import Counted, figure_draft
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
# A sentence with more numbers is a table run together, whose words are no evidence of what each counts.
_MOST_NUMBERS = 40
_SINCE = re.compile(r"[^,;。]{0,16}以来")


def figures(story: Story, meetings: list[Meeting], others: list[Draft]) -> list[Draft]:
    """The figures that the story tells, in page order; one told twice is one."""
    told = [
        span
        for draft in others
        for span in draft.words.get("items", [] if draft.type == "support" else [draft.evidence])
    ]
    found: dict[tuple[Any, ...], Draft] = {}
    for at, sentence in enumerate(story.sentences):
        if is_heading(sentence) or not 0 < len(sentence.quantities) <= _MOST_NUMBERS:
            continue
        for counted in (c for q in sentence.quantities if not _within(q, told) and (c := counted_by(sentence, q))):
            meeting = meeting_before(meetings, sentence)
            draft = _draft(sentence, counted, story.sentences[max(0, at - 2) : at], meeting)
            found.setdefault(_key(draft), draft)
    return list(found.values())


def _within(quantity: Quantity, spans: list[Span]) -> bool:
    return any(start <= quantity.start < end for start, end in spans)


def _key(draft: Draft) -> tuple[Any, ...]:
    """What two figures of one page have equal when one thing is told twice."""
    people = draft.values["indicator"] in ("delegations", "delegates")
    keys = ("indicator", "value") if people else ("indicator", "value", "unit", "period", "qualifier", "what")
    return tuple(draft.values.get(key) for key in keys)


def _draft(sentence: Sentence, counted: Counted, before: list[Sentence], meeting: Meeting | None) -> Draft:
    quantity, story = counted.quantity, sentence.story
    draft = figure_draft(sentence, counted, _evidence(sentence, counted))
    about = pattern("quantities.zh", "behind_noun").match(story.text, counted.noun[1])
    if about and quantity.qualifier == "exact" and counted.noun[0] >= quantity.end:
        draft.say("qualifier", "about", about.span())
    _say_period(draft, sentence, quantity, before)
    _say_change(draft, sentence, quantity)
    _say_parties(draft, sentence, counted, meeting)
    to_date = pattern("figures.zh", "words", "to_date").search(story.text, sentence.start, quantity.start)
    if to_date:
        draft.say("basis_of_count", "to_date", to_date.span())
    draft.within = meeting.draft if meeting else None
    return draft


def _evidence(sentence: Sentence, counted: Counted) -> Span:
    """The words between commas that hold number and noun."""
    first = min(counted.noun[0], counted.quantity.start)
    last = max(counted.noun[1], counted.quantity.end)
    start, end = part_of(sentence, first, last)
    return trimmed(sentence.story.text, start, end)


def _say_period(draft: Draft, sentence: Sentence, quantity: Quantity, before: list[Sentence]) -> None:
    """The time its own sentence gives, nearest first; else that of a sentence just before in the same paragraph."""
    lasting = draft.values["indicator"] in ("investment_capital", "land_area")
    kinds = ("period", "year") if lasting else ("period", "year", "month", "day", "relative")
    of_papers = draft.values["indicator"] == "documents_signed"
    begins = story_start(sentence)
    times = [t for t in sentence.times if t.kind in kinds and t.start >= begins and not _compared(sentence, t)]
    paper = pattern("instruments.zh", "noun")
    times = [t for t in times if t.kind != "period" or not (of_papers or paper.match(sentence.story.text, t.end))]
    earlier = [t for t in times if t.start < quantity.start]
    near = earlier[-1:] or [t for t in times[:1] if "," not in sentence.story.text[quantity.end : t.start]]
    found = dated(sentence, near[0]) if near else None
    if found and _is_since(sentence, near[0]):
        found = replace(found, edtf=f"{found.edtf}/..")
    if found:
        draft.say("period", found.edtf, *found.spans)
        draft.basis.update({"period": found.basis} if found.basis else {})
        return
    if of_papers or pattern("figures.zh", "words", "to_date").search(
        sentence.story.text, sentence.start, quantity.start
    ):
        return
    for other in reversed([s for s in before if s.block == sentence.block]):
        carried = [t for t in other.times if t.kind in ("period", "year") and not _compared(other, t)]
        told = dated(other, carried[-1]) if carried else None
        if told:
            draft.conclude("period", told.edtf, "carried", *told.spans)
            return


def _is_since(sentence: Sentence, time: Time) -> bool:
    """Whether a year or month is that since which is counted: 自2019年建立合作关系以来."""
    text = sentence.story.text
    begins = time.kind in ("year", "month") and text[max(sentence.start, time.start - 1) : time.start] in ("自", "从")
    return begins and bool(_SINCE.match(text, time.end, sentence.end))


def _compared(sentence: Sentence, time: Any) -> bool:
    """Whether the time is only what the figure is compared with: 比2014年."""
    spot = max(sentence.start, time.start - 6)
    return bool(ending("figures.zh", "words", "compared").search(sentence.story.text, spot, time.start))


def _say_change(draft: Draft, sentence: Sentence, quantity: Quantity) -> None:
    """What the next words say it is against an earlier period: 同比增长16.4%."""
    text = sentence.story.text
    change = re.compile(
        rf"[,(]?\s*(?P<said>{one_of(data('figures.zh')['words']['compared'])}?[^,;。%]{{0,10}}?{one_of(data('figures.zh')['words']['change'])}[^,;。%]{{0,8}}%)"
    ).match(text, quantity.end, sentence.end)
    if change:
        draft.say("change", sentence.story.exact[slice(*change.span("said"))], change.span("said"))


def _say_parties(draft: Draft, sentence: Sentence, counted: Counted, meeting: Meeting | None) -> None:
    story, part = sentence.story, part_of(sentence, counted.quantity.start, counted.quantity.end)
    groups = pattern("parties.zh", "groups").search(story.text, sentence.start, counted.quantity.start)
    named = own(story.mentions_in(sentence.start, counted.quantity.start), sentence)
    if groups and meeting and len(meeting.parties) >= 2:
        named = []
    if named:
        draft.say("parties", [party_json(story, m) for m in named], *[(m.start, m.end) for m in named])
    elif meeting and meeting.parties and not pattern("figures.zh", "words", "elsewhere").search(story.text, *part):
        draft.conclude("parties", meeting.draft.values.get("parties"), "within")
