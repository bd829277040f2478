"""Chinese pages. Public: ``CHINESE``, the tongue, and ``read``, everything that a story told in it claims."""

from entente.claims.chinese.read import read
from entente.claims.chinese.tongue import CHINESE

__all__ = ["CHINESE", "read"]
