"""A story and the words that rules begin with in, where they stand out: one scan; grammars see few sentences."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from entente.claims.grammar.story import Sentence, Story


def spots(story: Story, stems: Iterable[str]) -> list[tuple[Sentence, int]]:
    """The sentences with the spots in them where one of ``stems`` (small letters, in ``spelling``) begins a word."""
    small = story.small
    found = sorted({at for stem in stems for at in _occurrences(small, stem)})
    ordered = sorted(story.sentences, key=lambda sentence: sentence.start)
    starts = [sentence.start for sentence in ordered]
    pairs = ((ordered[bisect_right(starts, at) - 1], at) for at in found if starts and at >= starts[0])
    return [(sentence, at) for sentence, at in pairs if at < sentence.end]


def _occurrences(text: str, stem: str) -> Iterator[int]:
    at = text.find(stem)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            yield at
        at = text.find(stem, at + len(stem))
