"""A sentence in, the fields of its meeting out: mechanism and edition, place, host, mode, parties."""

import re

from entente.claims.draft import Draft
from entente.claims.grammar.dates import Dated
from entente.claims.grammar.parties import is_location, parties_json
from entente.claims.grammar.phrases import ordinal
from entente.claims.grammar.story import Sentence
from entente.claims.meeting.happening import Happening, mechanism_near, numbers_of
from entente.claims.meeting.patterns import patterns_of
from entente.places import Mention

Span = tuple[int, int]

# "Đại sứ Việt Nam tại Lào" says where somebody is posted, not where anything is held.
_POSTED = re.compile(r"(?:Đại sứ|Lãnh sự|Tham tán)(?:\s+quán)?[^,;.]{0,30}\stại\s+$")


# "Vân Nam (Trung Quốc), (gọi tắt là …)": what brackets add behind a name.
_BRACKET = re.compile(r"(?:\s*,?\s*\([^)]{2,90}\))*")
# "tại Trường Đại học Hùng Vương": an organisation is a place only right behind the word.
_STANDS_AT = re.compile(r"(?<!\w)(?i:tại|ở)\s+(?:(?:trụ sở|hội trường|khuôn viên|văn phòng|doanh trại)\s+)?$")


def say_mechanism(draft: Draft, sentence: Sentence, happening: Happening, clause: Span) -> None:
    name = mechanism_near(sentence, happening, clause)
    if name:
        draft.say("mechanism", sentence.story.exact[slice(*name.span())], name.span())
    behind_name = patterns_of()["ordinal"].match(sentence.story.text, name.end()) if name else None
    for number in [*numbers_of(sentence, happening.noun), *([behind_name] if behind_name else [])]:
        draft.say("edition", ordinal(number["ordinal"]), number.span("ordinal"))


def say_edition_behind(draft: Draft, sentence: Sentence, parties: list[Mention]) -> None:
    """The number right behind those who meet: "Hội nghị hợp tác 5 tỉnh … và Vân Nam (Trung Quốc) lần thứ X"."""
    behind = [m for m in parties if m.start > draft.head[1]]
    spot = _BRACKET.match(sentence.story.text, max(m.reach for m in behind)) if behind else None
    number = patterns_of()["ordinal"].match(sentence.story.text, spot.end()) if spot else None
    if number and number.end() <= sentence.end and not draft.values.get("edition"):
        draft.say("edition", ordinal(number["ordinal"]), number.span("ordinal"))


def say_dated(draft: Draft, name: str, found: Dated) -> None:
    draft.say(name, found.edtf, *found.spans)
    if found.basis:
        draft.basis[name] = found.basis


def say_place(draft: Draft, sentence: Sentence, clause: Span) -> None:
    text = sentence.story.text
    start = sentence.start if clause in sentence.clauses else clause[0]
    places = [
        m
        for m in sentence.story.mentions_in(start, clause[1])
        if (m.party.kind == "place" or _STANDS_AT.search(text, 0, m.start))
        and m.body is None
        and m.party.level != "ADM0"
        and not m.context
        and is_location(text, m, sentence.start)
        and not _POSTED.search(text[max(sentence.start, m.start - 50) : m.start])
        and not re.search(r"(?<!\w)(?i:của|thuộc)\s+$", text[max(0, m.start - 6) : m.start])
    ]
    if places:
        draft.say("place", places[0].party.to_json(), (places[0].start, places[0].end))


def say_visited(draft: Draft, happening: Happening, parties: list[Mention]) -> None:
    """The unit that guests come to, where nothing else says where: "sang thăm tỉnh Ratanakiri"."""
    behind = [m for m in parties if m.start >= happening.noun[1] and m.party.kind == "place" and m.body is None]
    if happening.kind == "visit" and len(behind) == 1 < len(parties) and not draft.values.get("place"):
        draft.say("place", behind[0].party.to_json(), (behind[0].start, behind[0].end))


def say_host(draft: Draft, sentence: Sentence) -> None:
    text, small, patterns = sentence.story.text, sentence.story.small, patterns_of()
    for mention in sentence.mentions:
        host = patterns["host"].match(small, mention.end)
        by = patterns["host_by"].match(small, mention.end)
        if host or (by and re.search(r"(?<!\w)do\s+$", text[max(0, mention.start - 4) : mention.start])):
            draft.say("host", mention.party.to_json(), (mention.start, mention.end))


def say_mode(draft: Draft, sentence: Sentence) -> None:
    small, patterns = sentence.story.small, patterns_of()
    for mode in ("hybrid", "online", "in_person"):
        said = patterns[mode].search(small, sentence.start, sentence.end)
        if said:
            draft.say("mode", mode, said.span())
            return
    if draft.values.get("place") and draft.values.get("status") == "done":
        draft.conclude("mode", "in_person", "place_named", *draft.words["place"])


def say_parties(draft: Draft, parties: list[Mention]) -> None:
    if not parties:
        return
    draft.say("parties", parties_json(parties), *[(m.start, m.end) for m in parties])
    basis = next((m.basis for m in parties if m.basis), None)
    draft.basis.update({"parties": basis} if basis else {})
    bodies = [m for m in parties if m.body]
    if bodies:
        draft.say("bodies", [m.body.to_json() for m in bodies if m.body], *[(m.start, m.end) for m in bodies])
