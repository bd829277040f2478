"""Meetings. Public: ``meetings`` and what it gives, ``Meeting``; ``meeting_before``, which a sentence belongs to."""

from entente.claims.meeting.happening import unnamed_home
from entente.claims.meeting.read import meetings
from entente.claims.meeting.told import Meeting, meeting_before

__all__ = ["Meeting", "meeting_before", "meetings", "unnamed_home"]
