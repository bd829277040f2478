"""A paper in, the fields of its claim out: number, title, period, parties and the day it was signed."""

import re

from entente.claims.course import Course
from entente.claims.draft import Draft
from entente.claims.grammar.both_sides import both_sides, names_both
from entente.claims.grammar.dates import dated
from entente.claims.grammar.parties import distinct, own, parties_json, same
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time, times
from entente.claims.instrument.paper import Paper, patterns_of
from entente.claims.meeting import Meeting, unnamed_home
from entente.places import Mention

_ORDINAL = re.compile(r"(?:lần thứ|kỳ thứ|khóa)\s+[\dIVXL]+|(?:ký|ký kết)\s+(?:ngày\s+[\d/.]+|năm\s+(?:19|20)\d\d)")
_NUMBER = re.compile(r"(?<!\w)số\s*:?\s*(?P<number>\d+/[\w/.-]*\w(?:\s*-\s*(?=[A-ZĐ])[A-ZĐ][\w/.]*)*)")
_NAMED_BY_YEAR = ("minutes", "memorandum", "agreement")
_BETWEEN = re.compile(r"(?<!\w)giữa\s")
_ONLY_WITH = re.compile(r"(?<!\w)(?i:không chỉ|ngoài|bên cạnh)\s+(?:ký\s+|hợp tác\s+)?(?:với\s+)?$")
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới|hết|từ|cuối|đầu|trước|sau|mỗi|cho)\s+$")
_FRAMED = re.compile(r"(?<!\w)(?:nhân|trong khuôn khổ|trong chuyến)\s[^,;]*$")
_WHEN = re.compile(r"(?:\s+[^\W\d_]+){0,12}\s+")
_WITH = re.compile(r"(?<!\w)với\s")
_NAMES_PARTIES = re.compile(r"(?<!\w)(?:giữa|của)\s+(?!các tỉnh|hai bên)[A-ZĐ]")
_QUOTED = re.compile(r'\s*"(?P<title>[^"\n]{4,300})"')


def say_number(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    number = _NUMBER.search(sentence.story.text, paper.noun[1], paper.end)
    if number:
        draft.say("number", sentence.story.exact[slice(*number.span("number"))], number.span("number"))


def say_title(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    quoted = _QUOTED.match(sentence.story.text, paper.noun[1], paper.end)
    if quoted:
        draft.say("title", sentence.story.exact[slice(*quoted.span("title"))], quoted.span("title"))


def say_period(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    kinds = ("period", "year") if draft.values["kind"] == "plan" else ("period",)
    period = next((t for t in times(sentence.story.text, paper.noun[1], paper.end) if t.kind in kinds), None)
    if period:
        draft.say("period", period.edtf, (period.start, period.end))


def say_year(draft: Draft, sentence: Sentence, paper: Paper) -> None:
    """The year that names a paper which is not signed here: "thực hiện biên bản hội đàm năm 2024"."""
    if draft.values["kind"] not in _NAMED_BY_YEAR or draft.values.get("period"):
        return
    years = [t for t in times(sentence.story.text, paper.noun[1], paper.end) if t.kind == "year"]
    text = sentence.story.text
    named = [t for t in years if _WHEN.fullmatch(text, paper.noun[1], t.start)]
    year = next((t for t in named if not _UNTIL.search(text, paper.noun[1], t.start)), None)
    if year:
        draft.say("date", year.edtf, (year.start, year.end))


def is_told_apart(draft: Draft, sentence: Sentence, paper: Paper, between: list[Mention]) -> bool:
    """Whether the words say which paper it is: signed or to be, or with a number, title, period, session or parties."""
    if draft.values["status"] in ("signed", "planned") or between:
        return True
    named = any(draft.values.get(name) for name in ("number", "title", "period", "date"))
    return (
        named or bool(_ORDINAL.search(sentence.story.text, paper.noun[1], paper.end)) or _names_a_side(sentence, paper)
    )


def _names_a_side(sentence: Sentence, paper: Paper) -> bool:
    """Whether "giữa" names one of its sides: "Biên bản hội đàm giữa Bí thư 5 tỉnh … và Bí thư Khu ủy Quảng Tây"."""
    said = _BETWEEN.search(sentence.story.text, paper.noun[1], paper.end)
    named = sentence.story.mentions_in(said.end(), paper.end) if said else []
    return any(mention.party.level != "ADM0" for mention in named)


def signed_by(sentence: Sentence, paper: Paper) -> list[Mention]:
    """The parties of "… do tỉnh A ký với châu B"."""
    by = re.compile(r"(?<!\w)do\s.{2,60}?\ský(?:\s+kết)?\s+với\s").search(sentence.story.text, paper.noun[1], paper.end)
    named = own(sentence.story.mentions_in(by.start(), paper.end), sentence, places_too=True) if by else []
    return named[:2] if len(named) >= 2 else []


def say_parties(
    draft: Draft, sentence: Sentence, paper: Paper, between: list[Mention], meeting: Meeting | None, status: str
) -> None:
    """Named by "giữa", by who signs with whom; else the meeting's, unless the words name another party or time."""
    text, start = sentence.story.text, sentence.clause_at(paper.noun[0])[0]
    named = own(sentence.story.mentions_in(paper.noun[1], paper.end), sentence)
    signers = _signers(sentence, start, paper.noun[0])
    partner = _WITH.search(text, paper.noun[1], paper.end)
    partners = [m for m in named if partner and m.start >= partner.end()]
    if len(between) >= 2:
        _say_mentions(draft, between)
    elif named and draft.values["kind"] == "resolution":
        _say_mentions(draft, named[:1])
    elif status == "signed" and len(both := distinct([*signers, *partners])) >= 2:
        _say_mentions(draft, both)
    elif meeting and len(meeting.parties) >= 2 and not _names_others(sentence, paper, meeting):
        draft.conclude("parties", parties_json(meeting.parties), "within")
    elif not named:
        _conclude_parties(draft, sentence, (start, paper.end), status)


def _signers(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Who signs: named before the paper; else the home unit that a body there stands for ("Hội LHPN tỉnh")."""
    text = sentence.story.text
    named = own(sentence.story.mentions_in(start, end), sentence)
    signers = [m for m in named if not _ONLY_WITH.search(text, start, m.start)]
    return signers or unnamed_home(sentence, start, end)


def two_sign(sentence: Sentence, paper: Paper) -> bool:
    """Whether those of two countries stand before the paper in its clause: what it names is its matter."""
    countries = {m.party.country for m in _signers(sentence, sentence.clause_at(paper.noun[0])[0], paper.noun[0])}
    return len(countries - {None}) > 1


def _conclude_parties(draft: Draft, sentence: Sentence, bounds: tuple[int, int], status: str) -> None:
    """Those that "hai bên" means, or that the title says sign."""
    sides = both_sides(sentence, *bounds)
    if sides:
        draft.conclude("parties", parties_json(sides[0]), "both_sides", sides[1])
    elif status == "signed" and (signed := _signed_in_title(sentence)):
        _say_mentions(draft, signed)


def _signed_in_title(sentence: Sentence) -> list[Mention]:
    """The two parties that the story's title says sign: "Kon Tum (Việt Nam) và Attapư (Lào) ký kết Bản ghi nhớ …"."""
    title = next((one for one in sentence.story.sentences if one.role == "title"), None)
    said = patterns_of()["signed"].search(title.story.text, title.start, title.end) if title else None
    named = own(title.mentions, title) if title and said else []
    return named if len(named) == 2 else []


def _names_others(sentence: Sentence, paper: Paper, meeting: Meeting) -> bool:
    """Whether the paper's own words begin to name its parties, or name one that is none of the meeting's."""
    text = sentence.story.text
    if _NAMES_PARTIES.search(text, paper.noun[1], paper.end):
        return True
    inside = own(sentence.story.mentions_in(paper.noun[1], paper.end), sentence, places_too=True)
    return any(not any(same(m, party) for party in meeting.parties) for m in inside)


def _say_mentions(draft: Draft, mentions: list[Mention]) -> None:
    draft.say("parties", parties_json(mentions), *[(m.start, m.end) for m in mentions])


def say_date(draft: Draft, sentence: Sentence, paper: Paper, meeting: Meeting | None) -> None:
    """The day that its own sentence gives, or its month or year where that is not the meeting's; else the meeting's."""
    held = meeting.draft.values.get("date") if meeting else None
    older = patterns_of()["older"].search(sentence.story.text, paper.noun[1], sentence.end)
    own_days = [
        t
        for t in sentence.times
        if t.kind in ("day", "just")
        and not (older and t.start > older.end())
        and not patterns_of()["in_effect"].search(sentence.story.text, paper.noun[1], t.start)
        and not _FRAMED.search(sentence.story.text, paper.noun[1], t.start)
    ]
    found = (
        dated(sentence, own_days[0]) if own_days and (not meeting or meeting.sentence.start != sentence.start) else None
    )
    earlier = own_time(sentence, paper) or _time_behind(sentence, paper)
    if found:
        draft.say("date", found.edtf, *found.spans)
        draft.basis.update({"date": found.basis} if found.basis else {})
    elif earlier and not (held and held.startswith(earlier.edtf)):
        draft.say("date", earlier.edtf, (earlier.start, earlier.end))
    elif held:
        draft.conclude("date", held, "within")


def say_as_told(draft: Draft, sentence: Sentence, paper: Paper, course: Course) -> None:
    """The day and parties of what the story was telling, where the sentence goes on with it and gives none itself."""
    spot, status = paper.noun[0], draft.values["status"]
    if not (course.goes_on(sentence, spot) or names_both(sentence, sentence.start, spot)):
        return
    day = course.day(sentence) if status == "signed" and not draft.values.get("date") else None
    if day:
        draft.conclude("date", day[0], "told_day", *([day[1]] if day[1] else []))
    told = [] if "date" in draft.words and "date" not in draft.basis else course.parties(sentence)
    if (
        len(told) >= 2
        and not draft.values.get("parties")
        and not _NAMES_PARTIES.search(sentence.story.text, paper.noun[1], paper.end)
    ):
        draft.conclude("parties", told, "within")


def own_time(sentence: Sentence, paper: Paper) -> Time | None:
    """The month or year before the paper in its sentence: "Năm 2016, hai bên đã ký …"."""
    before = [t for t in sentence.times if t.kind in ("month", "year") and t.end <= paper.noun[0]]
    return before[-1] if before and not _names_another(sentence, before[-1]) else None


def _names_another(sentence: Sentence, time: Time) -> bool:
    """Whether it is of the name of a paper: "thực hiện Bản ghi nhớ hợp tác năm 2018 và ký …"."""
    text, nouns = sentence.story.text, patterns_of()["noun"]
    before = nouns.finditer(sentence.story.small, sentence.start, time.start)
    return any(_WHEN.fullmatch(text, noun.end(), time.start) for noun in before)


def _time_behind(sentence: Sentence, paper: Paper) -> Time | None:
    """ "ký thỏa thuận vào tháng 5/2018": the month or year right behind the paper's own words."""
    text, small = sentence.story.text, sentence.story.small
    behind = [t for t in sentence.times if t.kind in ("month", "year") and paper.noun[1] <= t.start < paper.end]
    near = [t for t in behind if _WHEN.fullmatch(text, paper.noun[1], t.start)]
    near = [t for t in near if not patterns_of()["in_effect"].search(text, paper.noun[1], t.start)]
    return next((t for t in near if t.kind == "month" or small[: t.start].rstrip().endswith(" vào")), None)
