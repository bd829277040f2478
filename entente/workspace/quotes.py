"""The exact words behind a value, as a quotation: enough of the sentence to understand them, the words marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from entente.workspace.segments import Mark, Segment, Span, cut

CONTEXT = 48
LONGEST = 360


@dataclass(frozen=True, slots=True)
class Quote:
    """Pieces of the page's text in page order; between two pieces something is left out."""

    pieces: list[list[Segment]]
    starts: bool
    ends: bool


def quote(text: str, spans: Sequence[Span], within: Span) -> Quote:
    """The spans with what stands around them, but not beyond the evidence they stand in."""
    pieces = [_widened(text, piece, within) for piece in _joined(sorted(spans))]
    marks = [Mark(start, end, "", "words") for start, end in spans]
    return Quote(
        [cut(text, start, end, marks) for start, end in pieces],
        starts=pieces[0][0] <= within[0],
        ends=pieces[-1][1] >= within[1],
    )


def _joined(spans: list[Span]) -> list[Span]:
    """Spans near one another are read in one piece."""
    joined = spans[:1]
    for start, end in spans[1:]:
        first, last = joined[-1]
        if start - last <= 2 * CONTEXT and max(end, last) - first <= LONGEST:
            joined[-1] = (first, max(end, last))
        else:
            joined.append((start, end))
    return joined


def _widened(text: str, piece: Span, within: Span) -> Span:
    """Out to a space at most CONTEXT away; words outside the evidence stand alone."""
    start, end = piece
    if start < within[0] or end > within[1]:
        return piece
    left = max(within[0], start - CONTEXT)
    right = min(within[1], end + CONTEXT)
    if left > within[0]:
        left = text.find(" ", left, start) + 1 or start
    if right < within[1]:
        right = text.rfind(" ", end, right) if " " in text[end:right] else end
    return left, right
