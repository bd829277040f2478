"""A sentence in, the fields of its meeting out: mechanism and edition, date, place, host, mode, parties."""

import re

from entente.claims.chinese.dates import dated, day_before, is_occasion
from entente.claims.chinese.happening import patterns_of
from entente.claims.chinese.numerals import NUMERAL, numeral
from entente.claims.chinese.parties import chain_start, in_title, is_destination, is_venue, own, party_json, story_start
from entente.claims.chinese.unit_left_out import unplaced
from entente.claims.draft import Draft
from entente.claims.grammar.parties import distinct, same
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time
from entente.claims.meeting.happening import Happening
from entente.claims.meeting.told import Meeting
from entente.places import Mention

Span = tuple[int, int]
_GATE_GAP = re.compile(r"[^\s,;。、()]{0,14}")
_BACK = ("回到", "返回", "回")
_NAME_REACH = 20
_PROVINCES = re.compile(rf"(?:边境|北部|西北|南部|北方)*{NUMERAL}省")
_YEAR = re.compile(r"((?:19|20)\d\d)(?![\d.])\s*年?[^,;。、)]{0,16}$")


def say_mechanism(draft: Draft, sentence: Sentence, happening: Happening) -> None:
    """The mechanism that meets, the first that the sentence names, there where it has its number before or behind."""
    text, story = sentence.story.text, sentence.story
    said = patterns_of()["mechanism"].finditer(text, sentence.start, sentence.end)
    names = [m for m in said if not in_title(text, m.start(), sentence.start)]
    near = [m for m in names if m.start() < happening.noun[1] + _NAME_REACH]
    again = [m for m in near if m[0] == near[0][0] and patterns_of()["ordinal"].match(text, m.end(), sentence.end)]
    name = next(iter([*again, *near]), None)
    if name:
        draft.say("mechanism", story.exact[slice(*name.span())], name.span())
    number = _number_of(sentence, name.span() if name else happening.noun)
    if number:
        draft.say("edition", numeral(number["number"]), number.span("number"))


def _number_of(sentence: Sentence, name: Span) -> re.Match[str] | None:
    """The ordinal right before or behind a name."""
    text = sentence.story.text
    for number in patterns_of()["ordinal"].finditer(text, sentence.start, sentence.end):
        if 0 <= number.start() - name[1] < 3 or 0 <= name[0] - number.end() < 12:
            return number
    return None


def say_date(draft: Draft, sentence: Sentence, time: Time, before: list[Meeting], *, planned: bool) -> None:
    if time.kind == "same_day":
        date = next((m.draft.values.get("date") for m in reversed(before) if m.told_here), None)
        date = date or day_before(sentence)
        if date and ("/" not in date or not is_occasion(sentence, time)):
            draft.conclude("date", date, "same_day", (time.start, time.end))
        return
    named = draft.words.get("mechanism", [draft.head])[0]
    year = _YEAR.search(sentence.story.text, sentence.start, named[0])
    found = dated(sentence, time, year=year[1] if year else None, planned=planned)
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})


def say_place(draft: Draft, sentence: Sentence) -> None:
    """Where it is held, else where the visitors go."""
    places = [m for m in _told_with(sentence, draft.head[0]) if not m.context and m.body is None]
    venue = next((m for m in places if is_venue(sentence, m)), None)
    venue = venue or next((m for m in places if is_destination(sentence, m)), None)
    if venue and venue.party.level == "ADM0":
        venue = next((m for m in places if _is_gate_of(sentence, venue, m) or _lies_in(sentence, venue, m)), venue)
    if venue:
        draft.say("place", party_json(sentence.story, venue), (venue.start, venue.end))


def _told_with(sentence: Sentence, spot: int) -> list[Mention]:
    """The mentions of the clause that tells of the meeting; where it has none, of the sentence."""
    told = sentence.story.mentions_in(*sentence.clause_at(spot)) or sentence.mentions
    return [m for m in told if m.start >= story_start(sentence)]


def _is_gate_of(sentence: Sentence, country: Mention, mention: Mention) -> bool:
    """Whether a gate stands behind its country: 在越南茶陵-中国龙邦口岸."""
    between = sentence.story.text[country.end : mention.start]
    return mention.party.level == "GATE" and bool(_GATE_GAP.fullmatch(between))


def _lies_in(sentence: Sentence, country: Mention, mention: Mention) -> bool:
    """Whether a place stands behind its country and where in it: 在老挝北部琅勃拉邦."""
    return mention.start > country.start == chain_start(sentence, mention)


def say_host(draft: Draft, sentence: Sentence) -> None:
    """Who hosts: 由谅山省主办, 广宁省承办."""
    text = sentence.story.text
    for mention in sentence.mentions:
        hosts = patterns_of()["host_behind"].match(text, mention.end)
        if hosts and not mention.context:
            draft.say("host", party_json(sentence.story, mention), (mention.start, mention.end))


def say_mode(draft: Draft, sentence: Sentence) -> None:
    for mode in ("hybrid", "online", "in_person"):
        said = patterns_of()[mode].search(sentence.story.text, sentence.start, sentence.end)
        if said:
            draft.say("mode", mode, said.span())
            return
    if draft.values.get("place") and draft.values["status"] == "done":
        draft.conclude("mode", "in_person", "place_named", *draft.words["place"])


def parties_of(sentence: Sentence, happening: Happening) -> list[Mention]:
    """Who the sentence names; whom a visit goes to as well."""
    left_out = [m for m in unplaced(sentence) if not any(same(m, other) for other in sentence.mentions)]
    named = _of_its_name(sentence, happening.noun)
    if named:
        return named
    if not happening.by_verb and sentence.story.text.startswith("上", happening.noun[1]):
        return own(sentence.story.mentions_in(sentence.start, happening.noun[1]), sentence)
    mentions = _told_with(sentence, happening.noun[0])
    parties = _with_provinces(sentence, own([*left_out, *mentions], sentence))
    if happening.kind in ("visit", "survey", "reception") or len({m.party.country for m in parties}) < 2:
        wider = own([*left_out, *mentions], sentence, venues=True)
        back = [m for m in wider if sentence.story.text.endswith(_BACK, sentence.start, m.start)]
        goes = [m for m in wider if m in parties or (is_destination(sentence, m) and m not in back)]
        parties = goes if len(goes) > len(parties) else parties
    return ([] if _only_host(sentence, parties) else parties) or _of_paper(sentence, happening)


def _of_its_name(sentence: Sentence, noun: Span) -> list[Mention]:
    """Whom a meeting's own name joins across a border, in quotation marks: “云南与老街联合工作组第三次会议”."""
    text = sentence.story.text
    opens = text.rfind("“", sentence.start, noun[0])
    closes = text.find("”", max(opens, sentence.start), sentence.end)
    if opens < 0 or closes < 0 or re.search("[,;。]", text[opens : noun[0]]):
        return []
    if closes < noun[0] and not patterns_of()["ordinal"].match(text, closes + 1):
        return []
    inside = distinct(m for m in sentence.story.mentions_in(opens, closes) if not m.context)
    return inside if len({m.party.country for m in inside}) > 1 else []


def named_before(sentence: Sentence, spot: int) -> list[Mention]:
    """Whom a name of many words joins before its year: 越南谅山、高平省与中国广西2023年党委书记新春会晤."""
    text = sentence.story.text
    year = _YEAR.search(text, sentence.start, spot)
    last = next((m for m in sentence.mentions if year and 0 <= year.start() - m.end < 2), None)
    if last is None:
        return []
    part = max(text.rfind(mark, sentence.start, last.start) + 1 for mark in ",;:。")
    sides = own(sentence.story.mentions_in(max(part, sentence.start), last.end), sentence, venues=True)
    return sides if len({m.party.country for m in sides}) > 1 else []


def year_of_name(sentence: Sentence, spot: int) -> re.Match[str] | None:
    """The year with which the name begins that holds ``spot``."""
    return _YEAR.search(sentence.story.text, sentence.start, spot)


def _only_host(sentence: Sentence, parties: list[Mention]) -> bool:
    """Whether all it names are of one country, and one of them holds it: 由云南省主办的论坛."""
    hosts = any(patterns_of()["host_behind"].match(sentence.story.text, m.end) for m in parties)
    return hosts and len({m.party.country for m in parties if m.party.country}) < 2


def _of_paper(sentence: Sentence, happening: Happening) -> list[Mention]:
    """Whose paper it is that a ceremony signs: 《A与B合作协议》签署仪式."""
    text = sentence.story.text
    if happening.kind != "ceremony":
        return []
    inside = [m for m in sentence.mentions if not m.context and in_title(text, m.start, sentence.start)]
    return distinct(m for m in inside if "》" in text[m.end : happening.noun[0]])


def _with_provinces(sentence: Sentence, parties: list[Mention]) -> list[Mention]:
    """The parties, with the provinces that the next sentence names for 越南边境四省."""
    story, named = sentence.story, list[Mention]()
    following = [s for s in story.sentences if s.block == sentence.block and s.start > sentence.start][:1]
    for party in parties:
        provinces = [m for s in following for m in own(s.mentions, s) if m.party.country == party.party.country]
        counted = party.party.level == "ADM0" and _PROVINCES.match(story.text, party.end)
        named += provinces if counted and len(provinces) > 1 else [party]
    return named


def say_parties(draft: Draft, sentence: Sentence, parties: list[Mention]) -> None:
    story = sentence.story
    if not parties:
        return
    draft.say("parties", [party_json(story, m) for m in parties], *[(m.start, m.end) for m in parties])
    bodies = [m for m in parties if m.body]
    if bodies:
        draft.say("bodies", [party_json(story, m, m.body) for m in bodies], *[(m.start, m.end) for m in bodies])
