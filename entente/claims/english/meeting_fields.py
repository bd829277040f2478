"""An English sentence and what it says is held in, the meeting's fields out: mechanism, date, place, host, mode."""

import re
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.dates import dated, is_told_of
from entente.claims.english.happening import NEAR, Happening, mechanism
from entente.claims.english.parties import is_location
from entente.claims.english.phrases import ORDINAL, ordinal, pattern, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting
from entente.places import Mention

_ORDINAL_BEFORE = re.compile(rf"(?<!\w){ORDINAL}(?:[\s-]+[\w'-]+){{0,4}}\s*$")
_ORDINAL = re.compile(ORDINAL)
_PLAIN = re.compile(r"\s+(?:the\s+)?(?:[a-z]+\s+){0,3}?(?:(?:province|city|district)\s+of\s+)?")
_NOT_ITS_NUMBER = re.compile(r"anniversary|year|[.;,]")


def say_mechanism(draft: Draft, sentence: Sentence, happening: Happening) -> None:
    """The standing mechanism named nearest, and the number before what is held."""
    text, spot = sentence.story.text, happening.noun[0]
    names = list(mechanism().finditer(text, sentence.start, sentence.end))
    names = [name for name in names if not _is_anothers(text, happening.noun[1], name.start())]
    near = names if len(names) == 1 else [name for name in names if abs(name.start() - spot) < NEAR]
    name = min(near, key=lambda m: abs(m.start() - spot), default=None)
    if name:
        draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
    number = _ORDINAL_BEFORE.search(text, max(sentence.start, spot - 60), spot) or _ORDINAL.match(text, spot)
    if number and not _NOT_ITS_NUMBER.search(text, number.start(), spot):
        draft.say("edition", ordinal(number["ordinal"]), number.span("ordinal"))


def _is_anothers(text: str, noun_end: int, name: int) -> bool:
    """Whether another numbered session stands between what is held and the mechanism: then that is the mechanism's."""
    return _ORDINAL.search(text, noun_end, max(noun_end, name)) is not None


def say_date(draft: Draft, sentence: Sentence, happening: Happening, before: list[Meeting]) -> None:
    """The time that its sentence gives; "the same day" is that of the meeting told before."""
    time = _time_of(sentence, happening)
    if time and time.kind == "same_day":
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        if date:
            draft.conclude("date", date, "same_day", (time.start, time.end))
        return
    found = dated(sentence, time, planned=bool(happening.planned)) if time else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})


def _time_of(sentence: Sentence, happening: Happening) -> Time | None:
    """The nearest day, else a month; a year only for a mechanism's edition or what is planned."""
    told = [t for t in sentence.times if is_told_of(sentence, t)]
    days = [
        t
        for t in told
        if t.kind == "day" or (t.kind == "relative" and not t.edtf.endswith("year") and not t.edtf.startswith("months"))
    ]
    days = days or [t for t in told if t.kind in ("just", "same_day", "relative")]
    months = [t for t in told if t.kind == "month"]
    months = months if len(months) == 1 else [t for t in months if abs(t.start - happening.verb[1]) < NEAR]
    named = happening.planned or mechanism().search(sentence.story.text, sentence.start, sentence.end)
    years = [t for t in told if t.kind == "year"] if named else []
    ends = (happening.noun[1], happening.verb[1])
    return min(days or months or years, key=lambda t: min(abs(t.start - end) for end in ends), default=None)


@cache
def _not_where() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a place that is no venue: of a visit, and of anything else."""
    behind = rf"\s+(?:{whole(data('parties.en')['words']['between'])}\s+)*$"
    return pattern("meetings", "not_visited", behind=behind), pattern("meetings", "not_where", behind=behind)


def say_place(draft: Draft, sentence: Sentence, happening: Happening) -> None:
    """The nearest place behind "in", "at" or, of a visit, "to"."""
    text, (of_visit, of_other) = sentence.story.text, _not_where()
    no_venue = of_visit if happening.kind == "visit" else of_other
    places = [
        m
        for m in sentence.mentions
        if _is_venue(m)
        and is_location(text, m, sentence.start)
        and not no_venue.search(text, max(sentence.start, m.start - 30), m.start)
    ]
    spot = happening.noun
    visited = happening.kind == "visit" and [m for m in sentence.mentions if _is_venue(m) and _is_object(text, spot, m)]
    places = visited or places
    place = min(places, key=lambda m: (m.start < spot[0], abs(m.start - spot[1])), default=None)
    if place:
        draft.say("place", place.party.to_json(), (place.start, place.end))


def _is_object(text: str, verb: tuple[int, int], mention: Mention) -> bool:
    """Whether the place is what is visited: "visited neighbouring Long An province"."""
    return text[slice(*verb)].startswith("visit") and bool(_PLAIN.fullmatch(text, verb[1], mention.start))


def _is_venue(mention: Mention) -> bool:
    party = mention.party
    return party.kind == "place" and mention.body is None and not mention.context and party.level != "ADM0"


def say_host(draft: Draft, sentence: Sentence) -> None:
    """Who hosts: "Quang Ninh will host …", "hosted by Guangxi"."""
    text = sentence.story.text
    hosts = pattern("meetings", "host", before=r"\s+", behind=r"(?!\s+(?:an?\s+|the\s+)?(?:delegation|reception))")
    hosted_by = pattern("meetings", "hosted_by", behind=r"\s+(?:the\s+)?$")
    for mention in sentence.mentions:
        by = hosted_by.search(text, max(sentence.start, mention.start - 30), mention.start)
        if by or hosts.match(text, mention.end, sentence.end):
            draft.say("host", mention.party.to_json(), (mention.start, mention.end))
            return


def say_mode(draft: Draft, sentence: Sentence) -> None:
    """Online or in person as the words say; held at a named place, in person."""
    for mode in ("hybrid", "online", "in_person"):
        said = pattern("meetings", mode).search(sentence.story.text, sentence.start, sentence.end)
        if said:
            draft.say("mode", mode, said.span())
            return
    if draft.values.get("place") and draft.values["status"] == "done":
        draft.conclude("mode", "in_person", "place_named", *draft.words["place"])
