"""A paper whose period is told in two ways is one with a conflict; papers that follow each other are two."""

import pytest

from entente.register import fold
from entente.register.accounts import conflicts
from entente.register.fold import fold_things
from entente.register.hearing import hear

from .made import CAO_BANG, HA_GIANG, HDND_HA_GIANG, UBND_HA_GIANG, VAN_SON, claim, reject, told
from .test_ties import say

NAME = "Chương trình hợp tác giai đoạn {} - {}"


def paper(id, period, exact=NAME, *, page="p", published=None, **values):
    first, last = period.split("/")
    known = {"kind": "programme", "parties": [HA_GIANG, VAN_SON], "status": "mentioned"}
    return claim("instrument", id, page=page, exact=exact.format(first, last), period=period, **known | values)


def records(*claims, log=()):
    return [{held.value for held in one.fields["period"]} for one in fold([told(one) for one in claims], log)]


def proposed(*claims):
    return [(one.claims, one.rule) for one in fold_things(hear([told(one) for one in claims], {})).proposals]


@pytest.mark.parametrize(("one", "other"), [("2016/2020", "2016/2021"), ("2020/2025", "2021/2025")])
@pytest.mark.parametrize("pages", [("p", "p"), ("p", "q")])
def test_one_paper_told_with_two_periods_is_one_record_with_a_conflict(one, other, pages):
    claims = [paper(id, period, page=page) for id, period, page in zip("ab", (one, other), pages, strict=True)]
    [record] = fold([told(one) for one in claims], [])
    assert conflicts(record) == ("period",)
    assert [(join.rule, join.shared) for join in record.joins] == [
        ("instrument.period_otherwise", " · ".join(sorted((one, other))))
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2016/2020", "2021/2025"),
        ("2016/2020", "2020/2025"),
        ("2020/2025", "2025/2030"),
        ("2016/2021", "2021/2025"),
        ("2016/2020", "2017/2021"),
        ("2016/2020", "2016/2025"),
    ],
)
@pytest.mark.parametrize("pages", [("p", "p"), ("p", "q")])
def test_papers_of_other_periods_are_two(one, other, pages):
    pairs = zip("ab", (one, other), pages, strict=True)
    assert len(records(*(paper(i, period, page=page) for i, period, page in pairs))) == 2


def test_a_page_of_a_paper_and_its_successor_joins_the_slip_alone():
    found = records(paper("a", "2016/2020"), paper("b", "2016/2021"), paper("c", "2021/2025"), paper("d", "2026/2030"))
    assert sorted(map(sorted, found)) == [["2016/2020", "2016/2021"], ["2021/2025"], ["2026/2030"]]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "plan"},
        {"parties": [HA_GIANG, CAO_BANG]},
        {"exact": "Chương trình hợp tác y tế giai đoạn {} - {}"},
        {"status": "planned"},
        {"areas": ["health"]},
        {"title": "Chương trình hợp tác du lịch"},
        {"number": "13/CTr"},
        {"date": "2016-06-01"},
        {"parties": [HDND_HA_GIANG, VAN_SON]},
        {"exact": "cooperation programme for {}-{}"},
    ],
)
@pytest.mark.parametrize("page", ["p", "q"])
def test_what_tells_them_apart_keeps_them_apart(change, page):
    one = {"title": "Chương trình phối hợp giáo dục", "areas": ["trade"], "number": "12/CTr", "date": "2016-01-05"}
    mine = {name: value for name, value in one.items() if name in change}
    assert len(records(paper("a", "2016/2020", **mine), paper("b", "2016/2021", page=page, **change))) == 2


def test_of_three_that_fit_none_is_joined():
    assert len(records(paper("a", "2016/2020"), paper("b", "2016/2021"), paper("c", "2016/2019"))) == 3


def test_on_other_pages_it_is_proposed_where_it_is_not_sure():
    other = paper("b", "2016/2021", "cooperation programme for {}-{}", page="q")
    assert proposed(paper("a", "2016/2020"), other) == [(("a", "b"), "instrument.period_otherwise")]
    assert proposed(paper("a", "2016/2020"), paper("b", "2021/2025", page="q")) == []
    dated = paper("a", "2016/2020", date="2016-01-05"), paper("b", "2016/2021", page="q", date="2016-06-01")
    assert proposed(*dated) == []


def test_a_page_that_names_both_otherwise_keeps_two_records_apart():
    both = [
        paper("c", "2016/2020", "Chương trình hợp tác y tế giai đoạn {} - {}", page="r"),
        paper("d", "2016/2021", "Chương trình hợp tác du lịch giai đoạn {} - {}", page="r"),
    ]
    assert len(records(paper("a", "2016/2020"), paper("b", "2016/2021"), *both)) == 2


def test_a_person_parts_them():
    one, other = paper("a", "2016/2020"), paper("b", "2016/2021")
    parted = say(1, "different", told(one), apart_from=[told(other)])
    assert len(records(one, other, log=[parted])) == 2


def test_a_rejected_period_is_none():
    one, other = paper("a", "2016/2020"), paper("b", "2016/2021")
    assert records(one, other, log=[reject(1, told(other))]) == [{"2016/2020"}]


def test_the_order_of_arrival_does_not_matter():
    claims = [told(paper(id, p)) for id, p in (("a", "2016/2020"), ("b", "2016/2021"), ("c", "2021/2025"))]
    assert fold(claims, []) == fold(claims[::-1], [])


def test_papers_that_meet_under_several_names_of_a_party_are_still_one_pair():
    sides = [[HA_GIANG, VAN_SON], [UBND_HA_GIANG, VAN_SON]]
    told_so = [
        told(claim("instrument", f"{period[-1]}{number}", kind="agreement", period=period, parties=parties), day)
        for number, parties in enumerate(sides)
        for period, day in (("2016/2020", "2016-01-01"), ("2016/2021", "2016-01-02"))
    ]
    assert len(fold(told_so, [])) == 1
