"""Records in, the claims that support each out, with their words and where they come from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from entente.register import Record, Told
from entente.register.record import Member
from entente.register.saying import with_words
from entente.store import models
from entente.store.carried import carried
from entente.store.hearing import told_claims


def supporting(records: Iterable[models.Record]) -> Mapping[str, Sequence[Told]]:
    """Record id → its claims that stand, earliest published first; one gone from its page as its decision kept it."""
    folded = [Record.from_json(row.body) for row in records]
    members = {record.id: [one for one in record.members if one.state != "rejected"] for record in folded}
    wanted = {one.claim for ones in members.values() for one in ones}
    told = {one.claim.id: one for one in told_claims(wanted)}
    if lost := wanted - told.keys():
        pages = {one.page for ones in members.values() for one in ones if one.claim in lost}
        sources = models.Page.objects.filter(id__in=pages).values_list("source", flat=True)
        stands = carried(sources)
        kept = {**stands.gone, **stands.told}
        told |= {claim: one.told for claim, one in kept.items() if claim in lost and one.told}
    return {record: [_as_held(told[one.claim], one) for one in ones] for record, ones in members.items()}


def _as_held(told: Told, member: Member) -> Told:
    """With the words that a person accepted, where its page has others now."""
    if member.words is None:
        return told
    return replace(told, claim=with_words(told.claim, member.words))
