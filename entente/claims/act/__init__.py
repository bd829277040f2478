"""Acts: what happened to an instrument. Public: ``acts``."""

from entente.claims.act.read import acts

__all__ = ["acts"]
