"""Meetings. Public: ``meetings`` and what it gives, ``Meeting``."""

from entente.claims.meeting.read import meetings
from entente.claims.meeting.told import Meeting

__all__ = ["Meeting", "meetings"]
