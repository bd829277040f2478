"""An English story in, whether it tells of cooperation between localities across a border out."""

import re
from functools import cache

from entente.claims.english.parties import means_all, taking_part
from entente.claims.english.phrases import pattern, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Story
from entente.places import Mention

_BETWEEN = re.compile(r"(?<!\w)between\s")
_NEAR = 60


@cache
def _sides() -> dict[str, re.Pattern[str]]:
    """By country, "the Lao side", "China's neighbouring prefecture": a locality or its people told by their country."""
    words = data("scope.en")
    behind = rf"(?:'s?)?\s+(?!Cai|Bao)(?:[\w-]+\s+){{0,2}}{whole(words['words']['local'])}"
    return {country: re.compile(whole(listed) + behind) for country, listed in words["countries"].items()}


def crosses_a_border(story: Story) -> bool:
    """Whether localities of two countries take part, or one and "the Lao side", and words of cooperation stand by."""
    local = [m for s in story.sentences for m in taking_part(s) if _is_local(m)]
    named = {m.party.country for m in story.mentions if _is_local(m) and not m.context}
    both = len(named - {None}) > 1 and not _says(story, pattern("scope", "states"))
    if not (local or both) or not _says(story, pattern("scope", "cooperation")):
        return False
    countries = {m.party.country for m in local}
    if len(countries) > 1 or both:
        return True
    other = any(_says(story, side) for country, side in _sides().items() if country not in countries)
    return other or _is_at_a_gate(story) or _deals_with_a_country(story)


def _deals_with_a_country(story: Story) -> bool:
    """Whether a locality and a neighbouring country deal with each other: "trade between Guangxi and Vietnam"."""
    for sentence in story.sentences:
        for between in _BETWEEN.finditer(story.text, sentence.start, sentence.end):
            sides = [m.party for m in story.mentions_in(between.end(), min(sentence.end, between.end() + _NEAR))][:2]
            lands = {side.country for side in sides}
            if len(lands & data("scope.en")["countries"].keys()) > 1 and any(side.level != "ADM0" for side in sides):
                return True
    return False


def _is_at_a_gate(story: Story) -> bool:
    """Whether "both sides" of a border gate are told, and both countries."""
    countries = {m.party.country for m in story.mentions} - {None}
    gate = any(m.party.level == "GATE" for m in story.mentions)
    return gate and len(countries) > 1 and any(means_all(s, s.start, s.end) for s in story.sentences)


def _says(story: Story, words: re.Pattern[str]) -> bool:
    return any(words.search(story.text, s.start, s.end) for s in story.sentences)


def _is_local(mention: Mention) -> bool:
    """Whether it is a locality, its body or an organisation, and no state or its capital."""
    capital = mention.party.id in data("scope.en")["capitals"]["ids"] and mention.body is None
    return mention.party.level != "ADM0" and not capital
