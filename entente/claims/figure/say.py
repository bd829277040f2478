"""A counted quantity in, the fields of its figure out: its time, place, change and parties."""

import re
from functools import cache

from entente.claims.draft import Draft
from entente.claims.figure.counted import Counted
from entente.claims.figure.words import words_of
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import distinct, own
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting
from entente.places import Mention

Span = tuple[int, int]
_LONGEST_LIST = 8
"""In paragraphs."""


def say_period(draft: Draft, sentence: Sentence, quantity: Quantity, before: list[Sentence]) -> None:
    """The time its own sentence gives, nearest first; else that of a sentence just before in the same paragraph."""
    if draft.values["indicator"] == "documents_signed":
        return
    kinds = ("period", "year", "month", "day")
    own_times = [t for t in sentence.times if t.kind in kinds and not _compared(sentence, t)]
    clause = sentence.clause_at(quantity.start)
    before_it = [t for t in own_times if t.start < quantity.start]
    part = (sentence.story.text.find(",", quantity.end, clause[1]) + 1 or clause[1] + 1) - 1
    near = before_it[-1:] or [t for t in own_times if t.start < part][:1]
    found = dated(sentence, near[0]) if near else None
    if found:
        draft.say("period", found.edtf, *found.spans)
        draft.basis.update({"period": found.basis} if found.basis else {})
        return
    past = words_of("past_year").search(sentence.story.small, sentence.start, quantity.start)
    if past:
        _say_year_reviewed(draft, sentence, past.span())
        return
    if carried := _carried([s for s in before if s.block == sentence.block]) or _carried(_heading(sentence)):
        draft.conclude("period", carried[-1].edtf, "carried", (carried[-1].start, carried[-1].end))
        return
    for earlier in (s for s in before if s.block == sentence.block):
        if past := words_of("past_year").search(sentence.story.small, earlier.start, earlier.end):
            _say_year_reviewed(draft, sentence, past.span())


def _carried(before: list[Sentence]) -> list[Time]:
    """The years and periods of sentences that later ones go on in, but of what was founded or signed then."""
    times = ((s, t) for s in before for t in s.times if t.kind in ("period", "year") and not _compared(s, t))
    return [t for s, t in times if not _of_another().search(s.small[: t.start - s.start])]


def _heading(sentence: Sentence) -> list[Sentence]:
    """The sentence with a colon at its end that the list opens with in which the sentence's paragraph stands."""
    story = sentence.story
    for block in range(sentence.block - 1, max(-1, sentence.block - _LONGEST_LIST), -1):
        last = story.sentences_of(block)[-1:]
        if last and story.text[last[0].end - 1] == ":":
            return last
    return []


@cache
def _of_another() -> re.Pattern[str]:
    return re.compile(words_of("of_another").pattern + r"\s*$")


def _compared(sentence: Sentence, time: Time) -> bool:
    """Whether the time is only what the figure is compared with: "so với năm 2014"."""
    return bool(_compared_to().search(sentence.story.small[sentence.start : time.start]))


@cache
def _compared_to() -> re.Pattern[str]:
    return re.compile(words_of("compared").pattern + r"\s*$")


def _say_year_reviewed(draft: Draft, sentence: Sentence, past: Span) -> None:
    """ "Trong năm (qua)" is the year that is reviewed ("tổng kết … năm 2024") or that a sentence begins with."""
    for earlier in sentence.story.sentences:
        said = words_of("reviewed").search(sentence.story.small, earlier.start, earlier.end)
        years = [t for t in earlier.times if t.kind == "year"]
        year = next((t for t in years if t.start == earlier.start or (said and t.start > said.end())), None)
        if year and earlier.start <= sentence.start:
            draft.conclude("period", year.edtf, "year_reviewed", past, (year.start, year.end))
            return


def say_place(draft: Draft, sentence: Sentence, counted: Counted) -> None:
    """The gate that it was counted at: "qua cửa khẩu Thanh Thủy - Thiên Bảo"."""
    text, end = sentence.story.text, sentence.clause_at(counted.quantity.start)[1]
    at = words_of("place").search(sentence.story.small, counted.noun[1], end)
    gates = sentence.story.mentions_in(at.start(), end) if at else []
    if not gates:
        return
    first, last = gates[0], gates[0]
    for other in gates[1:]:
        if re.fullmatch(r"\s*-\s*", text[last.end : other.start]):
            last = other
    party = first.party.to_json()
    if last is not first:
        pair = sentence.story.exact[first.name_start : last.end]
        party = party | {
            "name": pair,
            "label": sentence.story.exact[first.start : last.end],
            "id": None,
            "country": None,
        }
        party.pop("candidates", None)
    draft.say("place", party, (first.start, last.end))


def say_change(draft: Draft, sentence: Sentence, quantity: Quantity) -> None:
    """What the next words say it is against a target or an earlier period: "vượt 200% so với mục tiêu đề ra"."""
    text, end = sentence.story.text, sentence.clause_at(quantity.start)[1]
    change = _change().search(sentence.story.small, quantity.end, end)
    if change and "%" in change[0] and text[quantity.end : change.start()].count(",") <= 1:
        start, stop = change.span()
        stop = start + len(change[0].rstrip(" .…"))
        draft.say("change", sentence.story.exact[start:stop], (start, stop))


@cache
def _change() -> re.Pattern[str]:
    return re.compile(words_of("change").pattern + "[^,;]*")


def say_parties(draft: Draft, sentence: Sentence, counted: Counted, meeting: Meeting | None) -> None:
    start = sentence.clause_at(counted.quantity.start)[0]
    named = own(sentence.story.mentions_in(start, counted.quantity.start), sentence)
    if draft.values["indicator"] in ("members", "chapters"):
        named = [m for m in named if _is_association(m)][-1:] or _association_before(sentence)
    elif meeting and len(meeting.parties) >= 2 and _means_all(sentence, start, counted.quantity.start):
        named = []
    if named:
        draft.say("parties", [m.party.to_json() for m in named], *[(m.start, m.end) for m in named])
    elif meeting and meeting.parties and not _is_elsewhere(draft, sentence, start, counted.quantity.start):
        draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")


def _is_elsewhere(draft: Draft, sentence: Sentence, start: int, end: int) -> bool:
    """Whether it counts an association's own, or what others than the meeting's parties did."""
    own_count = draft.values["indicator"] in ("members", "chapters")
    return own_count or bool(words_of("elsewhere").search(sentence.story.small, start, end))


def _means_all(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "hai bên", "các tỉnh" and the like stand for all the parties of the meeting."""
    return bool(words_of("groups").search(sentence.story.small, start, end))


def _association_before(sentence: Sentence) -> list[Mention]:
    """The one association that its paragraph names up to the sentence's end; none where it names several."""
    block = sentence.story.blocks[sentence.block]
    named = distinct(m for m in sentence.story.mentions_in(block.start, sentence.end) if _is_association(m))
    return named if len(named) == 1 else []


def _is_association(mention: Mention) -> bool:
    """Whether it is of a kind that has members and chapters."""
    heads = tuple(data("figures")["words"]["associations"])
    return mention.party.kind == "organisation" and mention.party.label.lower().startswith(heads)
