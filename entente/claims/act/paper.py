"""A sentence in, the papers in it that something happened to out: what happened, and the paper's name."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from entente.claims.act.words import patterns
from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story

Span = tuple[int, int]
_FAR = 120
_BARE = 3
_BACK = 60
"""How many sentences before it a paper's full name is looked for."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened to a paper, the words that say so, and the paper here and by its full name on the page."""

    act: str
    words: Span
    paper: Span
    full: Span


def happened_in(sentence: Sentence) -> list[Happened]:
    """What the sentence says happened to papers; nothing that is only proposed or denied."""
    if not sentence.has_any(data("acts")["words"]["hints"]):
        return []
    found = [*_before(sentence), *_behind(sentence)]
    return [one for one in found if not _denied(sentence, one)]


def _before(sentence: Sentence) -> Iterator[Happened]:
    """ "gia hạn Thỏa thuận …"."""
    text = sentence.story.text
    for word in patterns()["before"].finditer(text, sentence.start, sentence.end):
        gap = patterns()["of"].match(text, word.end(), sentence.end)
        noun = patterns()["paper"].match(text, gap.end(), sentence.end) if gap else None
        if noun:
            yield from _happened(sentence, data("acts")["before"][plain(word[0])], word.span(), noun)


def _behind(sentence: Sentence) -> Iterator[Happened]:
    """ "Thỏa thuận … hết hiệu lực từ …"."""
    text = sentence.story.text
    for word in patterns()["behind"].finditer(text, sentence.start, sentence.end):
        clause = sentence.clause_at(word.start())[0]
        nouns = list(patterns()["paper"].finditer(text, max(clause, word.start() - _FAR), word.start()))
        if nouns:
            yield from _happened(sentence, data("acts")["behind"][plain(word[0])], word.span(), nouns[0])


def _happened(sentence: Sentence, act: str, words: Span, noun: re.Match[str]) -> Iterator[Happened]:
    paper = name_of(sentence, noun)
    full = paper if _told_apart(sentence.story, noun, paper) else _in_full(sentence, noun) or _definite(noun, paper)
    if full:
        yield Happened(act, words, paper, full)


def name_of(sentence: Sentence, noun: re.Match[str]) -> Span:
    """The paper's noun with the words of its name; a relation's with those whom it ties."""
    text = sentence.story.text
    if patterns()["relation"].fullmatch(noun[0]):
        tied = sentence.story.mentions_in(noun.end(), sentence.clause_at(noun.start())[1])
        return noun.start(), max([noun.end(), *(m.end for m in tied)])
    ends = patterns()["name_ends"].search(text, noun.end(), sentence.end)
    return trimmed(text, noun.start(), ends.start() if ends else sentence.end)


def _told_apart(story: Story, noun: re.Match[str], paper: Span) -> bool:
    """Whether the words say which paper it is, beyond its noun: by more of its name, or between whom."""
    return paper[1] - noun.end() > _BARE or bool(patterns()["between"].match(story.text, noun.end()))


def _definite(noun: re.Match[str], paper: Span) -> Span | None:
    """A paper written large by two words or more, which the story takes as known: "kéo dài Thỏa thuận hợp tác"."""
    return paper if noun[0][0].isupper() and " " in noun[0] and noun["full"] else None


def _in_full(sentence: Sentence, noun: re.Match[str]) -> Span | None:
    """The paper that the page named last before by a longer name that begins with the same word, written large here."""
    if not noun[0][0].isupper():
        return None
    starts, named = _starts(sentence.story), _told_apart_by_noun(sentence.story)
    earliest = starts[max(0, bisect_left(starts, sentence.start) - _BACK)]
    alike = (names for said, names in named.items() if said.startswith(plain(noun[0])))
    last = (names[at - 1] for names in alike if (at := bisect_left(names, noun.span())))
    return max((name for name in last if name[0] >= earliest), default=None)


@lru_cache(maxsize=4)
def _starts(story: Story) -> list[int]:
    return [sentence.start for sentence in story.sentences]


@lru_cache(maxsize=4)
def _told_apart_by_noun(story: Story) -> dict[str, list[Span]]:
    """The story's papers that their words tell apart, in page order, by their nouns."""
    found: dict[str, list[Span]] = {}
    for sentence in story.sentences:
        for noun in patterns()["paper"].finditer(story.text, sentence.start, sentence.end):
            name = name_of(sentence, noun)
            if _told_apart(story, noun, name):
                found.setdefault(plain(noun[0]), []).append(name)
    return found


def _denied(sentence: Sentence, one: Happened) -> bool:
    """Whether the words before say that it is proposed or denied, and none behind them that it was agreed."""
    text, spot = sentence.story.text, min(one.words[0], one.paper[0])
    clause = sentence.clause_at(spot)[0]
    said = [m.end() for m in patterns()["denied"].finditer(text, clause, spot)]
    if spot < one.words[0]:
        said += [m.end() for m in patterns()["denied"].finditer(text, one.paper[1], one.words[0])]
    return bool(said) and not patterns()["agreed"].search(text, said[-1], spot)
