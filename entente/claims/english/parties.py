"""An English sentence in, who takes part in what it tells out: no venue, no country beside its locality, no relation.

Where the sentence says only "the two sides", the parties are those that the story's first sentences name.
"""

import re
from collections.abc import Iterable
from functools import cache

from entente.claims.draft import Draft
from entente.claims.english.phrases import pattern, patterns, whole
from entente.claims.grammar.parties import distinct, related
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention

_RELATION = re.compile(r"\s*-\s*|\s*/\s*")
_DATELINE = re.compile(
    r"[^.]{0,40}?\((?:VNA|VNS|VOV|SGGP|NDO|QNO|Xinhua|[A-Z]{2,6})\)\s*[-:]|\s*[-,]\s+(?:[A-Z]\w+\s+\d|\()|,\s+[A-Z][a-z]+\.?\s+\d{1,2}\s+\("
)
_MARK = re.compile(
    r"[^.()]{0,40}?\((?:[A-Z]{2,6}(?:[/ ][A-Z]{2,6})?|Xinhua)\)\s*[-:]\s*|[A-ZĐ][\w ]{2,24}\s-\s+(?=[A-ZĐ])"
)
_BETWEEN = re.compile(r"(?<!\w)between\s")
_TO = re.compile(r"(?<!\w)to\s+(?:the\s+)?(?:[A-Za-z'-]+\s+){0,4}$")
_LISTED = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_FIRST = 3
_TWO = 2


@cache
def _at() -> re.Pattern[str]:
    words = data("parties.en")["words"]
    return re.compile(
        rf"{whole(words['at'])}\s+(?:(?:{whole(words['between'])}(?:'s)?|(?:[A-ZĐ]\w+\s+){{0,3}}[A-ZĐ]\w+'s?)[\s,]+(?:and\s+)?)*$"
    )


def is_location(text: str, mention: Mention, start: int) -> bool:
    """Whether the mention says where: "in Beihai", "to the northern province of Lang Son"."""
    return bool(_at().search(text, max(start, mention.start - 60), mention.start))


def own(mentions: Iterable[Mention], sentence: Sentence, *, places_too: bool = False) -> list[Mention]:
    """The mentions that can be parties: no parents, no gates, no pairs of countries, no venues, no dateline."""
    mentions = list(mentions)
    text = sentence.story.text
    pairs = related(text, mentions, _RELATION)
    where = set() if places_too else _locations(text, mentions, sentence.start)
    kept = [
        m
        for m in mentions
        if not m.context
        and m.party.level != "GATE"
        and m.start not in pairs
        and not _is_dateline(sentence, m)
        and m.start not in where
    ]
    return distinct(kept)


def _locations(text: str, mentions: list[Mention], start: int) -> set[int]:
    """Where the mentions begin that say where, with those that a list adds to them: "in Memot and Dambae districts"."""
    found, before = set[int](), list[Mention]()
    for mention in (m for m in mentions if not m.context):
        listed = bool(before) and before[-1].start in found and before[-1].party.level == mention.party.level
        goes_on = listed and bool(_LISTED.fullmatch(text, before[-1].end, mention.start))
        if mention.body is None and (goes_on or is_location(text, mention, start)):
            found.add(mention.start)
        before = [mention]
    return found


def _is_dateline(sentence: Sentence, mention: Mention) -> bool:
    """Whether it opens the sentence as an agency's place: "Lang Son (VNA) - …"."""
    return mention.start == sentence.start and bool(_DATELINE.match(sentence.story.text, mention.end, sentence.end))


def after_dateline(sentence: Sentence) -> int:
    """Where the sentence's own words begin."""
    mark = _MARK.match(sentence.story.text, sentence.start, sentence.end)
    return mark.end() if mark else sentence.start


def parties_of(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Who ``text[start:end]`` names as taking part: behind "between", else all up to what it is about."""
    text = sentence.story.text
    between = _BETWEEN.search(text, start, end)
    if between:
        named = own(sentence.story.mentions_in(between.end(), _end(sentence, between.end(), end)), sentence)
        if len(named) >= _TWO:
            return named
    end, last = _end(sentence, start, end), end
    examples = pattern("parties", "examples").search(text, start, end)
    named = own(sentence.story.mentions_in(start, examples.start() if examples else end), sentence)
    if crosses(named):
        return named
    all_named = own(sentence.story.mentions_in(start, last), sentence)
    return all_named if crosses(all_named) else named


def _end(sentence: Sentence, start: int, end: int) -> int:
    said = patterns("parties")["ends"].search(sentence.story.text, start + 1, end)
    return said.start() if said else end


def crosses(mentions: Iterable[Mention]) -> bool:
    """Whether the mentions name two sides of a border, and not only countries."""
    mentions = list(mentions)
    countries = {m.party.country for m in mentions if m.party.country}
    unknown = any(m.party.country is None for m in mentions)
    local = any(m.party.level != "ADM0" for m in mentions)
    return local and len(mentions) >= _TWO and (len(countries) >= _TWO or unknown)


def leading_parties(story: Story) -> list[Mention]:
    """The parties that the story's first sentences name together, on both sides of a border: also "A … to B"."""
    told = [s for s in story.sentences if s.role not in ("title", "caption")][:_FIRST]
    for sentence in told:
        start = after_dateline(sentence)
        for named in (
            parties_of(sentence, start, sentence.end),
            _with_recipients(sentence, start, _end(sentence, start, sentence.end)),
        ):
            if crosses(named):
                return named
    return _two_provinces(story)


def _two_provinces(story: Story) -> list[Mention]:
    """The two provinces of two countries, where the story names no other."""
    provinces = distinct(m for m in story.mentions if m.party.level == "ADM1" and m.party.id)
    countries = {m.party.country for m in provinces}
    return provinces if len(provinces) == _TWO == len(countries) else []


def taking_part(sentence: Sentence) -> list[Mention]:
    """The parties of the whole sentence, and the places that somebody or something goes "to"."""
    return _with_recipients(sentence, after_dateline(sentence), sentence.end)


def _with_recipients(sentence: Sentence, start: int, end: int) -> list[Mention]:
    text = sentence.story.text
    named = own(sentence.story.mentions_in(start, end), sentence, places_too=True)
    where = _locations(text, named, start)
    return [m for m in named if m.start not in where or _TO.search(text, start, m.start)]


def side_named(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Those of the story's parties that "the Chinese side" stands for."""
    for country, words in data("scope.en")["countries"].items():
        side = re.compile(rf"{whole(words)}\s+(?:side|locality|province|district|commune|village)(?!\w)")
        if side.search(sentence.story.text, start, end):
            return [m for m in leading_parties(sentence.story) if m.party.country == country]
    return []


def means_all(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "the two sides" and the like stand for all the parties."""
    return bool(patterns("parties")["groups"].search(sentence.story.text, start, end))


def say_parties(draft: Draft, mentions: Iterable[Mention], name: str = "parties") -> None:
    """Give a field of parties what the mentions name."""
    named = list(mentions)
    if named:
        draft.say(name, [m.party.to_json() for m in named], *[(m.start, m.end) for m in named])


def conclude_parties(draft: Draft, mentions: Iterable[Mention], rule: str) -> None:
    """Give the parties that a rule concluded from elsewhere on the page."""
    named = list(mentions)
    if named:
        draft.conclude("parties", [m.party.to_json() for m in named], rule)
