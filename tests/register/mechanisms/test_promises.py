"""What must hold of mechanisms for any meetings."""

from hypothesis import given
from hypothesis import strategies as st

from entente.register.mechanisms import mechanisms

from ..known import known
from ..made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_SON, claim


@st.composite
def meetings(draw):
    return claim(
        "meeting",
        draw(st.text("abcdef", min_size=5, max_size=5)),
        page=draw(st.sampled_from(["p1", "p2", "p3", "p4"])),
        kind=draw(st.sampled_from(["talks", "session", "visit"])),
        date=draw(st.sampled_from(["2019-02-22", "2020-02-23", "2020", "2021-03-01", "XXXX-02-22", None])),
        mechanism=draw(st.sampled_from(["Gặp gỡ đầu xuân", "Joint Working Committee", "hội đàm", None])),
        edition=draw(st.sampled_from([10, 11, 12, None, None])),
        parties=draw(st.lists(st.sampled_from([HA_GIANG, CAO_BANG, VAN_SON, QUANG_TAY]), max_size=3)),
        status=draw(st.sampled_from(["done", "planned", None])),
    )


registers = st.lists(meetings(), max_size=10, unique_by=lambda one: one.id)


@given(registers, st.randoms(use_true_random=False))
def test_mechanisms_do_not_depend_on_the_order_of_records(claims, random):
    records = known(*claims)
    assert mechanisms(random.sample(records, len(records))) == mechanisms(records)


@given(registers)
def test_a_meeting_is_one_edition_of_one_mechanism_at_most(claims):
    ids = [id for one in mechanisms(known(*claims)) for edition in one.editions for id in edition.records]
    assert len(ids) == len(set(ids))


@given(registers)
def test_a_number_is_one_that_the_editions_own_meetings_bear(claims):
    records = {one.record.id: one.record for one in known(*claims)}
    for mechanism in mechanisms(known(*claims)):
        for edition in mechanism.editions:
            own = {held.value for id in edition.records for held in records[id].fields.get("edition", ())}
            assert set(edition.numbers) == own


@given(registers)
def test_a_gap_is_no_year_of_an_edition_held(claims):
    for mechanism in mechanisms(known(*claims)):
        held = {edition.year for edition in mechanism.held}
        assert all(gap.year not in held for gap in mechanism.gaps)
