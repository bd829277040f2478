"""What the register promises, looked at in the register itself: one promise a file. Nothing is written.

Public: ``check``, ``later``, ``Promise``, ``PROMISES``, ``FROM_PAGES``.
"""

from entente.store.checking.check import FROM_PAGES, PROMISES, Checked, Promise, check, later

__all__ = ["FROM_PAGES", "PROMISES", "Checked", "Promise", "check", "later"]
