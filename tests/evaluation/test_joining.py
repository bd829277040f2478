"""How well what is one thing was joined: B-cubed on small registers, and its floors on the corpus."""

from functools import cache

import pytest

from entente.claims.reading import read_content
from entente.evaluation import judge_events, read_events, read_gold
from entente.evaluation.joining import judge_joining
from tests.corpus import ROOT
from tests.register.made import claim

CORPUS = ROOT / "samples" / "corpus"
# Of what was read of an event, how well it was joined; a floor is moved on purpose, in a change that says why.
FLOORS = {"samples": (1.0, 1.0), "develop": (1.0, 0.97), "test": (1.0, 0.9)}
PARTS = {part: CORPUS / part / "gold" for part in FLOORS} | {"samples": ROOT / "samples" / "gold"}
# Meetings of which two parts tell, by the id that each gives them.
TOLD_TWICE = {
    "dev-joint-committee-15": "joint-committee-15",
    "dev-spring-meeting-2024": "spring-meeting-2024",
    "a-joint-committee-10": "joint-committee-10",
}


def page(*claims):
    return ("hội đàm." * 9, [claim("meeting", id, page=id[0], start=8 * number) for number, id in enumerate(claims)])


def records_of(*records):
    return {claim: ids[0] for ids in records for claim in ids}


def event(id, *pages, type="meeting"):
    return {"id": id, "type": type, "told_by": [{"page": page, "evidence": "hội đàm."} for page in pages]}


@pytest.mark.parametrize(
    ("records", "precision", "recall"),
    [
        ([("a1", "b1", "c1")], 1, 1),
        ([("a1", "b1"), ("c1",)], 1, 5 / 9),
        ([("a1",), ("b1",), ("c1",)], 1, 1 / 3),
    ],
)
def test_what_is_apart_costs_recall(records, precision, recall):
    found = judge_joining(
        [event("e", "a", "b", "c")], {one: page(f"{one}1") for one in "abc"}, records_of(*records), ["meeting"]
    )
    assert (found.precision, round(found.recall, 6)) == (precision, round(recall, 6))


def test_two_events_in_one_record_cost_precision_and_are_named():
    read = {one: page(f"{one}1") for one in "ab"}
    found = judge_joining([event("e", "a"), event("f", "b")], read, records_of(("a1", "b1")), ["meeting"])
    assert (found.precision, found.recall, found.wrong) == (0.5, 1, [("e", "f")])


def test_what_was_not_read_is_counted_apart():
    read = {"a": page("a1"), "b": ("", [])}
    found = judge_joining([event("e", "a", "b")], read, records_of(("a1",)), ["meeting"])
    assert (found.f1, found.mentions, found.unread) == (1, 1, 1)


@cache
def told(part):
    """The events of a part of the corpus, and what is read of its pages."""
    gold = PARTS[part]
    return read_events(gold), {one.page: read_content(one.content) for one in read_gold(gold)}


@pytest.mark.parametrize("part", PARTS)
def test_events_of_the_corpus_are_joined(part):
    found = judge_events(*told(part))
    assert not found.wrong
    assert found.precision >= FLOORS[part][0]
    assert found.f1 >= FLOORS[part][1]


def test_all_parts_in_one_register_are_joined():
    events, made = {}, {}
    for part in PARTS:
        for event in told(part)[0]:
            pages = [one | {"page": f"{part}/{one['page']}"} for one in event["told_by"]]
            id = TOLD_TWICE.get(event["id"], event["id"])
            events.setdefault(id, event | {"id": id, "told_by": []})["told_by"] += pages
        made |= {f"{part}/{page}": one for page, one in told(part)[1].items()}
    found = judge_events(events.values(), made)
    assert not found.wrong
    assert found.precision == 1
    assert found.f1 >= 0.95
