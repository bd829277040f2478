"""Records in; those between the same parties as a commitment out, with how well the parties fit."""

from collections import defaultdict
from collections.abc import Sequence

from entente.register.heirs import between
from entente.register.parties import Party, party_keys
from entente.register.worded import Worded

Keys = tuple[str, ...]


class Company:
    """The records by their parties, so that each circle of parties is compared once, however many records it has."""

    def __init__(self, known: Sequence[Worded]) -> None:
        self.records: dict[Keys, list[Worded]] = defaultdict(list)
        for one in known:
            self.records[party_keys(one.parties)].append(one)
        self.found: dict[Keys, list[tuple[Worded, float]]] = {}

    def of(self, parties: Sequence[Party]) -> list[tuple[Worded, float]]:
        """The records whose parties fit, in their order."""
        keys = party_keys(parties)
        if keys not in self.found:
            self.found[keys] = [
                (one, fit)
                for same in self.records.values()
                if (fit := between(parties, same[0].parties))
                for one in same
            ]
        return self.found[keys]
