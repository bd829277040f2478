"""The log says of each decision what was decided: both sides of a tie, the value that is held, the share of right."""

import pytest

from entente.errors import AreOne, NotTwoSides, TwoTypes
from entente.store import letting, models, tying
from entente.workspace import labels

pytestmark = pytest.mark.usefixtures("made")


def log(site):
    return [(line.about, line.detail) for line in site.get("/decisions/").context["lines"]]


def test_what_is_held_is_said_with_its_field(english):
    tying.hold("Trần Văn B", "meeting", "date", "2023-02-21")
    [(about, detail)] = log(english)
    assert about.startswith("Talks: ")
    assert detail == "Date: 21 February 2023"


def test_what_is_held_no_more_is_said_too(english):
    tying.hold("Trần Văn B", "meeting", "date", "2023-02-21")
    tying.hold("Trần Văn B", "meeting", "date", "")
    assert log(english)[0][1] == "Date: as the pages say"


@pytest.mark.parametrize("decide", [tying.same, tying.apart])
def test_both_sides_of_a_tie_are_named(english, decide):
    row = decide("Trần Văn B", "meeting", "undated")
    [(about, detail)] = log(english)
    sides = {about, detail.removeprefix("The other: ")}
    assert {side.split(", ")[0] for side in sides} == {"Talks: Hà Giang – Văn Sơn", "Reception: Cao Bằng – Bách Sắc"}
    english.post(f"/decisions/{row.id}/undo")
    assert detail in log(english)[0][1]


def test_sides_as_they_were_kept_before_are_named_too(english):
    row = tying.same("Trần Văn B", "meeting", "undated")
    two = ["meeting", "undated"]
    models.Decision.objects.create(id="x", at=row.at, by="B", kind="same", targets=two, snapshot=row.snapshot)
    about, detail = log(english)[0]
    assert about == "Talks: Hà Giang – Văn Sơn"
    assert detail.startswith("The other: Reception: Cao Bằng – Bách Sắc, 9 May")


def test_what_is_let_through_is_said_in_percent(english):
    letting.let("Trần Văn B", "meeting", 0.9)
    letting.let("Trần Văn B", "meeting", None)
    assert [detail for _, detail in log(english)] == ["Meeting: all wait", "Meeting: 90 %"]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"verb": "same", "other": "same"}, AreOne),
        ({"verb": "same", "other": "market"}, TwoTypes),
        ({"verb": "split"}, NotTwoSides),
        ({"verb": "split", "claim": ["meeting", "same"]}, NotTwoSides),
    ],
)
def test_what_cannot_be_tied_is_refused_in_its_own_sentence(english, given, refusal):
    html = english.post("/records/meeting/tie", given | {"confirm": "1"}, follow=True).content.decode()
    assert str(labels.REASONS[refusal.__name__]).split(":")[0] in html
    assert "You may not do this" not in html
