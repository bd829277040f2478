"""A spot behind a post in, the unit or organisation that stands there out.

Read in this order: a name that the finder of places knows, a national body, a short name of an organisation that the
page names in full, a name by its head ("Bộ Nội vụ Campuchia"), which may leave its unit out ("UBND tỉnh").
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.shortened import in_full, short_name
from entente.claims.post.line import Line
from entente.claims.post.words import patterns
from entente.places import Mention, Party
from entente.places.gazetteer import named
from entente.places.mention import party_of
from entente.places.people import person_at

Span = tuple[int, int]
_POSTED = re.compile(r"(?P<tai>\s+tại\s+)(?:(?:tỉnh|thành phố)\s+)?")
_DASH = re.compile(r"\s*-\s*")
_GLUED = re.compile(r"\w+")
_ON = re.compile(r"\s+-\s+|-|\s+(?:của\s+)?")
_AND = re.compile(r"\s*,\s+|\s+và\s+|\s+-\s+")
_NUMBER = re.compile(r"\s+\d{1,4}(?![\d/.])")
_LEVEL = re.compile(r"\s+(?P<level>tỉnh|huyện|thành phố|TP|thị xã|xã|phường|châu|khu tự trị|khu|hương|trấn)(?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of a unit or organisation and the party they name; ``level``: the label of the unit they leave out."""

    span: Span
    end: int
    party: Party
    level: str | None = None


def unit_at(line: Line, spot: int, *, ends: bool) -> Unit | None:
    """The unit at ``spot``; ``ends``: nothing of a person's name follows it, so every capital is its own."""
    mention = next((m for m in line.sentence.mentions if m.start == spot), None)
    if mention and not _name_begins(line, mention):
        return _of_mention(line, mention)
    begun = next((m for m in line.sentence.mentions if m.body and m.start < spot < m.name_start), None)
    if begun:
        return _of_begun(line, begun, spot)
    abroad = None if ends else _province_abroad(line, spot)
    known = abroad or _central(line, spot) or _national(line, spot) or _short(line, spot)
    return known or _by_head(line, spot, ends=ends)


def _of_begun(line: Line, mention: Mention, spot: int) -> Unit:
    """The rest of a body whose first words are the post's own ("Ủy viên Ban Thường vụ | Tỉnh ủy Sơn La")."""
    words = line.story.exact[spot : mention.end]
    return Unit((spot, mention.end), mention.end, replace(mention.body or mention.party, label=words))


def _name_begins(line: Line, mention: Mention) -> bool:
    """Whether the bare place is really the head of a person's name ("Chủ tịch Hà Giang Nam")."""
    if mention.start != mention.name_start or mention.party.kind == "organisation":
        return False
    words = line.words_from(mention.start)
    size = person_at(line.text, words, 0)
    after = sum(word.start < mention.end for word in words)
    return bool(size and words[size - 1].end > mention.end and not person_at(line.text, words, after))


def _province_abroad(line: Line, spot: int) -> Unit | None:
    """ "Tỉnh trưởng Ratanakiri Nhem Sam Oeun": a province of one word that runs on into a person's name."""
    words = line.words_from(spot)
    if len(words) < 2 or words[0].start != spot or not words[1].capital:
        return None
    units = tuple(unit for unit in named(words[0].text) if unit.bare and unit.level == "ADM1" and unit.country != "VN")
    party = party_of(words[0].text, words[0].text, units, None) if len(units) == 1 else None
    return Unit((spot, words[0].end), words[0].end, party) if party else None


def _of_mention(line: Line, mention: Mention) -> Unit:
    party, end = mention.body or mention.party, mention.end
    short = party.kind == "organisation" and _is_short(line.text[mention.start : end].split()[-1])
    whole = _by_head(line, mention.start, ends=True) if short else None
    if whole and whole.end > end:
        return whole
    posted = _posted(line, end) if mention.party.level == "ADM0" else None
    level = _level_at(line, end) if party.kind == "organisation" else None
    further = posted or (level.end() if level else _glued(line, end) or _paired(line, mention))
    if further:
        words = line.story.exact[mention.start : further]
        kind = "body" if posted else party.kind
        named = replace(party, name=words, label=words, kind=kind, id=None, level=None, candidates=())
        return Unit((mention.start, further), further, named)
    reach = mention.reach if line.text[end : mention.reach].lstrip()[:1] in (",", "(", "") else end
    return Unit((mention.start, end), max(end, reach), party)


def _is_short(word: str) -> bool:
    """Whether it is an abbreviation, behind which a name may go on in small letters ("Hội CCB quốc gia Lào")."""
    return len(word) > 1 and word.isupper()


def _posted(line: Line, end: int) -> int | None:
    """Where "Việt Nam tại Côn Minh" ends: where somebody is posted."""
    said = _POSTED.match(line.text, end, line.sentence.end)
    if not said:
        return None
    there = next((m for m in line.sentence.mentions if m.start == said.end("tai")), None)
    run = next((run for run in line.runs if run.span[0] == said.end()), None)
    return there.end if there else (run.span[1] if run else None)


def _paired(line: Line, mention: Mention) -> int | None:
    """Where "Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn" ends: a gate named with its province."""
    after = _DASH.match(line.text, mention.end) if mention.party.level == "GATE" else None
    other = next((m for m in line.sentence.mentions if after and m.start == after.end()), None)
    return other.end if other else None


def _glued(line: Line, end: int) -> int | None:
    """Where a name ends whose last word goes on without a blank ("TP.HCM")."""
    said = _GLUED.match(line.text, end, line.sentence.end)
    return said.end() if said and line.text[end - 1] == "." else None


def _central(line: Line, spot: int) -> Unit | None:
    """ "Trung ương Hội …": the leading body of an organisation."""
    said = patterns()["central"].match(line.text, spot, line.sentence.end)
    unit = unit_at(line, said.end(), ends=True) if said else None
    if not said or not unit or unit.party.kind != "organisation":
        return None
    words = line.story.exact[spot : unit.span[1]]
    return Unit((spot, unit.span[1]), unit.end, replace(unit.party, label=words))


def _national(line: Line, spot: int) -> Unit | None:
    said = patterns()["national"].match(line.text, spot, line.sentence.end)
    return _named(line, said.span()) if said else None


@cache
def _levels() -> dict[str, str]:
    """The label of the unit that a body's name tells, by the name; "" where it tells none."""
    return {plain(name): level for name, level in data("posts")["units"]["bare"].items()}


def _level_at(line: Line, spot: int) -> re.Match[str] | None:
    """The label of a unit whose name the page leaves out."""
    said = _LEVEL.match(line.text, spot, line.sentence.end)
    return said if said and not any(m.start == said.start("level") for m in line.sentence.mentions) else None


def _short(line: Line, spot: int) -> Unit | None:
    """ "Hội", "Liên hiệp": the organisation that the page names in full."""
    said = short_name(line.text, spot, line.sentence.end)
    full = in_full(line.story, said[0], spot) if said else None
    return Unit(said.span(), said.end(), replace(full.party, name=full.party.label)) if said and full else None


def _by_head(line: Line, spot: int, *, ends: bool) -> Unit | None:
    """A name by its head: compounds, units, numbers and capitals until a person's name or another word begins."""
    head = patterns()["head"].match(line.text, spot, line.sentence.end)
    if not head:
        return None
    end, placed, known = head.end(), False, plain(head[0]) in _levels()
    while (
        step := _step(line, end, placed=placed) or (None if known and not ends else _capital(line, end, placed, ends))
    ) is not None:
        end, placed = step
    return _named(line, (spot, end)) if placed else _unplaced(line, spot, end, ends=ends)


def _body_until(line: Line, spot: int, end: int) -> str | None:
    """The body without its unit with which the name ends: "Ban Tổ chức Tỉnh ủy"."""
    bodies = [body[0] for body in patterns()["bare"].finditer(line.text, spot, end) if body.end() == end]
    return bodies[0] if bodies else None


def _unplaced(line: Line, spot: int, end: int, *, ends: bool) -> Unit:
    """A body without its unit's name ("UBND tỉnh"), or with one that no table has ("Hội đồng tỉnh Prey Veng")."""
    further = _level_at(line, end)
    run = next((run for run in line.runs if run.span[0] == further.end() + 1), None) if further and ends else None
    if run:
        return _named(line, (spot, run.span[1]))
    body = _body_until(line, spot, end)
    level = further["level"] if further else (_levels().get(plain(body)) if body else None)
    unit = _named(line, (spot, further.end() if further else end))
    return unit if level is None else replace(unit, party=replace(unit.party, kind="body"), level=level)


def _step(line: Line, end: int, *, placed: bool) -> tuple[int, bool] | None:
    """Where the next unit, number or compound of the name ends, and whether it named a place."""
    gap = _ON.match(line.text, end, line.sentence.end)
    mention = next((m for m in line.sentence.mentions if gap and m.start == gap.end()), None)
    if mention and not _name_begins(line, mention):
        return mention.end, True
    number = _NUMBER.match(line.text, end, line.sentence.end)
    if number:
        return number.end(), placed
    body = patterns()["bare"].match(line.text, gap.end(), line.sentence.end) if gap and not placed else None
    if body:
        return body.end(), False
    for joint in (gap, _AND.match(line.text, end, line.sentence.end)):
        said = patterns()["compound"].match(line.text, joint.end(), line.sentence.end) if joint and not placed else None
        if said and not patterns()["role"].match(line.text, said.start(), line.sentence.end):
            return said.end(), False
    return None


def _capital(line: Line, end: int, placed: bool, ends: bool) -> tuple[int, bool] | None:
    """Where the next capitalised word ends that is no place's and begins no person's name."""
    words = line.words_from(end)
    if placed or not words or not words[0].capital or line.text[end : words[0].start] != " ":
        return None
    return None if not ends and person_at(line.text, words, 0) else (words[0].end, False)


def _named(line: Line, span: Span) -> Unit:
    words = line.story.exact[slice(*span)]
    return Unit(span, span[1], Party(words, words, "organisation"))
