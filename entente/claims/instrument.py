"""A story and its meetings in, the papers it names out: signed, in force, planned, or mentioned with a period or number.

A paper that is only a common noun ("các thỏa thuận") makes no claim, nor does a promise count as a signing.
"""

import re
from dataclasses import dataclass
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import own, parties_between
from entente.claims.grammar.phrases import data, one_of, plain
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import times
from entente.claims.meeting import Meeting
from entente.places import Mention

Span = tuple[int, int]
_REACH = 160
_SIGNED_REACH = 60
_ORDINAL = re.compile(r"(?:lần thứ|kỳ thứ|khóa)\s+[\dIVXL]+|(?:ký|ký kết)\s+(?:ngày\s+[\d/.]+|năm\s+(?:19|20)\d\d)")
_NUMBER = re.compile(r"(?<!\w)số\s*:?\s*(?P<number>\d+/[\w/.-]*\w(?:\s*-\s*(?=[A-ZĐ])[A-ZĐ][\w/.]*)*)")
_SIGNED_THEN = re.compile(r"(?<!\w)ký(?:\s+kết)?\s+(?P<when>(?:ngày\s+[\d/.]{8,10}|năm\s+(?:19|20)\d\d))(?!\d)")
_QUOTED = re.compile(r'\s*"(?P<title>[^"\n]{4,300})"')


@dataclass(frozen=True, slots=True)
class _Paper:
    """The noun of a paper and the words that belong to it."""

    noun: Span
    end: int
    kind: str


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = data("instruments")["words"]
    patterns = {name: re.compile(one_of(words[name])) for name in words}
    patterns["noun"] = re.compile(one_of(data("instruments")["noun"]))
    return patterns


def instruments(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The papers that the story names, each once, what says most of it first."""
    found: list[Draft] = []
    for sentence in sorted(story.sentences, key=lambda s: s.role == "caption"):
        if sentence.role == "title":
            continue
        meeting = meeting_before(meetings, sentence)
        for paper in _papers(sentence):
            draft = _draft(sentence, paper, meeting)
            if draft:
                _add(found, draft, in_caption=sentence.role == "caption")
    return found


def meeting_before(meetings: list[Meeting], sentence: Sentence) -> Meeting | None:
    """The meeting that a sentence belongs to: the last one told before it, or in it; planned ones are none."""
    told = [m for m in meetings if m.told_here]
    before = [m for m in told if m.sentence.start <= sentence.start]
    return before[-1] if before else (told[0] if told and sentence.role == "caption" else None)


def _papers(sentence: Sentence) -> list[_Paper]:
    """The nouns of papers, each with its words up to the next paper or the clause's end."""
    text, nouns = (
        sentence.story.text,
        list(_patterns()["noun"].finditer(sentence.story.text, sentence.start, sentence.end)),
    )
    papers = []
    for at, noun in enumerate(nouns):
        clause = sentence.clause_at(noun.start())
        following = [
            n.start() for n in nouns[at + 1 :] if re.search(r"(?:\svà|,)\s+(?:\d+\s+)?$", text[noun.end() : n.start()])
        ]
        end = min([clause[1], noun.end() + _REACH, *following])
        papers.append(_Paper(noun.span(), end, data("instruments")["noun"][plain(noun[0])]))
    return papers


def _draft(sentence: Sentence, paper: _Paper, meeting: Meeting | None) -> Draft | None:
    status, said = _status(sentence, paper)
    if status is None:
        return None
    draft = Draft("instrument", f"instrument.{status}", (paper.noun[0], paper.end), paper.noun)
    draft.say("kind", paper.kind, paper.noun)
    draft.say("status", status, said or paper.noun)
    _say_number(draft, sentence, paper)
    _say_title(draft, sentence, paper)
    _say_period(draft, sentence, paper)
    if status == "in_force" and _over(draft, sentence.story.published):
        draft.conclude("status", "mentioned", "period_over", *draft.words["period"])
    between = parties_between(sentence, paper.noun[1], paper.end) or _signed_by(sentence, paper)
    if not _told_apart(draft, sentence, paper, between):
        return None
    _say_parties(draft, sentence, paper, between, meeting, status)
    signed_then = _signed_then(sentence, paper)
    if signed_then:
        draft.say("status", "signed", signed_then.span())
        draft.say("date", times(sentence.story.text, *signed_then.span("when"))[0].edtf, signed_then.span("when"))
    elif status == "signed":
        _say_date(draft, sentence, meeting)
    _evidence(draft, paper, said)
    if meeting and status != "planned":
        draft.within = meeting.draft
    return draft


def _over(draft: Draft, published: str | None) -> bool:
    """Whether the paper's period had ended when the page was published."""
    period = draft.values.get("period")
    return bool(period and published and period.split("/")[-1][:4] < published[:4])


def _signed_then(sentence: Sentence, paper: _Paper) -> re.Match[str] | None:
    """ "… ký năm 2016", "… ký ngày 5/3/2021": the day of an earlier signing."""
    said = _SIGNED_THEN.search(sentence.story.text, paper.noun[1], paper.end)
    return said if said and times(sentence.story.text, *said.span("when")) else None


def _signed_by(sentence: Sentence, paper: _Paper) -> list[Mention]:
    """The parties of "… do tỉnh A ký với châu B"."""
    by = re.compile(r"(?<!\w)do\s.{2,60}?\ský(?:\s+kết)?\s+với\s").search(sentence.story.text, paper.noun[1], paper.end)
    named = own(sentence.story.mentions_in(by.start(), paper.end), sentence, places_too=True) if by else []
    return named[:2] if len(named) >= 2 else []


def _status(sentence: Sentence, paper: _Paper) -> tuple[str | None, Span | None]:
    """What the nearest words before the paper in its clause say of it; None where it is denied."""
    text, patterns = sentence.story.text, _patterns()
    start = sentence.clause_at(paper.noun[0])[0]
    if patterns["never"].search(text, paper.noun[0], paper.end):
        return None, None
    passive = patterns["passive"].search(text, paper.noun[1], paper.end)
    signs = (
        [passive]
        if passive
        else list(patterns["signed"].finditer(text, max(start, paper.noun[0] - 3 * _SIGNED_REACH), paper.noun[0]))
    )
    uses = [
        m for m in patterns["in_force"].finditer(text, start, paper.noun[0]) if _leads_to(text[m.end() : paper.noun[0]])
    ]
    last = max([*signs, *uses], key=lambda m: m.end(), default=None)
    if patterns["draft"].search(text, max(start, paper.noun[0] - 20), paper.noun[0]):
        return "planned", None
    if last is None or (last in signs and not passive and not _reaches(text, last.end(), paper.noun[0])):
        return "mentioned", None
    if re.search(patterns["denied"].pattern + r"\s+(?:\w+\s+)?$", text[start : last.start()]):
        return None, None
    if last in uses:
        return "in_force", last.span()
    promised = re.search(patterns["planned"].pattern + r"(?:\s+[\wÀ-ỹ]+){0,3}\s*$", text[start : last.start()])
    return ("planned" if promised else "signed"), last.span()


def _leads_to(between: str) -> bool:
    """Whether only a few words without a comma stand between "thực hiện" and the paper."""
    return (len(between) < 2 * _SIGNED_REACH // 3 and "," not in between) or bool(_patterns()["noun"].search(between))


def _reaches(text: str, verb_end: int, noun: int) -> bool:
    """Whether what stands between "ký kết" and the paper is other papers and their words, not another doing."""
    between = text[verb_end:noun]
    return len(between) < _SIGNED_REACH or bool(_patterns()["noun"].search(between))


def _say_number(draft: Draft, sentence: Sentence, paper: _Paper) -> None:
    number = _NUMBER.search(sentence.story.text, paper.noun[1], paper.end)
    if number:
        draft.say("number", sentence.story.exact[slice(*number.span("number"))], number.span("number"))


def _say_title(draft: Draft, sentence: Sentence, paper: _Paper) -> None:
    quoted = _QUOTED.match(sentence.story.text, paper.noun[1], paper.end)
    if quoted:
        draft.say("title", sentence.story.exact[slice(*quoted.span("title"))], quoted.span("title"))


def _say_period(draft: Draft, sentence: Sentence, paper: _Paper) -> None:
    kinds = ("period", "year") if draft.values["kind"] == "plan" else ("period",)
    period = next((t for t in times(sentence.story.text, paper.noun[1], paper.end) if t.kind in kinds), None)
    if period:
        draft.say("period", period.edtf, (period.start, period.end))


def _told_apart(draft: Draft, sentence: Sentence, paper: _Paper, between: list[Mention]) -> bool:
    """Whether the words say which paper it is: signed or to be, or with a number, title, period, session or its parties."""
    if draft.values["status"] in ("signed", "planned") or between:
        return True
    named = any(draft.values.get(name) for name in ("number", "title", "period"))
    return named or bool(_ORDINAL.search(sentence.story.text, paper.noun[1], paper.end))


def _say_parties(
    draft: Draft, sentence: Sentence, paper: _Paper, between: list[Mention], meeting: Meeting | None, status: str
) -> None:
    start = sentence.clause_at(paper.noun[0])[0]
    named = between or own(sentence.story.mentions_in(paper.noun[1], paper.end), sentence)[:1]
    signers = own(sentence.story.mentions_in(start, paper.noun[0]), sentence)
    if len(between) >= 2 or (named and draft.values["kind"] == "resolution"):
        _say_mentions(draft, named)
    elif status == "signed" and len(signers) >= 2:
        _say_mentions(draft, signers)
    elif meeting and meeting.parties and draft.values["kind"] != "resolution" and not _names_parties(sentence, paper):
        draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")


def _names_parties(sentence: Sentence, paper: _Paper) -> bool:
    """Whether the paper's own words begin to name its parties, though not both could be read."""
    return bool(
        re.search(r"(?<!\w)(?:giữa|của)\s+(?!các tỉnh|hai bên)[A-ZĐ]", sentence.story.text[paper.noun[1] : paper.end])
    )


def _say_mentions(draft: Draft, mentions: list[Mention]) -> None:
    draft.say("parties", [m.party.to_json() for m in mentions], *[(m.start, m.end) for m in mentions])


def _say_date(draft: Draft, sentence: Sentence, meeting: Meeting | None) -> None:
    """The day that its own sentence gives, else the meeting's."""
    own_days = [t for t in sentence.times if t.kind in ("day", "just")]
    found = (
        dated(sentence, own_days[0]) if own_days and (not meeting or meeting.sentence.start != sentence.start) else None
    )
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif meeting and meeting.draft.values.get("date"):
        draft.conclude("date", meeting.draft.values["date"], "within")


def _evidence(draft: Draft, paper: _Paper, said: Span | None) -> None:
    """From the words that say it is signed, when they stand just before, to the end of what tells the paper apart."""
    start = said[0] if said and 0 <= paper.noun[0] - said[1] < _SIGNED_REACH else paper.noun[0]
    ends = [span[1] for spans in draft.words.values() for span in spans if paper.noun[0] <= span[0] < paper.end]
    draft.evidence = (start, max([paper.noun[1], *ends]))


def _add(found: list[Draft], draft: Draft, *, in_caption: bool) -> None:
    """Keep one claim a paper: the same kind with nothing that differs; signing outweighs use, use outweighs mention."""
    rank = ["signed", "planned", "in_force", "mentioned"]
    for at, other in enumerate(found):
        if _same_paper(draft, other, vague=in_caption):
            if rank.index(draft.values["status"]) < rank.index(other.values["status"]):
                found[at] = draft
            return
    found.append(draft)


def _same_paper(one: Draft, other: Draft, *, vague: bool) -> bool:
    """Whether both say nothing that differs; ``vague``: one only captions a picture, and may say less."""
    if one.values["kind"] != other.values["kind"]:
        return False
    both = [(one.values.get(name), other.values.get(name)) for name in ("number", "period", "title")]
    if any(mine and theirs and mine != theirs for mine, theirs in both):
        return False
    parties = [{p["id"] or p["name"] for p in draft.values.get("parties") or []} for draft in (one, other)]
    if parties[0] and parties[1] and parties[0] != parties[1]:
        return False
    return (
        vague
        or any(mine and theirs for mine, theirs in both)
        or all(bool(mine) == bool(theirs) for mine, theirs in both)
    )
