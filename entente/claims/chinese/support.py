"""A story and its meetings in, the support it tells out: who gave what to whom, counted goods or money.

What is promised, or given out of courtesy, is none; nor is what names neither goods nor a sum.
"""

import re
from collections.abc import Iterator
from typing import Any

from entente.claims.chinese.dates import dated
from entente.claims.chinese.parties import is_heading, own, party_json, story_start
from entente.claims.chinese.support_goods import items_of, uncounted, words_of
from entente.claims.draft import REMEMBERED, Draft
from entente.claims.grammar.parties import same
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_ANEW = re.compile(r"[^,;。]{2,30}[向给为][^,;。]{2,30}")
_TOWARD = re.compile("[向给为]")
_IN_FIELDS = re.compile("等(?:领域|方面)")
"""What is provided in fields is help, no goods: 提供培训、物资等领域的支持."""
_BEHIND = 30


def supports(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The support that the story tells of; one told twice is one."""
    found: list[Draft] = []
    for sentence in story.sentences:
        if sentence.role == "caption" or is_heading(sentence):
            continue
        for clause in _givings(sentence):
            draft = _draft(sentence, clause, meeting_before(meetings, sentence))
            if draft and not any(_same(draft, other) for other in found[-REMEMBERED:]):
                found.append(draft)
    return found


def _givings(sentence: Sentence) -> Iterator[Span]:
    """The clauses, cut where a comma's part gives anew: "A向B赠送口罩,C向D援助药品"."""
    text = sentence.story.text
    for start, end in sentence.clauses:
        first = words_of("trigger").search(text, start, end)
        cuts = [m.end() for m in re.compile(",").finditer(text, first.end(), end)] if first else []
        anew = [cut for cut in cuts if _ANEW.match(text, cut, end)]
        yield from zip([start, *anew], [*anew, end], strict=True)


def _draft(sentence: Sentence, clause: Span, meeting: Meeting | None) -> Draft | None:
    text, story = sentence.story.text, sentence.story
    for given in words_of("trigger").finditer(text, *clause):
        items, spans, sums = items_of(sentence, given, clause)
        donors, recipients = _sides(sentence, given, clause)
        if all(m.party.level == "ADM0" and not m.body for m in [*donors, *recipients]):
            continue
        if words_of("between").fullmatch(given[0]):
            items, spans = _goods_of(items, spans)
            if not _cross_a_border(donors, recipients):
                continue
        if words_of("between").fullmatch(given[0]) and _IN_FIELDS.search(text, given.end(), clause[1]):
            continue
        goods = None if items or sums or not (donors and recipients) else uncounted(sentence, given, clause)
        if goods:
            items = [{"what": story.exact[slice(*goods)], "quantity": None, "unit": None}]
            spans = [goods]
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


def _goods_of(items: list[dict[str, Any]], spans: list[Span]) -> tuple[list[dict[str, Any]], list[Span]]:
    """Of what is provided, the goods: 提供3条信息 and 30项便利措施 give none."""
    kept = [(i, span) for i, span in zip(items, spans, strict=True) if words_of("goods").search(i["what"])]
    return [item for item, _ in kept], [span for _, span in kept]


def _cross_a_border(donors: list[Mention], recipients: list[Mention]) -> bool:
    """Whether both sides are named, and are of two countries."""
    given, taken = ({m.party.country for m in side} for side in (donors, recipients))
    return bool(given and taken and not given & taken)


def _is_none(sentence: Sentence, given: re.Match[str]) -> bool:
    """Whether it is denied, to come, or a courtesy."""
    text = sentence.story.text
    part = max(sentence.start, text.rfind(",", sentence.start, given.start()) + 1)
    before = text[part : given.start()]
    return bool(
        words_of("planned").search(before)
        or words_of("denied").search(before)
        or words_of("courtesy").search(text, given.end(), min(sentence.end, given.end() + 16))
    )


def _sides(sentence: Sentence, given: re.Match[str], clause: Span) -> tuple[list[Mention], list[Mention]]:
    """Who gives, before "向" or the giving; to whom, between the two or right behind it."""
    story = sentence.story
    start, text = max(story_start(sentence), clause[0]), story.text
    toward = list(_TOWARD.finditer(text, start, given.start()))
    spot = toward[-1].start() if toward else given.start()
    between = own(story.mentions_in(spot, given.start()), sentence)
    donors = [m for m in own(story.mentions_in(start, spot), sentence) if not any(same(m, other) for other in between)]
    behind = own(story.mentions_in(given.end(), min(clause[1], given.end() + _BEHIND)), sentence, venues=True)
    return donors[-1:] if len(donors) > 1 and toward else donors, between or [m for m in behind if m not in donors]


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
    to, too = ({p["id"] or p["name"] for p in d.values.get("recipients") or []} for d in (draft, other))
    if to and too and not to & too:
        return False
    if all(draft.values.get(key) == other.values.get(key) for key in keys):
        return True
    mine, theirs = ({(i["what"], i["quantity"]) for i in d.values.get("items") or []} for d in (draft, other))
    return bool(mine and theirs and (mine <= theirs or theirs <= mine))
