"""What must hold of the fold for any claims and decisions."""

from hypothesis import given
from hypothesis import strategies as st

from entente.register import Record, fold
from entente.register.carrying import carry
from entente.register.standing import standing

from .made import (
    CAO_BANG,
    HA_GIANG,
    QUANG_TAY,
    VAN_SON,
    VIET_NAM,
    accept,
    carried_from,
    correct,
    meeting,
    reject,
    told,
    undo,
)

PARTIES = [HA_GIANG, CAO_BANG, VAN_SON, QUANG_TAY, VIET_NAM]
DATES = ["2023-02-22", "2023-02-23", "2023-02-22/2023-02-23", "XXXX-02-22", None]


@st.composite
def tellings(draw):
    one = meeting(
        draw(st.text("abcdef", min_size=4, max_size=4)),
        page=draw(st.sampled_from(["p1", "p2", "p3", "p4", "p5"])),
        kind=draw(st.sampled_from(["talks", "conference", "visit", None])),
        date=draw(st.sampled_from(DATES)),
        mechanism=draw(st.sampled_from(["Gặp gỡ đầu xuân", "Ủy ban Công tác liên hợp", None, None])),
        edition=draw(st.sampled_from([13, 14, None, None])),
        mode=draw(st.sampled_from(["online", "in_person", None])),
        parties=draw(st.lists(st.sampled_from(PARTIES), max_size=3)),
        within=draw(st.sampled_from([None, "aaaa"])),
    )
    return told(one, draw(st.sampled_from([None, "2023-02-22", "2023-03-01T08:00+07:00"])), source="https://bhg.vn/1")


@st.composite
def registers(draw):
    """Claims told, and a log of decisions on them and on some that are told no more, all of one source."""
    every = draw(st.lists(tellings(), min_size=1, max_size=10, unique_by=lambda one: one.claim.id))
    log = []
    for sequence in range(draw(st.integers(0, 6))):
        one, kind = (
            draw(st.sampled_from(every)),
            draw(st.sampled_from(["accept", "carry", "correct", "reject", "undo"])),
        )
        match kind:
            case "accept":
                log.append(accept(sequence, one))
            case "carry":
                log.append(carried_from(accept(sequence, one, "kind"), draw(st.sampled_from(every)).claim.id))
            case "correct":
                log.append(correct(sequence, one, "date", draw(st.sampled_from(DATES))))
            case "reject":
                log.append(reject(sequence, one))
            case "undo" if log:
                log.append(undo(sequence, draw(st.sampled_from(log))))
    return every[: draw(st.integers(0, len(every)))], log


@given(registers(), st.randoms(use_true_random=False))
def test_records_do_not_depend_on_the_order_of_arrival(register, random):
    claims, log = register
    shuffled, shuffled_log = random.sample(claims, len(claims)), random.sample(log, len(log))
    assert fold(shuffled, shuffled_log) == fold(claims, log)


@given(registers())
def test_a_claim_is_in_one_record_at_most_and_in_one_if_it_stands(register):
    claims, log = register
    listed = [id for record in fold(claims, log) for member in record.members for id in member.ids]
    rejected = {one for one, stands in carry(claims, standing(log)).told.items() if stands.state == "rejected"}
    assert len(listed) == len(set(listed))
    assert {one.claim.id for one in claims} - rejected <= set(listed)


@given(registers())
def test_no_record_holds_two_standing_claims_of_a_page(register):
    for record in fold(*register):
        pages = [member.page for member in record.members if member.state != "rejected"]
        assert len(pages) == len(set(pages))


@given(registers())
def test_a_record_survives_a_round_through_json(register):
    import json

    for record in fold(*register):
        assert Record.from_json(json.loads(json.dumps(record.to_json()))) == record
