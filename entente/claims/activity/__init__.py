"""Activities: what localities do together besides meeting and signing. Public: ``activities``."""

from entente.claims.activity.read import activities

__all__ = ["activities"]
