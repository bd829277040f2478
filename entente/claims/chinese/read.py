"""A story told in Chinese in, the drafts of everything it claims out."""

from collections import Counter

from entente.claims.chinese.commitment import commitments
from entente.claims.chinese.figure import figures
from entente.claims.chinese.instrument import instruments
from entente.claims.chinese.meeting import meetings
from entente.claims.chinese.parties import is_venue, own
from entente.claims.chinese.post import posts
from entente.claims.chinese.support import supports
from entente.claims.chinese.twinning import twinnings
from entente.claims.chinese.words import pattern
from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Story
from entente.claims.notice import notices
from entente.claims.scope import joins_localities
from entente.places import Mention

_SMALL = ("ADM2", "ADM3", "ADM4")
"""Levels whose names are many: rivers and shops have them too."""


def read(story: Story) -> list[Draft]:
    """Everything the story claims, nothing where it joins no localities. All but posts know their meeting."""
    if not _is_in_scope(story):
        return []
    held = meetings(story)
    given = supports(story, held)
    undertaken = commitments(story, held)
    found = [
        *(meeting.draft for meeting in held),
        *instruments(story, held),
        *twinnings(story, held),
        *given,
        *undertaken,
        *notices(story, held, undertaken),
    ]
    counted = figures(story, held, [*given, *undertaken])
    return [*found, *(draft for draft in counted if found or _is_news(story, draft)), *posts(story)]


def _is_news(story: Story, figure: Draft) -> bool:
    """Whether a figure is told as of late (今年, 同比), or of trade and travel in a story with such.

    On a page that tells nothing else, other figures are background.
    """
    sentence = next(s for s in story.sentences if s.start <= figure.evidence[0] < s.end)
    compared = pattern("figures.zh", "words", "compared")
    if figure.values["indicator"] in ("other", "cases"):
        return any(time.told is not None for time in sentence.times) or bool(figure.values.get("change"))
    beside = [s for s in story.sentences if s.quantities]
    return any(
        any(time.told is not None for time in s.times) or compared.search(story.text, s.start, s.end) for s in beside
    )


def _is_in_scope(story: Story) -> bool:
    """Whether the story tells of localities on both sides of a border: where something is only held is no side."""
    lands = _lands(story) | _lands_in_one_word(story)
    owned = [
        (m, is_venue(sentence, m))
        for sentence in story.sentences
        for m in own(sentence.mentions, sentence, venues=True)
        if m.party.country in lands
    ]
    named = [m.party for m, venue in owned if not venue]
    named += [m.party for m in story.mentions if m.party.level == "GATE" and m.party.country in lands]
    venues = {m.party.country for m, _ in owned if m.party.level != "ADM0" and _has_its_class(m)}
    together = pattern("scope.zh", "together")
    words = any(together.search(story.text, sentence.start, sentence.end) for sentence in story.sentences)
    told = pattern("scope.zh", "localities").search(story.text) is not None and len(_lands(story)) > 1
    return told or (words and len(venues) > 1) or joins_localities(named, lands, together=words)


def _lands(story: Story) -> set[str]:
    """The countries that the story names or shows: a small place's bare name, once, shows none: 西江 is a river too."""
    times = Counter(m.party.country for m in story.mentions if m.party.country)
    sure = {m.party.country for m in story.mentions if m.body or m.party.level not in _SMALL or _has_its_class(m)}
    return {country for country, count in times.items() if count > 1 or country in sure}


def _lands_in_one_word(story: Story) -> set[str]:
    """The countries of words like 中越青年, which name two."""
    pairs = data("scope.zh")["pairs"]
    return {land for pair in pattern("scope.zh", "pairs").findall(story.text) for land in pairs[pair]}


def _has_its_class(mention: Mention) -> bool:
    """Whether its class stands with its name: 东兴市."""
    return mention.party.label != mention.party.name
