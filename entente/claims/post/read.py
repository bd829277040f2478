"""A story in, its posts out: a person, the role and the organisation or unit.

Three orders: "Bí thư Tỉnh ủy Hà Giang Đặng Quốc Khánh"; "ông Đặng Quốc Khánh, Bí thư Tỉnh ủy Hà Giang"; and "ông Đặng
Quốc Khánh được bầu làm Bí thư Tỉnh ủy Hà Giang".
"""

import re
from dataclasses import dataclass

from entente.claims.draft import Draft
from entente.claims.grammar.story import Sentence, Story
from entente.claims.post.chain import Post, chain_at, placed
from entente.claims.post.given import given_to, named_as
from entente.claims.post.line import Line
from entente.claims.post.once import once_each
from entente.claims.post.roles import roles_in
from entente.claims.post.say import drafts_of
from entente.claims.post.words import patterns, said_before
from entente.places import Mention

Span = tuple[int, int]
_LED_BY = re.compile(r"(?<!\w)do\s+(?:[^,;:]{0,40}?\s)?$")
_GROUP = re.compile(r"(?<!\w)(?i:đoàn|đội|lãnh đạo|phái đoàn|phía|bên)\s")


@dataclass(frozen=True, slots=True)
class _Held:
    """Who holds the posts of a row, and the rule that found it."""

    people: list[Span]
    posts: list[Post]
    rule: str


def posts(story: Story) -> list[Draft]:
    """The posts that the story names, each once; a title adds only what nothing else says."""
    told = sorted(story.sentences, key=lambda sentence: sentence.role == "title")
    return once_each([draft for sentence in told for draft in _in_sentence(sentence)])


def _in_sentence(sentence: Sentence) -> list[Draft]:
    line, spot, used, found = Line(sentence), sentence.start, sentence.start, list[Draft]()
    for role in roles_in(sentence):
        if role.start() < spot or _is_no_post(line, role):
            continue
        held = _held(line, role, used)
        spot = max(role.end(), held.posts[-1].end)
        if held.people:
            found += [d for person in held.people for d in drafts_of(line.story, person, held.posts, held.rule)]
            spot = used = max(spot, *(person[1] for person in held.people))
    return found


def _is_no_post(line: Line, role: re.Match[str]) -> bool:
    """Whether it is a place's ("Phủ Chủ tịch"), another's ("thay mặt Chủ tịch …"), history's, or a leader's."""
    if any(said_before(line.text, line.sentence.start, role.start(), name) for name in ("places", "anothers")):
        return True
    return bool(patterns()["remembered"].match(line.text, role.start()) or patterns()["leads"].fullmatch(role[0]))


def _held(line: Line, role: re.Match[str], used: int) -> _Held:
    """The row of posts from ``role`` on and whose they are: who stands before it, is given it, or stands behind it."""
    before = line.name_before(role.start())
    # A name that already has the post before it does not take the one behind it too.
    if before and before[0] >= used:
        people = [*line.names_listed_before(before), before]
        return _Held(
            people, placed(line, chain_at(line, role, ends=True), _delegation(line, people[0])), "post.name_first"
        )
    given = given_to(line, role.start())
    if given:
        return _Held([given], placed(line, chain_at(line, role, ends=True), None), "post.given")
    row = chain_at(line, role, ends=False)
    person = _behind(line, row[-1]) or named_as(line, row[-1].end)
    if person is None:
        return _Held([], row, "")
    plural = patterns()["plural"].search(line.text, max(line.sentence.start, role.start() - 20), role.start())
    people = [person, *(line.names_listed_after(person) if plural else [])]
    return _Held(people, placed(line, row, _delegation(line, role.start())), "post.role_first")


def _behind(line: Line, post: Post) -> Span | None:
    """The name right behind a post: a family name and more, or what an address or a unit leaves no doubt of."""
    address = patterns()["address"].match(line.text, post.end, line.sentence.end)
    if address:
        return line.name_from(address.end(), sure=True)
    gap = line.text[post.end : post.end + 1]
    sure = post.unit is not None or bool(patterns()["foreign"].search(line.text, *post.role))
    return line.name_from(post.end + 1, sure=sure) if gap == " " else None


def _delegation(line: Line, spot: Span | int) -> Mention | None:
    """The unit whose delegation is led by who stands at ``spot``: "Đoàn đại biểu tỉnh Sê Kông do đồng chí …"."""
    start = spot if isinstance(spot, int) else spot[0]
    by = _LED_BY.search(line.text, max(line.sentence.start, start - 60), start)
    groups = list(_GROUP.finditer(line.text, line.sentence.start, by.start())) if by else []
    if not by:
        return None
    for group in reversed(groups):
        named = [m for m in line.story.mentions_in(group.end(), by.start()) if not m.context]
        if named:
            return named[0]
    return None
