"""A spot behind a post in, the unit or organisation that stands there out.

Read in this order: a name that the finder of places knows, a national body, a short name of an organisation that the
page names in full, a name by its head ("Bộ Nội vụ Campuchia"), which may leave its unit out ("UBND tỉnh").
"""

import re
from dataclasses import replace

from entente.claims.grammar.shortened import in_full, short_name
from entente.claims.post.bodies import Unit, by_head, level_at, name_begins, named_unit
from entente.claims.post.line import Line
from entente.claims.post.words import patterns
from entente.places import Mention

Span = tuple[int, int]
_POSTED = re.compile(r"(?P<tai>\s+tại\s+)(?:(?:tỉnh|thành phố)\s+)?")
_DASH = re.compile(r"\s*-\s*")
_GLUED = re.compile(r"\w+")


def unit_at(line: Line, spot: int, *, ends: bool) -> Unit | None:
    """The unit at ``spot``; ``ends``: nothing of a person's name follows it, so every capital is its own."""
    mention = next((m for m in line.mentions if m.start == spot), None)
    if mention and not name_begins(line, mention):
        return _of_mention(line, mention)
    begun = next((m for m in line.mentions if m.start < spot <= m.name_start), None)
    if begun:
        return _of_begun(line, begun, spot)
    known = _central(line, spot) or _national(line, spot) or _short(line, spot)
    return known or by_head(line, spot, ends=ends)


def _of_begun(line: Line, mention: Mention, spot: int) -> Unit:
    """The rest of a body whose first words are the post's own ("Ủy viên Ban Thường vụ | Tỉnh ủy Sơn La")."""
    words = line.story.exact[spot : mention.end]
    return Unit((spot, mention.end), mention.end, replace(mention.body or mention.party, label=words))


def _of_mention(line: Line, mention: Mention) -> Unit:
    party, end = mention.body or mention.party, mention.end
    short = party.kind == "organisation" and _is_short(line.text[mention.start : end].split()[-1])
    whole = by_head(line, mention.start, ends=True) if short else None
    if whole and whole.end > end:
        return whole
    posted = _posted(line, end) if mention.party.level == "ADM0" else None
    level = level_at(line, end) if party.kind == "organisation" else None
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
    there = next((m for m in line.mentions if m.start == said.end("tai")), None)
    run = next((run for run in line.runs if run.span[0] == said.end()), None)
    return there.end if there else (run.span[1] if run else None)


def _paired(line: Line, mention: Mention) -> int | None:
    """Where "Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn" ends: a gate named with its province."""
    gate = mention.party.level == "GATE" or "cửa khẩu" in line.text[mention.start : mention.end].lower()
    after = _DASH.match(line.text, mention.end) if gate else None
    other = next((m for m in line.mentions if after and m.start == after.end()), None)
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
    """A body of the Party or the State, with the country behind it: "Thượng viện Campuchia"."""
    said = patterns()["national"].match(line.text, spot, line.sentence.end)
    land = next((m for m in line.mentions if said and m.start == said.end() + 1 and m.party.level == "ADM0"), None)
    return named_unit(line, (said.start(), land.end if land else said.end())) if said else None


def _short(line: Line, spot: int) -> Unit | None:
    """ "Hội", "Liên hiệp": the organisation that the page names in full."""
    said = short_name(line.text, spot, line.sentence.end)
    full = in_full(line.story, said[0], spot) if said else None
    return Unit(said.span(), said.end(), replace(full.party, name=full.party.label)) if said and full else None
