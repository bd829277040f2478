"""What agrees in parties and day and is told as another kind is proposed, never joined."""

import pytest

from entente.register.fold import fold_things
from entente.register.hearing import hear

from .made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_SON, claim, meeting, told


def asked(*claims):
    found = fold_things(hear(map(told, claims), {}))
    assert len(found.records) == len(claims)
    return [(one.claims, one.rule, one.shared) for one in found.proposals]


def paper(id, **values):
    return claim(
        "instrument", id, **{"kind": "agreement", "date": "2019-06-14", "parties": [HA_GIANG, VAN_SON]} | values
    )


@pytest.mark.parametrize("kind", ["visit", "reception"])
def test_talks_and_a_reception_of_one_day_may_be_one(kind):
    pair = asked(meeting("a"), meeting("b", kind=kind))
    assert pair == [(("a", "b"), "meeting.other_kind", "2023-02-22 · Hà Giang · Văn Sơn")]


def test_an_agreement_may_be_the_memorandum_of_that_day():
    pair = asked(paper("a"), paper("b", kind="memorandum"))
    assert pair == [(("a", "b"), "instrument.other_kind", "2019-06-14 · Hà Giang · Văn Sơn")]


def test_a_paper_may_be_that_of_its_day_and_period_though_a_page_names_no_parties():
    known = {"period": "2019/2022"}
    pair = asked(paper("a", **known), paper("b", parties=None, **known))
    assert pair == [(("a", "b"), "instrument.kind_day_and_period", "2019-06-14 · agreement · 2019/2022")]


@pytest.mark.parametrize(
    "other",
    [
        paper("b", kind="memorandum", date="2019-06-15"),
        paper("b", kind="memorandum", parties=[CAO_BANG, QUANG_TAY]),
        paper("b", kind="memorandum", page="page-of-a"),
        paper("b", parties=None),
        paper("b", parties=None, period="2019/2024"),
    ],
)
def test_what_differs_in_more_is_not_asked(other):
    assert asked(paper("a", period="2019/2022"), other) == []
