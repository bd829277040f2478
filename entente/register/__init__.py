"""Current claims and decisions in, records out: a pure function, whatever the order of arrival.

Public: ``Decision``, ``Told``, ``Record``, ``fold``. No database, no clock, no network.
"""

from entente.register.decision import Decision
from entente.register.fold import fold
from entente.register.record import Held, Join, Member, Record
from entente.register.told import Told

__all__ = ["Decision", "Held", "Join", "Member", "Record", "Told", "fold"]
