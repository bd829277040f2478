"""What a number counts in, out the fields of its figure that all languages give alike: what, how many, which unit."""

from dataclasses import dataclass

from entente.claims.draft import Draft
from entente.claims.grammar.quantities import Quantity
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity and the noun that says what it counts."""

    quantity: Quantity
    noun: Span
    indicator: str
    unit: str | None
    rule: str
    in_context: bool = False
    """Whether the words before it say what it counts, too."""

    @property
    def strength(self) -> tuple[bool, int]:
        """By which of several readings one is chosen."""
        return self.in_context, self.noun[1] - self.noun[0]


def figure_draft(sentence: Sentence, counted: Counted, evidence: Span) -> Draft:
    """A figure with its indicator, value, qualifier and unit; its time, place and parties are yet to be said."""
    quantity = counted.quantity
    draft = Draft("figure", counted.rule, evidence, quantity.number)
    draft.say("indicator", counted.indicator, counted.noun)
    draft.say("what", sentence.story.exact[slice(*counted.noun)], counted.noun)
    draft.say("value", quantity.value, quantity.amount)
    if quantity.upper is not None and quantity.upper_span:
        draft.say("upper", quantity.upper, quantity.upper_span)
    draft.say("qualifier", quantity.qualifier, quantity.qualifier_span or quantity.number)
    if counted.unit:
        draft.say("unit", counted.unit, quantity.unit_span or counted.noun)
    return draft
