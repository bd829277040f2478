"""A page's text laid out for reading: the article's blocks in their roles, and what lies between them folded away.

In: the page's text, its article, marks. Out: parts in page order; nothing of the text is lost, none of it is markup.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from entente.articles.article import Article
from entente.workspace.segments import Mark, Segment, Span, cut, overlapping


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the article, or with role ``outside`` a stretch of the page that is not its story.

    start: where it begins in the page's text. language: only where it is another than the article's.
    """

    start: int
    role: str
    segments: list[Segment]
    language: str | None = None

    @property
    def marked(self) -> bool:
        """Whether anything in it is marked, so that it must not stay folded."""
        return any(segment.marks for segment in self.segments)


def lay_out(text: str, article: Article, marks: Sequence[Mark], only: Sequence[Span] | None = None) -> list[Part]:
    """The whole text, part by part; or only the parts that these spans touch."""
    spans = list(_spans(text, article))
    if only is not None:
        spans = [span for span in spans if any(start < span[1] and end > span[0] for start, end in only)]
    marked = overlapping([(start, end) for start, end, _role in spans], marks)
    spoken = {block.start: block.language for block in article.blocks if block.language}
    return [
        Part(start, role, cut(text, start, end, here), spoken.get(start))
        for (start, end, role), here in zip(spans, marked, strict=True)
    ]


def _spans(text: str, article: Article) -> Iterator[tuple[int, int, str]]:
    at = 0
    for block in sorted(article.blocks, key=lambda block: block.start):
        yield from _outside(text, at, block.start)
        yield max(at, block.start), block.end, block.role
        at = max(at, block.end)
    yield from _outside(text, at, len(text))


def _outside(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Whitespace between blocks is nothing to show."""
    between = text[start:end]
    if between.strip():
        left = start + len(between) - len(between.lstrip())
        yield left, left + len(between.strip()), "outside"
