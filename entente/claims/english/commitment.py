"""An English story and its meetings in, its commitments out: what sides agreed, were tasked, plan or propose to do.

One claim an undertaking. "Will" undertakes where a side, a body or "the two sides" stands before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.dates import dated
from entente.claims.english.parties import after_dateline, means_all, own
from entente.claims.english.phrases import alternatives, patterns, whole
from entente.claims.english.undertakings import begins, first_verb, undertakings
from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.phrases import data
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]
_WHO_WHAT = re.compile(r"(?P<who>[^,;]{0,120}?)\s+(?P<to>to(?!\s+the\s)|will|would|should|continue|continues)\s+")
_THAT = re.compile(r"\s*(?:that\s+)?(?:in the (?:coming|near|future)[^,]{0,30},\s*|in the time to come,?\s*)?")
_SAYS = re.compile(
    r"(?<!\w)(?:said|added|told|stated|noted|affirmed|stressed|emphasi[sz]ed|underlined|revealed|informed|hoped|believed|expressed|announced|saying|according)(?!\w)"
)

_OTHER = re.compile(
    r",?\s+and\s+(?:agreed|proposed|suggested|signed|asked|called on|expressed|affirmed|thanked)\s"
    r"|\s+-\s+[A-Z]{3,}$"
)

_LONGEST_SUBJECT = 14


@dataclass(frozen=True, slots=True)
class _Said:
    """Where something is promised or proposed: its status, the words that say so, and where the undertaking stands."""

    status: str
    words: Span
    start: int
    end: int
    subject: int | None = None


@cache
def _compiled() -> dict[str, re.Pattern[str]]:
    words = data("commitments.en")
    return {
        **{
            name: re.compile(whole(words[name]["words"]))
            for name in ("agreed", "proposed", "tasked", "planned", "will", "listed")
        },
        "trigger": re.compile(
            whole(
                w
                for name in ("agreed", "proposed", "tasked", "planned", "will", "listed")
                for w in words[name]["words"]
            )
        ),
        "not_before": re.compile(rf"\s+(?:{alternatives(words['will']['not_before'])})(?!\w)"),
        "denied": re.compile(whole(words["context"]["denied"]) + r"(?:\s+[\w'-]+){0,2}\s*$"),
    }


def commitments(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The story's commitments, each undertaking once."""
    found: list[Draft] = []
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        meeting = meeting_before(meetings, sentence)
        for said in _all_said(sentence):
            spans = undertakings(story.text, said.start, said.end) or ([(said.start, said.end)] if said.subject else [])
            for span in spans:
                if said.subject is not None and len(spans) == 1:
                    span = trimmed(story.text, said.subject, span[1] - (story.text[span[1] - 1] == "."))
                if not any(span[0] < d.evidence[1] and d.evidence[0] < span[1] for d in found):
                    found.append(_draft(sentence, said, span, meeting))
    return found


def _all_said(sentence: Sentence) -> Iterator[_Said]:
    """Everything that the sentence promises or proposes, each up to the next."""
    text, spot = sentence.story.text, after_dateline(sentence)
    while (trigger := _compiled()["trigger"].search(text, spot, sentence.end)) is not None:
        spot = trigger.end()
        said = _said(sentence, trigger)
        if said:
            yield said
            spot = said.end


def _said(sentence: Sentence, trigger: re.Match[str]) -> _Said | None:
    text, start = sentence.story.text, after_dateline(sentence)
    status = next(
        name
        for name in ("will", "agreed", "proposed", "tasked", "planned", "listed")
        if _compiled()[name].fullmatch(trigger[0])
    )
    if _compiled()["denied"].search(text, max(start, trigger.start() - 60), trigger.start()):
        return None
    end = _end(sentence, trigger.end())
    if status == "will":
        return _willed(sentence, trigger, end)
    if status == "listed":
        return _Said("agreed", trigger.span(), trigger.end(), end)
    spot = _verb_after(sentence, trigger, end, status)
    return _Said(status, trigger.span(), *spot) if spot else None


def _end(sentence: Sentence, spot: int) -> int:
    """Where what is said ends: the sentence's end, or another speech in it."""
    other = _OTHER.search(sentence.story.text, spot, sentence.end)
    return other.start() if other else sentence.end


def _verb_after(
    sentence: Sentence, trigger: re.Match[str], end: int, status: str
) -> tuple[int, int, int | None] | None:
    """Where the undertaking begins behind "agreed to", "agreed that they will", "asked B to", "proposed that B"."""
    text = sentence.story.text
    spot = _THAT.match(text, trigger.end(), end)
    begin = spot.end() if spot else trigger.end()
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    last = trigger[0].lower().split()[-1]
    if begins(text, begin, end) and last not in ("on", "in", "upon", "for") and trigger[0].lower() != "asked":
        return begin, end, None
    if last in ("on", "upon", "in", "for") and trigger[0].lower() not in (
        "called on",
        "calling on",
        "called upon",
        "necessary for",
        "it is necessary for",
    ):
        return (begin, end, None) if begins(text, begin, end) or _is_doing(text, begin, end) else None
    who = _WHO_WHAT.match(text, begin, end)
    if who and (begins(text, who.end(), end) or who["to"] != "to") and not who["who"].startswith(("to ", "and ")):
        if who["to"] == "continue":
            return who.start("to"), end, begin
        return who.end(), end, begin if status == "proposed" and who["to"] != "to" else None
    named = own(sentence.story.mentions_in(begin, min(end, begin + 80)), sentence, places_too=True)
    verb = first_verb(text, begin, min(end, begin + 90)) if "that" in text[trigger.start() : begin] else None
    if status == "proposed" and verb and (named or means_all(sentence, begin, verb)):
        return verb, end, begin
    return (begin, end, None) if status == "proposed" and _is_doing(text, begin, end) else None


def _is_doing(text: str, start: int, end: int) -> bool:
    """Whether a noun of doing stands there: "cooperation in …", "the organisation of …", "measures to …"."""
    return bool(
        re.compile(
            r"(?:the\s+|further\s+|closer\s+|stronger\s+|more\s+|joint\s+|stepped-up\s+|continued\s+)*(?:cooperation\s+in|collaboration\s+in|coordination\s+in|[a-z]+(?:tion|sion|ment)\s+(?:of|in)|measures\s+to|support\s+for|exchanges?\s+of|efforts\s+to)\s"
        ).match(text, start, end)
    )


def _willed(sentence: Sentence, trigger: re.Match[str], end: int) -> _Said | None:
    """ "The two sides will …": a side, a body or what both sides have stands before it."""
    text, start = sentence.story.text, after_dateline(sentence)
    verb = trigger.end()
    if _compiled()["not_before"].match(
        text, trigger.end() if "continue" not in trigger[0] else trigger.start() + len("will"), end
    ) and not re.match(
        r"\s+be\s+(?:developed|built|upgraded|established|set\s+up|strengthened|promoted|maintained|expanded|organised|organized|stepped|implemented|opened\s+to|enhanced|increased|conducted|provided|granted|given|carried)",
        text[verb:],
    ):
        return None
    clause = (
        max(
            start,
            *(
                m.end()
                for m in re.finditer(
                    r"[;:]\s|(?<=\w),\s+(?:and|but|while|with)\s|(?<!\w)(?:that|said|added|hear|while)\s",
                    text[start : trigger.start()],
                )
            ),
            0,
        )
        if False
        else _subject_start(text, start, trigger.start())
    )
    subject = text[clause : trigger.start()]
    if not _undertakes(sentence, clause, trigger.start()) or re.search(
        r"(?<!\w)(?:which|who|event|pact|agreement|ceremony|visit|meeting|talks|bridge|road|project|relationship|friendship|ties)\s*$",
        subject,
    ):
        return None
    speech = _SAYS.search(text, start, clause) or (
        _SAYS.search(text, trigger.end(), sentence.end)
        and text[sentence.end - 8 : sentence.end].rstrip(".").endswith(("said", "added", "noted", "says"))
    )
    status = "planned" if speech else "agreed"
    begin = trigger.end() if "continue" not in trigger[0] else trigger.start() + trigger[0].lower().index("continue")
    return _Said(status, trigger.span(), begin, end, clause)


def _subject_start(text: str, start: int, will: int) -> int:
    """Where the subject of "will" begins: behind the last speech, comma of an opening, or semicolon."""
    spot = start
    for cut in re.finditer(
        r"[;:]\s+|(?<!\w)(?:that|said|added|heard|while|and\s+that|noted|whereby)\s+|^(?:In|At|On|According|Under|Accordingly|Meanwhile|Additionally|Besides|Furthermore|Moreover|For|As|From|Through|With|Following|After|During|Regarding|Also|Then|Finally|Particularly|Specifically|Therefore|Thereby|Of|Within|Based)(?!\w)[^;]*?,\s+(?=[\w\s'-]*$)|(?<=\w),\s+(?:but|while)\s+(?=[\w\s'-]*$)",
        text[start:will],
    ):
        spot = start + cut.end()
    return spot


def _undertakes(sentence: Sentence, start: int, end: int) -> bool:
    text = sentence.story.text
    said = re.compile(
        whole(data("commitments.en")["context"]["subjects"])
        + r"(?:\s+\([^)]*\))?(?:\s+(?:of|in|from|between|for|to)\s[^,]{0,90})?\s*$"
    ).search(text, start, end)
    named = [
        m
        for m in sentence.story.mentions_in(start, end)
        if re.fullmatch(r"(?:'s?\s+[\w\s-]{0,60})?\s*(?:\([^)]*\))?\s*", text[m.end : end])
    ]
    subjects = re.compile(whole(data("commitments.en")["context"]["subjects"]))
    few = len(text[start:end].split()) <= _LONGEST_SUBJECT and subjects.search(text, start, end)
    return bool(said or named or few or patterns("parties")["groups"].search(text, start, end))


def _draft(sentence: Sentence, said: _Said, span: Span, meeting: Meeting | None) -> Draft:
    story = sentence.story
    draft = Draft("commitment", f"commitment.{said.status}", span, span)
    draft.say("status", said.status, said.words)
    areas = areas_in(story.text, *span, "en")
    if areas:
        draft.say("areas", [area for area, _ in areas], *[words for _, words in areas])
    period = next((t for t in sentence.times if t.kind in ("period", "year") and span[0] <= t.start < span[1]), None)
    period = period or next(
        (t for t in sentence.times if t.kind in ("period", "year") and t.end <= said.words[0]), None
    )
    found = dated(sentence, period, planned=True) if period else None
    if found:
        draft.say("period", found.edtf, *found.spans)
    if meeting:
        draft.within = meeting.draft
        if meeting.parties:
            draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")
    return draft
