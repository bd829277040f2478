"""What a language brings to reading: how its text is spelled and cut, and how it names times, numbers and parties."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from entente.articles import Article, Block
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.time import Time
from entente.places import Mention

Span = tuple[int, int]


class FindsMentions(Protocol):
    """Finds the parties that the ``spans`` of a text name, as they were on ``day``."""

    def __call__(self, text: str, spans: Iterable[Span] | None = None, *, day: str | None = None) -> list[Mention]: ...


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language's ways; every function takes a text with the bounds to read and gives spans of that text.

    spelling: the text in one spelling, character for character as long.
    """

    language: str
    spelling: Callable[[str], str]
    sentences: Callable[[str, int, int], list[Span]]
    clauses: Callable[[str, int, int], list[Span]]
    times: Callable[[str, int, int], list[Time]]
    quantities: Callable[[str, int, int], list[Quantity]]
    mentions: FindsMentions

    def tells(self, block: Block, article: Article) -> bool:
        """Whether the block is read in this language."""
        return block.role != "byline" and (block.language or article.language) == self.language
