"""What became of a commitment: deeds, assessments, the next edition, or nothing known."""

import pytest

from entente.register.following import follow

from ..known import TUYEN_QUANG, known, spring
from ..made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_SON, claim, meeting, party

PROMISE = "mở tuyến vận tải hành khách từ thành phố Hà Giang đến thành phố Văn Sơn"
BOTH = [HA_GIANG, VAN_SON]


def promise(id="c", exact=PROMISE, **values):
    more = {"status": "agreed", "areas": ["transport"], "parties": BOTH, "within": "m"}
    return claim("commitment", id, exact=exact, **more | values)


def talks(id="m", **values):
    return meeting(id, **values)


def told(*claims, newest="2026-03-01", **how):
    """The follow-up of the commitment ``c``; each claim is published on 1 March 2026 unless said otherwise."""
    records = known((talks(), "2023-02-23"), (promise(), "2023-02-23"), *claims, **how)
    wanted = [one for one in records if one.record.id == "c"]
    return follow(wanted, records, newest=newest)["c"]


def deed(id="d", exact="tuyến vận tải hành khách Hà Giang - Văn Sơn được khai trương", **values):
    return claim("achievement", id, exact=exact, **{"areas": ["transport"], "period": "2024", "parties": BOTH} | values)


def test_a_later_deed_of_the_same_parties_area_and_words_is_clear():
    followed = told(deed())
    [link] = followed.links
    assert link.record == "d"
    assert [reason for reason, _ in link.reasons] == ["parties", "area", "words"]
    assert (followed.standing, followed.open) == ("reported", False)


@pytest.mark.parametrize(
    "later",
    [
        deed(parties=[CAO_BANG, QUANG_TAY]),
        deed(period="2022"),
        deed(exact="hai bên tổ chức thi đấu bóng chuyền", areas=["sports"]),
        claim("activity", "d", kind="inauguration", date="2024-01-02", parties=BOTH, status="planned", exact=PROMISE),
    ],
    ids=["other parties", "before it", "another matter", "only planned"],
)
def test_what_is_of_others_or_earlier_or_of_another_matter_or_planned_is_not(later):
    followed = told(later)
    assert (followed.links, followed.offered) == ((), ())
    assert (followed.standing, followed.open) == ("no_evidence", True)


def test_the_heir_of_a_party_may_keep_its_promise():
    assert told(deed(period="2026", parties=[TUYEN_QUANG, VAN_SON])).links


def test_a_unit_that_lies_in_a_party_fits_less():
    xin_man = party("Xín Mần", "vn/ha-giang/xin-man", level="ADM2")
    whole, part = (told(deed(parties=[unit, VAN_SON])) for unit in (HA_GIANG, xin_man))
    assert [link.score for link in part.offered] < [link.score for link in whole.links]


def test_two_provinces_that_one_unit_succeeded_do_not_stand_for_each_other():
    old = party("Tuyên Quang", "vn/tuyen-quang")
    assert told(deed(parties=[old, VAN_SON])).links == ()


def test_one_area_alone_is_offered_and_says_nothing_of_the_promise():
    followed = told(deed(exact="xe tải đi qua cầu mới"))
    assert [link.record for link in followed.offered] == ["d"]
    assert (followed.links, followed.standing) == ((), "no_evidence")


def test_the_names_of_the_parties_are_no_common_matter():
    followed = told(meeting("t", date="2024-05-01", exact="thành phố Hà Giang đón thành phố Văn Sơn"))
    assert followed.links == ()


def test_a_gate_that_both_name_offers_a_page_of_another_language():
    promised = promise("g", "nâng cặp cửa khẩu Trà Lĩnh – Long Bang lên cửa khẩu quốc tế", areas=["border_gates"])
    opened = deed(exact="the Tra Linh - Longbang border gate pair was upgraded", areas=["border_gates"])
    records = known((talks(), "2023-02-23"), (promised, "2023-02-23"), opened)
    followed = follow([one for one in records if one.record.id == "g"], records, newest=None)["g"]
    assert "places" in [reason for link in followed.offered for reason, _ in link.reasons]


def test_no_evidence_says_up_to_when_and_in_how_many_sources():
    later = meeting("t1", date="2024-05-01"), meeting("t2", date="2025-05-01", parties=[CAO_BANG, QUANG_TAY])
    followed = told(*later, newest="2026-02-28")
    assert (followed.searched.up_to, followed.searched.sources) == ("2026-02-28", 1)


def assessment(id, status, *, year=None, date="2025-03-06", **values):
    home = meeting(f"m-{id}", date=date, page=f"p-{id}")
    named = "tuyến vận tải hành khách từ thành phố Hà Giang"
    more = {"commitment": named, "status": status, "year": year, "within": home.id, "page": f"p-{id}"}
    return home, claim("assessment", id, exact=f"{named} chưa mở", **more | values)


def test_a_figure_tells_how_far_it_has_come_and_closes_nothing():
    counted = claim("figure", "f", indicator="vehicles", value=12, period="2024", parties=BOTH, exact=PROMISE)
    followed = told(counted)
    assert [link.type for link in followed.links] == ["figure"]
    assert (followed.standing, followed.open) == ("measured", True)


def test_an_assessment_is_by_year_with_who_says_so():
    followed = told(*assessment("a", "under_way", year="2024", by="Sở Ngoại vụ tỉnh Hà Giang"))
    [judged] = followed.judgements
    assert (judged.year, judged.status, judged.by) == (2024, "under_way", "Sở Ngoại vụ tỉnh Hà Giang")
    assert (followed.standing, followed.open) == ("assessed", True)


def test_a_done_commitment_is_closed_by_its_latest_year():
    states = [*assessment("a", "done", year="2025"), *assessment("b", "under_way", year="2024", date="2025-03-07")]
    followed = told(*states)
    assert [year for year, _ in followed.by_year] == [2024, 2025]
    assert not followed.open


def test_two_judgements_of_one_year_that_differ_are_a_dispute():
    states = [*assessment("a", "done", year="2024"), *assessment("b", "not_started", year="2024", date="2025-03-07")]
    assert told(*states).disputed == {2024: ("done", "not_started")}


@pytest.mark.parametrize(
    "changed",
    [{"date": "2022-03-06"}, {"commitment": "lớp bồi dưỡng tiếng Trung cho cán bộ", "exact": "lớp bồi dưỡng"}],
)
def test_an_assessment_of_earlier_days_or_of_another_promise_is_not_of_this(changed):
    date = changed.pop("date", "2025-03-06")
    [home, one] = assessment("a", "done", date=date)
    one = claim("assessment", "a", page=one.page, within=home.id, **{"exact": PROMISE, **one.values, **changed})
    assert told(home, one).judgements == ()


def test_an_assessment_of_a_district_says_nothing_of_its_province_in_passing():
    parties = [
        party("Xín Mần", "vn/ha-giang/xin-man", level="ADM2"),
        party("Mã Quan", "cn/yunnan/maguan", level="ADM2"),
    ]
    [home, one] = assessment("a", "not_started")
    home = meeting("m-a", date="2025-03-06", page="p-a", parties=parties)
    words = {"commitment": "tuyến vận tải hành khách và trạm dừng nghỉ", "exact": "trạm dừng nghỉ chưa có"}
    one = claim("assessment", "a", page="p-a", within="m-a", **{**one.values, **words})
    followed = told(home, one)
    assert (followed.judgements, [link.record for link in followed.offered]) == ((), ["a"])


def test_a_place_in_common_alone_is_no_assessment_and_no_clear_link():
    road = promise("c", "kết nối đường bộ qua A Pa Chải - Long Phú", areas=["transport"])
    [home, one] = assessment("a", "not_started")
    words = {"commitment": "Lối mở A Pa Chải - Long Phú", "exact": "Lối mở A Pa Chải - Long Phú chưa được nâng cấp"}
    one = claim("assessment", "a", page="p-a", within="m-a", **{**one.values, **words})
    later = deed(exact="lễ hội tại A Pa Chải - Long Phú", areas=["transport"])
    records = known((talks(), "2023-02-23"), (road, "2023-02-23"), home, one, later)
    followed = follow([r for r in records if r.record.id == "c"], records, newest=None)["c"]
    assert (followed.judgements, followed.links) == ((), ())


SPRING = "nâng cặp cửa khẩu Sóc Giang – Bình Mãng thành cửa khẩu quốc tế"
OTHERS = ["mở thêm lớp tiếng Trung cho giáo viên vùng cao", "tổ chức giải bóng chuyền hữu nghị hằng năm"]


def editions(*later_words, status="done"):
    """A promise of the Spring Meeting of 2023, and the next edition with what its page lists."""
    parties = spring("x", "2023").values["parties"]
    first = [spring("s1", "2023-02-22"), claim("commitment", "c", exact=SPRING, within="s1", parties=parties)]
    later = [spring("s2", "2024-02-28", page="p2", status=status)]
    for number, words in enumerate(later_words):
        later.append(claim("commitment", f"l{number}", page="p2", exact=words, within="s2", parties=parties))
    records = known(*((one, "2023-02-23") for one in first), *((one, "2024-02-29") for one in later))
    return follow([one for one in records if one.record.id == "c"], records, newest="2024-02-29")["c"]


def test_nearly_the_same_words_in_the_next_edition_say_it_again():
    followed = editions(SPRING.replace("thành", "lên"), *OTHERS)
    assert [link.record for link in followed.restated] == ["l0"]
    assert (followed.standing, followed.silence) == ("restated", None)


def test_rather_the_same_words_are_offered():
    followed = editions("nâng cấp cửa khẩu Sóc Giang thành cửa khẩu song phương", *OTHERS)
    assert (followed.restated, len(followed.restated_offered), followed.silence) == ((), 1, None)


def test_what_the_next_edition_lists_no_more_is_silently_missing():
    followed = editions(*OTHERS)
    assert (followed.silence.edition, followed.silence.year, followed.silence.listed) == ("s2", 2024, 2)
    assert followed.standing == "silent"


@pytest.mark.parametrize(
    "later",
    [(), OTHERS[:1], ("深化青年交流", "加快智慧口岸建设", "扩大农产品准入")],
    ids=["no list", "one", "another language"],
)
def test_an_edition_that_lists_nothing_comparable_is_silent_of_nothing(later):
    assert editions(*later).silence is None


def test_an_edition_that_is_only_planned_is_not_the_next_one():
    assert editions(*OTHERS, status="planned").silence is None
