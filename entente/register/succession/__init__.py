"""A unit and the records in; what its predecessors held, and what is told of its passing to the unit, out.

Public: ``inherited``, ``Inherited``, ``Through``. History stays where it happened: no record's parties are changed.
"""

from entente.register.succession.inherited import Inherited, Through
from entente.register.succession.inheriting import inherited

__all__ = ["Inherited", "Through", "inherited"]
