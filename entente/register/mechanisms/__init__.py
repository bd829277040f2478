"""Meetings and what pages say of mechanisms in; mechanisms with their editions, hosts, gaps and pairs out.

Public: ``mechanisms``, ``Mechanism``, ``Edition``, ``Gap``, ``Pair``.
"""

from collections.abc import Iterable

from entente.register.mechanisms.edition import Edition, Gap, Mechanism, Pair
from entente.register.mechanisms.gaps import with_gaps
from entente.register.mechanisms.pairs import with_pairs
from entente.register.mechanisms.series import gather
from entente.register.mechanisms.telling import told_of
from entente.register.worded import Worded

__all__ = ["Edition", "Gap", "Mechanism", "Pair", "mechanisms"]


def mechanisms(known: Iterable[Worded]) -> list[Mechanism]:
    """Every mechanism that the records show, by id; the order of the records does not matter."""
    known = sorted(known, key=lambda one: one.record.id)
    found = [told_of(circle) for circle in gather(known)]
    return with_pairs([with_gaps(one, known) for one in sorted(found, key=lambda one: one.id)])
