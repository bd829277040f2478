"""What one piece of a page's text looks like: plain, or a link that opens the claim whose words it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from entente.workspace.segments import Segment


@dataclass(frozen=True, slots=True)
class Highlight:
    """claim: what a click opens, empty for plain text. anchors: claims that begin here. words: a field was read."""

    start: int
    text: str
    claim: str = ""
    state: str = ""
    chosen: bool = False
    words: bool = False
    anchors: tuple[str, ...] = ()


def highlight(segment: Segment, states: Mapping[str, str], chosen: str) -> Highlight:
    """The innermost claim is opened first; where the chosen one lies, a click opens the next around it."""
    over = list(dict.fromkeys(mark.key for mark in segment.marks if mark.layer == "evidence"))
    words = any(mark.layer == "words" for mark in segment.marks)
    if not over:
        return Highlight(segment.start, segment.text, words=words)
    next_over = over[(over.index(chosen) + 1) % len(over)] if chosen in over else over[0]
    shown = chosen if chosen in over else over[0]
    return Highlight(segment.start, segment.text, next_over, states[shown], shown == chosen, words, segment.opens)
