"""Commitments in; what became of each out: what was later reported of it, assessed, said again, or left unsaid.

Public: ``follow``, ``FollowUp``, ``Judgement``, ``Link``, ``Searched``, ``Silence``.
"""

from entente.register.following.follow import follow
from entente.register.following.followup import FollowUp, Judgement, Link, Searched, Silence

__all__ = ["FollowUp", "Judgement", "Link", "Searched", "Silence", "follow"]
