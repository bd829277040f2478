"""A story in, its undertakings and deeds out, clause by clause, each with the frame that makes it one."""

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.undertakings.frame import STATUSES, Frame, Opening, goes_on, opening_in, opening_of
from entente.claims.grammar.undertakings.line import Line, Segment, is_number
from entente.claims.grammar.undertakings.piece import Piece, begins_another, is_heading, is_undertaken, trimmed_piece

Span = tuple[int, int]
_AFTER = re.compile(r"(?:sau khi|trước khi)\s")


class Undertaking(NamedTuple):
    """One clause: what is undertaken, or reported done; frame: what makes it so.

    opened_to: where the words that open it end, in the frame's sentence.
    """

    frame: Frame
    start: int
    end: int
    sentence: Sentence
    opened_to: int = 0

    @property
    def status(self) -> str:
        return self.frame.status


def undertakings(story: Story) -> list[Undertaking]:
    """The story's undertakings and deeds, in page order."""
    small = story.small
    found: list[Undertaking] = []
    frame: Frame | None = None
    before: Sentence | None = None
    numbered = False
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            before = sentence if sentence.role == "title" else before
            continue
        if is_number(small, sentence):
            numbered = True
            continue
        if frame is not None or numbered or _opens(small, sentence):
            reader = _Reader(Line(sentence, small, frame, numbered=numbered), before)
            found += reader.read()
            frame = reader.frame
        before, numbered = sentence, False
    return _with_openings(found)


def _with_openings(found: list[Undertaking]) -> list[Undertaking]:
    """The same, each with the end of its opening words: where the first of its frame begins, or with their sentence."""
    firsts: dict[Span, int] = {}
    for one in found:
        firsts.setdefault(one.frame.trigger, one.start)
    return [one._replace(opened_to=min(firsts[one.frame.trigger], one.frame.sentence.end)) for one in found]


def _opens(small: str, sentence: Sentence) -> bool:
    """Whether words stand in it that may open something: a quick look, before its phrases are sought."""
    return small[sentence.start].isdigit() or _openers().search(small, sentence.start, sentence.end) is not None


@cache
def _openers() -> re.Pattern[str]:
    lists = data("undertakings")["mark"]
    names = (*STATUSES, "review", "result", "paper", "past", "shortfall")
    plain = map(re.escape, sorted({phrase for name in names for phrase in lists[name]}))
    return re.compile("|".join([r"theo đó|20[0-9][0-9]", *plain]))


class _Reader:
    """One sentence, read segment by segment."""

    def __init__(self, line: Line, before: Sentence | None) -> None:
        self.line, self.carried, carried = line, False, line.before
        self.text_before = line.small[before.start : before.end] if before else ""
        same_block = before is not None and before.block == line.sentence.block
        self.frame = carried if carried and goes_on(line, carried, same_block=same_block) else None
        self.carried = self.frame is not None
        self.waits = False
        self.pieces: list[Piece] = []
        self.open: Piece | None = None

    def read(self) -> list[Undertaking]:
        segments = list(self.line.segments())
        if not segments or self.line.small[self.line.end - 1] == "?":
            self.frame = None
            return []
        opening = opening_of(self.line, self.text_before)
        if opening:
            self.take(opening, opening.body)
        clause, listed = self.line.start, any(s.mark == ";" for s in segments)
        for segment in segments:
            clause = segment.start if segment.mark == ";" else clause
            if opening and segment.end <= opening.body:
                continue
            further = opening_in(self.line, segment, self.frame, clause)
            if further:
                self.take(further, segment.end)
            elif self.frame:
                self.go_on(segment, in_list=listed or self.in_sentences())
        self.close(dropped=self.line.small[self.line.end - 1] == ":" and self.open is not None)
        if self.frame and (self.line.small[self.line.end - 1] == ":" or any(s.mark == ":" for s in segments)):
            self.frame = replace(self.frame, listed=True)
        return [Undertaking(piece.frame, piece.start, piece.end, self.line.sentence) for piece in self.pieces]

    def in_sentences(self) -> bool:
        """Whether the sentence is one of a list of sentences: it goes on with a verb."""
        start = self.line.past_joints(self.line.start, self.line.end)
        return self.carried and (
            self.line.enumerated or self.line.starts(start, "strong", "weak", "adverb") is not None
        )

    def take(self, opening: Opening, end: int) -> None:
        """Go on under a new frame."""
        self.close()
        self.frame, self.waits, self.carried = opening.frame, opening.waits, False
        self.begin(opening.body, end)

    def begin(self, start: int, end: int) -> None:
        start = self.line.past_blanks(start, end)
        self.open = Piece(self.frame, start, end) if start < end and self.frame else None

    def go_on(self, segment: Segment, *, in_list: bool) -> None:
        if self.waits and segment.mark == ";" and self.line.has("past", segment.start, segment.end):
            self.waits = False
        self.waits = self.waits and (segment.mark != ":" or self.line.small.endswith("lĩnh vực", 0, segment.start - 2))
        if self.waits or self.frame is None or self.frame.status == "nothing":
            return
        if _AFTER.match(self.line.small, segment.start) and self.open:
            self.close()
            return
        if self.open is None:
            self.begin(segment.start, segment.end)
        elif begins_another(self.line, self.open, segment, in_list=in_list):
            self.close(dropped=segment.mark == ":" and is_heading(self.line, self.open))
            self.begin(segment.start, segment.end)
        else:
            self.open = self.open._replace(end=segment.end)

    def close(self, *, dropped: bool = False) -> None:
        """Keep the open piece if it is an undertaking."""
        piece = trimmed_piece(self.line, self.open) if self.open and not dropped else None
        if piece and is_undertaken(self.line, piece):
            self.pieces.append(piece)
        self.open = None
