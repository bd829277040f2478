"""A story and its meetings in, its figures out: what was reported done or counted, with a number.

A target or a plan is no figure; a per cent of growth is the change of the figure that it stands with.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from entente.claims.draft import Draft
from entente.claims.grammar.parties import own
from entente.claims.grammar.phrases import data, one_of, plain
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.instrument import meeting_before
from entente.claims.meeting import Meeting
from entente.places import Mention

Span = tuple[int, int]
_SUM_REACH = 110
_PART = re.compile(r"[,:]\s+|\svà\s")
_ENUMERATED = re.compile(r"(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy) là\b|Thứ (?:nhất|hai|ba|tư|năm|sáu)\b|[1-9][.)]\s|-\s")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A quantity and the noun that says what it counts."""

    quantity: Quantity
    noun: Span
    indicator: str
    unit: str | None
    rule: str


@cache
def _rules() -> list[tuple[str, re.Pattern[str], dict[str, Any]]]:
    rows = [("figure.counted", row) for row in data("figures")["counted"]]
    rows += [("figure.summed", row) for row in data("figures")["summed"]]
    return [(rule, re.compile(one_of(row["nouns"])), row) for rule, row in rows]


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(one_of(data("figures")["words"][name]))


def figures(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The figures that the story tells, in page order; one told twice is one."""
    found: list[Draft] = []
    for at, sentence in enumerate(story.sentences):
        if sentence.role == "title" or not sentence.quantities:
            continue
        for counted in (c for q in sentence.quantities if (c := _counted(sentence, q))):
            draft = _draft(sentence, counted, story.sentences[max(0, at - 2) : at], meeting_before(meetings, sentence))
            if not any(_same(draft, other) for other in found):
                found.append(draft)
    return found


def _counted(sentence: Sentence, quantity: Quantity) -> _Counted | None:
    if _is_target(sentence, quantity):
        return None
    found = [c for rule, pattern, row in _rules() if (c := _match(sentence, quantity, rule, pattern, row))]
    best = max(found, key=lambda c: (c.rule == "figure.counted", c.noun[1] - c.noun[0]), default=None)
    return best if best and (_in_digits(sentence, quantity) or _governed(sentence, quantity)) else None


def _in_digits(sentence: Sentence, quantity: Quantity) -> bool:
    return sentence.story.text[quantity.number[0]].isdigit()


def _governed(sentence: Sentence, quantity: Quantity) -> bool:
    """A number in words counts only after a verb: "đón hai đoàn", not "hai đoàn khảo sát"."""
    before = sentence.story.text[sentence.start : quantity.start]
    return bool(re.search(_words("verbs").pattern + r"\s+$", before))


def _match(
    sentence: Sentence, quantity: Quantity, rule: str, pattern: re.Pattern[str], row: dict[str, Any]
) -> _Counted | None:
    text = sentence.story.text
    clause = sentence.clause_at(quantity.start)
    if rule == "figure.summed":
        if quantity.unit not in row["units"]:
            return None
        nouns = list(pattern.finditer(text, max(clause[0], quantity.start - _SUM_REACH), quantity.start))
        noun = nouns[-1] if nouns else None
        if noun is None or any(
            q.unit == quantity.unit and noun.end() < q.start < quantity.start for q in sentence.quantities
        ):
            return None
        return _Counted(quantity, noun.span(), row["indicator"], quantity.unit, rule)
    if "before" in row and not re.search(one_of(row["before"]) + r"\s+$", text[clause[0] : quantity.start]):
        return None
    after = pattern.match(text, _past_measure(text, quantity))
    if after is None or (quantity.unit and quantity.unit != row.get("unit")):
        return None
    if "with" in row and not _stands_near(text, row["with"], quantity, after.end(), clause):
        return None
    if "not_after" in row and re.compile(r"\s+" + one_of(row["not_after"])).match(text, after.end()):
        return None
    return _Counted(quantity, after.span(), row["indicator"], row.get("unit"), rule)


def _stands_near(text: str, words: list[str], quantity: Quantity, end: int, clause: Span) -> bool:
    """Whether one of the words governs the number: shortly before it, or right behind the noun."""
    before = text[max(clause[0], quantity.start - 60) : quantity.start]
    return bool(re.search(one_of(words), before) or re.search(one_of(words), text[end : min(clause[1], end + 40)]))


def _past_measure(text: str, quantity: Quantity) -> int:
    """Where the counted noun begins: after the number, or with the measure that is part of the noun ("tấn hàng hóa")."""
    spot = quantity.number[1] if quantity.unit == "t" else quantity.end
    gap = re.compile(r"\s*(?:(?:nghìn|ngàn|vạn|triệu)\s+)?" if quantity.unit == "t" else r"\s*").match(text, spot)
    return gap.end() if gap else spot


def _is_target(sentence: Sentence, quantity: Quantity) -> bool:
    """A number that is striven for, or the change of another."""
    text, clause = sentence.story.text, sentence.clause_at(quantity.start)
    comma = text.rfind(",", clause[0], quantity.start)
    if quantity.unit == "%" or _words("planned").search(text, max(clause[0], comma + 1), quantity.start):
        return True
    said = list(_words("planned_far").finditer(text, sentence.start, quantity.start))
    since = said[-1].end() if said else sentence.start
    done = _words("done").search(text, max(since, clause[0]), quantity.start)
    return not done and (bool(said) or _listed_as_planned(sentence))


def _listed_as_planned(sentence: Sentence) -> bool:
    """Whether the sentence is one of a list that something planned opens: "thống nhất: …", or "Một là …" under it."""
    story = sentence.story
    before = [s for s in story.sentences if s.start < sentence.start and s.role == sentence.role]
    opener = next((s for s in reversed(before) if ":" in s.text and s.block == sentence.block), None)
    if _ENUMERATED.match(story.text, story.blocks[sentence.block].start):
        opener = opener or next(
            (s for s in reversed(before) if not _ENUMERATED.match(story.text, story.blocks[s.block].start)), None
        )
    return bool(opener and _words("planned_far").search(story.text, opener.start, opener.end))


def _draft(sentence: Sentence, counted: _Counted, before: list[Sentence], meeting: Meeting | None) -> Draft:
    quantity, text = counted.quantity, sentence.story.exact
    draft = Draft("figure", counted.rule, _evidence(sentence, counted), quantity.number)
    draft.say("indicator", counted.indicator, counted.noun)
    draft.say("what", text[slice(*counted.noun)], counted.noun)
    draft.say(
        "value",
        quantity.value,
        (quantity.number[0], max(quantity.number[1], quantity.end if not quantity.unit else quantity.number[1])),
    )
    if quantity.upper is not None:
        draft.say("upper", quantity.upper, (quantity.start, quantity.end))
    draft.say("qualifier", quantity.qualifier, quantity.qualifier_span or quantity.number)
    if counted.unit:
        draft.say("unit", counted.unit, (quantity.number[1], quantity.end))
    _say_period(draft, sentence, quantity, before)
    _say_place(draft, sentence, counted)
    _say_change(draft, sentence, quantity)
    _say_parties(draft, sentence, counted, meeting)
    to_date = _words("to_date").search(sentence.story.text, sentence.start, quantity.start)
    if to_date:
        draft.say("basis_of_count", "to_date", to_date.span())
    draft.within = meeting.draft if meeting else None
    return draft


def _evidence(sentence: Sentence, counted: _Counted) -> Span:
    """The words between commas that hold number and noun; an "và" between two counted things parts them too."""
    text, clause = sentence.story.text, sentence.clause_at(counted.quantity.start)
    first, last = min(counted.noun[0], counted.quantity.start), max(counted.noun[1], counted.quantity.end)
    others = [q.number for q in sentence.quantities if q is not counted.quantity]
    before = max((o[1] for o in others if o[1] <= first), default=clause[1])
    after = min((o[0] for o in others if o[0] >= last), default=clause[0])
    left = [m.end() for m in _PART.finditer(text, clause[0], first) if m[0].strip() != "và" or before < m.start()]
    right = next(
        (m.start() for m in _PART.finditer(text, last, clause[1]) if m[0].strip() != "và" or m.end() < after), clause[1]
    )
    return trimmed(text, left[-1] if left else clause[0], right - (text[right - 1] in ".…"))


def _say_period(draft: Draft, sentence: Sentence, quantity: Quantity, before: list[Sentence]) -> None:
    """The time its own sentence gives, nearest first; else that of a sentence just before in the same paragraph."""
    if draft.values["indicator"] == "documents_signed":
        return
    own_times = [t for t in sentence.times if t.kind in ("period", "year", "month") and not _compared(sentence, t)]
    clause = sentence.clause_at(quantity.start)
    before_it = [t for t in own_times if t.start < quantity.start]
    near = before_it[-1:] or [t for t in own_times if t.start < clause[1]][:1]
    if near:
        draft.say("period", near[0].edtf, (near[0].start, near[0].end))
        return
    past = _words("past_year").search(sentence.story.text, sentence.start, quantity.start)
    if past:
        _say_year_reviewed(draft, sentence, past.span())
        return
    carried = [
        t
        for s in before
        if s.block == sentence.block
        for t in s.times
        if t.kind in ("period", "year") and not _compared(s, t)
    ]
    if carried:
        draft.conclude("period", carried[-1].edtf, "carried", (carried[-1].start, carried[-1].end))


def _compared(sentence: Sentence, time: Time) -> bool:
    """Whether the time is only what the figure is compared with: "so với năm 2014"."""
    return bool(re.search(_words("compared").pattern + r"\s*$", sentence.story.text[sentence.start : time.start]))


def _say_year_reviewed(draft: Draft, sentence: Sentence, past: Span) -> None:
    """ "Trong năm (qua)" is the year that the story says is reviewed: "tổng kết công tác … năm 2024"."""
    for earlier in sentence.story.sentences:
        said = _words("reviewed").search(sentence.story.text, earlier.start, earlier.end)
        year = next((t for t in earlier.times if said and t.kind == "year" and t.start > said.end()), None)
        if year and earlier.start <= sentence.start:
            draft.conclude("period", year.edtf, "year_reviewed", past, (year.start, year.end))
            return


def _say_place(draft: Draft, sentence: Sentence, counted: _Counted) -> None:
    """The gate that it was counted at: "qua cửa khẩu Thanh Thủy - Thiên Bảo"."""
    text, end = sentence.story.text, sentence.clause_at(counted.quantity.start)[1]
    at = _words("place").search(text, counted.noun[1], end)
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


def _say_change(draft: Draft, sentence: Sentence, quantity: Quantity) -> None:
    """What the next words say it is against a target or an earlier period: "vượt 200% so với mục tiêu đề ra"."""
    text, end = sentence.story.text, sentence.clause_at(quantity.start)[1]
    change = re.compile(rf"{one_of(data('figures')['words']['change'])}[^,;]*").search(text, quantity.end, end)
    if change and "%" in change[0] and text[quantity.end : change.start()].count(",") <= 1:
        start, stop = change.span()
        stop = start + len(change[0].rstrip(" .…"))
        draft.say("change", sentence.story.exact[start:stop], (start, stop))


def _say_parties(draft: Draft, sentence: Sentence, counted: _Counted, meeting: Meeting | None) -> None:
    start = sentence.clause_at(counted.quantity.start)[0]
    named = own(sentence.story.mentions_in(start, counted.quantity.start), sentence)
    if draft.values["indicator"] in ("members", "chapters"):
        named = [m for m in named if _is_association(m)][-1:] or _association_before(sentence)
    if named:
        draft.say("parties", [m.party.to_json() for m in named], *[(m.start, m.end) for m in named])
    elif meeting and meeting.parties and draft.values["indicator"] not in ("members", "chapters"):
        draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")


def _association_before(sentence: Sentence) -> list[Mention]:
    """The association last named up to the sentence's end, in its paragraph."""
    block = sentence.story.blocks[sentence.block]
    return [m for m in sentence.story.mentions_in(block.start, sentence.end) if _is_association(m)][-1:]


def _is_association(mention: Mention) -> bool:
    """Whether it is of a kind that has members and chapters."""
    heads = tuple(data("figures")["words"]["associations"])
    return mention.party.kind == "organisation" and mention.party.label.lower().startswith(heads)


def _same(one: Draft, other: Draft) -> bool:
    keys = ("indicator", "value", "unit", "period", "qualifier")
    if any(one.values.get(key) != other.values.get(key) for key in keys):
        return False
    return plain(one.values["what"]) == plain(other.values["what"])
