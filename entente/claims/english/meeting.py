"""An English story in, its meetings out: what is held, when, where, how and between whom. One told twice is one."""

import re

from entente.claims.draft import REMEMBERED, Draft
from entente.claims.english.happening import Happening, happenings
from entente.claims.english.meeting_fields import say_date, say_host, say_mechanism, say_mode, say_place
from entente.claims.english.parties import (
    after_dateline,
    conclude_parties,
    crosses,
    leading_parties,
    own,
    parties_of,
    say_parties,
)
from entente.claims.grammar.parties import distinct
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting
from entente.claims.meeting.told import told_again
from entente.places import Mention

_ADDED = ("date", "place", "mode", "edition", "mechanism", "host", "parties")
_VISITED = re.compile(r"\s+(?:(?:and\s+\w+\s+)?(?:session\s+)?(?:to|in|with|at)\s+)?(?:(?!and)[\w',-]+\s+){0,9}?")


def meetings(story: Story) -> list[Meeting]:
    """The meetings that the story tells, in page order; what a later sentence adds to one is given to it."""
    found: list[Meeting] = []
    leading = leading_parties(story)
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for happening in happenings(sentence):
            meeting = _meeting(sentence, happening, found, leading)
            same = next((other for other in found[-REMEMBERED:] if told_again(meeting, other)), None)
            if same:
                _complete(same.draft, meeting.draft)
            elif happening.kind and _is_told_enough(meeting):
                _recall(meeting.draft)
                found.append(meeting)
    return found


def _recall(draft: Draft) -> None:
    """One that is told by its year alone is recalled: what the story goes on to tell was not done there."""
    if draft.values.get("status") == "done" and len(draft.values.get("date") or "") == len("2023"):
        draft.rule = "meeting.recalled"


def _complete(draft: Draft, later: Draft) -> None:
    """Give a meeting the fields that only a later sentence tells."""
    for name in _ADDED:
        if draft.values.get(name) is None and later.values.get(name) is not None:
            draft.values[name] = later.values[name]
            draft.words.update({name: later.words[name]} if name in later.words else {})
            draft.basis.update({name: later.basis[name]} if name in later.basis else {})


def _is_told_enough(meeting: Meeting) -> bool:
    """Whether it has a time or is numbered, or two sides meet: else it is no more than a word."""
    draft = meeting.draft
    met = crosses(meeting.parties) and "parties" in draft.words and draft.values["status"] == "done"
    return bool(draft.values.get("date") or draft.values.get("edition") or met)


def _meeting(sentence: Sentence, happening: Happening, before: list[Meeting], leading: list[Mention]) -> Meeting:
    end = sentence.end - (sentence.story.text[sentence.end - 1] == ".")
    draft = Draft("meeting", happening.rule, (after_dateline(sentence), end), happening.noun)
    if happening.kind:
        draft.say("kind", happening.kind, happening.noun)
    draft.say("status", "planned" if happening.planned else "done", happening.planned or happening.verb)
    say_mechanism(draft, sentence, happening)
    say_date(draft, sentence, happening, before)
    if len(draft.values.get("date") or "") == len("2023") and draft.values.get("mechanism"):
        draft.rule = "meeting.recalled"
    say_place(draft, sentence, happening)
    say_host(draft, sentence)
    say_mode(draft, sentence)
    parties = _parties(sentence, happening)
    if crosses(parties) or (parties and not leading):
        say_parties(draft, parties)
    elif leading and not happening.planned:
        parties = leading
        conclude_parties(draft, leading, "leading")
    return Meeting(draft, tuple(parties), sentence)


def _parties(sentence: Sentence, happening: Happening) -> list[Mention]:
    """Who meets; of a visit those who are visited too."""
    named = parties_of(sentence, after_dateline(sentence), sentence.end)
    if happening.kind != "visit":
        return named
    spot = happening.noun[1]
    behind = own(sentence.story.mentions_in(spot - 1, sentence.end), sentence, places_too=True)
    return distinct([*named, *(m for m in behind if _VISITED.fullmatch(sentence.story.text, spot, m.start))])
