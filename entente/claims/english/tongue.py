"""English as claims are read from it."""

import re
from functools import partial

from entente.claims.english.quantities import quantities
from entente.claims.english.times import times
from entente.claims.grammar.sentences import clauses, sentences
from entente.claims.grammar.tongue import Tongue
from entente.places import find_english, spelling

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sr|Jr|St|No|Nos|Art|vs|Assoc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|approx|Co|Ltd)|\b[A-Z])\.$"
)

ENGLISH = Tongue("en", spelling, partial(sentences, abbreviated=_ABBREVIATED), clauses, times, quantities, find_english)
