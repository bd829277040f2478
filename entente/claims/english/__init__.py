"""The English reader. Public: ``ENGLISH``, how English is read, and ``english``, what a story told in it claims."""

from entente.claims.english.read import english
from entente.claims.english.tongue import ENGLISH

__all__ = ["ENGLISH", "english"]
