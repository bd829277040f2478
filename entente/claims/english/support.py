"""An English story and its meetings in, what one side gave another out: donors, recipients, things, worth."""

import re
from functools import cache
from typing import Any

from entente.claims.draft import REMEMBERED, Draft
from entente.claims.english.dates import dated, is_told_of
from entente.claims.english.parties import after_dateline, means_all, own, say_parties, side_named
from entente.claims.english.phrases import pattern, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_MONEY = ("USD", "VND", "CNY", "LAK", "KHR", "EUR", "THB")
_FAR = 160
_NO_OBJECT = re.compile(r"\s+(?:at|by|on|during|in)\s")
_AT_A_CEREMONY = re.compile(
    r"(?<!\w)(?:(?:arrived|came|travell?ed)|(?:held|organi[sz]ed|hosted)\s+an?\s+(?:\w+\s+)?ceremony)"
    r"\s[^.;]{0,90}\sto\s+$"
)
_FROM = re.compile(r"(?<!\w)from\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$")
_BY = re.compile(r"(?<!\w)by\s+(?:the\s+)?$")
_WORD = r"(?!(?:and|or|to|for|from|with|in|at|of|worth|on|by|were|was|is|are|each|valued)\s)[\w'-]+"
_NOUN = re.compile(rf"\s*(?:of\s+)?(?P<what>{_WORD}(?:\s+(?:of\s+)?{_WORD}){{0,4}})")


@cache
def _verb() -> re.Pattern[str]:
    words = data("supports.en")["words"]
    return re.compile(whole([*words["gave"], *words["given"], *words["taken"]]))


def supports(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """What the story says was given, one claim a giving."""
    found = list[Draft]()
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        draft = _draft(sentence, meeting_before(meetings, sentence))
        found += [draft] if draft and not any(_told_again(draft, other) for other in found[-REMEMBERED:]) else []
    return found


def _told_again(draft: Draft, other: Draft) -> bool:
    """Whether it gives the same things, or pictures what was told: "A presents gifts to B"."""
    same_things = draft.values.get("items") and draft.values.get("items") == other.values.get("items")
    pictured = not (draft.values.get("items") or draft.values.get("value") or draft.values.get("date"))
    return bool(same_things or (pictured and draft.values.get("donors") == other.values.get("donors")))


def _draft(sentence: Sentence, meeting: Meeting | None) -> Draft | None:
    text, start = sentence.story.text, after_dateline(sentence)
    for verb in _verb().finditer(text, start, sentence.end):
        passive = bool(pattern("supports", "given").fullmatch(verb[0]))
        if pattern("supports", "taken").fullmatch(verb[0]):
            draft = _taken(sentence, verb, start, meeting)
            if draft:
                return draft
            continue
        if _is_denied(text, start, verb) or not _gives_things(sentence, verb, passive=passive):
            continue
        donors, recipients = _sides(sentence, verb, start, passive=passive)
        donors = donors or side_named(sentence, start, verb.start())
        if not (donors or recipients or means_all(sentence, start, verb.start())):
            continue
        draft = Draft("support", "support.given", (start, sentence.end - (text[sentence.end - 1] == ".")), verb.span())
        say_parties(draft, donors, "donors")
        say_parties(draft, recipients, "recipients")
        _say_items(draft, sentence, start if passive else verb.end(), verb.start() if passive else sentence.end)
        _say_time(draft, sentence, meeting)
        return draft
    return None


def _taken(sentence: Sentence, verb: re.Match[str], start: int, meeting: Meeting | None) -> Draft | None:
    """ "The school received 30 computers from the county": who has things "from" another."""
    text, end = sentence.story.text, sentence.end
    donors = [m for m in sentence.mentions if m.start >= verb.end() and _FROM.search(text, verb.end(), m.start)]
    if not donors or _is_denied(text, start, verb) or not _gives_things(sentence, verb, passive=False):
        return None
    draft = Draft("support", "support.received", (start, end - (text[end - 1] == ".")), verb.span())
    say_parties(draft, donors[:1], "donors")
    say_parties(draft, own(sentence.story.mentions_in(start, verb.start()), sentence), "recipients")
    _say_items(draft, sentence, verb.end(), end)
    _say_time(draft, sentence, meeting)
    return draft if draft.values.get("items") or draft.values.get("value") else None


def _is_denied(text: str, start: int, verb: re.Match[str]) -> bool:
    """Whether it was not given, or only shall be."""
    denied = pattern("supports", "denied", behind=r"(?:\s+[\w'-]+){0,1}\s*$")
    if _AT_A_CEREMONY.search(text, start, verb.start()):
        return False
    return bool(denied.search(text, max(start, verb.start() - 30), verb.start()))


def _gives_things(sentence: Sentence, verb: re.Match[str], *, passive: bool) -> bool:
    """Whether what helps the other side, or money, is the verb's object."""
    text = sentence.story.text
    if not passive and _NO_OBJECT.match(text, verb.end()):
        return False
    start = sentence.start if passive else verb.end()
    end = min(sentence.end, verb.end() + (_FAR // 4 if passive else _FAR))
    things = pattern("supports", "things").search(text, start, end)
    money = any(q.unit in _MONEY and start <= q.start < end for q in sentence.quantities)
    courtesy = pattern("supports", "courtesy").search(text, start, min(end, start + 40))
    return bool((things or money) and not courtesy)


def _sides(
    sentence: Sentence, verb: re.Match[str], start: int, *, passive: bool
) -> tuple[list[Mention], list[Mention]]:
    """Who gives, before the verb; who receives, behind it: "presented … to B", "gave B …"."""
    text = sentence.story.text
    before = own(sentence.story.mentions_in(start, verb.start()), sentence)
    after = own(sentence.story.mentions_in(verb.end(), sentence.end), sentence, places_too=True)
    receives = pattern("supports", "receives", behind=r"\s+(?:[\w'-]+\s+){0,8}$")
    to = [m for m in after if receives.search(text, verb.start(), m.start)]
    if passive:
        by = [m for m in after if _BY.search(text, verb.end(), m.start)]
        return by, [m for m in to if m not in by] or before
    givers = [m.party.id for m in before if m.party.id]
    return before, [m for m in (to or after) if m.party.id not in givers]


def _say_items(draft: Draft, sentence: Sentence, start: int, end: int) -> None:
    """The things with their number; money is the worth, without what it makes in other money."""
    text, items, spans = sentence.story.text, list[dict[str, Any]](), list[Span]()
    for quantity in (q for q in sentence.quantities if start <= q.start < end):
        if quantity.unit in _MONEY:
            if draft.values.get("value") is None and text[quantity.start - 1] != "(":
                draft.say("value", quantity.value, quantity.amount)
            continue
        noun = _NOUN.match(text, quantity.end, end)
        nobody = pattern("supports", "nobody").search(text, *noun.span("what")) if noun else None
        if noun and not nobody and quantity.unit != "%":
            what = sentence.story.exact[slice(*noun.span("what"))]
            items.append({"what": what, "quantity": quantity.value, "unit": quantity.unit})
            spans.append((quantity.start, noun.end("what")))
    if items:
        draft.say("items", items, *spans)


def _say_time(draft: Draft, sentence: Sentence, meeting: Meeting | None) -> None:
    """Its own day, month or year, and years; else the day of the meeting that it is told with."""
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
