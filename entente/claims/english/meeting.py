"""An English story in, its meetings out: what is held, when, where, how and between whom. One told twice is one."""

import re
from dataclasses import dataclass
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.clause import denied, planned
from entente.claims.english.dates import dated, is_told_of
from entente.claims.english.parties import (
    after_dateline,
    conclude_parties,
    crosses,
    is_location,
    leading_parties,
    own,
    parties_of,
    say_parties,
)
from entente.claims.english.phrases import ORDINAL, folded, ordinal, patterns, whole
from entente.claims.grammar.parties import distinct
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting
from entente.claims.meeting.told import told_again
from entente.places import Mention

Span = tuple[int, int]
_NEAR = 110
_FAR = 260
# A verb that stands between a meeting and "took place" has another subject.
_FINITE = re.compile(
    r"[;:]|(?<!\w)(?:said|says|agreed|signed|attended|which|who|was|were|is|are|has|have|had|will|told|noted)(?!\w)"
)
_VISITED = re.compile(
    r"\s+(?:(?:and\s+\w+\s+)?(?:session\s+)?(?:to|in|with|at)\s+)?(?:(?!and)[\w',-]+\s+){0,9}?",
)
_DAYS = ("day", "just", "same_day", "relative")


@dataclass(frozen=True, slots=True)
class _Held:
    """Where a sentence says that something is held: the noun or verb, its kind, the words that say so."""

    noun: Span
    verb: Span
    kind: str
    planned: Span | None
    by_verb: bool = False


@cache
def _compiled() -> dict[str, re.Pattern[str]]:
    words = data("meetings.en")
    return {
        "noun": re.compile(whole(words["noun"])),
        "verb": re.compile(whole(words["verb"])),
        "mechanism": re.compile(whole(words["mechanism"]["names"])),
        "numbered": re.compile(rf"(?<!\w){ORDINAL}\s+(?:[\w-]+\s+){{0,3}}?{whole(words['mechanism']['sessions'])}"),
        "ordinal": re.compile(rf"(?<!\w){ORDINAL}(?:[\s-]+[\w'-]+){{0,4}}\s*$"),
        "before_back": re.compile(whole(words["words"]["back"]) + r"(?:\s+[\w'-]+){0,2}\s+$"),
        "not_followed": re.compile(r"\s+" + whole(words["words"]["not_followed"])),
        "named_year": re.compile(r"\s+(?:of|in)?\s*((?:19|20)\d\d)(?!\d)"),
    }


def meetings(story: Story) -> list[Meeting]:
    """The meetings that the story tells, in page order; what a later sentence adds to one is given to it."""
    found: list[Meeting] = []
    leading = leading_parties(story)
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for held in _all_held(sentence):
            meeting = _meeting(sentence, held, found, leading)
            same = next((other for other in found if meeting and told_again(meeting, other)), None)
            if meeting and same:
                _complete(same.draft, meeting.draft)
            elif meeting and held.kind and _is_told_enough(meeting):
                found.append(meeting)
    return found


def _complete(draft: Draft, later: Draft) -> None:
    """Give a meeting the fields that only a later sentence tells."""
    for name in ("date", "place", "mode", "edition", "mechanism", "host", "parties"):
        if draft.values.get(name) is None and later.values.get(name) is not None:
            draft.values[name] = later.values[name]
            draft.words.update({name: later.words[name]} if name in later.words else {})
            draft.basis.update({name: later.basis[name]} if name in later.basis else {})


def _is_told_enough(meeting: Meeting) -> bool:
    """Whether it has a time or is numbered, or two sides meet: else it is no more than a word."""
    values = meeting.draft.values
    return bool(
        values.get("date") or values.get("edition") or (crosses(meeting.parties) and "parties" in meeting.draft.words)
    )


def _all_held(sentence: Sentence) -> list[_Held]:
    """Everything that the sentence says is held, the surest telling of each first."""
    found = _numbered(sentence)
    for held in (*_by_noun(sentence), *_by_verb(sentence)):
        if not found or (found[0].kind == "session" and not held.by_verb and not _meet(held.noun, found[0].noun)):
            found.append(held)
    return found


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _numbered(sentence: Sentence) -> list[_Held]:
    """ "the 15th session of the Joint Working Committee": told by its number, whatever the verb."""
    text = sentence.story.text
    for number in _compiled()["numbered"].finditer(text, sentence.start, sentence.end):
        name = _compiled()["mechanism"].search(text, number.end(), min(sentence.end, number.end() + 40))
        if name and not denied(text, sentence.start, number.start()) and not _points_back(text, sentence.start, number):
            ahead = planned(text, sentence.start, number.start())
            return [_Held(number.span(), number.span(), "session", ahead)]
    return []


def _points_back(text: str, start: int, number: re.Match[str]) -> bool:
    return bool(
        re.compile(
            r"(?<!\w)(?:minutes|results|outcomes|agreements?|contents?|since|after|under)\s+(?:[\w'-]+\s+){0,6}$"
        ).search(text, start, number.start())
    )


def _by_noun(sentence: Sentence) -> list[_Held]:
    """ "held talks", "a conference took place", "a meeting with B in C on 9 August"."""
    text, found = sentence.story.text, list[_Held]()
    for noun in _compiled()["noun"].finditer(text, after_dateline(sentence), sentence.end):
        if _compiled()["not_followed"].match(text, noun.end()):
            continue
        verb = _verb_of(sentence, noun) or _by_place_and_day(sentence, noun)
        if verb and not denied(text, sentence.start, verb[0]):
            kind = data("meetings.en")["noun"][folded(noun[0])]
            ahead = planned(text, sentence.start, verb[1] if verb[0] > noun.end() else verb[0])
            found.append(_Held(noun.span(), verb, kind, ahead))
    return sorted(found, key=lambda held: not held.kind)[:1]


def _verb_of(sentence: Sentence, noun: re.Match[str]) -> Span | None:
    """The words that say it is held: shortly before it, or behind it up to the next of its kind."""
    text = sentence.story.text
    before = list(patterns("meetings")["held"].finditer(text, max(sentence.start, noun.start() - _NEAR), noun.start()))
    if before and _reaches(text[before[-1].end() : noun.start()]):
        return before[-1].span()
    behind = patterns("meetings")["took_place"].search(text, noun.end(), min(sentence.end, noun.end() + _FAR))
    return behind.span() if behind and not _FINITE.search(text, noun.end(), behind.start()) else None


def _reaches(between: str) -> bool:
    """Whether only what describes the meeting stands between "held" and it."""
    return bool(
        re.fullmatch(
            r"\s+(?:(?:an?|the|its|their|his|her|another|two|three|separate|annual)\s+)?(?:[\w'-]+\s+){0,6}", between
        )
    ) and not re.search(r"(?<!\w)(?:at|during|after|in|following|for|to|with|as|from)(?!\w)", between)


def _by_place_and_day(sentence: Sentence, noun: re.Match[str]) -> Span | None:
    """ "at a meeting with B on May 3", "the signing ceremony in An Giang on November 3": a noun with its own day."""
    text = sentence.story.text
    after = [
        t
        for t in sentence.times
        if t.kind == "day" and noun.end() <= t.start < noun.end() + _FAR and is_told_of(sentence, t)
    ]
    if not after or not re.search(r"(?<!\w)on\s+(?:the\s+\w+\s+of\s+)?$", text[noun.end() : after[0].start]):
        return None
    between = text[noun.end() : after[0].start]
    return (
        noun.span() if not re.search(r"[;:]|,\s+(?:which|who|said)|\s(?:said|was|is|will|signed)\s", between) else None
    )


def _by_verb(sentence: Sentence) -> list[_Held]:
    """ "A met B", "A received B": both sides are named, or several before the verb."""
    text = sentence.story.text
    for verb in _compiled()["verb"].finditer(text, after_dateline(sentence), sentence.end):
        if denied(text, sentence.start, verb.start()) or re.match(
            r"\s+(?:the\s+)?(?:demand|requirements?|needs?|conditions|difficulties|challenges|target)",
            text[verb.end() :],
        ):
            continue
        kind = data("meetings.en")["verb"][folded(verb[0])]
        before = own(sentence.story.mentions_in(sentence.start, verb.start()), sentence)
        after = own(sentence.story.mentions_in(verb.end(), sentence.end), sentence, places_too=kind == "visit")
        if not crosses([*before, *after]) or not before or not (after or len(before) > 1):
            continue
        if kind == "reception" and not re.search(
            r"(?<!\w)(?:delegation|delegates|chairman|chairwoman|secretary|governor|leader|leaders|official|officials|visiting|consul|ambassador|president|director|mayor|head|guests?)(?!\w)",
            text[verb.end() : sentence.end].lower(),
        ):
            continue
        return [_Held(verb.span(), verb.span(), kind, planned(text, sentence.start, verb.start()), by_verb=True)]
    return []


def _meeting(sentence: Sentence, held: _Held, before: list[Meeting], leading: list[Mention]) -> Meeting | None:
    rule = (
        "meeting.numbered"
        if held.kind == "session" and held.noun == held.verb
        else "meeting.done_to"
        if held.by_verb
        else "meeting.held"
    )
    draft = Draft("meeting", rule, (after_dateline(sentence), sentence.end), held.noun)
    draft.evidence = (draft.evidence[0], sentence.end - (sentence.story.text[sentence.end - 1] == "."))
    if held.kind:
        draft.say("kind", held.kind, held.noun)
    time = _time_of(sentence, held)
    draft.say("status", "planned" if held.planned else "done", held.planned or held.verb)
    _say_mechanism(draft, sentence, held)
    _say_date(draft, sentence, time, held, before)
    _say_place(draft, sentence, held)
    _say_host(draft, sentence)
    _say_mode(draft, sentence)
    parties = _parties(sentence, held)
    if crosses(parties) or (parties and not leading):
        say_parties(draft, parties)
    elif leading and not held.planned:
        parties = leading
        conclude_parties(draft, leading, "leading")
    return Meeting(draft, tuple(parties), sentence)


def _parties(sentence: Sentence, held: _Held) -> list[Mention]:
    """Who meets; of a visit those who are visited too."""
    named = parties_of(sentence, after_dateline(sentence), sentence.end)
    if held.kind != "visit":
        return named
    text = sentence.story.text
    after = own(sentence.story.mentions_in(held.noun[1] - 1, sentence.end), sentence, places_too=True)
    visited = [m for m in after if _VISITED.fullmatch(text, held.noun[1], m.start)]
    return distinct([*named, *visited])


def _time_of(sentence: Sentence, held: _Held) -> Time | None:
    """The nearest day, else a month; a year only for a mechanism's edition or what is planned."""
    told = [t for t in sentence.times if is_told_of(sentence, t)]
    days = [t for t in told if t.kind in _DAYS and not t.edtf.startswith("months")]
    days = [t for t in days if t.kind in ("day", "relative") and "year" not in t.edtf] or days
    coarse = [t for t in told if t.kind == "month"]
    coarse = coarse if len(coarse) == 1 else [t for t in coarse if abs(t.start - held.verb[1]) < _NEAR]
    mechanism = _compiled()["mechanism"].search(sentence.story.text, sentence.start, sentence.end)
    years = [t for t in told if t.kind == "year"] if held.planned or mechanism else []
    return min(
        days or coarse or years,
        key=lambda t: min(abs(t.start - held.noun[1]), abs(t.start - held.verb[1])),
        default=None,
    )


def _say_date(draft: Draft, sentence: Sentence, time: Time | None, held: _Held, before: list[Meeting]) -> None:
    if time and time.kind == "same_day":
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        if date:
            draft.conclude("date", date, "same_day", (time.start, time.end))
        return
    found = dated(sentence, time, planned=bool(held.planned)) if time else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})


def _say_mechanism(draft: Draft, sentence: Sentence, held: _Held) -> None:
    text = sentence.story.text
    names = [
        m
        for m in _compiled()["mechanism"].finditer(text, sentence.start, sentence.end)
        if -_NEAR < m.start() - held.noun[0] < _NEAR
    ]
    name = min(names, key=lambda m: abs(m.start() - held.noun[0]), default=None)
    if name:
        draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
    number = _compiled()["ordinal"].search(text, max(sentence.start, held.noun[0] - 60), held.noun[0]) or (
        re.compile(ORDINAL).match(text, held.noun[0])
    )
    if number and not re.search(r"anniversary|year|[.;,]", text[number.start() : held.noun[0]]):
        draft.say("edition", ordinal(number["ordinal"]), number.span("ordinal"))


def _say_place(draft: Draft, sentence: Sentence, held: _Held) -> None:
    text = sentence.story.text
    places = [
        m
        for m in sentence.mentions
        if m.party.kind == "place"
        and m.body is None
        and not m.context
        and m.party.level not in ("ADM0",)
        and is_location(text, m, sentence.start)
        and not re.search(
            r"(?<!\w)(?:to|from|under|on)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
            if held.kind != "visit"
            else r"(?<!\w)(?:from|under|on)\s+(?:the\s+)?$",
            text[max(0, m.start - 30) : m.start],
        )
    ]
    if places:
        nearest = min(places, key=lambda m: (m.start < held.noun[0], abs(m.start - held.noun[1])))
        draft.say("place", nearest.party.to_json(), (nearest.start, nearest.end))


def _say_host(draft: Draft, sentence: Sentence) -> None:
    text, words = sentence.story.text, patterns("meetings")
    for mention in sentence.mentions:
        hosts = re.compile(r"\s+" + words["host"].pattern).match(text, mention.end)
        by = re.compile(words["hosted_by"].pattern + r"\s+(?:the\s+)?$").search(
            text, max(0, mention.start - 30), mention.start
        )
        if (hosts and not re.match(r"\s+(?:a|the)?\s*(?:delegation|reception)", text[hosts.end() :])) or by:
            draft.say("host", mention.party.to_json(), (mention.start, mention.end))
            return


def _say_mode(draft: Draft, sentence: Sentence) -> None:
    for mode in ("hybrid", "online", "in_person"):
        said = patterns("meetings")[mode].search(sentence.story.text, sentence.start, sentence.end)
        if said:
            draft.say("mode", mode, said.span())
            return
    if draft.values.get("place") and draft.values["status"] == "done":
        draft.conclude("mode", "in_person", "place_named", *draft.words["place"])
