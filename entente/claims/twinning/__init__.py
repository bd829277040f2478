"""Twinnings. Public: ``twinnings``."""

from entente.claims.twinning.read import twinnings

__all__ = ["twinnings"]
