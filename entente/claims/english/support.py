"""An English story and its meetings in, what one side gave another out: donors, recipients, things, worth."""

import re
from functools import cache
from typing import Any

from entente.claims.draft import Draft
from entente.claims.english.dates import dated, is_told_of
from entente.claims.english.parties import after_dateline, own, say_parties
from entente.claims.english.phrases import patterns, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_MONEY = ("USD", "VND", "CNY", "LAK", "KHR", "EUR", "THB")
_TO = re.compile(r"(?<!\w)(?:to|for|towards)\s+(?:the\s+)?")
_NOUN = re.compile(
    r"\s*(?:of\s+)?(?P<what>(?!(?:and|or|to|for|from|with|in|at|of)\s)[\w-]+(?:\s+(?!(?:and|or|to|for|from|with|in|at|worth|on|by|were|was|is|are|each|valued)\s)[\w'-]+){0,4})"
)


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(patterns("supports")["denied"].pattern + r"(?:\s+[\w'-]+){0,1}\s*$")


def supports(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """What the story says was given, one claim a giving."""
    found = list[Draft]()
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        draft = _draft(sentence, meeting_before(meetings, sentence))
        found += [draft] if draft and not any(_told_again(draft, other) for other in found) else []
    return found


def _told_again(draft: Draft, other: Draft) -> bool:
    return bool(draft.values.get("items")) and draft.values.get("items") == other.values.get("items")


def _draft(sentence: Sentence, meeting: Meeting | None) -> Draft | None:
    text, start = sentence.story.text, after_dateline(sentence)
    for verb in re.compile(
        whole((*data("supports.en")["words"]["gave"], *data("supports.en")["words"]["given"]))
    ).finditer(text, start, sentence.end):
        passive = bool(patterns("supports")["given"].fullmatch(verb[0]))
        if _denied().search(text, max(start, verb.start() - 30), verb.start()) or not _gives_things(
            sentence, verb, passive=passive
        ):
            continue
        donors, recipients = _sides(sentence, verb, start, passive=passive)
        if not donors and not recipients:
            continue
        draft = Draft("support", "support.given", (start, sentence.end - (text[sentence.end - 1] == ".")), verb.span())
        say_parties(draft, donors, "donors")
        say_parties(draft, recipients, "recipients")
        _say_items(draft, sentence, start if passive else verb.end(), verb.start() if passive else sentence.end)
        _say_time(draft, sentence, meeting)
        return draft
    return None


def _gives_things(sentence: Sentence, verb: re.Match[str], *, passive: bool) -> bool:
    """Whether what helps the other side, or money, is the verb's object."""
    text = sentence.story.text
    start, end = (sentence.start, verb.start()) if passive else (verb.end(), min(sentence.end, verb.end() + 160))
    things = patterns("supports")["things"].search(text, start, end)
    money = any(q.unit in _MONEY and start <= q.start < end for q in sentence.quantities)
    courtesy = patterns("supports")["courtesy"].search(text, start, min(end, start + 40))
    return bool((things or money) and not courtesy)


def _sides(
    sentence: Sentence, verb: re.Match[str], start: int, *, passive: bool
) -> tuple[list[Mention], list[Mention]]:
    """Who gives, before the verb; who receives, behind it: "presented … to B", "gave B …"."""
    text = sentence.story.text
    before = own(sentence.story.mentions_in(start, verb.start()), sentence)
    after = own(sentence.story.mentions_in(verb.end(), sentence.end), sentence, places_too=True)
    to = [
        m
        for m in after
        if re.search(
            r"(?<!\w)(?:to|for|help|helped|gave|supported|supporting|in|of|at|from|people|students|residents|households)\s+(?:[\w'-]+\s+){0,8}$",
            text[verb.start() : m.start],
        )
    ]
    if passive:
        by = [m for m in after if re.search(r"(?<!\w)by\s+(?:the\s+)?$", text[verb.end() : m.start])]
        return by, [m for m in to if m not in by] or before
    return before, [m for m in (to or after) if m.party.id is None or m.party.id not in [b.party.id for b in before]]


def _say_items(draft: Draft, sentence: Sentence, start: int, end: int) -> None:
    text, items, spans = sentence.story.text, list[dict[str, Any]](), list[Span]()
    for quantity in (q for q in sentence.quantities if start <= q.start < end):
        if quantity.unit in _MONEY:
            if draft.values.get("value") is None and not text[: quantity.start].rstrip().endswith("("):
                draft.say("value", quantity.value, quantity.amount)
            continue
        noun = _NOUN.match(text, quantity.end, end)
        if noun and quantity.unit != "%":
            items.append(
                {
                    "what": sentence.story.exact[slice(*noun.span("what"))],
                    "quantity": quantity.value,
                    "unit": quantity.unit,
                }
            )
            spans.append((quantity.start, noun.end("what")))
    if items:
        draft.say("items", items, *spans)


def _say_time(draft: Draft, sentence: Sentence, meeting: Meeting | None) -> None:
    told = [t for t in sentence.times if is_told_of(sentence, t)]
    day = next((t for t in told if t.kind in ("day", "month", "year", "relative")), None)
    period = next((t for t in told if t.kind == "period"), None)
    found = dated(sentence, day) if day else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif meeting and meeting.draft.values.get("date") and not period:
        draft.conclude("date", meeting.draft.values["date"], "within")
        draft.within = meeting.draft
    if period:
        draft.say("period", period.edtf, (period.start, period.end))
