"""Commitments. Public: ``commitments``."""

from entente.claims.commitment.read import commitments

__all__ = ["commitments"]
