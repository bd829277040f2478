"""A story in, the clauses out that tell what is to be done and what was done.

Public: ``undertakings`` and what it gives, ``Undertaking`` with its ``Frame``; ``STATUSES`` of what is to be done.
"""

from entente.claims.grammar.undertakings.frame import Frame
from entente.claims.grammar.undertakings.read import Undertaking, undertakings
from entente.claims.grammar.undertakings.vocabulary import STATUSES

__all__ = ["STATUSES", "Frame", "Undertaking", "undertakings"]
