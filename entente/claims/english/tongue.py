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
# Portals lose the blank between sentences: "on June 3.Addressing the event, …".
_END = re.compile(r"[.!?…]++[\"')\]]*+(?=(?:\s+[\"'(\[]?|(?<=[a-z\d)]\.)(?=[A-Z][a-z]))(?P<next>\w))|\n+")
ENGLISH = Tongue(
    "en", spelling, partial(sentences, ends=_END, abbreviated=_ABBREVIATED), clauses, times, quantities, find_english
)
