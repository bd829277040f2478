"""A story in, its undertakings and deeds out, clause by clause, each with the frame that makes it one."""

from dataclasses import replace
from typing import NamedTuple

from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.undertakings.frame import Frame, goes_on
from entente.claims.grammar.undertakings.line import Line, Paragraph, Segment, is_number
from entente.claims.grammar.undertakings.looking_back import Opening, opening_of, usual
from entente.claims.grammar.undertakings.opening import opening_in
from entente.claims.grammar.undertakings.piece import Piece, begins_another, is_heading, trimmed_piece
from entente.claims.grammar.undertakings.vocabulary import STATUSES, ending, openers, words
from entente.claims.grammar.undertakings.worth import is_undertaken

Span = tuple[int, int]
_MARGIN = 4
"""In characters: a dash or a blank before an item is none of it."""


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
    paragraph: Paragraph | None = None
    numbered = False
    for sentence in story.sentences:
        if sentence.role in ("title", "caption"):
            before = sentence if sentence.role == "title" else before
            continue
        if paragraph is None or paragraph.first.block != sentence.block:
            paragraph = Paragraph(sentence, small)
        if is_number(small, sentence):
            numbered = True
            continue
        heads = before is not None and small[before.end - 1] == ":"
        if frame is not None or numbered or heads or _opens(small, sentence):
            reader = _Reader(Line(sentence, small, frame, paragraph, numbered=numbered), before)
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
    """Whether something may open in it: a quick look, before its phrases are sought."""
    return small[sentence.start].isdigit() or openers().search(small, sentence.start, sentence.end) is not None


class _Reader:
    """One sentence, read segment by segment."""

    def __init__(self, line: Line, before: Sentence | None) -> None:
        self.line = line
        self.text_before = line.small[before.start : before.end] if before else ""
        same_block = before is not None and before.block == line.sentence.block
        goes = line.before and (goes_on(line, line.before, same_block=same_block) or self.in_row())
        carried = line.before if goes else None
        self.frame = carried
        self.carried = carried is not None
        self.waits = False
        self.pieces: list[Piece] = []
        self.open: Piece | None = None

    def in_row(self) -> bool:
        """Whether the sentence is the next item of a list whose heading ends with a colon and whose items with ";"."""
        frame = self.line.before
        if frame is None or not frame.listed or frame.status not in STATUSES or not self.is_alone():
            return False
        done = self.line.has("past", self.line.start, self.line.end)
        return self.text_before.rstrip().endswith((";", ":")) and not done

    def is_alone(self) -> bool:
        """Whether the sentence is the whole of its block."""
        block = self.line.sentence.story.blocks[self.line.sentence.block]
        return block.end - block.start <= self.line.sentence.end - self.line.sentence.start + _MARGIN

    def read(self) -> list[Undertaking]:
        line, segments = self.line, list(self.line.segments())
        if not segments or line.small[line.end - 1] == "?":
            self.frame = None
            return []
        opening = opening_of(line, self.text_before)
        if opening:
            self.take(opening, opening.body)
        clause, listed = line.start, any(s.mark == ";" for s in segments)
        for segment in segments:
            clause = segment.start if segment.mark == ";" else clause
            if opening and segment.end <= opening.body:
                continue
            further = opening_in(line, segment, self.frame, clause) or (None if self.frame else usual(line, segment))
            if further:
                self.take(further, segment.end)
            elif self.frame:
                self.go_on(segment, in_list=listed or self.in_sentences())
        self.close(dropped=line.ends_open)
        if self.frame and (line.ends_open or any(s.mark == ":" for s in segments)):
            self.frame = replace(self.frame, listed=True)
        return [Undertaking(piece.frame, piece.start, piece.end, line.sentence) for piece in self.pieces]

    def in_sentences(self) -> bool:
        """Whether the sentence is one of a list of sentences: it goes on with a verb."""
        start = self.line.past_joints(self.line.start, self.line.end)
        verbal = self.line.enumerated or self.line.starts(start, "strong", "weak", "adverb") is not None
        return self.carried and verbal

    def take(self, opening: Opening, end: int) -> None:
        """Go on under a new frame."""
        self.close()
        self.frame, self.waits, self.carried = opening.frame, opening.waits, False
        self.begin(opening.body, end)

    def begin(self, start: int, end: int) -> None:
        start = self.line.past_blanks(start, end)
        self.open = Piece(self.frame, start, end) if start < end and self.frame else None

    def go_on(self, segment: Segment, *, in_list: bool) -> None:
        """Add a segment to the open piece, or begin another with it."""
        self.waits = self.waits and not self.arrives(segment)
        if self.waits or self.frame is None or self.frame.status == "nothing":
            return
        if self.open is None:
            self.begin(segment.start, segment.end)
        elif segment.mark != ";" and words("when").match(self.line.small, segment.start):
            self.close()
        elif begins_another(self.line, self.open, segment, in_list=in_list):
            self.close(dropped=segment.mark == ":" and is_heading(self.line, self.open))
            self.begin(segment.start, segment.end)
        else:
            self.open = self.open._replace(end=segment.end)

    def arrives(self, segment: Segment) -> bool:
        """Whether what a look back waits for begins: behind a colon, if not of fields of work, or a clause of deeds."""
        if segment.mark == ";":
            return self.line.has("past", segment.start, segment.end)
        return segment.mark == ":" and not ending("fields").search(
            self.line.small, self.line.start, self.line.small.rindex(":", 0, segment.start)
        )

    def close(self, *, dropped: bool = False) -> None:
        """Keep the open piece if it is an undertaking."""
        piece = trimmed_piece(self.line, self.open) if self.open and not dropped else None
        if piece and is_undertaken(self.line, piece):
            self.pieces.append(piece)
        self.open = None
