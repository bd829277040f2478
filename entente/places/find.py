"""Vietnamese text in, mentions of parties out: places with their labels, bodies and parents, and organisations.

Promise: every mention's words stand in the text; a name that could be several units keeps its candidates and no id;
a person's name is no place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from entente.places.gates import pair_gates
from entente.places.labels import kinds_of, opens, organisation_pattern, several_pattern
from entente.places.mention import Mention, Party, party_of
from entente.places.name_at import NameAt, Names, inside
from entente.places.organisations import organisation_end
from entente.places.place import Place
from entente.places.settle import settle
from entente.places.words import Word

Span = tuple[int, int]

_COMMA = re.compile(r"\s*(?:,|;|,? và)\s+")
_PARENT_GAP = re.compile(r"\s*(?:,|\(|\s-\s|\sthuộc\s|\scủa\s|(?=\s))\s*")
_CLOSING = re.compile(r"\s*\)")
_AT = re.compile(r"(?<!\w)(?i:tại|ở)\s+$")
# "tại thành phố Hà Giang, tỉnh Hà Giang đã hội đàm …": what a verb follows is the sentence's subject, not a parent.
_ACTS = (
    r"(?:(?:đã|vừa|sẽ)(?!\s+(?:diễn ra|được tổ chức))|tổ chức|phối hợp|hội đàm|tiếp|đón|có buổi|làm việc|họp|ký)(?!\w)"
)
_SUBJECT_OF = re.compile(
    rf"(?:\s*\([^)]{{2,20}}\))?\s+(?:{_ACTS}|(?:và|cùng|với)\s+[^;.]{{2,90}}?(?:\s*\([^)]{{2,20}}\))?\s+{_ACTS})"
)


def find_mentions(text: str, spans: Iterable[Span] | None = None, *, day: str | None = None) -> list[Mention]:
    """The mentions in the ``spans`` of ``text`` (in ``spelling``; None: all of it), left to right, none inside another.

    day: when the text was written (EDTF), which rules out units that had ended or not begun; None rules out none.
    """
    finder = Finder(text, sorted(spans) if spans is not None else [(0, len(text))], day)
    return settle(pair_gates(text, finder.mentions(), "vi"))


class Finder(Names):
    """One pass over one text. row: the kinds that names in a row may be of, and where the row is read to.

    posts: the head of organisations named in a row ("các Đồn Biên phòng A, B và C"), and where that is read to.
    """

    def __init__(self, text: str, spans: list[Span], day: str | None) -> None:
        super().__init__(text, spans, day)
        self.row: tuple[Sequence[str], int] | None = None
        self.posts: tuple[str, int] | None = None

    def mentions(self) -> list[Mention]:
        found: list[Mention] = []
        at, end, reach = 0, 0, 0
        while at < len(self.words):
            mention = self.at(at, after=end, context_to=reach)
            if mention:
                found.append(mention)
                end, reach = mention.end, max(reach, mention.reach)
                at = bisect_left(self.starts, end, at + 1)
            else:
                at += 1
        return found

    def at(self, at: int, *, after: int, context_to: int) -> Mention | None:
        word = self.words[at]
        opening = opens(word.text)
        organisation = self.organisation(word, context_to) if opening and opening.organisation else None
        organisation = organisation or self.next_post(word)
        if organisation:
            return organisation
        name = self.labelled(word.start, opening)
        if not name and word.capital:
            name = self.in_row(word) or self.bare(at, after) or self.in_parent(at, after)
        if not name:
            return None
        mention = self.mention(name, context_to)
        self.row = self.row_behind(name, mention.reach)
        return mention

    def organisation(self, word: Word, context_to: int) -> Mention | None:
        """The organisation whose head begins with the word; the first of a row where several are meant."""
        head = organisation_pattern().match(self.text, word.start)
        end = organisation_end(self, head.end()) if head else None
        if head is None or end is None:
            return None
        several = several_pattern().search(self.text, max(0, word.start - 12), word.start)
        self.posts = (head[0], end) if several else None
        label = self.text[word.start : end]
        party = Party(label, label, "organisation")
        return Mention(word.start, end, party, end, word.start, context=word.start < context_to)

    def next_post(self, word: Word) -> Mention | None:
        """The next of a row of organisations, named without their head; its label has the head before the name."""
        if not self.posts or not word.capital or not _COMMA.fullmatch(self.text, self.posts[1], word.start):
            return None
        opening = opens(word.text)
        headed = opening is not None and (opening.body or opening.organisation)
        end = None if headed else organisation_end(self, word.start - 1)
        if end is None:
            return None
        name = self.text[word.start : end]
        self.posts = self.posts[0], end
        return Mention(word.start, end, Party(name, f"{self.posts[0]} {name}", "organisation"), end, word.start)

    def row_behind(self, name: NameAt, end: int) -> tuple[Sequence[str], int] | None:
        """The kinds that names in a row may be of, and where the row is read to: "các xã A, B và C"."""
        if name.label and not name.body and several_pattern().search(self.text, max(0, name.start - 12), name.start):
            return kinds_of(name.label), end
        return (self.row[0], end) if self.row and name.in_row else None

    def in_row(self, word: Word) -> NameAt | None:
        """The next name of a row that a label in the plural heads."""
        if not self.row or not _COMMA.fullmatch(self.text, self.row[1], word.start):
            return None
        known = self.known(word, self.row[0])
        units = tuple(unit for unit in known[1] if unit.kind in self.row[0]) if known else ()
        return (
            NameAt(word.start, known[0], word.start, units, "", "", None, known[2], True) if known and units else None
        )

    def mention(self, name: NameAt, context_to: int) -> Mention:
        """The mention, its units narrowed by the parents that follow it."""
        units, reach, outer = name.units, name.end, None
        venue = bool(_AT.search(self.text, max(0, name.start - 5), name.start))
        while (parent := self.parent(reach, units, name, venue=venue)) is not None:
            units, reach, outer = parent
        short = self.text[name.name_start : name.end]
        party = party_of(short, f"{name.label} {short}" if name.label else short, units, name.level)
        if not units and outer:
            party = replace(party, country=outer)
        body = replace(party, kind="body", label=self.text[name.start : name.end]) if name.body else None
        return Mention(name.start, name.end, party, reach, name.name_start, body, name.start < context_to)

    def is_side(self, name: NameAt) -> bool:
        """Whether one of its kind acts with it: "tại cửa khẩu A, xã B, huyện C và xã D, huyện E tổ chức …"."""
        other = rf"(?:,\s[^,;.()]{{2,30}}?)*\s+(?:và|cùng|với)\s+{re.escape(name.label)}\s[^;.]{{2,90}}?\s{_ACTS}"
        return bool(name.label) and re.compile(other).match(self.text, name.end) is not None

    def parent(
        self, spot: int, units: tuple[Place, ...], name: NameAt, *, venue: bool
    ) -> tuple[tuple[Place, ...], int, str | None] | None:
        """The units that lie in the parent at ``spot``, where it ends, and its country; None without a parent there."""
        gap = _PARENT_GAP.match(self.text, spot)
        at = bisect_left(self.starts, gap.end()) if gap else len(self.starts)
        if not gap or at >= len(self.starts) or self.starts[at] != gap.end():
            return None
        word, sign = self.words[at], gap[0].strip()
        above = self.labelled(word.start, opens(word.text)) or (
            self.bare(at, spot, parent=True) if sign and word.capital else None
        )
        if above is None or above.body or not above.units:
            return None
        if venue and sign == "," and (_SUBJECT_OF.match(self.text, above.end) or self.is_side(above)):
            return None
        within = inside(units, above.units) or inside(name.bearers, above.bearers)
        higher = bool(name.level) and any(outer.level < (name.level or "") for outer in above.units)
        if not within and not (higher and (not units or (above.label and not any(unit.bare for unit in units)))):
            return None
        closing = _CLOSING.match(self.text, above.end) if sign == "(" else None
        countries = {unit.country for unit in above.units}
        return within, closing.end() if closing else above.end, countries.pop() if len(countries) == 1 else None
