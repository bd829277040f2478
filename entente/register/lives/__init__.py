"""Instruments and the acts on them in; the life of each out: its stages, its state on any day, its expiry.

Public: ``lives``, ``Life``, ``Stage``, ``Expiry``.
"""

from entente.register.lives.life import Expiry, Life, Stage
from entente.register.lives.living import lives

__all__ = ["Expiry", "Life", "Stage", "lives"]
