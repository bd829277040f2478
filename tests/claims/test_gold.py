"""How much of the samples' gold the reader finds, and how little it says besides: floors moved only on purpose.

A claim is found where type and evidence meet (half of the shorter); right where its own key fields agree as well.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from entente.claims.claim import Claim
from entente.claims.claim_types import CLAIMED
from entente.claims.reading import read_page
from entente.pages import make_page
from tests.corpus import SAMPLES, gold_of

# type: (found recall, found precision, right recall) on the samples in the languages that are read.
FLOORS = {
    "meeting": (0.85, 0.95, 0.80),
    "instrument": (0.85, 0.90, 0.75),
    "figure": (0.85, 0.95, 0.80),
    "post": (0.90, 0.95, 0.90),
}
KEYS = {
    "meeting": ("date", "edition", "status"),
    "instrument": ("kind", "status", "date", "period"),
    "figure": ("indicator", "value", "qualifier", "unit", "period"),
    "post": ("person",),
}


def tally() -> dict[str, Counter[str]]:
    counts = {type: Counter[str]() for type in FLOORS}
    for page in SAMPLES:
        gold = gold_of(page)
        if gold["article"]["language"] in CLAIMED:
            count_page(page, gold["claims"], counts)
    return counts


def count_page(page: Path, gold: list[dict[str, Any]], counts: dict[str, Counter[str]]) -> None:
    read = make_page(page.read_bytes())
    claims = [claim for claim in read_page(read).claims if claim.type in FLOORS]
    left = list(claims)
    for want in sorted((g for g in gold if g["type"] in FLOORS), key=lambda g: bool(g.get("optional"))):
        hits = [claim for claim in left if claim.type == want["type"] and meets(read.text, want["evidence"], claim)]
        hit = max(hits, key=lambda claim: agreeing(want, claim), default=None)
        if hit:
            left.remove(hit)
        tally_one(counts[want["type"]], want, hit)
    for claim in claims:
        counts[claim.type]["said"] += 1


def tally_one(count: Counter[str], want: dict[str, Any], hit: Claim | None) -> None:
    if want.get("optional"):
        count["said"] -= bool(hit)
        return
    count["gold"] += 1
    count["found"] += hit is not None
    count["right"] += hit is not None and agreeing(want, hit) == len(KEYS[want["type"]])


def meets(text: str, exact: str, claim: Claim) -> bool:
    start, spots = text.find(exact), []
    while start >= 0:
        spots.append((start, start + len(exact)))
        start = text.find(exact, start + 1)
    return any(overlap(spot, (claim.evidence.start, claim.evidence.end)) >= 0.5 for spot in spots)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / min(one[1] - one[0], other[1] - other[0])


def agreeing(want: dict[str, Any], claim: Claim) -> int:
    return sum(key not in want or claim.values.get(key) in alternatives(want[key]) for key in KEYS[want["type"]])


def alternatives(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("type", FLOORS)
def test_the_samples_gold_is_found_no_worse_than_before(type: str) -> None:
    count = tally()[type]
    recall, precision, right = (
        count["found"] / count["gold"],
        count["found"] / count["said"],
        count["right"] / count["gold"],
    )
    reached = tuple(round(share, 3) for share in (recall, precision, right))
    assert all(share >= floor for share, floor in zip(reached, FLOORS[type], strict=True)), reached
