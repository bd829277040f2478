"""An English story in, its posts out: a person, the role and the organisation or unit, where they stand side by side.

"Secretary of the Ha Giang Party Committee Dang Quoc Khanh", "Hoang Gia Long, Vice Chairman of …", "Takeo Governor …".
"""

import re
from collections.abc import Iterator

from entente.claims.draft import Draft
from entente.claims.english.people import person_at, person_before
from entente.claims.english.phrases import folded, pattern
from entente.claims.english.role import Post, behind_name, post_of, roles
from entente.claims.grammar.story import Sentence, Story

Span = tuple[int, int]
_CHAIN = re.compile(r"\s*(?:,\s+(?:and\s+)?(?:concurrently\s+)?|\s+and\s+(?:the\s+)?|\s+cum\s+|\s+-\s+)")
_OWNER = re.compile(r"(?:'s?)?\s+")
_TO_NAME = re.compile(r"\s+|\s*,\s+|\s*:\s+|\s+-\s+")
_ELECTED = r"\s+(?:was|has\s+been)\s+(?:re-?)?(?:elected|appointed|named)\s+(?:as\s+)?(?:the\s+)?(?:new\s+)?"
_FROM_NAME = re.compile(
    rf"(?:\s\([^()]{{1,30}}\))?(?:\s*,\s+(?:the\s+|who\s+is\s+(?:also\s+)?|visiting\s+|also\s+|currently\s+)?|\s+-\s+|\s*\(|{_ELECTED}|\s+)$"
)
_ENDS = re.compile(r"\s*(?:[,.;)]|$)")


def posts(story: Story) -> list[Draft]:
    """The posts that the story names, each person and role once, with the organisation where one is told."""
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
    while (role := roles().search(text, spot, sentence.end)) is not None:
        spot = role.end()
        if _is_no_post(text, sentence.start, role):
            continue
        chain = _chain(sentence, role)
        before = _name_before(sentence, chain[0], used)
        person = before or _name_behind(sentence, chain[-1])
        spot = max(spot, chain[-1].end)
        if person and not before and len(chain) == 1:
            chain = [behind_name(sentence, chain[0], person[1])]
        if person:
            spot = used = max(spot, person[1])
            yield from _drafts(sentence.story, person, chain, "post.name_first" if before else "post.role_first")


def _is_no_post(text: str, start: int, role: re.Match[str]) -> bool:
    """Another's post, one no longer held, or history's."""
    anothers = pattern("posts", "anothers", behind=r"[\s-]+(?:the\s+)?$")
    remembered = pattern("posts", "remembered")
    return bool(
        anothers.search(text, max(start, role.start() - 24), role.start()) or remembered.match(text, role.start())
    )


def _chain(sentence: Sentence, role: re.Match[str]) -> list[Post]:
    """The roles of one person in a row: "Secretary of the Party Committee and Chairman of the Council of …"."""
    text, found = sentence.story.text, [post_of(sentence, role)]
    while (gap := _CHAIN.match(text, found[-1].end, sentence.end)) is not None:
        own = next((m for m in sentence.mentions if m.start == gap.end()), None)
        owner = _OWNER.match(text, own.end) if own else None
        following = roles().match(text, owner.end() if owner else gap.end(), sentence.end)
        if not following:
            break
        found.append(post_of(sentence, following))
    return found


def _name_before(sentence: Sentence, post: Post, used: int) -> Span | None:
    """ "Hoang Gia Long, Vice Chairman of …"; without a comma only where the organisation follows."""
    text, start = sentence.story.text, max(sentence.start, used)
    gap = _FROM_NAME.search(text, start, post.start)
    person = person_before(text, start, gap.start()) if gap else None
    if not gap or not person or (not gap[0].strip() and post.organisation is None):
        return None
    return None if _is_place(sentence, person) else person


def _name_behind(sentence: Sentence, post: Post) -> Span | None:
    """The name right behind a post; behind a comma only where the sentence goes on as behind a name."""
    text = sentence.story.text
    gap = _TO_NAME.match(text, post.end, sentence.end)
    person = person_at(text, gap.end(), sentence.end) if gap else None
    if not gap or not person or _is_place(sentence, person):
        return None
    acts = pattern("posts", "acts", before=r"\s+").match(text, person[1])
    return None if gap[0].strip() == "," and not (acts or _ENDS.match(text, person[1])) else person


def _is_place(sentence: Sentence, person: Span) -> bool:
    """Whether a unit bears the words, or begins in them with its label."""
    for mention in sentence.mentions:
        holds = mention.start <= person[0] and person[1] <= mention.end
        begins = person[0] <= mention.start < person[1] and (mention.body is not None or mention.end > person[1])
        if holds or begins:
            return True
    return False


def _drafts(story: Story, person: Span, chain: list[Post], rule: str) -> Iterator[Draft]:
    """One draft a role; a role without an organisation takes the unit of the one beside it."""
    start = min(person[0], chain[0].start)
    beside = next((post.mention for post in chain if post.mention), None)
    named = next((_organisation(story, post) for post in chain if post.organisation), None)
    for post in chain:
        draft = Draft("post", rule, (start, max(person[1], post.end)), person)
        draft.say("person", story.exact[slice(*person)], person)
        draft.say("role", story.exact[slice(*post.role)], post.role)
        if post.organisation:
            draft.say("organisation", _organisation(story, post), post.organisation)
        elif beside:
            rule_of = "delegation" if post.mention else "neighbour"
            draft.conclude("organisation", beside.party.to_json(), rule_of, (beside.start, beside.end))
        elif named:
            draft.conclude("organisation", named, "neighbour")
        yield draft


def _organisation(story: Story, post: Post) -> dict[str, object]:
    """The organisation by the page's words, resolved as its unit or organisation is."""
    label = story.exact[slice(*post.organisation)] if post.organisation else ""
    if post.mention is None:
        return {"name": label, "label": label, "kind": "body", "id": None, "country": None, "level": None}
    return (post.mention.body or post.mention.party).to_json() | {"label": label}
