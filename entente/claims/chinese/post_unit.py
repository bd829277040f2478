"""A role in, the unit, body or organisation that it is a post of out, by the words before it or the story's own."""

import re
from dataclasses import dataclass, replace
from typing import Any

from entente.claims.chinese.parties import in_title, party_json
from entente.claims.chinese.unit_left_out import labels, named_most, unplaced_ending
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention, Party

Span = tuple[int, int]
_SHORT = 6
_LONGEST = 14
# A body that no list has: what stands between a unit and a role without a word that parts them.
_GAP = re.compile(
    r"(?:[^\s,、;:()《》“”\"与和同及在向由率将的兼]{0,6}\([A-Z][^)]{1,30}\))?"
    r"(?:[^\s,、;:()《》“”\"与和同及在向由率将的兼长团表记]{2,6}与(?=[^与]{2,12}(?:部|厅|局|委员会)))?"
    r"[^\s,、;:()《》“”\"与和同及在向由率将的兼]{0,16}(?:\([^)]{1,20}\))?"
)
_BRACKET = re.compile(r"\([^)]{1,20}\)$")
_WORDS_BEFORE = re.compile(r"(?![年以])(?:对外|[^\s,、。;:()《》“”\"与和同及在向由率将的了请对是兼-]){2,16}$")
_FORMER = re.compile(r"(?:(?<![目此之以当向提])前|(?<![平高草])原)(?:驻[^,;。、]{1,12})?$")
"""Before a role that is held no more: 前驻越南大使, 原副省长."""
_NEWLY = re.compile("(?:新任|现任|时任|候任)$")
_OF_STATES = ("国家主席", "国家副主席", "总理", "副总理", "国会主席")
"""Posts of a state, which no party's post before them lends its body."""


@dataclass(frozen=True, slots=True)
class Post:
    """A role, where it stands, and the organisation before it, with its words and the rule that concluded it."""

    role: Span
    organisation: dict[str, Any] | None
    words: Span | None
    unit: Mention | None
    basis: str | None = None


def post_at(sentence: Sentence, role: Span, before: Post | None) -> Post | None:
    text = sentence.story.text
    if in_title(text, role[0], sentence.start) or _FORMER.search(text, sentence.start, role[0]):
        return None
    newly = _NEWLY.search(text, sentence.start, role[0])
    if newly:
        post = post_at(sentence, (newly.start(), role[1]), before)
        return replace(post, role=role) if post else None
    if before and before.unit is None and text[slice(*role)] in _OF_STATES:
        return Post(role, None, None, None)
    return (
        _of_mention(sentence, role, before)
        or _of_unplaced(sentence, role, before)
        or _of_words(sentence, role)
        or _of_the_one_before(sentence, role, before)
        or _of_its_label(sentence, role)
        or Post(role, None, None, None)
    )


def _of_mention(sentence: Sentence, role: Span, before: Post | None) -> Post | None:
    """The unit or its body right before the role, or a body in words that no list has between the two."""
    text, story = sentence.story.text, sentence.story
    mention = next((m for m in reversed(sentence.mentions) if m.end <= role[0]), None)
    sender = _sender(sentence, mention) if mention else None
    if sender and mention and mention.end == role[0]:
        body = replace(sender.party, label=text[sender.start : role[0]], kind="body")
        return Post(role, party_json(story, sender, body), (sender.start, role[0]), sender)
    if mention is None or text[role[0] - 1] == "兼" or (before and mention.end < before.role[1]):
        return None
    if mention.end < role[0] and not _GAP.fullmatch(text, mention.end, role[0]):
        return None
    if mention.end == role[0] or _BRACKET.fullmatch(text, mention.end, role[0]):
        return Post(role, party_json(story, mention, mention.body), (mention.start, mention.end), mention)
    words = (mention.start, role[0] + _is_bodys_end(text, mention.end, role))
    body = replace(mention.party, label=text[slice(*words)], kind="body")
    return Post(role, party_json(story, mention, body), words, mention)


def _is_bodys_end(text: str, start: int, role: Span) -> int:
    """1 where a role begins with the last character of its body: 外交部长 is the head of 外交部."""
    first = text[role[0]]
    return int(first in "部厅局处院" and role[0] > start and text[role[0] - 1] != first)


def _sender(sentence: Sentence, mention: Mention) -> Mention | None:
    """Who is represented where: 中国 in 中国驻越南大使."""
    before = next((m for m in reversed(sentence.mentions) if m.end < mention.start), None)
    return before if before and sentence.story.text[before.end : mention.start] == "驻" else None


def _of_unplaced(sentence: Sentence, role: Span, before: Post | None) -> Post | None:
    """A body whose unit is left out: the row's own unit, else the one of its label that the story names most."""
    story = sentence.story
    body = unplaced_ending().search(story.text, max(sentence.start, role[0] - _LONGEST), role[0])
    if not body:
        return None
    label = labels()[body[0]]
    unit = (
        before.unit
        if before and before.unit and before.unit.party.label.endswith(label)
        else named_most(sentence, body.end(), label, before.unit.party.country if before and before.unit else None)
    )
    party = Party(body[0], body[0], "body")
    if unit is None:
        return Post(role, _as_written(story, party, body.span()), body.span(), None)
    said = replace(unit.party, label=body[0], kind="body").to_json() | {"label": story.exact[slice(*body.span())]}
    return Post(role, said, body.span(), unit, "page_unit")


def _of_the_one_before(sentence: Sentence, role: Span, before: Post | None) -> Post | None:
    """副书记、州长: the next role of a row is of the same unit."""
    if before is None:
        return None
    if before.unit is None:
        return Post(role, before.organisation, before.words, None)
    unit = party_json(sentence.story, before.unit)
    return Post(role, unit, (before.unit.start, before.unit.start + len(before.unit.party.label)), before.unit)


def _of_its_label(sentence: Sentence, role: Span) -> Post | None:
    """省长 without a unit: of the province that the story names most."""
    story, label = sentence.story, sentence.story.text[role[1] - 2]
    unit = named_most(sentence, role[1], label) if _heads_a_unit(story.text[slice(*role)]) else None
    if unit is None or label not in data("posts.zh")["kinds"]:
        return None
    return Post(role, unit.party.to_json(), (role[1] - 2, role[1] - 1), unit, "page_unit")


def _of_words(sentence: Sentence, role: Span) -> Post | None:
    """An organisation of no place, by the words before the role: 中共中央对外联络部; none ends in 兼."""
    story = sentence.story
    if story.text[role[0] - 1] == "兼":
        return None
    bracket = _BRACKET.search(story.text, sentence.start, role[0])
    words = _WORDS_BEFORE.search(story.text, sentence.start, bracket.start() if bracket else role[0])
    of_unit = _heads_a_unit(story.text[slice(*role)])
    of_body = words and words[0].endswith(tuple(data("posts.zh")["body_ends"]))
    if not words or not (of_body or (of_unit and len(words[0]) < _SHORT)):
        return None
    return Post(role, _as_written(story, Party(words[0], words[0], "organisation"), words.span()), words.span(), None)


def _heads_a_unit(role: str) -> bool:
    """Whether a role tells what kind of unit it heads: 省长, 副县长."""
    return role[-2:] in ("省长", "市长", "州长", "县长", "镇长", "乡长", "村长", "邦长")


def _as_written(story: Story, party: Party, words: Span) -> dict[str, Any]:
    return party.to_json() | {"name": story.exact[slice(*words)], "label": story.exact[slice(*words)]}
