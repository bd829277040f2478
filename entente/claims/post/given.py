"""A post in a sentence in, the person to whom the sentence gives it out: elected, appointed, or said to hold it."""

import re

from entente.claims.post.line import Line
from entente.claims.post.words import patterns, said_before
from entente.places.people import address_before, surnames

Span = tuple[int, int]
_DENIED = re.compile(r"(?<!\w)(?i:không|chưa|thôi|miễn nhiệm|nguyên|từng)(?!\w)[^,;]{0,30}$")
_PLAIN = ("là", "làm", "hiện là")
_FAR = 160


def given_to(line: Line, post: int) -> Span | None:
    """The person before the words that give the post at ``post``; None where nothing gives it.

    "làm" and "là" give only to the name right before them, or to one followed by posts of its own.
    """
    said = said_before(line.text, line.sentence.start, post, "given")
    if not said or _DENIED.search(line.text, line.sentence.start, said[0]):
        return None
    start, words = said
    name = _last_name(line, start)
    if name is None or start - name[1] > _FAR or ";" in line.text[name[1] : start]:
        return None
    between = line.text[name[1] : start].strip()
    return None if words in _PLAIN and between and between[0] not in ",-" else name


def named_as(line: Line, end: int) -> Span | None:
    """ "Tân Chủ tịch Hội … là bà Trương Thị Mai": the person whom the post's sentence names behind it."""
    said = patterns()["is"].match(line.text, end, line.sentence.end)
    address = patterns()["address"].match(line.text, said.end() - 1, line.sentence.end) if said else None
    return line.name_from(address.end(), sure=True) if address else None


def _last_name(line: Line, spot: int) -> Span | None:
    """The last person named before ``spot``: by a form of address, or a family name that no unit bears."""
    for run in reversed(line.runs):
        if run.span[1] > spot:
            continue
        for at, part in enumerate(run.parts):
            addressed = address_before(line.text, part[0])
            if addressed or line.text[slice(*part)] in surnames():
                name = line.name_until(run.span[1]) if at == 0 else line.name_from(part[0], sure=addressed)
                if name:
                    return name
    return None
