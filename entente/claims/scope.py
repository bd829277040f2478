"""A story in, whether it tells of cooperation across a border out: a page that names no other side makes no claims."""

import re

from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Story


def crosses_a_border(story: Story) -> bool:
    """Whether the story names a place of another country, or speaks of friendship or foreign affairs."""
    if any(mention.party.country not in (None, "VN") for mention in story.mentions):
        return True
    words = re.compile(one_of(data("scope")["words"]))
    return any(words.search(story.text, sentence.start, sentence.end) for sentence in story.sentences)
