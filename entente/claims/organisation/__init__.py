"""Organisations. Public: ``organisations``."""

from entente.claims.organisation.read import organisations

__all__ = ["organisations"]
