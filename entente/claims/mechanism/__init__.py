"""Mechanisms. Public: ``mechanisms``."""

from entente.claims.mechanism.read import mechanisms

__all__ = ["mechanisms"]
