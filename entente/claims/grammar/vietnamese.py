"""Vietnamese as claims are read from it."""

from entente.claims.grammar.quantities import quantities
from entente.claims.grammar.sentences import clauses, sentences
from entente.claims.grammar.time import times
from entente.claims.grammar.tongue import Tongue
from entente.places import find_mentions, spelling

VIETNAMESE = Tongue("vi", spelling, sentences, clauses, times, quantities, find_mentions)
