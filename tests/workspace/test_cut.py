"""Where more records are around a unit than are looked at together, every screen that rests on them says so."""

import pytest

from entente.store import around

pytestmark = pytest.mark.usefixtures("made")
SAID = "only the newest count here"


@pytest.mark.parametrize("address", ["/records/market", "/records/meeting", "/follow-up/", "/places/vn/ha-giang"])
def test_it_is_said_where_the_bound_is_met(english, monkeypatch, address):
    assert SAID not in english.get(address).content.decode()
    monkeypatch.setattr(around, "MOST", 1)
    assert SAID in english.get(address).content.decode()
