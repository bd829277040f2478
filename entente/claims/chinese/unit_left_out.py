"""A body whose unit the page leaves out (自治区外事办主任) in, the unit out: the one so labelled that it names most."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from entente.claims.chinese.parties import chain_start
from entente.claims.chinese.words import one_of
from entente.claims.grammar.parties import same
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence
from entente.places import Mention
from entente.places.gazetteer import places

_ACROSS = re.compile(r"(?:[与和同向对]|会见了?|拜会|会晤)$")


@cache
def roles() -> re.Pattern[str]:
    return re.compile(rf"(?:常务|第一|执行|代理)?{one_of(data('posts.zh')['roles'])}")


def unplaced(sentence: Sentence) -> list[Mention]:
    """The units whose name the page leaves out before a post ("自治区主席陈武"), where they stand."""
    story, found = sentence.story, list[Mention]()
    for body in _unplaced().finditer(story.text, sentence.start, sentence.end):
        if any(m.start <= body.start() <= m.end for m in sentence.mentions):
            continue
        unit = named_most(sentence, body.end(), labels()[body["body"]])
        if unit:
            spot, end = body.span("body")
            party = replace(unit.party, label=body["body"])
            found.append(replace(unit, start=spot, end=end, party=party, context=False, body=None))
    return found


def begins_unplaced(text: str, spot: int) -> bool:
    """Whether a body without its unit begins at ``spot``, right before a role: 市委书记."""
    return bool(_unplaced().match(text, spot))


@cache
def _unplaced() -> re.Pattern[str]:
    return re.compile(rf"(?P<body>{one_of(labels())})(?={roles().pattern})")


@cache
def unplaced_ending() -> re.Pattern[str]:
    return re.compile(one_of(labels()) + "$")


@cache
def labels() -> dict[str, str]:
    """The words for a body without its unit, and the label of the unit: 自治区外事办 is a 自治区's."""
    lists = data("posts.zh")["unplaced"]
    made = {label + body: label for label in lists["labels"] for body in lists["bodies"]}
    return made | dict(lists["short"])


def named_most(sentence: Sentence, spot: int, label: str, country: str | None = None) -> Mention | None:
    """The unit with this label, of this country, that the story names most; None where two are named alike."""
    story = sentence.story
    others = _others_beside(sentence, spot)
    known = [m for m in story.mentions if _unit_of(m) and not any(same(m, other) for other in others)]
    if country:
        known = [m for m in known if m.party.country == country]
    labelled = [m for m in known if m.party.id and m.party.label.endswith(label)]
    fitting = (
        [m for m in known if m in labelled or _is_bare(m, label)] if label == "自治区" or not labelled else labelled
    )
    ranked = Counter(_unit_of(m) for m in fitting).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return next(m for m in fitting if _unit_of(m) == ranked[0][0])


def _unit_of(mention: Mention) -> str | None:
    """What tells one unit from another: its id, or its name where it could be several."""
    return mention.party.id or (mention.party.name if mention.party.candidates else None)


def _is_bare(mention: Mention, label: str) -> bool:
    """Whether a bare name is that of a unit so labelled: 广西 for 自治区, 云南 for 省."""
    ids = [mention.party.id] if mention.party.id else mention.party.candidates
    kinds = data("posts.zh")["kinds"].get(label, [])
    return mention.party.label == mention.party.name and any(places()[id].kind in kinds for id in ids)


def _others_beside(sentence: Sentence, spot: int) -> list[Mention]:
    """Whom the sentence names behind ``spot`` as the other side: 县委书记甲与封土县主席乙 is not of 封土县."""
    behind = (m for m in sentence.mentions if m.start > spot and not m.context)
    return [m for m in behind if _ACROSS.search(sentence.story.text, spot, chain_start(sentence, m))]
