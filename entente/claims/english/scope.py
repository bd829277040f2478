"""An English story in, whether it tells of cooperation between localities across a border out."""

import re
from functools import cache

from entente.claims.english.parties import own
from entente.claims.english.phrases import patterns, whole
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Story


@cache
def _countries() -> dict[str, re.Pattern[str]]:
    return {country: re.compile(whole(words)) for country, words in data("scope.en")["countries"].items()}


def crosses_a_border(story: Story) -> bool:
    """Whether a locality takes part, another country is named, and words of cooperation stand in the story."""
    taking_part = [
        m
        for s in story.sentences
        for m in own(s.mentions, s)
        if m.party.level != "ADM0" and not _is_capital(m.party.id)
    ]
    gates = any(m.party.level == "GATE" for m in story.mentions)
    if not (taking_part or gates) or not any(
        patterns("scope")["cooperation"].search(story.text, s.start, s.end) for s in story.sentences
    ):
        return False
    countries = {m.party.country for m in story.mentions if m.party.country}
    countries |= {
        c for c, words in _countries().items() if any(words.search(story.text, s.start, s.end) for s in story.sentences)
    }
    return len(countries) > 1


def _is_capital(id: str | None) -> bool:
    return id in ("vn/ha-noi", "vn/ha-noi~2025", "cn/beijing", "la/vientiane", "kh/phnom-penh")
