"""A story in, whether it tells of cooperation of localities across a border out: else it makes no claims."""

import re

from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Story


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


def joins_localities(story: Story, together: re.Pattern[str]) -> bool:
    """In any language: whether the story names localities of two countries, or of one beside another country with words
    for what both do ``together``."""
    lands = {mention.party.country for mention in story.mentions if mention.party.country}
    local = {m.party.country for m in story.mentions if m.party.country and (m.party.level != "ADM0" or m.body)}
    if len(local) > 1:
        return True
    words = any(together.search(story.text, sentence.start, sentence.end) for sentence in story.sentences)
    return bool(local) and len(lands) > 1 and words
