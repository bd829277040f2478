"""Decisions outlive the ids of the claims that they were made of."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.register import fold
from entente.register.carrying import carry
from entente.register.standing import standing, waits

from .made import HA_GIANG, HDND_HA_GIANG, UBND_HA_GIANG, VAN_SON, accept, carried_from, claim, correct, reject, told

SOURCE = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"
BOTH = [HA_GIANG, VAN_SON]
TALKS = "Sáng 22/2/2023, tỉnh Hà Giang hội đàm với châu Văn Sơn theo hình thức trực tuyến."
PLAN = "Kế hoạch số 12/KH-UBND về giao lưu hữu nghị với châu Văn Sơn"
DELEGATIONS = "hai bên đã trao đổi 129 đoàn trong giai đoạn 2016 - 2020"
POST = "đồng chí Thào Hồng Sơn, Chủ tịch HĐND tỉnh Hà Giang"
KNOWN = {
    "meeting": {"exact": TALKS, "kind": "talks", "date": "2023-02-22", "mode": "online", "parties": BOTH},
    "instrument": {"exact": PLAN, "kind": "plan", "number": "12/KH-UBND", "date": "2023-01-10", "parties": [HA_GIANG]},
    "figure": {
        "exact": DELEGATIONS,
        "indicator": "delegations",
        "value": 129,
        "period": "2016/2020",
        "parties": BOTH,
    },
    "post": {"exact": POST, "person": "Thào Hồng Sơn", "role": "Chủ tịch", "organisation": HDND_HA_GIANG},
}
TYPES = sorted(KNOWN)


def of(type, id, *, page="p1", source=SOURCE, **changed):
    return told(claim(type, id, page=page, **KNOWN[type] | changed), "2023-02-22", source)


def edited(type, id="new", **changed):
    """The claim on the next text of its page, with a word set before it and another of its words changed."""
    exact = "Theo đó, " + KNOWN[type]["exact"].replace("tỉnh", "Tỉnh").replace("đã ", "").replace("về", "cho")
    return of(type, id, **{"page": "p2", "exact": exact, "start": 40} | changed)


def stands(told, log):
    return carry(told, standing(log))


@pytest.mark.parametrize("type", TYPES)
def test_an_accepted_claim_of_a_changed_page_is_one_record_and_waits_no_more(type):
    old, new = of(type, "old"), edited(type)
    [record] = fold([new], [accept(1, old)])
    assert [(one.claim, one.state, one.vanished, one.carried) for one in record.members] == [
        ("new", "accepted", False, ("old",))
    ]
    assert not record.waiting


@pytest.mark.parametrize("type", TYPES)
def test_a_claim_that_another_reader_names_otherwise_stays_decided(type):
    old, new = of(type, "old"), of(type, "new", start=3)
    assert stands([new], [accept(1, old)]).told["new"].state == "accepted"


@pytest.mark.parametrize("type", TYPES)
def test_a_rejected_claim_stays_rejected_under_another_id(type):
    old = of(type, "old")
    assert fold([edited(type)], [reject(1, old)]) == []


@pytest.mark.parametrize("type", TYPES)
def test_where_nothing_like_it_is_left_it_has_vanished(type):
    other = told(claim("meeting", "other", page="p2", exact="Lễ khai mạc", kind="ceremony"), source=SOURCE)
    records = fold([other], [accept(1, of(type, "old"))])
    assert {one.claim: one.vanished for record in records for one in record.members} == {"old": True, "other": False}


@pytest.mark.parametrize("type", TYPES)
def test_two_that_are_equally_like_are_not_guessed_between(type):
    found = stands([edited(type, "new-1"), edited(type, "new-2")], [accept(1, of(type, "old"))])
    assert (dict(found.told), list(found.gone)) == ({}, ["old"])


@pytest.mark.parametrize("type", TYPES)
def test_another_source_takes_nothing_over(type):
    assert not stands([of(type, "new", source="https://baocaobang.vn/1")], [accept(1, of(type, "old"))]).told


@pytest.mark.parametrize(
    ("type", "change"),
    [
        ("meeting", {"date": "2023-02-24"}),
        ("meeting", {"parties": [HA_GIANG]} | {"kind": "visit"}),
        ("instrument", {"number": "13/KH-UBND"}),
        ("instrument", {"kind": "programme"}),
        ("figure", {"value": 34}),
        ("figure", {"indicator": "delegates"}),
        ("figure", {"period": "2021/2025"}),
        ("post", {"person": "Nguyễn Văn Sơn"}),
        ("post", {"role": "Phó Chủ tịch"}),
    ],
)
def test_another_thing_of_the_same_sentence_takes_nothing_over(type, change):
    assert not stands([of(type, "new", **change)], [accept(1, of(type, "old"))]).told


def test_an_edited_day_waits_beside_the_accepted_one():
    old, new = of("meeting", "old"), edited("meeting", date="2023-02-23")
    log = [accept(1, old)]
    assert waits(new.claim, stands([new], log).told["new"]) == ("date",)
    assert fold([new], log)[0].best("date") == "2023-02-22"


def test_a_post_in_another_body_of_the_same_words_is_less_like():
    found = stands(
        [edited("post", "ubnd", organisation=UBND_HA_GIANG), edited("post", "hdnd")], [accept(1, of("post", "old"))]
    )
    assert list(found.told) == ["hdnd"]


def test_the_likest_pair_comes_first_and_each_claim_takes_over_one():
    log = [accept(1, of("meeting", "a")), accept(2, of("meeting", "b", exact=TALKS.replace("Sáng", "Chiều")))]
    now = [
        edited("meeting", "a2", exact=TALKS.replace("Sáng", "Sáng nay")),
        edited("meeting", "b2", exact=TALKS.replace("Sáng", "Chiều nay")),
    ]
    assert {id: one.former for id, one in stands(now, log).told.items()} == {"a2": ("a",), "b2": ("b",)}


def test_a_claim_that_was_decided_itself_takes_over_no_other():
    old, new = of("meeting", "old"), edited("meeting")
    assert list(stands([new], [accept(1, old), accept(2, new)]).gone) == ["old"]


def test_a_changed_value_waits_and_the_persons_stands_until_then():
    old, new = of("meeting", "old"), edited("meeting", mode="hybrid")
    [record] = fold([new], [accept(1, old)])
    assert (record.best("mode"), record.fields["mode"][0].by) == ("online", "Lan")
    assert waits(new.claim, stands([new], [accept(1, old)]).told["new"]) == ("mode",)


def test_a_value_that_only_the_new_reading_has_waits_alone():
    old, new = of("meeting", "old"), edited("meeting", host=HA_GIANG)
    assert waits(new.claim, stands([new], [accept(1, old)]).told["new"]) == ("host",)


def test_accepting_a_changed_value_settles_it():
    old, new = of("meeting", "old"), edited("meeting", mode="hybrid")
    log = [accept(1, old), carried_from(accept(2, new, "mode"), "old")]
    [record] = fold([new], log)
    assert (record.best("mode"), record.waiting) == ("hybrid", False)
    assert waits(new.claim, stands([new], log).told["new"]) == ()


def test_a_corrected_value_stands_whatever_the_new_reading_says():
    old, new = of("meeting", "old"), edited("meeting", mode="hybrid")
    [record] = fold([new], [correct(1, old, "mode", "in_person")])
    assert (record.best("mode"), record.fields["date"][0].waiting) == ("in_person", True)


def test_a_correction_that_a_better_reader_makes_itself_is_the_same_claim():
    old, new = of("figure", "old", value=1), of("figure", "new", value=129)
    assert stands([new], [correct(1, old, "value", 129)]).told["new"].fields["value"].value == 129


def test_what_was_carried_and_decided_again_is_carried_on():
    old, new, newer = of("meeting", "old"), edited("meeting"), edited("meeting", "newer", page="p3")
    log = [accept(1, old, "date"), carried_from(accept(2, new, "kind"), "old")]
    found = stands([newer], log).told["newer"]
    assert (set(found.fields), found.former) == ({"date", "kind"}, ("new", "old"))


def test_a_page_that_returns_to_its_earlier_words_returns_to_the_earlier_id():
    old, new = of("meeting", "old"), edited("meeting")
    log = [accept(1, old, "date"), carried_from(accept(2, new, "kind"), "old")]
    found = stands([old], log)
    assert (set(found.told["old"].fields), found.told["old"].former, dict(found.gone)) == (
        {"date", "kind"},
        ("new",),
        {},
    )


def test_what_lies_within_a_claim_by_an_earlier_id_lies_within_its_record():
    old, new = of("meeting", "old"), edited("meeting")
    signed = told(replace(of("instrument", "i", source="x").claim, within="old"))
    records = {record.id: record for record in fold([new], [accept(1, old), accept(2, signed)])}
    [home] = [record for record in records.values() if record.type == "meeting"]
    assert records["i"].within in home.members[0].ids


CLAIMS = [edited(type, f"{type}-{n}", page=f"p{n}") for type in TYPES for n in range(3)]
LOG = [decide(n, of(type, f"old-{type}-{n}")) for n, type in enumerate(TYPES) for decide in (accept, reject)]


@given(st.lists(st.sampled_from(CLAIMS), unique_by=id), st.lists(st.sampled_from(LOG), unique_by=id), st.randoms())
def test_carrying_does_not_depend_on_the_order_of_arrival(claims, log, random):
    log = [replace(one, id=f"d{n}", sequence=n) for n, one in enumerate(log)]
    shuffled = random.sample(claims, len(claims)), random.sample(log, len(log))
    assert carry(shuffled[0], standing(shuffled[1])) == carry(claims, standing(log))
    assert fold(*shuffled) == fold(claims, log)
