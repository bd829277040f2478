"""Achievements. Public: ``achievements``."""

from entente.claims.achievement.read import achievements

__all__ = ["achievements"]
