"""A story in, whether it tells of cooperation of localities across a border out: else it makes no claims."""

import re
from collections.abc import Collection, Iterable

from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Story
from entente.places import Party


def crosses_a_border(story: Story) -> bool:
    """Whether the story names another country or speaks of friendship, cooperates, and is not of states alone."""
    abroad = any(mention.party.country not in (None, "VN") for mention in story.mentions) or _says(story, "words")
    return abroad and _says(story, "cooperation") and not _of_states_alone(story)


def _of_states_alone(story: Story) -> bool:
    """Whether everything that the story names is a country, and no word speaks of a locality."""
    if not story.mentions or any(m.party.level != "ADM0" for m in story.mentions):
        return False
    return not any(sentence.has_any(data("scope")["local"]) for sentence in story.sentences)


def _says(story: Story, name: str) -> bool:
    words = re.compile(one_of(data("scope")[name]))
    return any(words.search(story.text, sentence.start, sentence.end) for sentence in story.sentences)


def joins_localities(named: Iterable[Party], lands: Collection[str | None], *, together: bool) -> bool:
    """In any language: whether localities of two countries are ``named``, or those of one beside another country.

    lands: the countries of all that the story mentions. together: whether its words tell of what two sides do.
    """
    local = {party.country for party in named if party.country and party.level != "ADM0"}
    return len(local) > 1 or (bool(local) and together and bool({land for land in lands if land} - local))
