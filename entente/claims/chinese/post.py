"""A story in, its posts out: the unit or body, the role behind it and the name behind that (文山州州长郭瑞林).

Each role of a row is a post of its own; one that names no body is of the unit before it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from entente.claims.chinese.parties import in_title, is_heading, party_json
from entente.claims.chinese.people import name_at
from entente.claims.chinese.words import one_of
from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention, Party
from entente.places.gazetteer import places

Span = tuple[int, int]
_SHORT = 6
_NEXT = re.compile(r"\s*[、兼]\s*|(?<=[长记])\s+")
_ADDRESS = re.compile(r"(?!兼)\s*(?:同志|先生|女士|[::])?\s*")
# A body that no list has: what stands between a unit and a role without a word that parts them.
_GAP = re.compile(r"[^\s,、;:()《》“”\"与和同及在向由率将的]{0,16}(?:\([^)]{1,20}\))?")
_BRACKET = re.compile(r"\([^)]{1,20}\)$")
_WORDS_BEFORE = re.compile(r"(?:对外|[^\s,、。;:()《》“”\"与和同及在向由率将的了请对是-]){2,16}$")


@dataclass(frozen=True, slots=True)
class _Post:
    """A role, where it stands, and the organisation before it, with its words and the rule that concluded it."""

    role: Span
    organisation: dict[str, Any] | None
    words: Span | None
    unit: Mention | None
    basis: str | None = None


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?:常务|第一|执行|代理)?{one_of(data('posts.zh')['roles'])}")


def posts(story: Story) -> list[Draft]:
    """The posts that the story names, each person and role once."""
    found: dict[tuple[str, str], Draft] = {}
    for sentence in story.sentences:
        if is_heading(sentence):
            continue
        for draft in _drafts(sentence):
            key = (draft.values["person"], draft.values["role"])
            if key not in found or (draft.values.get("organisation") and not found[key].values.get("organisation")):
                found[key] = draft
    return list(found.values())


def _drafts(sentence: Sentence) -> Iterator[Draft]:
    text, row, spot = sentence.story.text, list[_Post](), sentence.start
    while (role := _role().search(text, spot, sentence.end)) is not None:
        spot = role.end()
        joined = row and _NEXT.match(text, row[-1].role[1])
        if not row or not joined or not _only_a_body(sentence, joined.end(), role.start()):
            row = []
        post = _post(sentence, role.span(), row[-1] if row else None)
        row = [*row, post] if post else []
        person = _person(sentence, row[-1]) if row else None
        if person:
            yield from _posts_of(sentence, row, person)
            row, spot = [], person[1]


def _only_a_body(sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but a unit or a body stands between two roles of a row."""
    between = sentence.story.text[start:end]
    return not between or (len(between) < 24 and not re.search(r"[,。;、:()率与]", between))


def _person(sentence: Sentence, post: _Post) -> Span | None:
    """The name right behind a role."""
    text, spot = sentence.story.text, post.role[1]
    gap = _ADDRESS.match(text, spot, sentence.end)
    if gap is None:
        return None
    start = gap.end()
    end = name_at(text, start, sentence.end, foreign=_abroad(post))
    named = any(m.start <= start < m.end for m in sentence.mentions)
    return (start, end) if end and not named and text[start:end] not in data("posts.zh")["remembered"] else None


def _abroad(post: _Post) -> bool:
    """Whether the post is of Laos or Cambodia, whose names begin with any character."""
    return bool(post.organisation and post.organisation.get("country") in ("LA", "KH"))


def _post(sentence: Sentence, role: Span, before: _Post | None) -> _Post | None:
    text = sentence.story.text
    if in_title(text, role[0], sentence.start):
        return None
    return (
        _of_mention(sentence, role)
        or _of_unplaced(sentence, role, before)
        or _of_words(sentence, role)
        or _of_the_one_before(sentence, role, before)
        or _Post(role, None, None, None)
    )


def _of_mention(sentence: Sentence, role: Span) -> _Post | None:
    """The unit or its body right before the role, or a body in words that no list has between the two."""
    text, story = sentence.story.text, sentence.story
    mention = next((m for m in reversed(sentence.mentions) if m.end <= role[0]), None)
    sender = _sender(sentence, mention) if mention else None
    if sender and mention and mention.end == role[0]:
        body = replace(sender.party, label=text[sender.start : role[0]], kind="body")
        return _Post(role, party_json(story, sender, body), (sender.start, role[0]), sender)
    if mention is None or (mention.end < role[0] and not _GAP.fullmatch(text, mention.end, role[0])):
        return None
    if mention.end == role[0]:
        return _Post(role, party_json(story, mention, mention.body), (mention.start, mention.end), mention)
    words = (mention.start, role[0] + _is_bodys_end(text, mention.end, role))
    body = replace(mention.party, label=text[slice(*words)], kind="body")
    return _Post(role, party_json(story, mention, body), words, mention)


def _is_bodys_end(text: str, start: int, role: Span) -> int:
    """1 where a role begins with the last character of its body: 外交部长 is the head of 外交部."""
    first = text[role[0]]
    return int(first in "部厅局处院" and role[0] > start and text[role[0] - 1] != first)


def _sender(sentence: Sentence, mention: Mention) -> Mention | None:
    """Who is represented where: 中国 in 中国驻越南大使."""
    before = next((m for m in reversed(sentence.mentions) if m.end < mention.start), None)
    return before if before and sentence.story.text[before.end : mention.start] == "驻" else None


def _of_unplaced(sentence: Sentence, role: Span, before: _Post | None) -> _Post | None:
    """A body whose unit is left out: the row's own unit, else the one of its label that the story names most."""
    story, labels = sentence.story, data("posts.zh")["unplaced"]
    body = re.compile(one_of(labels) + r"$").search(story.text[: role[0]], max(sentence.start, role[0] - 10))
    if not body:
        return None
    label = labels[body[0]]
    unit = (
        before.unit if before and before.unit and before.unit.party.label.endswith(label) else _named_most(story, label)
    )
    party = Party(body[0], body[0], "body")
    if unit is None:
        return _Post(role, _as_written(story, party, body.span()), body.span(), None)
    said = replace(unit.party, label=body[0], kind="body").to_json() | {"label": story.exact[slice(*body.span())]}
    return _Post(role, said, body.span(), unit, "page_unit")


def unplaced(sentence: Sentence) -> list[Mention]:
    """The units whose name the page leaves out before a post ("自治区主席陈武"), where they stand."""
    story, found = sentence.story, list[Mention]()
    labels = data("posts.zh")["unplaced"]
    for body in _unplaced().finditer(story.text, sentence.start, sentence.end):
        if any(m.start <= body.start() <= m.end for m in sentence.mentions):
            continue
        unit = _named_most(story, labels[body["body"]])
        if unit:
            found.append(replace(unit, start=body.start("body"), end=body.end("body"), context=False, body=None))
    return found


@cache
def _unplaced() -> re.Pattern[str]:
    return re.compile(rf"(?P<body>{one_of(data('posts.zh')['unplaced'])})(?={_role().pattern})")


def _named_most(story: Story, label: str) -> Mention | None:
    """The unit with this label that the story names most; None where two are named alike."""
    fitting = [m for m in story.mentions if m.party.id and (m.party.label.endswith(label) or _is_region(m, label))]
    ranked = Counter(m.party.id for m in fitting).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return next(m for m in fitting if m.party.id == ranked[0][0])


def _is_region(mention: Mention, label: str) -> bool:
    """Whether a bare name is an autonomous region's: 广西 for 自治区."""
    return label == "自治区" and places()[mention.party.id or ""].kind == "khu tự trị"


def _of_the_one_before(sentence: Sentence, role: Span, before: _Post | None) -> _Post | None:
    """副书记、州长: the next role of a row is of the same unit."""
    if before is None:
        return None
    if before.unit is None:
        return _Post(role, before.organisation, before.words, None)
    unit = party_json(sentence.story, before.unit)
    return _Post(role, unit, (before.unit.start, before.unit.start + len(before.unit.party.label)), before.unit)


def _of_words(sentence: Sentence, role: Span) -> _Post | None:
    """An organisation of no place, by the words before the role: 中共中央对外联络部."""
    story = sentence.story
    bracket = _BRACKET.search(story.text[: role[0]], sentence.start)
    words = _WORDS_BEFORE.search(story.text[: bracket.start() if bracket else role[0]], sentence.start)
    of_unit = _heads_a_unit(story.text[slice(*role)])
    if not words or (words[0][-1] not in data("posts.zh")["body_ends"] and not (of_unit and len(words[0]) < _SHORT)):
        return None
    return _Post(role, _as_written(story, Party(words[0], words[0], "organisation"), words.span()), words.span(), None)


def _heads_a_unit(role: str) -> bool:
    """Whether a role tells what kind of unit it heads: 省长, 副县长."""
    return role[-2:] in ("省长", "市长", "州长", "县长", "镇长", "乡长", "村长", "邦长")


def _as_written(story: Story, party: Party, words: Span) -> dict[str, Any]:
    return party.to_json() | {"name": story.exact[slice(*words)], "label": story.exact[slice(*words)]}


def _joined(story: Story, row: list[_Post]) -> list[_Post]:
    """The row, with what one body's 副司令兼参谋长 holds as one post."""
    joined = list[_Post]()
    for post in row:
        before = joined[-1] if joined else None
        both = before and story.text[before.role[1] : post.role[0]] == "兼"
        if before and both and not story.text[: before.role[0]].endswith("委"):
            joined[-1] = replace(before, role=(before.role[0], post.role[1]))
        else:
            joined.append(post)
    return joined


def _posts_of(sentence: Sentence, row: list[_Post], person: Span) -> Iterator[Draft]:
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
