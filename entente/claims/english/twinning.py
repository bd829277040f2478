"""An English story in, its twinnings out: which units are twinned, of what level, since when, done or to be."""

import re
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.dates import dated, is_told_of
from entente.claims.english.parties import after_dateline, own, say_parties
from entente.claims.english.phrases import folded, patterns, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention

_NEAR = 120
# "the twinned localities" only points back.
_TWINS = re.compile(r"(?<!\w)(?:the|two|their|both)\s+(?:two\s+)?twinned\s+[a-z]")
_BETWEEN = re.compile(r"(?<!\w)between\s")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(whole(data("twinnings.en")["level"]))


def twinnings(story: Story) -> list[Draft]:
    """The twinnings that the story tells, each pair once."""
    found: list[Draft] = []
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        draft = _draft(sentence)
        if draft and not any(_names(draft) == _names(other) for other in found):
            found.append(draft)
    return found


def _names(draft: Draft) -> set[str]:
    return {party["name"] for party in draft.values.get("parties") or []}


def _draft(sentence: Sentence) -> Draft | None:
    text, words, start = sentence.story.text, patterns("twinnings"), after_dateline(sentence)
    twinned = words["twinned"].search(text, start, sentence.end)
    made = (
        words["made"].search(text, max(start, twinned.start() - _NEAR), min(sentence.end, twinned.end() + _NEAR))
        if twinned
        else None
    )
    if (
        not twinned
        or not made
        or re.compile(words["denied"].pattern + r"(?:\s+[\w'-]+){0,2}\s*$").search(text, start, made.start())
    ):
        return None
    parties = _parties(sentence, twinned, start)
    level = _level_of(sentence, parties, twinned)
    if not level or (len(parties) < 2 and not words["made"].fullmatch(twinned[0])):
        return None
    planned = words["planned"].search(text, max(start, made.start() - _NEAR), twinned.end())
    ended = words["ended"].search(text, start, sentence.end)
    draft = Draft("twinning", "twinning.pair", (start, sentence.end - (text[sentence.end - 1] == ".")), twinned.span())
    say_parties(draft, parties)
    draft.say("level", level[0], level[1])
    status = "ended" if ended else "planned" if planned else "done"
    draft.say("status", status, (ended or planned or made).span())
    _say_date(draft, sentence)
    return draft


def _parties(sentence: Sentence, twinned: re.Match[str], start: int) -> list[Mention]:
    """The units between which it is, or before and behind the word; of nested ones the smallest."""
    text = sentence.story.text
    between = _BETWEEN.search(text, twinned.start() - _NEAR if twinned.start() - _NEAR > start else start, sentence.end)
    if between:
        named = _smallest(own(sentence.story.mentions_in(between.end(), sentence.end), sentence, places_too=True))
        if len(named) > 1:
            return named
    return _smallest(own(sentence.story.mentions_in(start, sentence.end), sentence))


def _smallest(named: list[Mention]) -> list[Mention]:
    """Without the units that only say where the smaller ones lie."""
    order = ("GATE", "village", "ADM4", "ADM3", "ADM2", "ADM1", "ADM0")
    ranks = [order.index(m.party.level) if m.party.level in order else 0 for m in named]
    countries = {m.party.country for m in named}
    if ranks and len(countries) > 0:
        low = [
            m
            for m, rank in zip(named, ranks, strict=True)
            if rank <= min(ranks) + 2 and (m.party.level != "ADM1" or min(ranks) >= order.index("ADM2"))
        ]
        return low if len(low) > 1 else named
    return named


def _level_of(sentence: Sentence, parties: list[Mention], twinned: re.Match[str]) -> tuple[str, tuple[int, int]] | None:
    """What the units are called nearest the word, else what the first unit is."""
    text = sentence.story.text
    labels = data("twinnings.en")["level"]
    for mention in parties:
        label = _level().search(text, mention.name_start, mention.end)
        if label:
            return labels[folded(label[0])], label.span()
    found = list(_level().finditer(text, sentence.start, sentence.end))
    nearest = min(found, key=lambda m: abs(m.start() - twinned.end()), default=None)
    if nearest and abs(nearest.start() - twinned.end()) < _NEAR:
        return labels[folded(nearest[0])], nearest.span()
    by_level = {"ADM1": "province", "ADM2": "district", "ADM3": "commune", "village": "village"}
    first = parties[0] if parties else None
    if first and first.party.level in by_level:
        return by_level[first.party.level], (first.start, first.end)
    return None


def _say_date(draft: Draft, sentence: Sentence) -> None:
    times = [t for t in sentence.times if is_told_of(sentence, t) or t.edtf.endswith("/..")]
    time = next((t for t in times if t.kind in ("day", "month", "relative")), None) or next(
        (t for t in times if t.kind in ("year", "period")), None
    )
    found = dated(sentence, time) if time else None
    if found:
        draft.say("date", found.edtf.removesuffix("/.."), *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
