"""Claims told and what people decided of them in; each claim as it counts out: corrected, rejected or vanished."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.register.carrying import Carried, carry
from entente.register.copies import copies
from entente.register.letting import Rule, passes
from entente.register.record import State
from entente.register.saying import CLAUSE, CLAUSES, say_alike, with_words
from entente.register.standing import UNDECIDED, FieldStanding, Standing, is_waiting
from entente.register.ties import Ties
from entente.register.told import Told


@dataclass(frozen=True, slots=True)
class Heard:
    """A claim with the values that count. decided: which fields a person decided. vanished: no longer on its page.

    former: the ids that it went by in earlier readings. held: what the register holds of its record whatever pages say.
    ties: what people said of it and others together. through: no person need look at it (``letting``).
    words: of a clause, those that a person accepted where its page has others now, or none.
    """

    told: Told
    state: State
    decided: Mapping[str, FieldStanding]
    vanished: bool = False
    former: tuple[str, ...] = ()
    held: Mapping[str, FieldStanding] = field(default_factory=dict)
    ties: Ties = ()
    through: bool = False
    words: str | None = None

    @property
    def claim(self) -> Claim:
        """The claim, with what people accepted or corrected in place of what the reader now says."""
        return self.told.claim

    @property
    def stands(self) -> bool:
        """Whether it makes a record with others: a rejected claim is listed and supports nothing."""
        return self.state != "rejected"

    @property
    def supports(self) -> bool:
        """Whether its values count: nobody accepted what is here only for what the register holds of its record."""
        return self.stands and not (self.vanished and self.state == "waiting")


def hear(
    told: Iterable[Told], standings: Mapping[str, Standing], through: frozenset[Rule] = frozenset()
) -> list[Heard]:
    """Every claim told, and of those that are told no more every one that stands, in the order of their rank.

    through: the rules whose claims wait for nobody.
    """
    current = {one.claim.id: one for one in told}
    carried = carry(current.values(), standings)
    # What a person added is told as long as no reader tells it.
    shown = {claim: one for claim, one in current.items() if claim in carried.told or not one.by_hand}
    heard = [_hear(one, carried.told.get(claim, UNDECIDED), through) for claim, one in shown.items()]
    heard += [_hear(one, stands, through, vanished=True) for one, stands in _gone(carried)]
    return sorted(heard, key=lambda one: one.told.rank)


def _gone(carried: Carried) -> Iterator[tuple[Told, Standing]]:
    """What was accepted, and what bears a value that the register holds of its record."""
    for stands in carried.gone.values():
        held = stands.state != "rejected" and any(field.value is not None for field in stands.held.values())
        if stands.told and (stands.state == "accepted" or held):
            yield stands.told, stands


def waiting(
    told: Iterable[Told], standings: Mapping[str, Standing], through: frozenset[Rule] = frozenset()
) -> set[str]:
    """The claims told that wait for a person; one of several copies stands for all of them."""
    told = [one for one in told if not one.by_hand]
    carried = carry(told, standings).told
    copied = {one.claim.id for ones in copies(told) for one in ones[1:]}
    undecided = {one.claim.id for one in told if is_waiting(one.claim, carried.get(one.claim.id, UNDECIDED))}
    return undecided - copied - {one.claim.id for one in told if passes(one.claim, through)}


def _hear(told: Told, stands: Standing, through: frozenset[Rule], *, vanished: bool = False) -> Heard:
    decided = {**stands.kept, **stands.fields}
    counts, free = _as_it_counts(told, decided), passes(told.claim, through)
    words = _words(told.claim, decided, gone=vanished)
    counts = replace(counts, claim=with_words(counts.claim, words)) if words else counts
    return Heard(counts, stands.state, decided, vanished, stands.former, stands.held, stands.ties, free, words)


def _words(claim: Claim, decided: Mapping[str, FieldStanding], *, gone: bool) -> str | None:
    accepted, told = decided.get(CLAUSE), claim.evidence.exact
    if accepted and not say_alike(claim.type, CLAUSE, accepted.value, told):
        return str(accepted.value)
    return told if gone and claim.type in CLAUSES else None


def _as_it_counts(told: Told, decided: Mapping[str, FieldStanding]) -> Told:
    """With every field of the type, and a person's values in place of the reader's."""
    claim, fields = told.claim, TYPES[told.claim.type]
    if not decided and fields.keys() <= claim.values.keys():
        return told
    said = {name: one.value for name, one in decided.items() if name != CLAUSE}
    values = dict.fromkeys(fields) | dict(claim.values) | said
    return replace(told, claim=replace(claim, values=values))
