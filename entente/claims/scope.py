"""A story in, whether it tells of cooperation of localities across a border out: else it makes no claims."""

import re
from collections.abc import Collection, Iterable

from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Story
from entente.places import Mention, Party

_PAIR = re.compile(r"Việt(?:\s+Nam)?\s*[-–]\s*(\w+)")
"""What friendships and borders are named by: "Việt Nam - Lào"."""


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OPENED = 1986
"""Before it localities across these borders had none of the dealings that are kept: it is a story of wars and bases."""


def crosses_a_border(story: Story) -> bool:
    """Whether it joins Vietnam with a neighbour, cooperates, and is not of states, companies or the past alone."""
    if not (_joins_neighbours(story) and _cooperates(story)):
        return False
    return not (_of_states_alone(story) or _of_companies(story) or _of_the_past(story))


def _joins_neighbours(story: Story) -> bool:
    """Whether a neighbour is named or words speak of the other side, and not of other countries alone or more."""
    neighbours = set(data("scope")["neighbours"])
    lands = {mention.party.country for mention in story.mentions} - {None}
    if lands & neighbours:
        return "VN" in lands or not lands - neighbours
    return not lands - {"VN"} and _says(story, "words") and not _pairs_with_others(story)


def _pairs_with_others(story: Story) -> bool:
    """Whether friends "Việt Nam - …" are named, none of them of a neighbour."""
    pairs = {found[1].lower() for found in _PAIR.finditer(story.text)}
    return bool(pairs) and pairs.isdisjoint(data("scope")["pairs"])


def _cooperates(story: Story) -> bool:
    """Whether a word says so, or one of dealings that are had at home as well beside a locality of a neighbour."""
    beyond = any(_is_local(m) and m.party.country in data("scope")["neighbours"] for m in story.mentions)
    return _says(story, "cooperation") or (beyond and _says(story, "dealings"))


def _of_states_alone(story: Story) -> bool:
    """Whether everything that the story names is a country or its capital, and no word speaks of a locality."""
    if not story.mentions or any(_is_local(mention) for mention in story.mentions):
        return False
    return not any(sentence.has_any(data("scope")["local"]) for sentence in story.sentences)


def _of_companies(story: Story) -> bool:
    """Whether all that is named is companies and the neighbour, and nothing is given."""
    ours = [m for m in story.mentions if _is_local(m) and m.party.country not in data("scope")["neighbours"]]
    names = tuple(data("scope")["companies"])
    return bool(ours) and all(m.party.name.lower().startswith(names) for m in ours) and not _says(story, "gifts")


def _of_the_past(story: Story) -> bool:
    """Whether all years that it names are before such dealings began, and it tells of no day of a year left open."""
    years = [int(year) for year in _YEAR.findall(story.text)]
    if story.published or not years or max(years) >= _OPENED:
        return False
    return not any("XXXX" in time.edtf or not time.edtf for sentence in story.sentences for time in sentence.times)


def _is_local(mention: Mention) -> bool:
    """Whether it is a locality, its body or an organisation, and no state or its capital."""
    capital = mention.party.id in data("scope")["capitals"] and mention.body is None
    return mention.party.level != "ADM0" and not capital


def _says(story: Story, name: str) -> bool:
    """Whether one of the words stands in the story, but in the name of a gate, which may be "Hữu Nghị"."""
    words = re.compile(one_of(data("scope")[name]))
    spots = (found.start() for s in story.sentences for found in words.finditer(story.text, s.start, s.end))
    gates = [(m.start, m.end) for m in story.mentions if m.party.level == "GATE"]
    return any(not any(start <= spot < end for start, end in gates) for spot in spots)


def joins_localities(named: Iterable[Party], lands: Collection[str | None], *, together: bool) -> bool:
    """In any language: whether localities of two countries are ``named``, or those of one beside another country.

    lands: the countries of all that the story mentions. together: whether its words tell of what two sides do.
    """
    local = {party.country for party in named if party.country and party.level != "ADM0"}
    return len(local) > 1 or (bool(local) and together and bool({land for land in lands if land} - local))
