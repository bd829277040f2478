"""Support: who gave what to whom. Public: ``supports``."""

from entente.claims.support.read import supports

__all__ = ["supports"]
