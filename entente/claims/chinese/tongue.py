"""Chinese as claims are read from it."""

from entente.claims.chinese.quantities import quantities
from entente.claims.chinese.sentences import clauses, sentences
from entente.claims.chinese.spelling import spelling
from entente.claims.chinese.times import times
from entente.claims.grammar.tongue import Tongue
from entente.places import find_chinese

CHINESE = Tongue("zh", spelling, sentences, clauses, times, quantities, find_chinese)
