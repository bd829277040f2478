"""An English story in, its twinnings out: which units are twinned, of what level, since when, done or to be."""

import re
from functools import cache

from entente.claims.draft import REMEMBERED, Draft
from entente.claims.english.dates import dated, is_told_of
from entente.claims.english.parties import (
    after_dateline,
    conclude_parties,
    is_location,
    leading_parties,
    own,
    say_parties,
)
from entente.claims.english.phrases import folded, pattern, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention

Span = tuple[int, int]
_NEAR = 200
_COUNT_REACH = 45
_BETWEEN = re.compile(r"(?<!\w)between\s")
_ITS_UNITS = re.compile(r"\s+(?:[\w-]+\s+){0,3}$")
# "the twinned localities" only points back.
_TWINS = re.compile(r"(?<!\w)(?:the|two|their|both)\s+(?:two\s+)?twinned\s+[a-z]")
# Relations that are only made better.
_GROWING = re.compile(r"(?:develop|strengthen|promot|consolidat|deepen|enhanc|foster)\w*\s+(?:of\s+)?(?:\w+\s+){0,2}$")
_THE_TWO = re.compile(
    r"\s+(?:\w+\s+)?(?:between|of)\s+(?:the\s+two|both)\s+"
    r"(?:provinces|cities|districts|counties|localities|communes|villages|sides)"
)
_TWO = 2
_LEVELS = ("GATE", "village", "ADM4", "ADM3", "ADM2", "ADM1", "ADM0")
_BY_LEVEL = {"ADM1": "province", "ADM2": "district", "ADM3": "commune", "village": "village"}


@cache
def _label() -> re.Pattern[str]:
    return re.compile(whole(data("twinnings.en")["level"]))


def twinnings(story: Story) -> list[Draft]:
    """The twinnings that the story tells, each pair once."""
    found: list[Draft] = []
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        draft = _draft(sentence)
        if draft and not any(_names(draft) == _names(other) for other in found[-REMEMBERED:]):
            found.append(draft)
    return found


def _names(draft: Draft) -> set[str]:
    return {party["name"] for party in draft.values.get("parties") or []}


def _draft(sentence: Sentence) -> Draft | None:
    text, start = sentence.story.text, after_dateline(sentence)
    twinned = pattern("twinnings", "twinned").search(text, start, sentence.end)
    if not twinned or _TWINS.search(text, max(start, twinned.start() - 12), twinned.end() + 2):
        return None
    if (
        _GROWING.search(text, max(start, twinned.start() - _COUNT_REACH), twinned.start())
        and "friend" in twinned[0].lower()
    ):
        return None
    parties, made = _parties(sentence, twinned, start), _made(sentence, twinned, start)
    both = len(parties) < _TWO and _THE_TWO.match(text, twinned.end(), sentence.end)
    leading = leading_parties(sentence.story) if both else []
    level = None if _is_counted(sentence, twinned) else _level_of(sentence, parties, twinned)
    few = len(parties or leading) < _TWO
    if not made or not level or (few and not pattern("twinnings", "made").fullmatch(twinned[0])):
        return None
    draft = Draft("twinning", "twinning.pair", (start, sentence.end - (text[sentence.end - 1] == ".")), twinned.span())
    if leading:
        conclude_parties(draft, leading, "leading")
    else:
        say_parties(draft, parties)
    draft.say("level", level[0], level[1])
    _say_status(draft, sentence, made, twinned)
    _say_date(draft, sentence)
    return draft


def _is_counted(sentence: Sentence, twinned: re.Match[str]) -> bool:
    """Whether only their number is told: "14 pairs of villages have signed twinning agreements"."""
    text = sentence.story.text
    counts = [q for q in sentence.quantities if q.end <= twinned.start() and text[q.number[0]].isdigit()]
    near = [q for q in counts if twinned.start() - q.end < _COUNT_REACH]
    return any(_label().search(text, q.end, twinned.end() + _COUNT_REACH) for q in near)


def _made(sentence: Sentence, twinned: re.Match[str], start: int) -> Span | None:
    """The words that make twins of them, near the word, and not denied; or "between" right behind it."""
    text = sentence.story.text
    near = max(start, twinned.start() - _NEAR), min(sentence.end, twinned.end() + _NEAR)
    made = pattern("twinnings", "made").search(text, *near)
    if made is None:
        between = _BETWEEN.search(text, twinned.end(), near[1])
        its = between and _ITS_UNITS.fullmatch(text, twinned.end(), between.start())
        return twinned.span() if its else None
    denied = pattern("twinnings", "denied", behind=r"(?:\s+[\w'-]+){0,2}\s*$").search(text, start, made.start())
    return None if denied else made.span()


def _parties(sentence: Sentence, twinned: re.Match[str], start: int) -> list[Mention]:
    """The units between which it is, or before and behind the word; of nested ones the smallest."""
    between = _BETWEEN.search(sentence.story.text, max(start, twinned.start() - _NEAR), sentence.end)
    if between:
        behind = own(sentence.story.mentions_in(between.end(), sentence.end), sentence, places_too=True)
        named = _smallest(behind)
        if len(named) > 1:
            return named
    return _smallest(own(sentence.story.mentions_in(start, sentence.end), sentence))


def _smallest(named: list[Mention]) -> list[Mention]:
    """Without the units that only say where the smaller ones lie: what is much larger than the smallest."""
    ranks = [_LEVELS.index(m.party.level) if m.party.level in _LEVELS else 0 for m in named]
    least, province = min(ranks, default=0), _LEVELS.index("ADM1")
    local = least < _LEVELS.index("ADM2")
    low = [m for m, rank in zip(named, ranks, strict=True) if rank <= least + 2 and not (local and rank >= province)]
    return low if len(low) > 1 else named


def _is_in(label: re.Match[str], venues: list[Mention]) -> bool:
    return any(venue.start <= label.start() < venue.end for venue in venues)


def _level_of(sentence: Sentence, parties: list[Mention], twinned: re.Match[str]) -> tuple[str, Span] | None:
    """What the units are labelled, else what stands nearest the word and is no venue's, else what the first unit is."""
    text, labels = sentence.story.text, data("twinnings.en")["level"]
    own_labels = (_label().search(text, m.name_start, m.end) for m in parties)
    label = next((one for one in own_labels if one), None)
    if label is None:
        venues = [m for m in sentence.mentions if is_location(text, m, sentence.start)]
        around = [label for label in _label().finditer(text, sentence.start, sentence.end) if not _is_in(label, venues)]
        nearest = min(around, key=lambda m: abs(m.start() - twinned.end()), default=None)
        label = nearest if nearest and abs(nearest.start() - twinned.end()) < _NEAR else None
    if label:
        return labels[folded(label[0])], label.span()
    first = next((m for m in parties if m.party.level in _BY_LEVEL), None)
    return (_BY_LEVEL[first.party.level or ""], (first.start, first.end)) if first else None


def _say_status(draft: Draft, sentence: Sentence, made: Span, twinned: re.Match[str]) -> None:
    text, start = sentence.story.text, sentence.start
    ended = pattern("twinnings", "ended").search(text, start, sentence.end)
    planned = pattern("twinnings", "planned").search(text, max(start, made[0] - _NEAR), twinned.end())
    said = ended.span() if ended else planned.span() if planned else made
    draft.say("status", "ended" if ended else "planned" if planned else "done", said)


def _say_date(draft: Draft, sentence: Sentence) -> None:
    """A day or month, else a year or since when."""
    told = [t for t in sentence.times if is_told_of(sentence, t) or t.edtf.endswith("/..")]
    days = [t for t in told if t.kind in ("day", "month", "relative")]
    time = next(iter(days or [t for t in told if t.kind in ("year", "period")]), None)
    found = dated(sentence, time) if time else None
    if found:
        draft.say("date", found.edtf.removesuffix("/.."), *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
