"""An English story in, its posts out: a person, the role and the organisation or unit, where they stand side by side.

"Secretary of the Ha Giang Party Committee Dang Quoc Khanh", "Hoang Gia Long, Vice Chairman of …", "Takeo Governor …".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.people import person_at, person_before
from entente.claims.english.phrases import alternatives, folded, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention
from entente.places.english_bodies import bodies
from entente.places.english_words import english_words

Span = tuple[int, int]
_OF = re.compile(r"\s+(?:of|for|from|at|to)\s+(?:the\s+)?")
_CHAIN = re.compile(r"\s*(?:,\s+(?:and\s+)?(?:concurrently\s+)?|\s+and\s+(?:the\s+)?|\s+cum\s+|\s+-\s+)")
_TO_NAME = re.compile(r"\s+|\s*,\s+|\s*:\s+|\s+-\s+")
_FROM_NAME = re.compile(r"(?:\s*,\s+(?:the\s+|who\s+is\s+)?|\s+-\s+|\s*\(|\s+)$")


@dataclass(frozen=True, slots=True)
class _Post:
    """A role, where it stands with its organisation, and that organisation as the page writes it."""

    role: Span
    end: int
    organisation: Span | None
    mention: Mention | None
    start: int


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists = data("posts.en")
    before = rf"(?:(?:{alternatives(lists['before'])})[\s-]+)*"
    role = rf"(?<![\w'-])(?i:{before}(?:{alternatives(lists['heads'])}))(?![\w-])(?!'s)"
    words = (*english_words()["body"]["part"], *english_words()["body"]["head"], *english_words()["open"])
    small = alternatives(word for word in words if " " not in word)
    joins = "of|for|and|the|in|under|on|&|-|northern|southern|central|north|south|eastern|western|mountainous"
    token = rf"(?:[^\W\d_a-z][\w'.-]*|\d{{1,4}}|{joins}|\([^\W\d_a-z][\w-]+\)|{small})"
    return {
        "role": re.compile(role),
        "region": re.compile(rf"{token}(?:,?\s+{token}(?![\w']))*"),
        "anothers": re.compile(whole(lists["anothers"]) + r"[\s-]+(?:the\s+)?$"),
        "remembered": re.compile(whole(lists["remembered"])),
    }


def posts(story: Story) -> list[Draft]:
    """The posts that the story names, each person, role and organisation once."""
    found: dict[tuple[str, str], Draft] = {}
    for sentence in story.sentences:
        if sentence.role == "title":
            continue
        for draft in _posts_of(sentence):
            key = (folded(draft.values["person"]), folded(draft.values["role"]))
            other = found.get(key)
            if other is None or (not other.values.get("organisation") and draft.values.get("organisation")):
                found[key] = draft
    return list(found.values())


def _posts_of(sentence: Sentence) -> Iterator[Draft]:
    text, spot, used = sentence.story.text, sentence.start, sentence.start
    while (role := _patterns()["role"].search(text, spot, sentence.end)) is not None:
        spot = role.end()
        if _is_no_post(text, sentence.start, role):
            continue
        chain = _chain(sentence, role)
        before = _name_before(sentence, chain[0], used)
        person = before or _name_behind(sentence, chain[-1])
        spot = max(spot, chain[-1].end)
        if person:
            spot = used = max(spot, person[1])
            yield from _drafts(sentence, person, chain, "post.name_first" if before else "post.role_first")


def _is_no_post(text: str, start: int, role: re.Match[str]) -> bool:
    """Another's post, one no longer held, or history's."""
    return bool(
        _patterns()["anothers"].search(text, max(start, role.start() - 24), role.start())
        or _patterns()["remembered"].match(text, role.start())
    )


def _chain(sentence: Sentence, role: re.Match[str]) -> list[_Post]:
    """The roles of one person in a row: "Secretary of the Party Committee and Chairman of the Council of …"."""
    text, found = sentence.story.text, [_post(sentence, role)]
    while (gap := _CHAIN.match(text, found[-1].end, sentence.end)) is not None:
        own = next((m for m in sentence.mentions if m.start == gap.end()), None)
        owner = re.compile(r"(?:'s?)?\s+").match(text, own.end) if own else None
        following = _patterns()["role"].match(text, owner.end() if owner else gap.end(), sentence.end)
        if not following:
            break
        found.append(_post(sentence, following))
    return found


def _post(sentence: Sentence, role: re.Match[str]) -> _Post:
    text = sentence.story.text
    of = _OF.match(text, role.end(), sentence.end)
    if of:
        organisation, mention, end = _organisation(sentence, of.end())
        if organisation:
            return _Post(role.span(), end, organisation, mention, role.start())
    owner = next(
        (
            m
            for m in sentence.mentions
            if m.end <= role.start() and re.fullmatch(r"(?:'s?)?\s+", text[m.end : role.start()])
        ),
        None,
    )
    if owner:
        return _Post(role.span(), role.end(), (owner.start, owner.end), owner, owner.start)
    body = next(
        (
            b
            for b in bodies(text, max(sentence.start, role.start() - 60), role.start())
            if text[b[1] : role.start()] == " "
        ),
        None,
    )
    return _Post(role.span(), role.end(), body, None, body[0] if body else role.start())


def _organisation(sentence: Sentence, spot: int) -> tuple[Span | None, Mention | None, int]:
    """The organisation from ``spot`` on: up to the last unit or body before what else has capitals (a name)."""
    text = sentence.story.text
    region = _patterns()["region"].match(text, spot, sentence.end)
    if not region:
        return None, None, spot
    stop = region.end()
    following = _patterns()["role"].search(text, spot, stop)
    stop = following.start() if following else stop
    named = [m for m in sentence.mentions if spot <= m.start and m.end <= stop and not _is_name(sentence, m)]
    spans = sorted([(m.start, m.end) for m in named] + bodies(text, spot, stop))
    end = spot
    for start, last in spans:
        # What has a capital between them begins a name, and what follows is no part of the organisation.
        if last > end and not re.search(r"(?<!\w)[A-Z]", text[end:start]):
            end = last
    if end == spot:
        return None, None, spot
    named = [m for m in named if m.end <= end]
    end += text[spot:end].count("(") > text[spot:end].count(")") and text[end : end + 1] == ")"
    own = [m for m in named if not m.context and m.party.level != "ADM0"]
    mention = next(reversed(own or [m for m in named if not m.context]), None)
    reach = max([m.reach for m in named if m.end == end] or [end])
    last = next((m.end for m in sentence.mentions if m.context and end <= m.start <= reach <= m.end), end)
    return (spot, end), mention, max(end, last)


def _is_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether the bare place is really the end of a person's name."""
    text = sentence.story.text
    bare = mention.start == mention.name_start and mention.party.label == mention.party.name and mention.body is None
    return bare and bool(
        re.search(r"(?:Committee|Council|Department|Command)\s+[A-Z]\w+\s+$", text[sentence.start : mention.start])
    )


def _name_before(sentence: Sentence, post: _Post, used: int) -> Span | None:
    text = sentence.story.text
    gap = _FROM_NAME.search(text, max(sentence.start, used), post.start)
    person = person_before(text, max(sentence.start, used), gap.start()) if gap else None
    if person and gap and not gap[0].strip() and post.organisation is None:
        return None
    return person if person and not _is_place(sentence, person) else None


def _name_behind(sentence: Sentence, post: _Post) -> Span | None:
    text = sentence.story.text
    gap = _TO_NAME.match(text, post.end, sentence.end)
    person = person_at(text, gap.end(), sentence.end) if gap else None
    if not person or not gap or _is_place(sentence, person):
        return None
    if gap[0].strip() == "," and not re.match(
        r"\s*[,.;)]|\s+(?:and|said|met|signed|led|had|also|on|emphas|stress|thank|held|received|express)",
        text[person[1] :],
    ):
        return None
    return person


def _is_place(sentence: Sentence, person: Span) -> bool:
    """Whether a unit bears the words, or begins in them with its label."""
    return any(
        (m.start <= person[0] and person[1] <= m.end)
        or (person[0] <= m.start < person[1] and (m.body is not None or m.end > person[1]))
        for m in sentence.mentions
    )


def _drafts(sentence: Sentence, person: Span, chain: list[_Post], rule: str) -> Iterator[Draft]:
    """One draft a role; a body without its own unit takes that of the roles beside it."""
    story = sentence.story
    start = min(person[0], chain[0].start)
    for post in chain:
        end = max(person[1], post.end)
        draft = Draft("post", rule, (start, end), person)
        draft.say("person", story.exact[slice(*person)], person)
        draft.say("role", story.exact[slice(*post.role)], post.role)
        if post.organisation:
            draft.say("organisation", _party(story, post), post.organisation)
        yield draft


def _party(story: Story, post: _Post) -> dict[str, object]:
    label = story.exact[slice(*post.organisation)] if post.organisation else ""
    if post.mention is None:
        return {"name": label, "label": label, "kind": "body", "id": None, "country": None, "level": None}
    party = (post.mention.body or post.mention.party).to_json()
    return party | {"label": label}
