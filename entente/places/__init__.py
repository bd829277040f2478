"""Text in, parties out: places through time, bodies and organisations, and people's names, each with its span.

Public: ``Party``, ``Mention``, ``find_mentions`` for Vietnamese, ``find_chinese``, ``find_english``; ``find_short`` for
what a page names in short; ``Person``, ``find_people``; ``spelling``.
"""

from entente.places.chinese import find_chinese
from entente.places.english import find_english
from entente.places.find import find_mentions
from entente.places.find_people import find_people
from entente.places.mention import Mention, Party
from entente.places.person import Person
from entente.places.short import find_short
from entente.places.spelling import spelling

__all__ = [
    "Mention",
    "Party",
    "Person",
    "find_chinese",
    "find_english",
    "find_mentions",
    "find_people",
    "find_short",
    "spelling",
]
