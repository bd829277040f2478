"""What a unit has from those that it succeeded: whole or part, by which act, told to the other side or not known."""

import pytest

from entente.places.gazetteer import acts
from entente.register.succession import inherited
from entente.register.succession.saying import says

from ..known import TUYEN_QUANG, known
from ..made import HA_GIANG, VAN_SON, claim, meeting, party

NEW, LAO_CHAI = "vn/tuyen-quang~2025", "vn/tuyen-quang~2025/lao-chai"
MUNG_TUNG = party("Múng Tủng", "cn/yunnan/malipo/mengdong", level="ADM3")
THIEN_BAO = party("Thiên Bảo", "cn/yunnan/malipo/tianbao", level="ADM3")


def commune(name, slug, district="vi-xuyen"):
    return party(name, f"vn/ha-giang/{district}/{slug}", level="ADM3")


XIN_CHAI, THANH_DUC = commune("Xín Chải", "xin-chai"), commune("Thanh Đức", "thanh-duc")
MINH_TAN, THANH_THUY = commune("Minh Tân", "minh-tan"), commune("Thanh Thủy", "thanh-thuy")
NEW_LAO_CHAI = party("Lao Chải", LAO_CHAI, level="ADM3")


def programme(**values):
    more = {"kind": "programme", "date": "2021-05-25", "period": "2021/2025", "parties": [HA_GIANG, VAN_SON]}
    return claim("instrument", "i", **{**more, "status": "signed"} | values)


def twinning(id, *parties, **values):
    return claim("twinning", id, **{"parties": list(parties), "level": "commune", "status": "done"} | values)


def after(type, id, exact, **values):
    """Told at talks between the new province and the other side."""
    home = meeting(f"m-{id}", date="2025-09-18", parties=[TUYEN_QUANG, VAN_SON], page=f"p-{id}")
    return home, claim(type, id, exact=exact, page=f"p-{id}", within=f"m-{id}", **values)


def one_of(unit, *claims):
    [found] = inherited(unit, known(*claims, published="2025-10-01"))
    return found


def test_what_a_dissolved_province_signed_is_its_successors_by_the_act_that_decided_so():
    found = one_of(NEW, programme())
    [through] = found.through
    assert (through.unit, through.share, through.until) == ("vn/ha-giang", "whole", "2025-06-30")
    assert acts()[through.act].operating == "2025-07-01"
    assert (found.carried, found.ended_as) == (True, "in_force")


def test_a_paper_that_had_run_out_before_is_history():
    assert not one_of(NEW, programme(period="2016/2020", date="2016-01-05")).carried


def test_the_records_parties_stay_who_they_were():
    records = known(programme())
    inherited(NEW, records)
    assert [party["id"] for party in records[0].record.best("parties")] == ["vn/ha-giang", "cn/yunnan/wenshan"]


def test_the_agreements_of_a_district_pass_to_the_province():
    xin_man = party("Xín Mần", "vn/ha-giang/xin-man", level="ADM2")
    [through] = one_of(NEW, programme(parties=[xin_man, VAN_SON])).through
    assert acts()[through.act].number == "177/2025/NĐ-CP"


def test_and_not_to_the_communes_that_have_its_land():
    vi_xuyen = party("Vị Xuyên", "vn/ha-giang/vi-xuyen", level="ADM2")
    assert inherited("vn/tuyen-quang~2025/vi-xuyen", known(programme(parties=[vi_xuyen, VAN_SON]))) == []


@pytest.mark.parametrize("unit", ["vn/cao-bang", "vn/ha-giang", LAO_CHAI])
def test_others_inherit_nothing_of_it(unit):
    assert inherited(unit, known(programme())) == []


def test_an_association_passes_with_the_unit_that_its_name_bears():
    name = "Hội hữu nghị Việt Nam - Trung Quốc tỉnh Hà Giang"
    assert one_of(NEW, claim("organisation", "o", name=name)).record == "o"


def test_a_cluster_is_carried_by_every_heir_of_its_communes():
    cluster = twinning("t", THANH_THUY, MINH_TAN, THANH_DUC, THIEN_BAO)
    found = one_of(LAO_CHAI, cluster)
    assert [through.unit for through in found.through] == ["vn/ha-giang/vi-xuyen/thanh-duc"]
    assert found.also == ("vn/ha-giang/vi-xuyen/minh-tan", "vn/tuyen-quang~2025/thanh-thuy")


def test_a_commune_made_of_two_twinned_ones_carries_both():
    both = [twinning("a", THANH_DUC, THIEN_BAO), twinning("b", XIN_CHAI, MUNG_TUNG)]
    assert [one.record for one in inherited(LAO_CHAI, known(*both))] == ["a", "b"]


def succession(*parties, exact="kế thừa quan hệ kết nghĩa", date="2025-09-18"):
    return claim(
        "act", "s", act="succeeded", instrument="quan hệ kết nghĩa", date=date, parties=[*parties], exact=exact
    )


def test_an_act_of_succession_between_these_very_parties_tells_of_it():
    assert one_of(LAO_CHAI, twinning("t", XIN_CHAI, MUNG_TUNG), succession(NEW_LAO_CHAI, XIN_CHAI, MUNG_TUNG)).told == (
        "s",
    )


@pytest.mark.parametrize(
    "other",
    [
        succession(NEW_LAO_CHAI, THANH_DUC, MUNG_TUNG),
        succession(NEW_LAO_CHAI, XIN_CHAI, THIEN_BAO),
        succession(NEW_LAO_CHAI, XIN_CHAI, MUNG_TUNG, date="2024-09-18"),
    ],
    ids=["through another", "with another", "before it"],
)
def test_an_act_of_other_parties_or_of_before_does_not(other):
    records = known(twinning("t", XIN_CHAI, MUNG_TUNG), other)
    assert [one.told for one in inherited(LAO_CHAI, records) if one.record == "t"] == [()]


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("kế thừa toàn bộ thỏa thuận kết nghĩa", "whole"),
        ("kế thừa một phần thỏa thuận kết nghĩa", "part"),
        ("kế thừa thỏa thuận kết nghĩa", None),
    ],
)
def test_whole_or_part_is_what_the_page_says(words, scope):
    told = succession(NEW_LAO_CHAI, XIN_CHAI, MUNG_TUNG, exact=words)
    assert one_of(LAO_CHAI, twinning("t", XIN_CHAI, MUNG_TUNG), told).scope == scope


def test_notice_and_answer_are_known_where_a_claim_says_so():
    notice = after("achievement", "n", "đã thông báo cho phía Văn Sơn về việc kế thừa các thỏa thuận cấp xã")
    answer = after("commitment", "a", "tiếp tục thực hiện các thỏa thuận kết nghĩa", status="agreed")
    found = one_of(LAO_CHAI, twinning("t", XIN_CHAI, MUNG_TUNG), *notice, *answer)
    assert (found.notice, found.answer) == (("n",), ("a",))


@pytest.mark.parametrize(
    ("type", "exact", "notice", "answer"),
    [
        ("achievement", "đã gửi công hàm tới châu Văn Sơn về việc sáp nhập các xã biên giới", True, False),
        ("achievement", "đã có công hàm phúc đáp, thống nhất giữ nguyên các thỏa thuận kết nghĩa", False, True),
        ("achievement", "thống nhất với việc xã Lao Chải mới kế thừa quan hệ kết nghĩa", False, True),
        ("achievement", "已致函文山州，说明行政区划调整情况", True, False),
        ("achievement", "已复函，同意继续履行各项协议", False, True),
        ("achievement", "has notified Wenshan of the merger of border communes", True, False),
        ("achievement", "replied in writing, agreeing to continue implementing the agreements", False, True),
        ("commitment", "kịp thời thông báo cho nhau khi thay đổi tên gọi các xã", False, False),
        ("achievement", "đã thông báo cho phía bạn về tình hình sạt lở", False, False),
    ],
)
def test_what_is_notice_and_what_an_answer(type, exact, notice, answer):
    told = after(type, "x", exact, **({"status": "agreed"} if type == "commitment" else {}))
    found = one_of(LAO_CHAI, twinning("t", XIN_CHAI, MUNG_TUNG), *told)
    assert (found.notice, found.answer) == (("x",) if notice else (), ("x",) if answer else ())


def test_and_unknown_where_none_does():
    found = one_of(LAO_CHAI, twinning("t", XIN_CHAI, MUNG_TUNG), *after("commitment", "c", "mở thêm lớp tiếng Trung"))
    assert (found.notice, found.answer) == ((), ())


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("notice", "已向文山州通报有关协议的承继事宜"),
        ("notice", "Tuyen Quang has notified Wenshan of the succession"),
        ("answer", "文山州表示同意继续履行"),
        ("succession", "xã Cán Tỷ tiếp nhận quan hệ kết nghĩa"),
        ("part", "承继部分协议"),
    ],
)
def test_words_of_three_languages(what, words):
    assert says(what, words)


def test_a_paper_that_one_page_says_is_signed_is_inherited_though_more_foretold_it():
    foretold = [claim("instrument", id, **dict(programme().values) | {"status": "planned"}) for id in ("a", "b")]
    assert one_of(NEW, *foretold, programme()).carried
