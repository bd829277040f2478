"""A story in, its posts out: a person, the role and the organisation or unit, where they stand side by side.

Two orders: "Bí thư Tỉnh ủy Hà Giang Đặng Quốc Khánh", and "ông Đặng Quốc Khánh, Bí thư Tỉnh ủy Hà Giang".
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data, one_of, plain
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention, Party
from entente.places.labels import kinds_of, label_in
from entente.places.people import LONGEST_NAME, address_before, addresses, capital_run, person_at, surnames
from entente.places.words import Word, words_of

Span = tuple[int, int]
_NAME_THEN_POST = re.compile(r"\s*,\s+|\s+-\s+")
_POST_THEN_POST = re.compile(r"\s*,\s+(?:kiêm\s+)?|\s+kiêm\s+|\s+-\s+")
_ADDRESS = re.compile(r"\s*(?:[:,]\s+)?(?:(?i:đồng chí|ông|bà|đ/c|ngài)\s+)?")


@dataclass(frozen=True, slots=True)
class _Post:
    """A role, where it stands, and the organisation behind it."""

    role: Span
    end: int
    organisation: Party | None
    span: Span | None
    basis: str | None = None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists = data("posts")
    roles = sorted(lists["roles"], key=len, reverse=True)
    return {
        "role": re.compile(one_of(roles)),
        "of": re.compile(rf"\s+(?:{one_of(lists['of'])}\s+)?"),
        "national": re.compile(one_of(lists["national"])),
        "places": re.compile(one_of(lists["places"]) + r"\s+$"),
        "anothers": re.compile(one_of(lists["anothers"]) + r"\s+$"),
        "remembered": re.compile(one_of(lists["remembered"])),
        "bare_body": re.compile(one_of(lists["bare_body"])),
    }


def posts(story: Story) -> list[Draft]:
    """The posts that the story names, each person, role and organisation once."""
    found: dict[tuple[str, str, str], Draft] = {}
    for sentence in story.sentences:
        if sentence.role == "title":
            continue
        reader = _Reader(sentence)
        for draft in reader.drafts():
            organisation = draft.values.get("organisation") or {}
            key = (plain(draft.values["person"]), plain(draft.values["role"]), plain(organisation.get("label") or ""))
            found.setdefault(key, draft)
    return _without_vaguer(list(found.values()))


def _without_vaguer(drafts: list[Draft]) -> list[Draft]:
    """Drop a post without an organisation where the same person's same role has one."""
    named = {(plain(d.values["person"]), plain(d.values["role"])) for d in drafts if d.values.get("organisation")}
    return [
        d
        for d in drafts
        if d.values.get("organisation") or (plain(d.values["person"]), plain(d.values["role"])) not in named
    ]


class _Reader:
    """One sentence's roles, units and names, read from left to right."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.story = sentence, sentence.story
        self.text = sentence.story.text
        self.words: list[Word] = words_of(self.text, sentence.start, sentence.end)
        self.starts = [word.start for word in self.words]

    def drafts(self) -> list[Draft]:
        spot, used, found = self.sentence.start, 0, list[Draft]()
        while (role := _patterns()["role"].search(self.text, spot, self.sentence.end)) is not None:
            spot = role.end()
            if self.is_no_post(role):
                continue
            chain = self.chain(role)
            spot = max(chain[-1].end, spot)
            before = self.person_before(role.start())
            # A name that already has the post before it does not take the one behind it too.
            before = before if before and before[0] >= used else None
            person = before or self.person_at(chain[-1])
            if person:
                rule = "post.name_first" if before else "post.role_first"
                found += self.posts_of(person, chain, rule)
                spot = used = max(spot, person[1])
        return found

    def is_no_post(self, role: re.Match[str]) -> bool:
        """A place or another's post that has the title's name ("Phủ Chủ tịch", "thay mặt Chủ tịch …"), or history's."""
        before = self.text[self.sentence.start : role.start()]
        named = _patterns()["places"].search(before) or _patterns()["anothers"].search(before)
        return bool(named or _patterns()["remembered"].match(self.text, role.start()))

    def chain(self, role: re.Match[str]) -> list[_Post]:
        """The roles of one person in a row: "Phó Chủ tịch Thường trực, Tổng Thư ký Liên hiệp …"."""
        posts = [self.post(role)]
        while (gap := _POST_THEN_POST.match(self.text, posts[-1].end)) is not None:
            following = _patterns()["role"].match(self.text, gap.end(), self.sentence.end)
            if not following:
                break
            posts.append(self.post(following))
        return posts

    def post(self, role: re.Match[str]) -> _Post:
        gap = _patterns()["of"].match(self.text, role.end())
        spot = gap.end() if gap else role.end()
        mention = next((m for m in self.sentence.mentions if m.start == spot), None)
        if mention and not self.name_begins(mention):
            return self.of_mention(role, mention)
        for kind in ("national", "bare_body"):
            body = _patterns()[kind].match(self.text, spot, self.sentence.end)
            if body:
                return self.of_body(role, body, kind)
        return _Post(role.span(), role.end(), None, None)

    def name_begins(self, mention: Mention) -> bool:
        """Whether the bare place is really the head of a person's name ("Chủ tịch Hà Giang Nam")."""
        at = bisect_left(self.starts, mention.start)
        size = person_at(self.text, self.words, at) if mention.start == mention.name_start else None
        return (
            bool(size)
            and size is not None
            and self.words[at + size - 1].end > mention.end
            and not person_at(self.text, self.words, bisect_left(self.starts, mention.end))
        )

    def of_mention(self, role: re.Match[str], mention: Mention) -> _Post:
        end, party = mention.end, mention.body or mention.party
        further = re.compile(r"\s+tại\s+").match(self.text, end)
        if further and mention.party.level == "ADM0":
            there = next((m for m in self.sentence.mentions if m.start == further.end()), None)
            if there:
                end = there.end
                words = self.story.exact[mention.start : end]
                party = replace(
                    mention.party,
                    name=words,
                    label=words,
                    kind="body",
                    id=None,
                    country=mention.party.country,
                    level=None,
                )
                return _Post(role.span(), end, party, (mention.start, end))
        reach = mention.reach if self.text[mention.end : mention.reach].lstrip()[:1] in (",", "(", "") else end
        return _Post(role.span(), max(end, reach), party, (mention.start, mention.end))

    def of_body(self, role: re.Match[str], body: re.Match[str], kind: str) -> _Post:
        words = self.story.exact[slice(*body.span())]
        if kind == "national":
            return _Post(role.span(), body.end(), Party(words, words, "organisation"), body.span())
        unit = self.page_unit(plain(body[0]))
        if unit is None:
            return _Post(role.span(), body.end(), Party(words, words, "body"), body.span())
        return _Post(role.span(), body.end(), replace(unit, label=words, kind="body"), body.span(), "page_unit")

    def page_unit(self, body: str) -> Party | None:
        """The one unit of the body's label that the story names most, in Vietnam; None where two are named alike."""
        label = body.rsplit(" ", 1)[-1]
        kinds = set(kinds_of(label) or kinds_of(label_in(body)))
        level = {"tỉnh": "ADM1"}.get(label if kinds_of(label) else label_in(body))
        if not kinds or level is None:
            return None
        seen = Counter(m.party.id for m in self.story.mentions if m.party.country == "VN" and m.party.level == level)
        ranked = seen.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return None
        return next(m.party for m in self.story.mentions if m.party.id == ranked[0][0])

    def person_at(self, post: _Post) -> Span | None:
        """The name right behind a post: a family name and more, or what an address or a unit leaves no doubt of."""
        gap = _ADDRESS.match(self.text, post.end)
        start = gap.end() if gap else post.end
        at = bisect_left(self.starts, start)
        if (
            at >= len(self.words)
            or self.words[at].start != start
            or self.text[post.end : start].strip(" ") in (",", ":")
        ):
            return None
        size = min(capital_run(self.text, self.words, at), LONGEST_NAME)
        addressed = bool(self.text[post.end : start].strip())
        sure = addressed or post.organisation is not None or self.words[at].text in surnames()
        return self.name(at, size) if sure else None

    def person_before(self, spot: int) -> Span | None:
        """The whole name before a comma and a post: "Nguyễn Đức Trọng, Phó Chủ tịch …", never only its tail."""
        last = bisect_left(self.starts, spot) - 1
        gap = _NAME_THEN_POST.match(self.text, self.words[last].end) if last >= 0 else None
        if not gap or gap.end() != spot:
            return None
        first = last + 1
        while first > 0 and capital_run(self.text, self.words, first - 1) == last - first + 2:
            first -= 1
        first = self.after_place(first, last)
        addressed = address_before(self.text, self.words[first].start) if first <= last else False
        known = first <= last and person_at(self.text, self.words, first) == last - first + 1
        return self.name(first, last - first + 1) if addressed or known else None

    def after_place(self, first: int, last: int) -> int:
        """Where the name begins behind a unit or an address that its run of capitals starts with."""
        for mention in self.sentence.mentions:
            if mention.start <= self.words[min(first, last)].start < mention.end < self.words[last].end:
                first = bisect_left(self.starts, mention.end)
        while first < last and self.words[first].text.lower() in addresses():
            first += 1
        return first

    def name(self, at: int, size: int) -> Span | None:
        """The span of a name of two to eight words that no place bears."""
        if not 2 <= size <= LONGEST_NAME:
            return None
        start, end = self.words[at].start, self.words[at + size - 1].end
        place = any(m.start <= start < m.end and (m.party.id or m.name_start > m.start) for m in self.sentence.mentions)
        return None if place and not self.family_name_of(at, size) else (start, end)

    def family_name_of(self, at: int, size: int) -> bool:
        """Whether a name that begins like a place goes on as a person's: "Hà Giang Nam", not "Hà Giang"."""
        return person_at(self.text, self.words, at) == size and not any(
            m.start == self.words[at].start and m.end == self.words[at + size - 1].end for m in self.sentence.mentions
        )

    def posts_of(self, person: Span, chain: list[_Post], rule: str) -> list[Draft]:
        """One draft a role and organisation; roles without their own take the next one's behind them."""
        drafts = []
        for group in _grouped(chain):
            last = group[-1]
            role = (group[0].role[0], last.role[1])
            evidence = (min(person[0], chain[0].role[0]), max(person[1], chain[-1].end))
            draft = Draft("post", rule, evidence, person)
            draft.say("person", self.story.exact[slice(*person)], person)
            draft.say("role", ", ".join(self.story.exact[slice(*p.role)] for p in group), role)
            if last.organisation and last.span:
                draft.say("organisation", last.organisation.to_json(), last.span)
                draft.basis.update({"organisation": last.basis} if last.basis else {})
            drafts.append(draft)
        return drafts


def _grouped(chain: list[_Post]) -> list[list[_Post]]:
    """Roles that share the organisation that follows the last of them."""
    groups, open_group = list[list[_Post]](), list[_Post]()
    for post in chain:
        open_group.append(post)
        if post.organisation is not None:
            groups.append(open_group)
            open_group = []
    return [*groups, open_group] if open_group else groups
