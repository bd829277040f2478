"""What a setting lets through is nowhere said to wait, and may still be judged."""

import re

import pytest

from entente.register import letting as rules
from entente.reports import tables
from entente.store import asking, deciding, folding, letting, models

pytestmark = pytest.mark.usefixtures("made")


@pytest.fixture(autouse=True)
def through(made, monkeypatch):
    """Of the meetings one was judged, and that lets the others through."""
    monkeypatch.setattr(rules, "LEAST", 1)
    monkeypatch.setattr(rules, "_Z", 0.1)
    deciding.accept("Lan", "meeting")
    letting.let("Lan", "meeting", 0.5)
    folding.refold()


@pytest.mark.parametrize("address", ["/pages/undated", "/pages/undated?claim=undated", "/records/undated"])
def test_it_is_nowhere_said_to_wait(english, address):
    main = re.search(r"<main.*?</main>", english.get(address).content.decode(), re.DOTALL)[0]
    assert not re.search(r'class="[^"]*\bwaiting\b[^"]*"(?!> *0 waiting)', main)
    assert ">let through<" in main


def test_it_may_still_be_judged(english):
    assert 'data-key="a"' in english.get("/pages/undated?claim=undated").content.decode()
    english.post("/claims/undated/accept", {"next": "/pages/undated"})
    assert english.get("/pages/undated?claim=undated").context["panel"].card.state == "accepted"


def test_what_is_accepted_in_part_is_let_through(english):
    deciding.accept("Lan", "undated", ["kind"])
    panel = english.get("/pages/undated?claim=undated").context["panel"]
    assert (panel.card.state, [row.name for row in panel.known if row.waiting]) == ("through", [])


def test_tables_say_so_too():
    lines = list(tables.claims_table(asking.claims()))
    assert any(line.startswith("undated,undated,meeting,waiting,no,") for line in lines)


def test_it_waits_again_when_the_setting_is_taken_back(english):
    deciding.undo("Lan", models.Decision.objects.get(kind="setting").id)
    assert english.get("/pages/undated?claim=undated").context["panel"].card.state == "waiting"
