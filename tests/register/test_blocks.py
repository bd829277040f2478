"""Claims that share no key never touch: a register folded block by block is the one folded at once."""

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.register import fold
from entente.register.blocks import block_keys, within_key
from entente.register.copies import copy_keys
from entente.register.fold import fold_clauses, fold_things
from entente.register.hearing import hear
from entente.register.saying import CLAUSES
from entente.register.standing import standing

from .made import (
    CAO_BANG,
    HA_GIANG,
    QUANG_TAY,
    VAN_SON,
    VIET_NAM,
    accept,
    carried_from,
    claim,
    meeting,
    party,
    told,
)

PORT = party("Công ty Cổ phần Cảng Hải Ninh", kind="organisation", level=None)
PORTS_CHINESE_NAME = party("越南海宁港股份公司", kind="organisation", level=None)
PARTIES = [HA_GIANG, CAO_BANG, VAN_SON, QUANG_TAY, VIET_NAM, PORT, PORTS_CHINESE_NAME]
DATES = ["2023-02-22", "2023-02-23", "2023-02-22/2023-02-23", "2023-02-25~", "XXXX-02-22", "2023", "2023-02", None]
WORDS = ["mở cặp chợ biên giới", "mở cặp chợ biên giới Săm Pun", "trồng cây hữu nghị", "tuần tra chung"]
TYPES = ["meeting", "instrument", "figure", "twinning", "commitment", "achievement"]


@st.composite
def tellings(draw):
    type, id = draw(st.sampled_from(TYPES)), draw(st.text("abcdef", min_size=4, max_size=4))
    page = draw(st.sampled_from(["p1", "p2", "p3", "p4", "p5", "p6"]))
    values = {"parties": draw(st.lists(st.sampled_from(PARTIES), max_size=3, unique_by=lambda one: one["name"]))}
    match type:
        case "meeting":
            mechanisms = ["Gặp gỡ đầu xuân", "Chương trình Gặp gỡ đầu xuân năm 2023", None]
            values |= {"date": draw(st.sampled_from(DATES)), "mechanism": draw(st.sampled_from(mechanisms))}
            values["kind"] = draw(st.sampled_from(["talks", "conference", "reception"]))
            one = meeting(id, page=page, edition=draw(st.sampled_from([None, 14])), **values)
        case "instrument":
            when = {"date": draw(st.sampled_from(DATES)), "period": draw(st.sampled_from(["2023/2025", None]))}
            kind = draw(st.sampled_from(["minutes", "agreement"]))
            one = claim(type, id, page=page, kind=kind, within=draw(homes), **values, **when)
        case "figure":
            period = draw(st.sampled_from(["2022", None]))
            one = claim(type, id, page=page, indicator="delegations", period=period, value=7, **values)
        case "achievement":
            values["period"] = draw(st.sampled_from(["2022", None]))
            one = claim(type, id, page=page, exact=draw(st.sampled_from(WORDS)), within=draw(homes), **values)
        case "commitment":
            one = claim(type, id, page=page, exact=draw(st.sampled_from(WORDS)), within=draw(homes), **values)
        case _:
            one = claim(type, id, page=page, **values)
    return told(one, draw(st.sampled_from([None, "2023-02-22", "2023-03-01"])))


homes = st.sampled_from([None, "aaaa", "bbbb", "cccc"])


@given(st.lists(tellings(), max_size=14, unique_by=lambda one: one.claim.id))
def test_folding_block_by_block_is_folding_at_once(claims):
    assert by_block(claims) == fold(claims, [])


@settings(max_examples=50)
@given(st.lists(tellings(), max_size=14, unique_by=lambda one: one.claim.id))
def test_what_is_asked_block_by_block_is_what_is_asked_at_once(claims):
    heard = [one for one in hear(claims, {}) if one.claim.type not in CLAUSES]
    keys = {one.claim.id: block_keys(one, copy_keys(claims)) for one in heard}
    asked = [one for block in blocks(heard, keys, CLAUSES.__contains__) for one in fold_things(block).proposals]
    assert sorted(asked) == fold_things(heard).proposals


def by_block(claims):
    heard = hear(claims, standing([]))
    copied = copy_keys(claims)
    keys = {one.claim.id: block_keys(one, copied) for one in heard}
    things = [record for block in blocks(heard, keys, CLAUSES.__contains__) for record in fold_things(block).records]
    homes = {id: record.id for record in things for member in record.members for id in member.ids}
    together = [{within_key(id) for member in record.members for id in member.ids} for record in things]
    clauses = blocks(heard, keys, lambda type: type not in CLAUSES, together)
    made = [record for block in clauses for record in fold_clauses(block, homes).records]
    return sorted((*things, *made), key=lambda record: record.id)


def blocks(heard, keys, left_out, together=()):
    """The claims that reach each other through their keys, and through keys that lead together."""
    groups = [set(keys) for keys in together]
    for one in heard:
        if not left_out(one.claim.type):
            mine = set(keys[one.claim.id])
            for group in [group for group in groups if not group.isdisjoint(mine)]:
                groups.remove(group)
                mine |= group
            groups.append(mine)
    found = defaultdict(list)
    for one in heard:
        if not left_out(one.claim.type):
            number = next(i for i, group in enumerate(groups) if not group.isdisjoint(keys[one.claim.id]))
            found[number].append(one)
    return list(found.values())


@pytest.mark.parametrize("type", TYPES)
def test_a_claim_that_shares_nothing_has_a_key_of_its_own(type):
    one, other = (
        hear([told(claim(type, id, indicator="cases") if type == "figure" else claim(type, id))], {})[0] for id in "ab"
    )
    assert block_keys(one, {})
    assert block_keys(one, {}).isdisjoint(block_keys(other, {}))


def test_a_figure_of_another_block_takes_no_difference_away():
    figures = {"indicator": "delegations"}
    one = told(claim("figure", "a", **figures, value=100, parties=[HA_GIANG, VAN_SON]), "2023-05-01")
    other = told(claim("figure", "b", **figures, value=200, period="2023", parties=[HA_GIANG, VAN_SON]), "2023-05-02")
    third = told(claim("figure", "c", **figures, value=100, parties=[HA_GIANG, VAN_SON, VIET_NAM]), "2023-05-03")
    alone = {record.id: record.against for record in fold_things(hear([one, other], {})).records}
    beside = {record.id: record.against for record in fold_things(hear([one, other, third], {})).records}
    assert {id: beside[id] for id in alone} == alone


def test_a_paper_told_within_a_meetings_earlier_id_is_in_its_block():
    source = "https://a.example/1"
    once = told(meeting("m1", page="p1"), "2023-02-23", source=source)
    paper = told(claim("instrument", "p", page="p1", within="m1", kind="memorandum"), "2023-02-23", source=source)
    then = told(meeting("m2", page="p2"), "2023-02-23", source=source)
    log = [accept(1, once), accept(2, paper), carried_from(accept(3, then), "m1")]
    keys = {one.claim.id: block_keys(one, {}) for one in hear([then], standing(log))}
    assert keys["p"] & keys["m2"]
