"""Instruments. Public: ``instruments``."""

from entente.claims.instrument.read import instruments

__all__ = ["instruments"]
