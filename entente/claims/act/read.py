"""A story and its meetings in, what happened to instruments out: amended, extended, suspended, ended, succeeded."""

from entente.claims.act.paper import Happened, happened_in
from entente.claims.act.words import patterns
from entente.claims.draft import Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import distinct, own, parties_between, parties_json
from entente.claims.grammar.phrases import plain
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting, meeting_before

_NEAR = 30


def acts(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """What the story says happened to instruments, each act on each paper once."""
    found: dict[tuple[str, str], Draft] = {}
    for sentence in story.sentences:
        if sentence.role == "title":
            continue
        for happened in happened_in(sentence):
            draft = _draft(sentence, happened, meeting_before(meetings, sentence))
            found.setdefault((draft.values["act"], plain(draft.values["instrument"])), draft)
    return list(found.values())


def _draft(sentence: Sentence, happened: Happened, meeting: Meeting | None) -> Draft:
    story = sentence.story
    start, end = min(happened.words[0], happened.paper[0]), max(happened.words[1], happened.paper[1])
    until = patterns()["until"].match(story.text, end, sentence.end) if happened.act == "extended" else None
    draft = Draft("act", f"act.{happened.act}", (start, until.end() if until else end), happened.words)
    draft.say("act", happened.act, happened.words)
    draft.say("instrument", story.exact[slice(*happened.full)], happened.full)
    _say_date(draft, sentence, happened, meeting)
    _say_parties(draft, sentence, happened, meeting)
    if meeting:
        draft.within = meeting.draft
    return draft


def _say_date(draft: Draft, sentence: Sentence, happened: Happened, meeting: Meeting | None) -> None:
    """The day from which it holds, the time before the words, or the meeting's day."""
    time = _from(sentence, happened) or _before(sentence, happened)
    found = dated(sentence, time) if time else None
    held = meeting.draft.values.get("date") if meeting else None
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif held:
        draft.conclude("date", held, "within")


def _from(sentence: Sentence, happened: Happened) -> Time | None:
    """ "… hết hiệu lực từ ngày 1/7/2025"."""
    spot = max(happened.words[1], happened.paper[1])
    behind = [t for t in sentence.times if spot <= t.start < spot + _NEAR and t.kind in ("day", "month", "year")]
    return next((t for t in behind if patterns()["from"].search(sentence.story.text[spot : t.start])), None)


def _before(sentence: Sentence, happened: Happened) -> Time | None:
    """The last time before the words that is no part of the paper's name."""
    start, end = min(happened.words[0], happened.paper[0]), happened.words[0]
    times = [t for t in sentence.times if t.end <= start and t.kind in ("day", "month", "year", "just")]
    return times[-1] if times and start <= end else None


def _say_parties(draft: Draft, sentence: Sentence, happened: Happened, meeting: Meeting | None) -> None:
    """Named by "giữa", else by the clause; else the meeting's."""
    clause = sentence.clause_at(happened.words[0])
    taken_over = happened.act == "succeeded"
    named = [] if taken_over else parties_between(sentence, happened.paper[0], clause[1])
    named = named or distinct(own(sentence.story.mentions_in(*clause), sentence, places_too=True))
    if len(named) >= 2:
        draft.say("parties", parties_json(named), *[(m.start, m.end) for m in named])
    elif meeting and len(meeting.parties) >= 2:
        draft.conclude("parties", parties_json(meeting.parties), "within")
