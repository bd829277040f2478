"""A post in a sentence in, the posts of one person that stand in a row from it out, each with its unit.

"Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La": a body without its unit's name takes that of its neighbour in the row.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from entente.claims.grammar.phrases import plain
from entente.claims.grammar.story import Story
from entente.claims.post.bodies import Unit
from entente.claims.post.line import Line
from entente.claims.post.unit import unit_at
from entente.claims.post.words import patterns
from entente.places import Mention, Party

Span = tuple[int, int]
_POST_THEN_POST = re.compile(r"\s*,\s+(?:kiêm\s+|đồng thời là\s+|đồng thời\s+)?|\s+kiêm\s+|\s+-\s+|\s+")
_LEVELS = {
    "tỉnh": "ADM1", "khu tự trị": "ADM1", "khu": "ADM1", "châu": "ADM2", "huyện": "ADM2", "thị xã": "ADM2", 
    "quận": "ADM2", "xã": "ADM3", "phường": "ADM3", "thị trấn": "ADM3",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Post:
    """A role, where it stands, and the unit behind it with the rule that concluded it, if one did."""

    role: Span
    end: int
    unit: Unit | None
    basis: str | None = None


def chain_at(line: Line, role: re.Match[str], *, ends: bool) -> list[Post]:
    """The roles of one person in a row from ``role`` on; ``ends``: no person's name follows them."""
    posts = [_post(line, role, ends=ends)]
    while (gap := _POST_THEN_POST.match(line.text, posts[-1].end)) is not None:
        following = patterns()["role"].match(line.text, gap.end(), line.sentence.end)
        if not following or patterns()["leads"].fullmatch(following[0]):
            break
        posts.append(_post(line, following, ends=ends))
    return posts


def _post(line: Line, role: re.Match[str], *, ends: bool) -> Post:
    """The post of a role; a role's last word may begin its unit's name: "Trưởng Ban Dân vận Trung ương"."""
    opens = patterns()["opens"].search(role[0])
    # "Trưởng ban Ban chỉ đạo": the name begins behind the post all the same.
    if opens and not line.text[role.end() :].lstrip().lower().startswith(f"{opens[0].lower()} "):
        start = role.start() + opens.start()
        unit = unit_at(line, start, ends=ends)
        if unit and unit.end > role.end():
            return Post(role.span(), unit.end, unit)
    gap = patterns()["of"].match(line.text, role.end(), line.sentence.end)
    unit = unit_at(line, gap.end(), ends=ends) if gap else None
    return Post(role.span(), unit.end if unit else role.end(), unit)


def placed(line: Line, posts: list[Post], delegation: Mention | None) -> list[Post]:
    """The posts with the units that they leave out: the neighbour's, the delegation's, the one the page is about."""
    units = [post.unit for post in posts if post.unit and post.unit.level is None]
    named = [unit.party for unit in units if unit.party.kind != "organisation"]
    return [_placed(line.story, post, posts, named, delegation) for post in posts]


def _placed(story: Story, post: Post, posts: list[Post], named: list[Party], delegation: Mention | None) -> Post:
    if post.unit is None:
        if delegation and post is posts[-1]:
            party = delegation.body or delegation.party
            return replace(post, unit=Unit((delegation.start, delegation.end), post.end, party), basis="delegation")
        return post
    if post.unit.level is None:
        return post
    for parties, basis in (
        (named, "neighbour"),
        ([delegation.party] if delegation else [], "delegation"),
        ([] if delegation else _page_unit(story, post.unit.level), "page_unit"),
    ):
        fitting = next((party for party in parties if _fits(party, post.unit.level)), None)
        if fitting:
            party = replace(fitting, label=post.unit.party.label, kind="body", candidates=())
            return replace(post, unit=replace(post.unit, party=party), basis=basis)
    return post


def _fits(party: Party, level: str) -> bool:
    """Whether the unit may be the one that the label leaves unnamed."""
    if level in ("", "thành phố", "TP"):
        return party.kind != "organisation" and party.level not in (None, "ADM0")
    return party.level == _LEVELS.get(level) or f" {level} " in f" {plain(party.label)} "


@lru_cache(maxsize=16)
def _page_unit(story: Story, level: str) -> list[Party]:
    """The one Vietnamese unit of the level that the story names most; none where two are named alike."""
    wanted = _LEVELS.get(level)
    named = [m.party for m in story.mentions if m.party.country == "VN" and wanted and m.party.level == wanted]
    ranked = Counter(party.name for party in named).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return []
    return [party for party in named if party.name == ranked[0][0]][:1]
