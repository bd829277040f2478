"""A story in; the notice that it says was given to the other side of a change of units, and the answer, out.

Rules achievement.notice and achievement.answer, in any language: data/notices.toml. What is to come, asked for or told
to one's own people is none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from entente.claims.draft import Draft
from entente.claims.grammar.parties import parties_json
from entente.claims.grammar.phrases import data
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence, Story
from entente.claims.meeting import Meeting, meeting_before
from entente.places import Mention
from entente.places.spelling import spelling

Span = tuple[int, int]
Words = Mapping[str, re.Pattern[str]]
HOME = "VN"
_NEAR, _APART = 40, 80
"""How far what merges and a unit may stand apart, and consent and what it is to, in characters."""


class _Telling(NamedTuple):
    """head: the words that tell it, by which its claim is known; whole: with its matter. written: of an answer."""

    head: Span
    whole: Span
    written: bool = False


def notices(story: Story, meetings: list[Meeting], others: Iterable[Draft]) -> list[Draft]:
    """Each notice and each answer. ``others``: an answer that is told as a commitment is one."""
    words = _words(story.tongue.language)
    if not words["answerable"].search(story.small):
        return []
    taken = [other.evidence for other in others if other.type == "commitment"]
    return [draft for sentence in story.sentences for draft in _told_in(sentence, words, meetings, taken)]


def _told_in(sentence: Sentence, words: Words, meetings: list[Meeting], taken: list[Span]) -> Iterator[Draft]:
    if sentence.role in ("title", "caption") or not words["answerable"].search(sentence.small):
        return
    meeting = meeting_before(meetings, sentence)
    notice = next(_notices(sentence, words, meeting), None)
    answer = next(_answers(sentence, words), None)
    if notice:
        yield _draft(sentence, meeting, "notice", notice)
    if answer and (answer.written or not any(_meet(answer.whole, other) for other in taken)):
        yield _draft(sentence, meeting, "answer", answer)


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _notices(sentence: Sentence, words: Words, meeting: Meeting | None) -> Iterator[_Telling]:
    small = sentence.story.small
    for told in words["told"].finditer(small, sentence.start, sentence.end):
        start, end = sentence.clause_at(told.start())
        before = words["matter"].search(small, start, told.start())
        matter = words["matter"].search(small, told.end(), end) or before
        if matter is None or not _was(sentence, words, told.span()):
            continue
        stop = matter.end() if matter.start() > told.end() else end
        toward = _last(words["toward"], small, start, told.start())
        subject = toward.start() if toward else told.start()
        if _names_the_other(sentence, words, start, subject):
            continue
        named = _abroad(sentence, words, told.end(), stop) or (
            toward and _abroad(sentence, words, subject, told.start())
        )
        if named or _is_told_there(small, words, told, meeting):
            both = min(told.start(), matter.start()), max(told.end(), matter.end())
            yield _Telling(told.span(), _whole(sentence, words, both))


def _is_told_there(small: str, words: Words, told: re.Match[str], meeting: Meeting | None) -> bool:
    """Whether it is told to nobody by name, at a meeting with the other side."""
    sides = {party.party.country for party in meeting.parties} if meeting else set()
    return len(sides) > 1 and words["about"].match(small, _behind(small, told.end())) is not None


def _answers(sentence: Sentence, words: Words) -> Iterator[_Telling]:
    small, start = sentence.story.small, sentence.start
    for name, matter, reach in (("answered", "answerable", sentence.end), ("agreed", "taken", _APART)):
        for said in words[name].finditer(small, start, sentence.end):
            found = words[matter].search(small, said.end(), min(sentence.end, said.end() + reach))
            theirs = found and _names_the_other(sentence, words, start, said.start())
            if found and theirs and _was(sentence, words, said.span()):
                whole = _whole(sentence, words, (said.start(), found.end()))
                yield _Telling(said.span(), whole, name == "answered")


def _was(sentence: Sentence, words: Words, span: Span) -> bool:
    """Whether no word before it in its part of the sentence, or right behind it, makes it none."""
    small = sentence.story.small
    part = max(sentence.start, small.rfind(",", sentence.start, span[0]) + 1)
    return not (
        words["not_before"].search(small, part, span[0]) or words["not_behind"].match(small, _behind(small, span[1]))
    )


def _names_the_other(sentence: Sentence, words: Words, start: int, end: int) -> bool:
    """Whether who is named last there, and so acts, is of the other side."""
    small = sentence.story.small
    spots = {m.start: land != HOME for m in sentence.story.mentions_in(start, end) if (land := _land(sentence, m))}
    spots |= {found.start(): True for found in words["there"].finditer(small, start, end)}
    spots |= {found.start(): False for found in words["here"].finditer(small, start, end)}
    return spots[max(spots)] if spots else False


def _abroad(sentence: Sentence, words: Words, start: int, end: int) -> bool:
    named = any(_land(sentence, m) not in (None, HOME) for m in sentence.story.mentions_in(start, end))
    return named or words["there"].search(sentence.story.small, start, end) is not None


def _land(sentence: Sentence, mention: Mention) -> str | None:
    """Its country, or that of the same name elsewhere in the story."""
    same = (m.party.country for m in sentence.story.mentions if m.party.name == mention.party.name and m.party.country)
    return mention.party.country or next(same, None)


def _whole(sentence: Sentence, words: Words, span: Span) -> Span:
    """With the "đã" before it, to the comma or the end behind it."""
    small, end = sentence.story.small, sentence.clause_at(span[0])[1]
    comma = small.find(",", span[1], max(end, span[1]))
    done = _last(words["done"], small, max(sentence.start, span[0] - 16), span[0])
    start = done.start() if done and not small[done.end() : span[0]].strip() else span[0]
    found = trimmed(sentence.story.text, start, comma if comma > 0 else max(end, span[1]))
    return found[0], found[1] - (small[found[1] - 1] in ".。")


def _draft(sentence: Sentence, meeting: Meeting | None, rule: str, told: _Telling) -> Draft:
    draft = Draft("achievement", f"achievement.{rule}", told.whole, told.head)
    both = _sides(sentence, told)
    if both:
        draft.say("parties", parties_json(both), *[(m.start, m.end) for m in both])
    elif meeting and meeting.parties:
        draft.conclude("parties", parties_json(meeting.parties), "within")
    draft.within = meeting.draft if meeting else None
    return draft


def _sides(sentence: Sentence, told: _Telling) -> list[Mention]:
    """Who tells and who is told, where both are named: one before the head, the other before the matter's end."""
    story = sentence.story
    named = [m for m in story.mentions_in(sentence.start, told.whole[1]) if m.party.country and not m.context]
    local = [m for m in named if m.party.level not in ("ADM0", "GATE")]
    ours = [m for m in local if m.party.country == HOME and m.start < told.head[0]]
    theirs = [m for m in local if m.party.country != HOME]
    return [ours[-1], theirs[0]] if ours and theirs else []


def _last(words: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed(list(words.finditer(text, start, end))), None)


def _behind(text: str, spot: int) -> int:
    """Where the next word begins."""
    return spot + (spot < len(text) and text[spot] == " ")


@cache
def _words(language: str) -> Words:
    lists = {name: _one_of(words, language) for name, words in data("notices")[language].items()}
    merged, units = lists["merged"], lists["units"]
    lists["matter"] += rf"|{merged}[^.;。]{{0,{_NEAR}}}?{units}|{units}[^.;。,]{{0,{_NEAR}}}?{merged}"
    taken, papers = lists["taken"], lists["papers"]
    lists["taken"] = rf"{taken}[^.;。]{{0,{_NEAR}}}?{papers}|{papers}[^.;。]{{0,{_NEAR}}}?{taken}"
    lists["answerable"] = "|".join(lists[name] for name in ("matter", "carried", "taken"))
    return {name: re.compile(pattern) for name, pattern in lists.items()}


def _one_of(words: Iterable[str], language: str) -> str:
    """Alternatives, the longest first; whole words where blanks part them. Of no word nothing is found."""
    found = "|".join(re.escape(spelling(word)) for word in sorted(words, key=len, reverse=True))
    edges = ("", "") if language == "zh" else (r"(?<!\w)", r"(?!\w)")
    return f"{edges[0]}(?:{found}){edges[1]}" if found else r"(?!)"
