"""The samples' event gold: what pages tell of one event is one record, what must stay apart is not.

Measured where both pages are in a language that makes claims; a pair marked weak may rightly be left apart.
"""

from itertools import combinations
from typing import Any

import pytest
import yaml

from entente.claims.reading import read_page
from entente.pages import make_page
from entente.register import Told, fold
from tests.corpus import ROOT, SAMPLES

EVENTS = yaml.safe_load((ROOT / "samples" / "events.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def record_of() -> dict[tuple[str, str], set[str]]:
    """(event, page) → the records that hold the page's claims of the event."""
    told, claims_on = [], {}
    for path in SAMPLES:
        page = make_page(path.read_bytes())
        reading = read_page(page)
        told += [Told(claim, page.source, reading.article.published) for claim in reading.claims]
        claims_on[path.name] = (page.text, reading.claims)
    record = {member.claim: one.id for one in fold(told, []) for member in one.members}
    return {
        (event["id"], tale["page"]): {record[claim.id] for claim in hits(event, tale, *claims_on[tale["page"]])}
        for event in EVENTS["events"]
        for tale in event["told_by"]
        if not tale.get("weak")
    }


def hits(event: dict[str, Any], tale: dict[str, Any], text: str, claims: list[Any]) -> list[Any]:
    """The claims of the event's type whose evidence meets the gold's words."""
    start = text.find(tale["evidence"])
    end = start + len(tale["evidence"])
    return [
        claim
        for claim in claims
        if claim.type == event["type"] and min(end, claim.evidence.end) - max(start, claim.evidence.start) > 0
    ]


def test_what_pages_tell_of_one_event_is_one_record(record_of: dict[tuple[str, str], set[str]]) -> None:
    pairs = [
        (event["id"], one["page"], other["page"])
        for event in EVENTS["events"]
        for one, other in combinations([tale for tale in event["told_by"] if not tale.get("weak")], 2)
        if not event.get("weak")
    ]
    both = [(id, one, other) for id, one, other in pairs if record_of[id, one] and record_of[id, other]]
    apart = [pair for pair in both if not record_of[pair[0], pair[1]] & record_of[pair[0], pair[2]]]
    assert len(both) >= 3
    assert apart == []


def test_what_must_stay_apart_does(record_of: dict[tuple[str, str], set[str]]) -> None:
    records: dict[str, set[str]] = {}
    for (event, _), found in record_of.items():
        records.setdefault(event, set()).update(found)
    assert [pair for pair in EVENTS["apart"] if records[pair[0]] & records[pair[1]]] == []
