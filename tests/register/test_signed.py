"""Papers of one kind of one meeting are one: told within it, or on its page and of its day."""

import pytest

from entente.register import fold

from .made import HA_GIANG, VAN_SON, claim, meeting, told

DAY = "2023-02-22"


def paper(id, page, **values):
    return claim("instrument", id, page=page, **{"kind": "minutes", "date": DAY, "parties": None} | values)


def papers(*claims):
    return [record for record in fold(map(told, claims), []) if record.type == "instrument"]


@pytest.mark.parametrize("within", ["m", None])
def test_a_paper_of_the_day_of_the_pages_meeting_was_signed_there(within):
    one, other = meeting("m", page="p"), meeting("n", page="q")
    signed = [paper("a", "p", within=within), paper("b", "q", parties=[HA_GIANG, VAN_SON])]
    [record] = papers(one, other, *signed)
    assert [(join.rule, join.shared) for join in record.joins] == [("instrument.same_meeting", "minutes")]


def test_a_page_of_two_meetings_of_a_day_leaves_open_where_it_was_signed():
    two = [meeting("m", page="p"), meeting("k", page="p", kind="visit"), meeting("n", page="q")]
    assert len(papers(*two, paper("a", "p"), paper("b", "q"))) == 2


@pytest.mark.parametrize("change", [{"kind": "agreement"}, {"date": "2023-02-23"}])
def test_another_paper_or_day_is_another(change):
    assert len(papers(meeting("m", page="p"), meeting("n", page="q"), paper("a", "p"), paper("b", "q", **change))) == 2
