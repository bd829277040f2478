"""A spot in, the name of a unit or organisation that begins there with a word of such names out.

"Bộ Nội vụ Campuchia", "Trạm kiểm tra biên phòng Hà Khẩu"; it may leave its unit out ("UBND tỉnh", "Tỉnh ủy").
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from entente.claims.grammar.phrases import data, plain
from entente.claims.post.line import Line
from entente.claims.post.words import patterns
from entente.places import Mention, Party
from entente.places.people import person_at

Span = tuple[int, int]
_ON = re.compile(r"\s+-\s+|-|\s+(?:của\s+)?")
_AND = re.compile(r"\s*,\s+|\s+và\s+|\s+-\s+")
_OPEN = ("hội đồng", "ban chấp hành")
_NUMBER = re.compile(r"\s+\d{1,4}(?![\d/.])")
_AT = re.compile(r"\s+tại\s+")
_LETTERS = re.compile(r"\s+[A-ZĐ]{2,}(?:\s?[-&]\s?[A-ZĐ]{2,})+(?!\w)")
_LEVEL = re.compile(r"\s+(?P<level>tỉnh|huyện|thành phố|TP|thị xã|xã|phường|châu|khu tự trị|khu|hương|trấn)(?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of a unit or organisation and the party they name; ``level``: the label of the unit they leave out."""

    span: Span
    end: int
    party: Party
    level: str | None = None


def by_head(line: Line, spot: int, *, ends: bool) -> Unit | None:
    """A name by its head: compounds, units, numbers and capitals until a person's name or another word begins."""
    head = patterns()["head"].match(line.text, spot, line.sentence.end)
    if not head:
        return None
    end, placed, known = head.end(), False, plain(head[0]) in _levels() and plain(head[0]) not in _OPEN
    while (
        step := _step(line, end, placed=placed, compounds=not known)
        or (None if known and not ends else _capital(line, end, placed, ends))
    ) is not None:
        end, placed = step
    return named_unit(line, (spot, end)) if placed else _unplaced(line, spot, end, ends=ends)


def _body_until(line: Line, spot: int, end: int) -> str | None:
    """The body without its unit with which the name ends: "Ban Tổ chức Tỉnh ủy"."""
    bodies = [body[0] for body in patterns()["bare"].finditer(line.text, spot, end) if body.end() == end]
    return bodies[0] if bodies else None


def _unplaced(line: Line, spot: int, end: int, *, ends: bool) -> Unit:
    """A body without its unit's name ("UBND tỉnh"), or with one that no table has ("Hội đồng tỉnh Prey Veng")."""
    further = level_at(line, end)
    run = next((run for run in line.runs if run.span[0] == (further.end() if further else end) + 1), None)
    until = run and line.name_ends_at(run, ends=ends and further is not None)
    if until:
        return named_unit(line, (spot, until))
    body = _body_until(line, spot, end)
    level = further["level"] if further else (_levels().get(plain(body)) if body else None)
    unit = named_unit(line, (spot, further.end() if further else end))
    return unit if level is None else replace(unit, party=replace(unit.party, kind="body"), level=level)


def _step(line: Line, end: int, *, placed: bool, compounds: bool) -> tuple[int, bool] | None:
    """Where the next unit, number, letters ("GD&ĐT") or compound of the name end, and whether it named a place."""
    gap = _ON.match(line.text, end, line.sentence.end)
    mention = next((m for m in line.mentions if gap and m.start == gap.end()), None)
    if mention and not name_begins(line, mention):
        return mention.end, True
    posted = _AT.match(line.text, end, line.sentence.end) if placed else None
    if posted and any(m.start == posted.end() for m in line.mentions):
        return next(m.end for m in line.mentions if m.start == posted.end()), True
    number = _NUMBER.match(line.text, end, line.sentence.end) or _LETTERS.match(line.text, end, line.sentence.end)
    if number:
        return number.end(), placed
    body = patterns()["bare"].match(line.text, gap.end(), line.sentence.end) if gap and not placed else None
    if body:
        return body.end(), False
    for joint in (gap, _AND.match(line.text, end, line.sentence.end)):
        goes_on = joint and compounds and not placed
        said = patterns()["compound"].match(line.text, joint.end(), line.sentence.end) if joint and goes_on else None
        if said and not patterns()["role"].match(line.text, said.start(), line.sentence.end):
            return said.end(), False
    return None


def _capital(line: Line, end: int, placed: bool, ends: bool) -> tuple[int, bool] | None:
    """Where the next capitalised word ends that is no place's and begins no person's name."""
    words = line.words_from(end)
    if placed or not words or not words[0].capital or line.text[end : words[0].start] != " ":
        return None
    return None if not ends and person_at(line.text, words, 0) else (words[0].end, False)


def name_begins(line: Line, mention: Mention) -> bool:
    """Whether the bare place is really the head of a person's name ("Chủ tịch Hà Giang Nam")."""
    if mention.start != mention.name_start or mention.party.kind == "organisation":
        return False
    words = line.words_from(mention.start)
    size = person_at(line.text, words, 0)
    after = sum(word.start < mention.end for word in words)
    return bool(size and words[size - 1].end > mention.end and not person_at(line.text, words, after))


@cache
def _levels() -> dict[str, str]:
    """The label of the unit that a body's name tells, by the name; "" where it tells none."""
    return {plain(name): level for name, level in data("posts")["units"]["bare"].items()}


def level_at(line: Line, spot: int) -> re.Match[str] | None:
    """The label of a unit whose name the page leaves out."""
    said = _LEVEL.match(line.text, spot, line.sentence.end)
    return said if said and not any(m.start == said.start("level") for m in line.mentions) else None


def named_unit(line: Line, span: Span) -> Unit:
    words = line.story.exact[slice(*span)]
    return Unit(span, span[1], Party(words, words, "organisation"))
