"""A stretch of Chinese text in (in ``spelling``), its sentences and clauses out, as spans without the blanks around."""

import re
from collections.abc import Iterator

from entente.claims.grammar.sentences import trimmed

Span = tuple[int, int]

# A quotation or a bracket that opened in the sentence closes in it.
_END = re.compile(r"""[。!?…]+["”')\]》]*|\n+|(?<=[\u4e00-\u9fff)"])\.(?=[\s\u4e00-\u9fff"]|$)""")
_CLAUSE = re.compile(r";\s*")


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of ``text[start:end]``."""
    return list(_parts(_END, text, start, end, keep=True))


def clauses(text: str, start: int, end: int) -> list[Span]:
    """The clauses of one sentence: what semicolons part."""
    return list(_parts(_CLAUSE, text, start, end, keep=False))


def _parts(cut: re.Pattern[str], text: str, start: int, end: int, *, keep: bool) -> Iterator[Span]:
    """What ``cut`` parts, with or without the cut itself; nothing empty."""
    spot = start
    for match in cut.finditer(text, start, end):
        yield from _filled(text, spot, match.end() if keep else match.start())
        spot = match.end()
    yield from _filled(text, spot, end)


def _filled(text: str, start: int, end: int) -> Iterator[Span]:
    span = trimmed(text, start, end)
    if span[0] < span[1]:
        yield span
