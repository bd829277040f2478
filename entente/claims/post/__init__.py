"""Posts. Public: ``posts``."""

from entente.claims.post.read import posts

__all__ = ["posts"]
