"""A story in, its posts out: the unit or body, the role behind it and the name behind that (文山州州长郭瑞林).

Each role of a row is a post of its own; one that names no body is of the unit before it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from entente.claims.chinese.parties import is_heading, party_json
from entente.claims.chinese.people import name_at
from entente.claims.chinese.post_unit import Post, post_at
from entente.claims.chinese.unit_left_out import begins_unplaced, roles
from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story

Span = tuple[int, int]
_NEXT = re.compile(r"\s*[、兼]\s*|(?<=[长记])\s+")
_LED = re.compile(r"[^\s,;:()]{0,16}")
"""The parents of the unit that is led: 中国广西百色市."""
_LED_REACH = 8
_ADDRESS = re.compile(r"(?!兼)\s*(?:同志|先生|女士|[::])?\s*")


def posts(story: Story) -> list[Draft]:
    """The posts that the story names, each person and role once."""
    found: dict[tuple[str, str], Draft] = {}
    for sentence in story.sentences:
        if is_heading(sentence):
            continue
        for draft in [*_drafts(sentence), *_leaders(sentence)]:
            key = (draft.values["person"], draft.values["role"])
            if key not in found or (draft.values.get("organisation") and not found[key].values.get("organisation")):
                found[key] = draft
    return list(found.values())


def _drafts(sentence: Sentence) -> Iterator[Draft]:
    text, row, spot = sentence.story.text, list[Post](), sentence.start
    while (role := roles().search(text, spot, sentence.end)) is not None:
        spot = role.end()
        joined = _next_begins(sentence, row[-1].role[1]) if row else None
        if joined is None or not _only_a_body(sentence, joined, role.start()):
            row = []
        post = post_at(sentence, role.span(), row[-1] if row else None)
        row = [*row, post] if post else []
        person = _person(sentence, row) if row else None
        if person:
            yield from _posts_of(sentence, row, person)
            row, spot = [], person[1]


def _next_begins(sentence: Sentence, spot: int) -> int | None:
    """Where the next of a row of posts begins: behind 、 or 兼, or right there with a unit or its body."""
    text = sentence.story.text
    joined = _NEXT.match(text, spot)
    if joined:
        return joined.end()
    return spot if begins_unplaced(text, spot) or any(m.start == spot for m in sentence.mentions) else None


def _leaders(sentence: Sentence) -> Iterator[Draft]:
    """Who leads those of a unit, the name before the role: 由黎海和副主席率领的高平省人民委员会代表团."""
    text, story = sentence.story.text, sentence.story
    for led in _leading().finditer(text, sentence.start, sentence.end):
        person = led.span("person")
        unit = next((m for m in sentence.mentions if m.start >= led.end() and not m.context), None)
        if unit is None or name_at(text, person[0], person[1]) != person[1]:
            continue
        if not _LED.fullmatch(text, led.end(), unit.start) or "团" not in text[unit.end : unit.end + _LED_REACH]:
            continue
        draft = Draft("post", "post.name_first", (person[0], unit.end), person)
        draft.say("person", story.exact[slice(*person)], person)
        draft.say("role", story.exact[slice(*led.span("role"))], led.span("role"))
        draft.say("organisation", party_json(story, unit, unit.body), (unit.start, unit.end))
        yield draft


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[由以与和同,;。\n])(?P<person>(?![由以与和同])[\u4e00-\u9fff]{{2,4}}?)(?P<role>{roles().pattern})(?:率领|带领)的"
    )


def _only_a_body(sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but a unit or a body stands between two roles of a row."""
    between = sentence.story.text[start:end]
    return not between or (len(between) < 24 and not re.search(r"[,。;、:()率与]", between))


def _person(sentence: Sentence, row: list[Post]) -> Span | None:
    """The name right behind the last role of a row."""
    text, spot = sentence.story.text, row[-1].role[1]
    gap = _ADDRESS.match(text, spot, sentence.end)
    if gap is None:
        return None
    start = gap.end()
    end = name_at(text, start, sentence.end, foreign=any(_abroad(post) for post in row))
    named = any(m.start <= start < m.end for m in sentence.mentions) and text[end or start : (end or start) + 1] != "("
    if end is None or named or _names_an_event(text, start, end):
        return None
    return (start, end) if text[start:end] not in data("posts.zh")["remembered"] else None


def _names_an_event(text: str, start: int, end: int) -> bool:
    """Whether points divide the name of what is held, which quotation marks close: “市长对话·南宁”."""
    return "·" in text[start:end] and text.startswith(("”", '"'), end)


def _abroad(post: Post) -> bool:
    """Whether the post is of Laos, Cambodia, Myanmar or Thailand, whose names begin with any character."""
    return bool(post.organisation and post.organisation.get("country") in ("LA", "KH", "MM", "TH"))


def _joined(story: Story, row: list[Post]) -> list[Post]:
    """The row, with what one body's 副司令兼参谋长 holds as one post."""
    joined = list[Post]()
    for post in row:
        before = joined[-1] if joined else None
        both = before and story.text[before.role[1] : post.role[0]] == "兼"
        if before and both and not story.text.endswith("委", 0, before.role[0]):
            joined[-1] = replace(before, role=(before.role[0], post.role[1]))
        else:
            joined.append(post)
    return joined


def _posts_of(sentence: Sentence, row: list[Post], person: Span) -> Iterator[Draft]:
    """One draft a role: what no row begins with an organisation for is told without one."""
    story, lists = sentence.story, data("posts.zh")
    row = [post for post in row if story.text[slice(*post.role)] not in lists["no_posts"]]
    told = [post for post in row if story.text[slice(*post.role)] not in lists["members"]] or row[-1:]
    for post in _joined(story, told):
        first = min(span[0] for p in row for span in (p.words, p.role) if span)
        draft = Draft("post", "post.role_first", (max(first, sentence.start), person[1]), person)
        draft.say("person", story.exact[slice(*person)], person)
        draft.say("role", story.exact[slice(*post.role)], post.role)
        if post.organisation and post.words:
            draft.say("organisation", post.organisation, post.words)
            draft.basis.update({"organisation": post.basis} if post.basis else {})
        yield draft
