"""A story in, the support it tells out: who gave what to whom, what it was worth, and when. One told twice is one."""

import re

from entente.claims.course import Course, own_days
from entente.claims.draft import REMEMBERED, Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import distinct, is_location, without_superiors
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.triggers import spots
from entente.claims.support.gift import Gift, gifts_in
from entente.claims.support.items import Item, items_in
from entente.claims.support.patterns import patterns_of, stems
from entente.places import Mention

Span = tuple[int, int]
_HEAD = 60
_BY = re.compile(r"(?<!\w)(?:do|từ)\s")


def supports(story: Story, course: Course) -> list[Draft]:
    """The support that the story tells, in page order."""
    found = list[Draft]()
    by_sentence: dict[int, tuple[Sentence, list[int]]] = {}
    for sentence, at in spots(story, stems()):
        by_sentence.setdefault(sentence.start, (sentence, []))[1].append(at)
    for sentence, ats in by_sentence.values():
        for gift in gifts_in(sentence, ats):
            draft = _draft(sentence, gift, course)
            if _is_counted(draft):
                found = [other for other in found if _is_counted(other)]
            elif found:
                continue
            if not any(_again(draft, other) for other in found[-REMEMBERED:]):
                found.append(draft)
    return found


def _is_counted(draft: Draft) -> bool:
    """Whether it says how much: what is not counted is told of once, where nothing better is."""
    return bool(draft.values["items"] or draft.values.get("value"))


def _draft(sentence: Sentence, gift: Gift, course: Course) -> Draft:
    clause = sentence.clause_at(gift.verb[0])
    rule = "support.received" if gift.received else "support.given"
    listing = None if gift.items or gift.worth else _listing_behind(sentence)
    items = tuple(listing[0]) if listing else gift.items
    start, end = _evidence(sentence, gift, clause)
    draft = Draft("support", rule, (start, listing[1] if listing else end), gift.verb)
    _say_sides(draft, sentence, gift, clause)
    draft.say("items", [item.to_json() for item in items], *[(i.number[0], i.end) for i in items])
    _say_value(draft, sentence, gift)
    _say_time(draft, sentence, gift, course)
    meeting = course.meeting(sentence)
    draft.within = meeting.draft if meeting else None
    return draft


def _listing_behind(sentence: Sentence) -> tuple[list[Item], int] | None:
    """What the next sentence lists, and where it ends: "Số vật tư này gồm: 35.000 khẩu trang, …"."""
    after = next((s for s in sentence.story.sentences if s.start >= sentence.end and s.role != "caption"), None)
    made_of = patterns_of()["made_of"].match(sentence.story.small, after.start) if after else None
    if after is None or made_of is None:
        return None
    consists = patterns_of()["consists"].search(sentence.story.small, made_of.end(), made_of.end() + _HEAD)
    items = items_in(after, consists.end(), after.end)[0] if consists else []
    return (items, _without_stop(sentence.story.text, after.start, after.end)) if items else None


def _without_stop(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" ./…"))


def _evidence(sentence: Sentence, gift: Gift, clause: Span) -> Span:
    start, end = trimmed(sentence.story.text, clause[0], gift.reach[1])
    return start, _without_stop(sentence.story.text, start, end)


def _say_value(draft: Draft, sentence: Sentence, gift: Gift) -> None:
    """The total that the words name, else the one sum given."""
    small, worths = sentence.story.small, gift.worth
    total = [w for w in worths if re.search(r"tổng[^,;]{0,40}$", small[gift.verb[1] : w.span[0]])]
    chosen = total[-1:] or (list(worths) if len(worths) == 1 else [])
    if chosen:
        draft.say("value", chosen[0].value, chosen[0].span)


def _say_sides(draft: Draft, sentence: Sentence, gift: Gift, clause: Span) -> None:
    """Who stands before the verb gives, who stands behind it receives; the other way round where it is received."""
    moved = list(patterns_of()["moved"].finditer(sentence.story.small, clause[0], gift.verb[0]))
    before = _named(sentence, moved[-1].end() if moved else clause[0], gift.verb[0], places=False)
    after = _named(sentence, gift.verb[1], gift.reach[1], places=True)
    givers, takers = before, after
    if gift.received:
        by = _BY.search(sentence.story.small, gift.verb[1], gift.reach[1])
        givers = [m for m in after if by and m.start >= by.end()]
        takers = [m for m in after if m not in givers] if gift.before else before
    for name, mentions in (("donors", givers), ("recipients", takers)):
        if mentions:
            parties = [(m.body or m.party).to_json() for m in mentions]
            draft.say(name, parties, *[(m.start, m.end) for m in mentions])


def _named(sentence: Sentence, start: int, end: int, *, places: bool) -> list[Mention]:
    text = sentence.story.text
    named = without_superiors(sentence.story.mentions_in(start, end), text)
    return distinct(m for m in named if not m.context and (places or not is_location(text, m, sentence.start)))


def _say_time(draft: Draft, sentence: Sentence, gift: Gift, course: Course) -> None:
    """The day that its own sentence gives; else its month, year or period; else the day of what is being told."""
    days = [t for t in own_days(sentence) if t.kind != "same_day"]
    near = min(days, key=lambda t: abs(t.start - gift.verb[0]), default=None)
    found = dated(sentence, near) if near else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
        return
    spans = [t for t in sentence.times if t.kind in ("month", "year", "period") and t.start < gift.verb[0]]
    if spans:
        name = "date" if spans[-1].kind == "month" else "period"
        draft.say(name, spans[-1].edtf, (spans[-1].start, spans[-1].end))
        return
    day = course.day(sentence) if course.goes_on(sentence, gift.verb[0]) else None
    if day:
        draft.conclude("date", day[0], "told_day", *([day[1]] if day[1] else []))


def _again(draft: Draft, other: Draft) -> bool:
    """Whether the story already told it: the same things, or the same sum."""
    mine, theirs = ([(i["quantity"], i["unit"]) for i in one.values["items"]] for one in (draft, other))
    if mine and theirs:
        return all(item in theirs for item in mine)
    return not mine and draft.values.get("value") == other.values.get("value")
