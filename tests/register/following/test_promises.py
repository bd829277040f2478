"""What must hold of follow-up for any records."""

from hypothesis import given
from hypothesis import strategies as st

from entente.register.days import last_day
from entente.register.following import follow
from entente.register.following.linking import CLEAR
from entente.register.following.reported import MOST_OFFERED

from ..known import known
from ..made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_SON, claim

WORDS = [
    "mở tuyến vận tải hành khách",
    "tuyến vận tải hành khách được mở",
    "nâng cặp cửa khẩu Trà Lĩnh",
    "扩大农产品准入",
]
DATES = ["2023-02-22", "2024", "2022", None]


@st.composite
def told(draw):
    type = draw(st.sampled_from(["commitment", "achievement", "meeting", "assessment"]))
    dated = {"achievement": "period", "meeting": "date", "assessment": "year"}.get(type)
    parties = draw(st.lists(st.sampled_from([HA_GIANG, CAO_BANG, VAN_SON, QUANG_TAY]), max_size=3))
    values = {"parties": parties} if type != "assessment" else {"status": "done", "commitment": WORDS[0]}
    one = claim(
        type,
        draw(st.text("abcdef", min_size=5, max_size=5)),
        page=draw(st.sampled_from(["p1", "p2", "p3"])),
        exact=draw(st.sampled_from(WORDS)),
        within=draw(st.sampled_from([None, "aaaaa"])),
        **values | ({dated: draw(st.sampled_from(DATES))} if dated else {}),
    )
    return one, draw(st.sampled_from(["2023-03-01", "2025-03-01", None]))


registers = st.lists(told(), max_size=9, unique_by=lambda one: one[0].id)


def followed(records):
    wanted = [one for one in records if one.record.type == "commitment"]
    return follow(wanted, records, newest="2026-01-01")


@given(registers, st.randoms(use_true_random=False))
def test_follow_up_does_not_depend_on_the_order_of_records(claims, random):
    records = known(*claims)
    assert followed(random.sample(records, len(records))) == followed(records)


@given(registers)
def test_nothing_is_linked_that_was_not_later(claims):
    for one in followed(known(*claims)).values():
        for link in (*one.links, *one.offered):
            assert last_day(link.when.edtf) > last_day(one.made.edtf)


@given(registers)
def test_what_is_unclear_is_offered_and_not_asserted(claims):
    for one in followed(known(*claims)).values():
        assert all(link.score >= CLEAR for link in one.links)
        assert all(link.score < CLEAR for link in one.offered)
        assert len([link for link in one.offered if link.type != "assessment"]) <= MOST_OFFERED
