"""A story and its meetings in, the support it tells out: who gave what to whom, counted goods or money.

What is promised, or given out of courtesy, is none; nor is what names neither a quantity nor a sum.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from entente.claims.chinese.dates import dated
from entente.claims.chinese.parties import is_heading, own, party_json, story_start
from entente.claims.chinese.words import one_of
from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_ANEW = re.compile(r"[^,;。]{2,30}[向给为][^,;。]{2,30}")
_TOWARD = re.compile("[向给为]")
_BEHIND = 30
_BEFORE = 20
"""How far before the giving what is given may be counted: 捐赠 in "100万只口罩…捐赠给"."""
_BATCH = re.compile(r"一批(?P<what>[^,;。(]{2,30})")
"""Goods without their number."""
_MONEY = ("USD", "CNY", "VND", "LAK", "THB", "KHR")
_WHAT_ENDS = re.compile(r"[、,;。(《:]|和|及|以及|与|等|,")
_NO_WHAT = re.compile(r"^(?:的|了|共|共计|合计|约|近|一批|总计|总价值|价值|防疫物资包括|包括|其中)+")


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(one_of(data("supports.zh")[name]))


def supports(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The support that the story tells of; one told twice is one."""
    found: list[Draft] = []
    for sentence in story.sentences:
        if sentence.role == "caption" or is_heading(sentence):
            continue
        for clause in _givings(sentence):
            draft = _draft(sentence, clause, meeting_before(meetings, sentence))
            if draft and not any(_same(draft, other) for other in found):
                found.append(draft)
    return found


def _givings(sentence: Sentence) -> Iterator[Span]:
    """The clauses, cut where a comma's part gives anew: "A向B赠送口罩,C向D援助药品"."""
    text = sentence.story.text
    for start, end in sentence.clauses:
        first = _words("trigger").search(text, start, end)
        cuts = [m.end() for m in re.compile(",").finditer(text, first.end(), end)] if first else []
        anew = [cut for cut in cuts if _ANEW.match(text, cut, end)]
        yield from zip([start, *anew], [*anew, end], strict=True)


def _draft(sentence: Sentence, clause: Span, meeting: Meeting | None) -> Draft | None:
    text, story = sentence.story.text, sentence.story
    for given in _words("trigger").finditer(text, *clause):
        items, spans, sums = _items(sentence, given, clause)
        donors, recipients = _sides(sentence, given, clause)
        if not (items or sums) or not (donors or recipients) or _is_none(sentence, given):
            continue
        draft = Draft("support", "support.given", _evidence(sentence, given, spans, clause), given.span())
        if donors:
            draft.say("donors", [party_json(story, m, m.body) for m in donors], *[(m.start, m.end) for m in donors])
        if recipients:
            draft.say(
                "recipients",
                [party_json(story, m, m.body) for m in recipients],
                *[(m.start, m.end) for m in recipients],
            )
        if items:
            draft.say("items", items, *spans)
        if sums:
            given_sum = next((q for q in sums if q.start > given.start()), sums[0])
            draft.say("value", given_sum.value, given_sum.amount)
        _say_date(draft, sentence, meeting)
        draft.within = meeting.draft if meeting else None
        return draft
    return None


def _is_none(sentence: Sentence, given: re.Match[str]) -> bool:
    """Whether it is denied, to come, or a courtesy."""
    text = sentence.story.text
    part = max(sentence.start, text.rfind(",", sentence.start, given.start()) + 1)
    before = text[part : given.start()]
    return bool(
        _words("planned").search(before)
        or _words("denied").search(before)
        or _words("courtesy").search(text, given.end(), min(sentence.end, given.end() + 16))
    )


def _sides(sentence: Sentence, given: re.Match[str], clause: Span) -> tuple[list[Mention], list[Mention]]:
    """Who gives, before "向" or the giving; to whom, between the two or right behind it."""
    story = sentence.story
    start, text = max(story_start(sentence), clause[0]), story.text
    toward = list(_TOWARD.finditer(text, start, given.start()))
    spot = toward[-1].start() if toward else given.start()
    donors = own(story.mentions_in(start, spot), sentence)
    between = own(story.mentions_in(spot, given.start()), sentence)
    behind = own(story.mentions_in(given.end(), min(clause[1], given.end() + _BEHIND)), sentence, venues=True)
    return donors[-1:] if len(donors) > 1 and toward else donors, between or [m for m in behind if m not in donors]


def _items(
    sentence: Sentence, given: re.Match[str], clause: Span
) -> tuple[list[dict[str, Any]], list[Span], list[Quantity]]:
    """The goods counted behind the giving (or before, where it is told of them), and the sums of money."""
    items, spans, sums = list[dict[str, Any]](), list[Span](), list[Quantity]()
    for quantity in sentence.quantities:
        if not clause[0] <= quantity.start < clause[1] or quantity.end < given.start() - _BEFORE:
            continue
        if quantity.unit in _MONEY:
            sums += [quantity] if _is_given(sentence, quantity, given) else []
            continue
        unit = _words("unit").match(sentence.story.text, quantity.end, sentence.end)
        if quantity.unit == "%" or not (unit or quantity.unit == "t" or quantity.unit == "kg"):
            continue
        if spans and spans[-1][1] == quantity.start:
            continue
        end = unit.end() if unit else quantity.end
        what = _what(sentence, quantity, end, given)
        if what:
            name = sentence.story.exact[slice(*what)]
            items.append(
                {
                    "what": name,
                    "quantity": quantity.value,
                    "unit": sentence.story.exact[unit.start() : end] if unit else quantity.unit,
                }
            )
            spans.append((min(what[0], quantity.start), max(what[1], end)))
    batch = _BATCH.search(sentence.story.text, given.end(), clause[1]) if not items else None
    if batch:
        items.append({"what": sentence.story.exact[slice(*batch.span("what"))], "quantity": None, "unit": "批"})
        spans.append(batch.span())
    return items, spans, sums


def _is_given(sentence: Sentence, quantity: Quantity, given: re.Match[str]) -> bool:
    """Whether a sum stands in the giving's own part of the sentence, or is said to be the goods' value."""
    text = sentence.story.text
    first, last = sorted((given.span(), (quantity.start, quantity.end)))
    before = text[max(sentence.start, quantity.start - 8) : quantity.start]
    return "," not in text[first[1] : last[0]] or bool(_words("value").search(before))


def _what(sentence: Sentence, quantity: Quantity, end: int, given: re.Match[str]) -> Span | None:
    """The goods' name behind the number and its unit, else before the number."""
    text = sentence.story.text
    stop = _WHAT_ENDS.search(text, end, sentence.end)
    behind = trimmed(text, end, min(stop.start() if stop else sentence.end, end + 20))
    led = _NO_WHAT.match(text[slice(*behind)])
    behind = (behind[0] + led.end(), behind[1]) if led else behind
    if behind[1] - behind[0] >= 2 and not text[behind[0]].isdecimal() and not _words("no_what").match(text, behind[0]):
        return behind
    named = [m.end for m in sentence.mentions if m.end <= quantity.start]
    start = max([given.end(), *named, *(m.end() for m in _WHAT_ENDS.finditer(text, given.end(), quantity.start))])
    opened = text.rfind("(", start, quantity.start) if text[quantity.start - 1] == ")" else quantity.start
    before = trimmed(text, start, opened)
    return before if 2 <= before[1] - before[0] <= 20 else None


def _evidence(sentence: Sentence, given: re.Match[str], spans: list[Span], clause: Span) -> Span:
    """The part of the sentence that tells of it, with the goods."""
    text, start = sentence.story.text, story_start(sentence)
    end = max([given.end(), *(span[1] for span in spans)])
    stop = re.compile(r"[,;。]").search(text, end, sentence.end)
    return trimmed(text, max(start, clause[0]), min(stop.start() if stop else sentence.end, clause[1]))


def _say_date(draft: Draft, sentence: Sentence, meeting: Meeting | None) -> None:
    days = [t for t in sentence.times if t.kind in ("day", "just", "month", "relative")]
    found = dated(sentence, days[0]) if days else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif meeting and meeting.draft.values.get("date") and not days:
        draft.conclude("date", meeting.draft.values["date"], "within")


def _same(draft: Draft, other: Draft) -> bool:
    """Whether both give the same goods or sum."""
    keys = ("items", "value")
    if all(draft.values.get(key) == other.values.get(key) for key in keys):
        return True
    mine, theirs = ({(i["what"], i["quantity"]) for i in d.values.get("items") or []} for d in (draft, other))
    return bool(mine and theirs and (mine <= theirs or theirs <= mine))
