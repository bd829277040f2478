"""An article in, its sentences with what each names out: the one thing that every type of claim is read from.

All text is in the tongue's spelling; spans are the page's. Work is done once a page, whatever the number of types.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from entente.articles import Article, Block
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.time import Time
from entente.claims.grammar.tongue import Tongue
from entente.pages import Page
from entente.places import Mention, find_short

Span = tuple[int, int]

LONGEST_SENTENCE = 4_000
"""In characters. The genre's longest lists stay under a third of it; what is longer is no sentence, and is not read."""
_AROUND_WORDS = ".,;:!?()[]\"'…/-|*"


@dataclass(frozen=True)
class Sentence:
    """One sentence: its span, the number and role of its block, and what it names, worked out when asked."""

    story: "Story" = field(repr=False)
    start: int
    end: int
    block: int
    role: str

    @property
    def text(self) -> str:
        return self.story.text[self.start : self.end]

    @property
    def closed(self) -> bool:
        """Whether a full stop or the like ends it: a line without one is a heading or the words under a picture."""
        return (
            self.story.text[self.start : self.end]
            .rstrip("\"')»”’ ")
            .endswith((".", "!", "?", "…", ";", ":", "。", "！", "？", "；"))
        )

    def has_any(self, hints: Iterable[str]) -> bool:
        """Whether one of the hints stands in the text, in small letters: asked before patterns are tried."""
        return any(hint in self.small for hint in self.story.told_of(tuple(hints)))

    @cached_property
    def small(self) -> str:
        return self.story.small[self.start : self.end]

    @cached_property
    def clauses(self) -> list[Span]:
        return self.story.tongue.clauses(self.story.text, self.start, self.end)

    @cached_property
    def times(self) -> list[Time]:
        return self.story.tongue.times(self.story.text, self.start, self.end)

    @cached_property
    def mentions(self) -> list[Mention]:
        return self.story.mentions_in(self.start, self.end)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The sentence's numbers that are no part of a time."""
        found = self.story.tongue.quantities(self.story.text, self.start, self.end)
        return [q for q in found if not any(t.start <= q.number[0] < t.end for t in self.times)]

    def clause_at(self, spot: int) -> Span:
        """The clause that holds ``spot``."""
        at = bisect_right(self.clauses, (spot, self.end)) - 1
        span = self.clauses[at] if at >= 0 else (self.start, self.end)
        return span if span[0] <= spot < span[1] else (self.start, self.end)


def _unwrapped(text: str, broken: Iterable[Block]) -> str:
    """The text with a blank for each line break inside a block: Markdown and mails break lines anywhere."""
    for block in broken:
        text = text[: block.start] + text[block.start : block.end].replace("\n", " ") + text[block.end :]
    return text


class Story:
    """A page's story as claims are read from it, in one language.

    text: the whole page in the tongue's spelling, where lines are broken inside a paragraph with blanks; exact: the
    page's own; wrapped: whether the two differ so. sentences, mentions: those of the blocks told in the tongue.
    published: EDTF of the article, or None.
    """

    def __init__(self, page: Page, article: Article, tongue: Tongue) -> None:
        self.tongue = tongue
        self.exact = page.text
        broken = [block for block in article.blocks if "\n" in page.text[block.start : block.end]]
        self.wrapped = bool(broken)
        self.text = tongue.spelling(_unwrapped(page.text, broken))
        self.source = page.source
        self.published = article.published
        self.blocks = article.blocks
        self.sentences = [
            Sentence(self, start, end, number, block.role)
            for number, block in enumerate(article.blocks)
            if tongue.tells(block, article)
            for start, end in tongue.sentences(self.text, block.start, block.end)
            if end - start <= LONGEST_SENTENCE
        ]
        self._spans = [(block.start, block.end) for block in article.blocks if tongue.tells(block, article)]
        self.mentions = tongue.mentions(
            self.text, self._spans, day=article.published[:10] if article.published else None
        )
        self._by_block: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            self._by_block.setdefault(sentence.block, []).append(sentence)
        self._told_of: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._starts = [mention.start for mention in self.mentions]

    @cached_property
    def small(self) -> str:
        """``text`` in small letters, character for character as long: what long lists of words are found on fastest."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the blocks, in small letters: what is not among them need not be sought."""
        words = set[str]().union(*(self.small[start:end].split() for start, end in self._spans))
        return frozenset({word.strip(_AROUND_WORDS) for word in words})

    @cached_property
    def _told(self) -> str:
        """``small`` from the first block to the last."""
        return self.small[min(self._spans, default=(0, 0))[0] : max((end for _, end in self._spans), default=0)]

    def told_of(self, hints: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the hints that stand anywhere in the story, in small letters."""
        if hints not in self._told_of:
            self._told_of[hints] = tuple(hint for hint in hints if hint in self._told)
        return self._told_of[hints]

    @cached_property
    def bodies_in_short(self) -> list[Mention]:
        """The bodies that the story names without their unit ("Tỉnh ủy"), each as one of the unit it names most."""
        return [m for m in find_short(self.text, self.mentions, self._spans) if m.basis == "page_unit" and m.party.id]

    def sentences_of(self, block: int) -> list[Sentence]:
        """The sentences of one block, by its number in ``blocks``."""
        return self._by_block.get(block, [])

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in ``text[start:end]``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]
