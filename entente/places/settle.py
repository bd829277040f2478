"""Mentions in, the same mentions out with names that could be several units settled by what the page says elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from entente.places.gazetteer import above, places
from entente.places.labels import is_provincial
from entente.places.mention import Mention, Party


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """A bare name takes the one unit that the page labels so, else the province it is commonly short for; a labelled
    name of several units the one in a unit that the page names.

    A page that labels the name as two units leaves its bare uses open. A body's unit takes the label that the page
    gives the unit elsewhere ("thành phố Cao Bằng" for "Thành ủy Cao Bằng"), else its bare name.
    """
    mentions = list(mentions)
    labelled: dict[str, dict[str, str]] = {}
    for mention in mentions:
        if mention.party.id and _is_labelled(mention):
            units = labelled.setdefault(mention.party.name, {})
            if mention.body is None or mention.party.id not in units:
                units[mention.party.id] = mention.party.label
    settled = [_settled_mention(mention, labelled.get(mention.party.name, {})) for mention in mentions]
    said = {mention.party.id for mention in settled if mention.party.id}
    return [_by_surroundings(mention, said) for mention in settled]


def _is_labelled(mention: Mention) -> bool:
    """Whether a label or a body stands before the name, or a label behind it."""
    return mention.name_start > mention.start or mention.party.label != mention.party.name


def _needs_label(party: Party) -> bool:
    """Whether none of the units goes by its bare name: the name stands in a row behind a label."""
    return not any(places()[unit].bare for unit in party.candidates)


def _by_surroundings(mention: Mention, said: set[str]) -> Mention:
    """A labelled name of several units takes the one that lies in a district, else a province, that the page names."""
    party = mention.party
    if not party.candidates or not (_is_labelled(mention) or _needs_label(party)):
        return mention
    for level in ("ADM2", "ADM1"):
        fitting = [unit for unit in party.candidates if any(places()[a].level == level for a in above(unit) & said)]
        if len(fitting) == 1:
            body = _as(mention.body, fitting[0]) if mention.body else None
            return replace(mention, party=_as(party, fitting[0]), body=body)
    return mention


def _settled_mention(mention: Mention, labelled: Mapping[str, str]) -> Mention:
    province = _province_of_all(mention.party.candidates)
    if mention.body and province and is_provincial(mention.body.label):
        party = _as(mention.party, province)
    else:
        party = _settled(mention.party, set(labelled))
    if mention.body is None:
        return mention if party is mention.party else replace(mention, party=party)
    body = replace(party, kind="body", label=mention.body.label)
    label = party.label if party.label != party.name else labelled.get(party.id or "", party.name)
    return replace(mention, party=replace(party, label=label), body=body)


def _settled(party: Party, labelled: set[str]) -> Party:
    """The bare name's one unit; a province's name that the page labels only as the city of that name stays open."""
    if not party.candidates:
        return party
    fitting, province = labelled & set(party.candidates), _province_of_all(party.candidates)
    if not fitting:
        usual = province or _district_of_all(party)
        return _as(party, usual) if usual else party
    if len(fitting) == 1 and (province is None or province in fitting):
        return _as(party, fitting.pop())
    return party


def _province_of_all(candidates: tuple[str, ...]) -> str | None:
    """The only province among the candidates: "Cao Bằng" alone is the province, not a city or district of that name."""
    provinces = [candidate for candidate in candidates if places()[candidate].level == "ADM1"]
    return provinces[0] if len(provinces) == 1 else None


def _district_of_all(party: Party) -> str | None:
    """The only district or city of a bare name whose others are gates: a gate is called one."""
    if party.label != party.name:
        return None
    others = [unit for unit in party.candidates if places()[unit].level != "GATE"]
    return others[0] if len(others) == 1 and places()[others[0]].level == "ADM2" else None


def _as(party: Party, unit: str) -> Party:
    place = places()[unit]
    return replace(party, id=place.id, country=place.country, level=place.level, candidates=())
