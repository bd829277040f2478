"""Figures: what was counted, with qualifier, unit and time; targets and plans are none."""

import pytest

from tests.claims.told import TITLE, claims_of, names, only


@pytest.mark.parametrize(
    ("text", "indicator", "value", "qualifier", "unit"),
    [
        ("Hai bên đã trao đổi 86 đoàn.", "delegations", 86, "exact", None),
        ("Hai bên đã tổ chức hơn 30 cuộc hội đàm.", "talks", 30, "over", None),
        ("Kim ngạch xuất nhập khẩu đạt gần 1,4 tỷ USD.", "trade_turnover", 1_400_000_000, "nearly", "USD"),
        ("Hội hiện có 15 chi hội.", "chapters", 15, "exact", None),
        ("Lực lượng hai bên tuần tra chung 52 lần.", "patrols", 52, "exact", None),
        ("Châu Hồng Hà trao 40 suất học bổng.", "scholarships", 40, "exact", None),
        ("Hai tỉnh đã kết nghĩa 7 cặp xã.", "twinned_communes", 7, "exact", None),
        ("Hai bên đã ký 5 văn bản hợp tác.", "documents_signed", 5, "exact", None),
        ("Hội đón hai đoàn cựu chiến binh.", "delegations", 2, "exact", None),
        ("Lượng phương tiện xuất nhập cảnh đạt 15.829 lượt.", "vehicles", 15829, "exact", None),
        ("Hai bên tuần tra song phương bảo vệ biên giới được 16 lần.", "patrols", 16, "exact", None),
        ("Các đồn gặp gỡ trên biên giới 68 lần.", "talks", 68, "exact", None),
        ("Số người xuất nhập cảnh, qua lại biên giới đạt gần 300.000 lượt.", "tourists", 300000, "nearly", None),
        ("Hành khách qua lại đạt khoảng 99.980 lượt.", "tourists", 99980, "about", None),
        ("Hội nâng tổng số hội viên toàn tỉnh lên hơn 3500 người.", "members", 3500, "over", None),
        ("Đội K73 quy tập được 1.118 bộ hài cốt.", "other", 1118, "exact", None),
        ("Hội thành lập thêm 5 hội cơ sở.", "chapters", 5, "exact", None),
        ("Công an hai bên phối hợp xử lý 23 vụ việc.", "cases", 23, "exact", None),
    ],
)
def test_a_count_is_read(text: str, indicator: str, value: int, qualifier: str, unit: str | None) -> None:
    claim = only(text, "figure")
    said = (claim.values["indicator"], claim.values["value"], claim.values["qualifier"], claim.values.get("unit"))
    assert said == (indicator, value, qualifier, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu đến năm 2025 kim ngạch xuất nhập khẩu đạt 2,5 tỷ USD.",
        "Hai bên sẽ trao đổi 12 đoàn mỗi năm.",
        "Đề nghị phía bạn cấp 20 suất học bổng.",
        "Hai bên thống nhất: mở lại chợ; trao đổi 4 đoàn nông dân; cấp 10 suất học bổng.",
        "Hai đoàn khảo sát cửa khẩu.",
        "Bốn tỉnh biên giới có nhiều điểm chung.",
        "Kỷ niệm 75 năm quan hệ hai nước.",
        "Tăng 15% so với cùng kỳ.",
        "Hai bên kết nghĩa 1 cặp huyện là Xín Mần và Mã Quan.",
        "Hành khách chờ ở cửa khẩu, lúc 9 giờ có 3 lượt gọi loa.",
    ],
)
def test_a_target_a_proposal_or_another_number_is_no_figure(text: str) -> None:
    assert claims_of(text, "figure") == []


def test_a_numbered_list_of_tasks_makes_no_figures() -> None:
    text = (
        "Hội đề ra nhiệm vụ trọng tâm năm 2023:\nMột là, phát triển thêm 25 hội viên.\nHai là, mở 3 lớp học tiếng Lào."
    )
    assert claims_of(text, "figure") == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trong năm 2021, hai bên trao đổi 12 đoàn.", "2021"),
        ("Giai đoạn 2016 - 2020, hai bên trao đổi 12 đoàn.", "2016/2020"),
        ("Trong năm 2015, kim ngạch đạt 3 tỷ USD, tăng 12% so với năm 2014.", "2015"),
        ("Kim ngạch đạt 3 tỷ USD.", None),
    ],
)
def test_its_time_is_its_own_not_what_it_is_compared_with(text: str, period: str | None) -> None:
    assert only(text, "figure").values.get("period") == period


def test_its_time_may_stand_in_the_sentence_before() -> None:
    text = "Giai đoạn 2016 - 2020 có nhiều kết quả. Hai bên đã trao đổi 86 đoàn."
    claim = only(text, "figure")
    assert (claim.values["period"], claim.basis["period"]) == ("2016/2020", "carried")


def test_the_change_against_a_target_is_kept() -> None:
    text = "Kim ngạch đạt trên 6 tỷ USD, vượt 200% so với mục tiêu."
    assert only(text, "figure").values["change"] == "vượt 200% so với mục tiêu"


def test_two_counts_in_one_clause_are_two_figures() -> None:
    figures = claims_of("Hai bên đã trao đổi 86 đoàn với 1.204 đại biểu.", "figure")
    assert [(f.values["indicator"], f.values["value"]) for f in figures] == [("delegations", 86), ("delegates", 1204)]


def test_the_gate_is_its_place() -> None:
    claim = only("Đã cấp 1.200 giấy phép cho xe qua cửa khẩu Ma Lù Thàng - Kim Thủy Hà.", "figure")
    assert claim.values["place"]["name"] == "Ma Lù Thàng - Kim Thủy Hà"


def test_a_word_for_all_sides_means_the_parties_of_the_meeting() -> None:
    text = (
        "Ngày 3/4/2019, tỉnh Lai Châu và châu Hồng Hà tổ chức hội đàm.\n"
        "Năm 2018, các tỉnh và châu Hồng Hà đã tổ chức 12 cuộc hội đàm."
    )
    claim = only(text, "figure")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Lai Châu", "Hồng Hà"], "within")


def test_members_are_the_organisations() -> None:
    text = "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La hiện có 9 chi hội với hơn 800 hội viên."
    assert {tuple(names(f.values["parties"])) for f in claims_of(text, "figure")} == {
        ("Hội hữu nghị Việt Nam - Lào tỉnh Sơn La",)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên chưa đạt 30 đoàn trao đổi.",
        "Hai bên không tổ chức được 10 đoàn nào.",
        "Hai bên chưa triển khai được 4 dự án.",
        "Hai bên nhất trí nâng kim ngạch xuất nhập khẩu đạt 5 tỷ USD vào năm 2025.",
        "Đến năm 2025, kim ngạch xuất nhập khẩu đạt 10 tỷ USD.",
        "Hằng năm, mỗi bên cử 2 đoàn.",
        "Số vụ việc giảm 3 vụ so với năm 2022.",
        "Hỗ trợ kinh phí cho 12 đồng chí.",
    ],
)
def test_what_is_denied_to_come_or_only_a_change_is_no_figure(text: str) -> None:
    assert claims_of(text, "figure", published="2023-06-10") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("Kim ngạch đạt 2 tỷ 500 triệu USD.", 2_500_000_000), ("Đã có 1 triệu 200 nghìn lượt khách.", 1_200_000)],
)
def test_multipliers_add_up(text: str, value: int) -> None:
    claim = only(text, "figure")
    assert claim.values["value"] == value


def test_a_values_words_are_all_that_make_it() -> None:
    text = "Kim ngạch là hơn 7,2 tỷ USD."
    claim = only(text, "figure")
    page = f"{TITLE}\n{text}"
    words = {name: page[slice(*spans[0])] for name, spans in claim.words.items()}
    assert (words["value"], words["qualifier"], words["unit"]) == ("7,2 tỷ", "hơn", "USD")


def test_what_was_done_is_not_counted_to_date() -> None:
    claim = only("Hai bên thực hiện 129 cuộc tuần tra.", "figure")
    assert claim.values.get("basis_of_count") is None


def test_what_the_whole_country_did_is_not_the_meetings() -> None:
    text = (
        "Ngày 3/4/2019, tỉnh Lai Châu và châu Hồng Hà tổ chức hội đàm.\nNăm 2018, cả nước đã tổ chức 250 cuộc hội đàm."
    )
    assert only(text, "figure").values.get("parties") is None


def test_counts_of_two_associations_are_given_to_neither() -> None:
    text = (
        "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La họp cùng Hội hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai. "
        "Hội có 12 chi hội."
    )
    assert only(text, "figure").values.get("parties") is None


def test_in_the_year_means_the_year_that_the_story_begins_with_and_so_do_the_counts_behind_it() -> None:
    text = (
        "Năm 2019, đối ngoại của tỉnh Lào Cai với tỉnh Vân Nam (Trung Quốc) có nhiều đổi mới.\n\nTrong năm, tỉnh đã cử "
        "64 đoàn sang làm việc. Kim ngạch xuất nhập khẩu qua các cửa khẩu đạt 3,1 tỷ USD."
    )
    figures = claims_of(text, "figure")
    assert [(f.values["period"], f.basis["period"]) for f in figures] == [("2019", "year_reviewed")] * 2


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Hai đồn đã thu giữ 12 khẩu súng kíp, hơn 300 viên đạn và 4 tấn quặng của nhóm người vượt biên.",
            [("other", 12), ("other", 300), ("other", 4)],
        ),
        ("Hội vận động hội viên hai bên biên giới trồng được 35 ha dược liệu.", [("land_area", 35)]),
        ("Hai bên trao đổi 71 đoàn với gần 800 lượt khách.", [("delegations", 71), ("delegates", 800)]),
        ("Hội quyên góp được hơn 160 triệu đồng giúp bà con nước bạn.", [("other", 160_000_000)]),
        ("Bệnh viện đã mở lớp, 24 lượt bác sĩ nước bạn được bồi dưỡng.", [("trainees", 24)]),
    ],
)
def test_what_something_was_done_to_is_counted_whatever_it_is(text: str, counted: list[tuple[str, int]]) -> None:
    assert [(f.values["indicator"], f.values["value"]) for f in claims_of(text, "figure")] == counted


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh đã tiếp nhận 20.000 khẩu trang do nước bạn tặng.",
        "Hai bên đã tổ chức 3 năm một lần hội thi hữu nghị.",
        "Hai bên thống nhất một số việc:\n+ Vận động nguồn lực xây dựng 2 cầu dân sinh ở vùng biên giới.",
    ],
)
def test_gifts_times_and_plans_are_not_what_something_was_done_to(text: str) -> None:
    assert claims_of(text, "figure") == []


def test_a_lists_heading_gives_its_items_their_time() -> None:
    text = (
        "Trong 3 năm 2022 - 2024, hợp tác hai tỉnh có nhiều kết quả:\nVề đối ngoại, hai bên trao đổi 61 đoàn.\n"
        "Về biên giới, hai bên tuần tra song phương 142 cuộc."
    )
    figures = claims_of(text, "figure")
    assert [(f.values["period"], f.basis["period"]) for f in figures] == [("2022/2024", "carried")] * 2


def test_the_year_of_a_signing_is_not_carried_and_a_later_one_not_taken() -> None:
    text = (
        "Hai bệnh viện thực hiện thỏa thuận ký năm 2016 với nước bạn. Hai bên hội chẩn 57 ca bệnh khó, tuy nhiên năm "
        "2019 giảm nhiều."
    )
    assert only(text, "figure").values.get("period") is None
