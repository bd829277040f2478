"""Event gold and the records that a register made of its pages in; how well what is one thing was joined, out.

B-cubed (Bagga and Baldwin 1998) over the claims that tell of a gold event: of each claim, how much of its record is its
event, and how much of its event is in its record. What was not read is no matter of joining, and is counted apart.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from entente.claims.claim import Claim

Pair = tuple[str, str]


@dataclass(slots=True)
class Joining:
    """precision, recall and f1 from 0 to 1. mentions: pages of an event that were read of it; unread: that were not.

    wrong: two events of one record. missed: an event and two pages of it in two records; proposed: those of them that a
    person is asked about.
    """

    mentions: int = 0
    unread: int = 0
    precision: float = 1.0
    recall: float = 1.0
    wrong: list[Pair] = field(default_factory=list)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    proposed: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return (
            2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0
        )


def judge_joining(
    events: Iterable[Mapping[str, Any]],
    read: Mapping[str, tuple[str, Sequence[Claim]]],
    record: Mapping[str, str],
    types: Iterable[str],
    asked: Collection[Pair] = (),
) -> Joining:
    """The events of these types.

    read: page → its text and claims; record: claim → the record it is in, of all these pages together; asked: the
    pairs of records that are proposed as one, each sorted.
    """
    result, wanted = Joining(), set(types)
    of_event: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for event in (one for one in events if one["type"] in wanted and not one.get("weak")):
        for tale in (one for one in event["told_by"] if not one.get("weak")):
            found = {claim.id for claim in _hits(event["type"], tale["evidence"], *read[tale["page"]])}
            result.mentions, result.unread = result.mentions + bool(found), result.unread + (not found)
            if found:
                of_event[event["id"]][tale["page"]] = found
    _b_cubed(result, of_event, record)
    _pairs(result, of_event, record, asked)
    return result


def _hits(type: str, evidence: str, text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of the type whose words meet those of the gold."""
    start = text.find(evidence)
    end = start + len(evidence) if start >= 0 else -1
    return [one for one in claims if one.type == type and one.evidence.start < end and start < one.evidence.end]


def _b_cubed(result: Joining, of_event: Mapping[str, Mapping[str, set[str]]], record: Mapping[str, str]) -> None:
    events = Counter((event, claim) for event, told in of_event.items() for found in told.values() for claim in found)
    told = Counter(claim for _, claim in events)
    # A claim whose words reach over two events is neither's alone.
    plain = [(event, claim) for event, claim in events if told[claim] == 1]
    in_event, in_record = Counter(event for event, _ in plain), Counter(record[claim] for _, claim in plain)
    in_both = Counter((event, record[claim]) for event, claim in plain)
    if plain:
        shares = [(in_both[event, record[claim]], in_record[record[claim]], in_event[event]) for event, claim in plain]
        result.precision = sum(both / size for both, size, _ in shares) / len(plain)
        result.recall = sum(both / size for both, _, size in shares) / len(plain)


def _pairs(
    result: Joining, of_event: Mapping[str, Mapping[str, set[str]]], record: Mapping[str, str], asked: Collection[Pair]
) -> None:
    records = {event: {record[claim] for found in told.values() for claim in found} for event, told in of_event.items()}
    result.wrong = [(one, other) for one, other in combinations(sorted(records), 2) if records[one] & records[other]]
    for event, told in of_event.items():
        for one, other in combinations(sorted(told), 2):
            mine, theirs = ({record[claim] for claim in told[page]} for page in (one, other))
            if not mine & theirs:
                result.missed.append((event, one, other))
                if any((*sorted((a, b)),) in asked for a in mine for b in theirs):
                    result.proposed.append((event, one, other))
