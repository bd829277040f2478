"""An English story and its meetings in, its commitments out: what sides agreed, were tasked, plan or propose to do."""

from entente.claims.draft import Draft
from entente.claims.english.dates import dated
from entente.claims.english.promise import Promise, promises
from entente.claims.english.undertakings import undertakings
from entente.claims.grammar.areas import areas_in
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.time import Time
from entente.claims.meeting import Meeting, meeting_before

Span = tuple[int, int]


def commitments(story: Story, meetings: list[Meeting]) -> list[Draft]:
    """The story's commitments, one claim an undertaking, each once."""
    found: list[Draft] = []
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        meeting = meeting_before(meetings, sentence)
        for promise in promises(sentence):
            for span in _spans(story.text, promise):
                if not any(span[0] < draft.evidence[1] and draft.evidence[0] < span[1] for draft in found):
                    found.append(_draft(sentence, promise, span, meeting))
    return found


def _spans(text: str, promise: Promise) -> list[Span]:
    """Its undertakings; an only one together with who undertakes it, where that is said with it."""
    spans = undertakings(text, promise.start, promise.end)
    if promise.subject is None or (len(spans) > 1 and promise.status != "proposed"):
        return spans
    if len(spans) > 1:
        told = text[promise.subject : promise.start].rstrip().endswith(("will", "would"))
        short = not told or spans[0][0] - promise.subject <= spans[0][1] - spans[0][0]
        return [(promise.subject if short else spans[0][0], spans[0][1]), *spans[1:]]
    end = spans[0][1] if spans else promise.end
    return [trimmed(text, promise.subject, end - (text[end - 1] == "."))]


def _draft(sentence: Sentence, promise: Promise, span: Span, meeting: Meeting | None) -> Draft:
    draft = Draft("commitment", f"commitment.{promise.status}", span, span)
    draft.say("status", promise.status, promise.words)
    areas = areas_in(sentence.story.text, *span, "en")
    if areas:
        draft.say("areas", [area for area, _ in areas], *[words for _, words in areas])
    period = _period(sentence, promise, span)
    found = dated(sentence, period, planned=True) if period else None
    if found:
        draft.say("period", found.edtf, *found.spans)
    if meeting:
        draft.within = meeting.draft
        if meeting.parties:
            draft.conclude("parties", [m.party.to_json() for m in meeting.parties], "within")
    return draft


def _period(sentence: Sentence, promise: Promise, span: Span) -> Time | None:
    """The years that the undertaking names, else those before the words that promise it: "For 2024, they agreed"."""
    told = [t for t in sentence.times if t.kind in ("period", "year")]
    inside = [t for t in told if span[0] <= t.start < span[1]]
    return next(iter(inside or [t for t in told if t.end <= promise.words[0]]), None)
