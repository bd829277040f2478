"""A role in, the unit, body or organisation that it is a post of out, by the words before it or the story's own."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from entente.claims.chinese.parties import chain_start, in_title, party_json
from entente.claims.chinese.words import one_of
from entente.claims.grammar.parties import same
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention, Party
from entente.places.gazetteer import places

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
_ACROSS = re.compile(r"(?:[与和同向对]|会见了?|拜会|会晤)$")


@dataclass(frozen=True, slots=True)
class Post:
    """A role, where it stands, and the organisation before it, with its words and the rule that concluded it."""

    role: Span
    organisation: dict[str, Any] | None
    words: Span | None
    unit: Mention | None
    basis: str | None = None


@cache
def roles() -> re.Pattern[str]:
    return re.compile(rf"(?:常务|第一|执行|代理)?{one_of(data('posts.zh')['roles'])}")


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
    story, labels = sentence.story, _labels()
    body = _unplaced_ending().search(story.text, max(sentence.start, role[0] - _LONGEST), role[0])
    if not body:
        return None
    label = labels[body[0]]
    unit = (
        before.unit
        if before and before.unit and before.unit.party.label.endswith(label)
        else _named_most(sentence, body.end(), label, before)
    )
    party = Party(body[0], body[0], "body")
    if unit is None:
        return Post(role, _as_written(story, party, body.span()), body.span(), None)
    said = replace(unit.party, label=body[0], kind="body").to_json() | {"label": story.exact[slice(*body.span())]}
    return Post(role, said, body.span(), unit, "page_unit")


def unplaced(sentence: Sentence) -> list[Mention]:
    """The units whose name the page leaves out before a post ("自治区主席陈武"), where they stand."""
    story, found = sentence.story, list[Mention]()
    labels = _labels()
    for body in _unplaced().finditer(story.text, sentence.start, sentence.end):
        if any(m.start <= body.start() <= m.end for m in sentence.mentions):
            continue
        unit = _named_most(sentence, body.end(), labels[body["body"]])
        if unit:
            spot, end = body.span("body")
            party = replace(unit.party, label=body["body"])
            found.append(replace(unit, start=spot, end=end, party=party, context=False, body=None))
    return found


def begins_unplaced(text: str, spot: int) -> bool:
    """Whether a body without its unit begins at ``spot``, right before a role: 市委书记."""
    return bool(_unplaced().match(text, spot))


@cache
def _unplaced() -> re.Pattern[str]:
    return re.compile(rf"(?P<body>{one_of(_labels())})(?={roles().pattern})")


@cache
def _unplaced_ending() -> re.Pattern[str]:
    return re.compile(one_of(_labels()) + "$")


@cache
def _labels() -> dict[str, str]:
    """The words for a body without its unit, and the label of the unit: 自治区外事办 is a 自治区's."""
    lists = data("posts.zh")["unplaced"]
    made = {label + body: label for label in lists["labels"] for body in lists["bodies"]}
    return made | dict(lists["short"])


def _named_most(sentence: Sentence, spot: int, label: str, before: Post | None = None) -> Mention | None:
    """The unit with this label that the story names most; None where two are named alike."""
    story = sentence.story
    others = others_beside(sentence, spot)
    known = [m for m in story.mentions if _unit_of(m) and not any(same(m, other) for other in others)]
    if before and before.unit:
        known = [m for m in known if m.party.country == before.unit.party.country]
    labelled = [m for m in known if m.party.id and m.party.label.endswith(label)]
    fitting = (
        [m for m in known if m in labelled or _is_bare(m, label)] if label == "自治区" or not labelled else labelled
    )
    ranked = Counter(_unit_of(m) for m in fitting).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return next(m for m in fitting if _unit_of(m) == ranked[0][0])


def _unit_of(mention: Mention) -> str | None:
    """What tells one unit from another: its id, or its name where it could be several."""
    return mention.party.id or (mention.party.name if mention.party.candidates else None)


def _is_bare(mention: Mention, label: str) -> bool:
    """Whether a bare name is that of a unit so labelled: 广西 for 自治区, 云南 for 省."""
    ids = [mention.party.id] if mention.party.id else mention.party.candidates
    kinds = data("posts.zh")["kinds"].get(label, [])
    return mention.party.label == mention.party.name and any(places()[id].kind in kinds for id in ids)


def others_beside(sentence: Sentence, spot: int) -> list[Mention]:
    """Whom the sentence names behind ``spot`` as the other side: 县委书记甲与封土县主席乙 is not of 封土县."""
    behind = (m for m in sentence.mentions if m.start > spot and not m.context)
    return [m for m in behind if _ACROSS.search(sentence.story.text, spot, chain_start(sentence, m))]


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
    unit = _named_most(sentence, role[1], label) if _heads_a_unit(story.text[slice(*role)]) else None
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
