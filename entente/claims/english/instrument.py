"""An English story and its meetings in, the papers it names out: signed, planned, in force, or told apart.

A paper that is only pointed back to ("under the agreement") makes no claim, nor does a promise count as a signing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.dates import dated
from entente.claims.english.parties import after_dateline, conclude_parties, crosses, leading_parties, own, say_parties
from entente.claims.english.phrases import ORDINAL, folded, patterns, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.instrument.told import add_paper, of_another_time
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention

Span = tuple[int, int]
_SIGNED_REACH, _REACH = 90, 190
_NUMBER = re.compile(r"\s+(?:No\.?|number)\s*(?P<number>\d[\w/.-]*\w)")
_BETWEEN = re.compile(r"(?<!\w)between\s")
_COUNTED = re.compile(
    r"(?<!\w)(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|various|a\s+number\s+of|dozens\s+of)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_PLANNED_BEFORE = r"(?:\s+[\w'-]+){0,4}\s*$"
_ENDS = re.compile(
    r"[,;:.(]\s|\s(?:which|that|during|aimed|to|at|under|after|as|when|while|outlining|with\sa\sview)\s|$"
)

_SIGN_NOW = re.compile(r"(?<!to\s)(?<!will\s)(?<!\w)(?:sign|signs|ink|inks)\s+(?:the|an?)\s")
_LONG_AGO = re.compile(r"(?<!\w)(?:since|anniversary\s+of|years\s+of|after|years\s+after)\s+(?:the\s+)?$")
# "the freshly signed pact" points back to it.
_SIGNED_ONE = re.compile(
    r"(?<!\w)(?:the|this|its|their)[\s-]+(?:(?:newly|freshly|recently|just|already|previously)[\s-]+)?"
    r"(?:signed|inked)\s+(?:(?!an?\s|the\s)\w+\s+)?$"
)


@dataclass(frozen=True, slots=True)
class _Paper:
    """The noun of a paper, where its words end, and its kind."""

    noun: Span
    end: int
    kind: str


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(whole(data("instruments.en")["noun"]))


@cache
def _planned_before() -> re.Pattern[str]:
    return re.compile(patterns("instruments")["planned"].pattern + _PLANNED_BEFORE)


def instruments(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The papers that the story names, each once, what says most of it first."""
    found: list[Draft] = []
    leading = leading_parties(story)
    for sentence in sorted(story.sentences, key=_pictures):
        if sentence.role == "title":
            continue
        meeting = meeting_before(meetings, sentence)
        for paper in _papers(sentence):
            draft = _draft(sentence, paper, meeting, leading)
            if draft:
                add_paper(found, draft, in_caption=_pictures(sentence) and _is_signed(found, draft))
    return found


def _pictures(sentence: Sentence) -> bool:
    """Whether the sentence captions a picture, as such or by its tense: "The two sides sign the MoU"."""
    return sentence.role == "caption" or bool(_SIGN_NOW.search(sentence.story.text, sentence.start, sentence.end))


def _is_signed(found: list[Draft], draft: Draft) -> bool:
    return any((o.values["kind"], o.values["status"]) == (draft.values["kind"], "signed") for o in found)


def _papers(sentence: Sentence) -> Iterator[_Paper]:
    text = sentence.story.text
    nouns = list(_noun().finditer(text, sentence.start, sentence.end))
    for at, noun in enumerate(nouns):
        if at and noun.start() - nouns[at - 1].end() <= 2:
            continue
        abbreviated = at + 1 < len(nouns) and text[noun.end() : nouns[at + 1].start()].strip() == "("
        following = nouns[at + 1 + abbreviated].start() if at + 1 + abbreviated < len(nouns) else sentence.end
        yield _Paper(
            noun.span(),
            min(sentence.end, noun.end() + _REACH, following),
            data("instruments.en")["noun"][folded(noun[0])],
        )


def _status(sentence: Sentence, paper: _Paper) -> tuple[str | None, Span | None]:
    """What the words before the paper, or right behind it, say of it; None where it is denied."""
    text, words, start = sentence.story.text, patterns("instruments"), after_dateline(sentence)
    if re.compile(words["denied"].pattern + r"(?:\s+[\w'-]+){0,4}\s*$").search(
        text, max(start, paper.noun[0] - 60), paper.noun[0]
    ):
        return None, None
    behind = words["passive"].search(text, paper.noun[1], min(paper.end, paper.noun[1] + 120))
    if behind and ";" not in text[paper.noun[1] : behind.start()]:
        ahead = re.search(r"(?<!\w)(?:will|to)\s+be\s*$", text[paper.noun[1] : behind.start() + 3])
        return ("planned" if ahead else "signed"), behind.span()
    signs = list(words["signed"].finditer(text, max(start, paper.noun[0] - _SIGNED_REACH), paper.noun[0]))
    sign = next((s for s in reversed(signs) if _reaches(text[s.end() : paper.noun[0]])), None)
    if sign and _LONG_AGO.search(text, start, sign.start()):
        return None, None
    if sign:
        return (
            "planned" if _planned_before().search(text, max(start, sign.start() - 50), sign.start()) else "signed"
        ), sign.span()
    ahead = re.compile(r"(?<!\w)(?:draft|drafting|draw\s+up|negotiate|negotiating|new)\s+(?:[\w-]+\s+){0,3}$").search(
        text, max(start, paper.noun[0] - 40), paper.noun[0]
    )
    if ahead:
        return "planned", ahead.span()
    uses = words["in_force"].search(text, max(start, paper.noun[0] - 70), paper.noun[0])
    return ("in_force", uses.span()) if uses else ("mentioned", None)


def _reaches(between: str) -> bool:
    return not patterns("instruments")["another"].search(between) and not re.search(
        r"[;:]|(?<!\w)(?:which|who|that)(?!\w)", between
    )


def _draft(sentence: Sentence, paper: _Paper, meeting: Meeting | None, leading: list[Mention]) -> Draft | None:
    text, (status, said) = sentence.story.text, _status(sentence, paper)
    if status is None or _is_no_paper(text, paper, status, said):
        return None
    draft = Draft("instrument", f"instrument.{status}", paper.noun, paper.noun)
    draft.say("kind", paper.kind, paper.noun)
    draft.say("status", status, said or paper.noun)
    number = _NUMBER.match(text, paper.noun[1], paper.end)
    if number:
        draft.say("number", sentence.story.exact[slice(*number.span("number"))], number.span("number"))
    _say_period(draft, sentence, paper)
    _say_ordinal(draft, sentence, paper)
    between = _between(sentence, paper)
    if not _is_told_apart(draft, sentence, paper, between):
        return None
    if status == "signed":
        _say_date(draft, sentence, paper, meeting)
    meeting = None if of_another_time(draft, meeting) else meeting
    _say_parties(draft, sentence, paper, between, meeting, leading)
    draft.evidence = _evidence(draft, text, paper, said)
    if meeting and status != "planned":
        draft.within = meeting.draft
    return draft


def _is_no_paper(text: str, paper: _Paper, status: str, said: Span | None) -> bool:
    """What is counted, reached and not signed, or a word of every day."""
    before = text[max(0, paper.noun[0] - 40) : paper.noun[0]]
    word = folded(text[slice(*paper.noun)])
    if (
        word in ("agreement", "agreements")
        and re.search(r"(?<!\w)(?:in|reached|reach|reaching|to|of|mutual|came\s+to)\s+(?:an?\s+)?$", before)
        and not text[paper.noun[0]].isupper()
    ):
        return True
    if _SIGNED_ONE.search(before):
        return True
    if word in ("document", "documents", "deal", "deals", "treaty", "protocols", "accord") and status not in (
        "signed",
        "planned",
    ):
        return True
    return bool(
        status in ("signed", "planned")
        and _COUNTED.search(before)
        and word.endswith("s")
        and word not in ("minutes", "regulations")
    )


def _between(sentence: Sentence, paper: _Paper) -> list[Mention]:
    between = _BETWEEN.search(sentence.story.text, paper.noun[1], paper.end)
    named = own(sentence.story.mentions_in(between.end(), paper.end), sentence, places_too=True) if between else []
    return named if len(named) > 1 else []


def _is_told_apart(draft: Draft, sentence: Sentence, paper: _Paper, between: list[Mention]) -> bool:
    """Whether it was signed or is to be, or has a number, period, ordinal or localities of its own."""
    if draft.values["status"] == "signed":
        return True
    if draft.values["status"] == "planned":
        return bool(between or draft.values.get("period")) or draft.values["kind"] != "other"
    return bool(
        draft.values.get("number")
        or draft.values.get("period")
        or draft.values.get("title")
        or any(m.party.level != "ADM0" for m in between)
    )


def _say_ordinal(draft: Draft, sentence: Sentence, paper: _Paper) -> None:
    """ "the 8th Memorandum of Understanding": its place in a row is its title."""
    text = sentence.story.text
    number = re.compile(rf"(?<!\w){ORDINAL}\s+$").search(text, max(sentence.start, paper.noun[0] - 14), paper.noun[0])
    if number:
        draft.say("title", sentence.story.exact[number.start() : paper.noun[1]], (number.start(), paper.noun[1]))


def _say_period(draft: Draft, sentence: Sentence, paper: _Paper) -> None:
    text = sentence.story.text
    inside = [t for t in sentence.times if paper.noun[0] - 40 <= t.start < paper.end]
    period = next((t for t in inside if t.kind == "period" and not t.edtf.endswith("..")), None)
    period = period or next(
        (
            t
            for t in inside
            if t.kind == "year" and re.search(r"(?<!\w)for\s+(?:the\s+year\s+)?$", text[paper.noun[0] : t.start])
        ),
        None,
    )
    if period:
        draft.say("period", period.edtf, (period.start, period.end))


def _say_date(draft: Draft, sentence: Sentence, paper: _Paper, meeting: Meeting | None) -> None:
    """The day, month or year that its own sentence gives; else the meeting's."""
    taken = draft.words.get("period", [])
    free = [t for t in sentence.times if t.kind != "period" and (t.start, t.end) not in taken]
    near: list[Time] = [t for t in free if t.kind in ("day", "relative", "just", "same_day", "month", "year")]
    best = min(near, key=lambda t: (t.kind not in ("day", "relative"), abs(t.start - paper.noun[1])), default=None)
    found = (
        dated(sentence, best)
        if best and not (best.kind == "year" and "for " in sentence.story.text[best.start - 5 : best.start])
        else None
    )
    held = meeting.draft.values.get("date") if meeting else None
    if found and found.edtf and not (best and best.kind in ("year", "month") and held and held.startswith(found.edtf)):
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif held:
        draft.conclude("date", held, "within")


def _say_parties(
    draft: Draft,
    sentence: Sentence,
    paper: _Paper,
    between: list[Mention],
    meeting: Meeting | None,
    leading: list[Mention],
) -> None:
    if between:
        say_parties(draft, between)
        return
    text, start = sentence.story.text, after_dateline(sentence)
    named = own(sentence.story.mentions_in(start, paper.noun[0]), sentence)
    partner = re.compile(r"(?<!\w)with\s").search(text, paper.noun[1], paper.end)
    named += own(sentence.story.mentions_in(partner.end(), paper.end), sentence) if partner else []
    if crosses(named):
        say_parties(draft, named)
    elif meeting and crosses(meeting.parties):
        conclude_parties(draft, meeting.parties, "within")
    elif leading:
        conclude_parties(draft, leading, "leading")


def _evidence(draft: Draft, text: str, paper: _Paper, said: Span | None) -> Span:
    """From the words that say it is signed, when they stand just before, to the end of the paper's name and fields."""
    start = min([paper.noun[0], *([said[0]] if said and 0 <= paper.noun[0] - said[1] < _SIGNED_REACH else [])])
    ends = [
        span[1]
        for name in ("period", "number")
        for span in draft.words.get(name, [])
        if paper.noun[0] <= span[0] < paper.end
    ]
    named = _ENDS.search(text, paper.noun[1], paper.end)
    passive = [said[1]] if said and said[0] >= paper.noun[1] else []
    return (start, max([named.start() if named else paper.end, *ends, *passive]))
