"""Activities: what was done together or is planned at a stated time; habits, wishes, areas and counts are none."""

import pytest

from tests.claims.told import claims_of, names, only

HELD = "Ngày 3/4/2019, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức hội đàm.\n"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("trồng cây hữu nghị", "tree_planting"),
        ("cùng trồng 12 cây bàng vuông", "tree_planting"),
        ("khánh thành nhà văn hóa biên giới", "inauguration"),
        ("tổ chức lễ công bố mở cửa khẩu song phương", "inauguration"),
        ("tổ chức lễ kỷ niệm 60 năm quan hệ ngoại giao", "commemoration"),
        ("dâng hương tại Khu di tích", "commemoration"),
        ("viếng Nghĩa trang liệt sĩ quốc tế", "cemetery_visit"),
        ("khảo sát thực địa khu vực lối mở", "field_survey"),
        ("kiểm tra liên hợp cột mốc", "inspection"),
        ("tuần tra song phương đoạn biên giới", "joint_patrol"),
        ("tổ chức đêm giao lưu văn nghệ", "cultural_exchange"),
        ("thi đấu giao hữu bóng chuyền", "sports_exchange"),
        ("khai giảng lớp tiếng Lào", "training"),
        ("xem phim tài liệu về biên giới", "film"),
        ("trao trả 3 công dân vi phạm", "handover"),
        ("tổ chức hội chợ thương mại", "other"),
    ],
)
def test_a_kind_is_told_by_its_words(words: str, kind: str) -> None:
    claim = only(f"Sáng 9/6/2022, lực lượng hai tỉnh Sơn La và Hủa Phăn (Lào) đã {words}.", "activity")
    assert (claim.values["kind"], claim.values["date"], claim.values["status"]) == (kind, "2022-06-09", "done")
    assert names(claim.values["parties"]) == ["Sơn La", "Hủa Phăn"]
    assert claim.rules == ("activity.done",)


def test_a_post_is_named_without_its_superiors() -> None:
    text = (
        "Ngày 9-6, Đồn Biên phòng Lóng Sập, BĐBP Sơn La (Việt Nam) phối hợp với Đại đội Biên phòng 217 (Bộ Chỉ huy "
        "Quân sự tỉnh Hủa Phăn, Lào) tuần tra song phương."
    )
    claim = only(text, "activity", published="2022-06-10")
    assert names(claim.values["parties"]) == ["Đồn Biên phòng Lóng Sập", "Đại đội Biên phòng 217"]
    assert claim.values["date"] == "2022-06-09"


def test_who_hands_over_is_a_party() -> None:
    text = "Ngày 9/6/2022, Đồn Biên phòng Lóng Sập tiếp nhận 4 công dân do Công an tỉnh Hủa Phăn (Lào) trao trả."
    assert names(only(text, "activity").values["parties"]) == ["Đồn Biên phòng Lóng Sập", "Hủa Phăn"]


def test_all_who_take_part_are_those_of_the_meeting() -> None:
    claim = only(HELD + "Nhân dịp này, các đại biểu đã trồng cây lưu niệm tại huyện Mộc Châu.", "activity")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Sơn La", "Hủa Phăn"], "within")
    assert (claim.values["date"], claim.basis["date"]) == ("2019-04-03", "told_day")
    assert claim.values["place"]["name"] == "Mộc Châu"
    assert claim.within is not None


def test_the_day_of_an_anniversary_is_not_the_activitys() -> None:
    text = HELD + "Dịp này, hai đoàn trồng cây kỷ niệm Ngày thiết lập quan hệ ngoại giao 5/9/1962."
    assert only(text, "activity").values["date"] == "2019-04-03"


def test_where_a_spot_lies_is_no_party() -> None:
    text = HELD + "Dịp này, tại Công viên Hòa Bình, thành phố Sơn La, đại biểu hai tỉnh đã trồng cây hữu nghị."
    assert names(only(text, "activity").values["parties"]) == ["Sơn La", "Hủa Phăn"]


def test_what_will_be_on_a_stated_day_is_planned() -> None:
    text = "Ngày 12/9 tới, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) sẽ khánh thành trường học."
    claim = only(text, "activity", published="2022-06-10")
    assert (claim.values["status"], claim.values["date"], claim.rules) == (
        "planned",
        "2022-09-12",
        ("activity.planned",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên cần tổ chức giao lưu văn nghệ giữa thanh niên hai tỉnh.",
        "Hai bên thường xuyên tuần tra song phương trên tuyến biên giới.",
        "Hằng năm, hai tỉnh tổ chức thi đấu giao hữu bóng chuyền.",
        "Năm 2022, lực lượng hai bên tuần tra chung 18 lần.",
        "Ngày 9/6/2022, hai bên không tổ chức lễ trồng cây hữu nghị.",
        "Hai bên thống nhất trong năm tới: mở lại chợ; tổ chức hội chợ thương mại.",
        "Hai bên sẽ tổ chức giao lưu thể thao.",
        "Tăng cường hợp tác trên các lĩnh vực biên giới, tuần tra chung, giáo dục.",
        "Hoạt động trồng cây là dịp để hai bên thêm gắn bó.",
    ],
)
def test_habits_wishes_areas_and_counts_are_no_activity(text: str) -> None:
    assert claims_of(text, "activity", published="2023-06-10") == []


def test_one_event_of_two_words_is_one() -> None:
    text = HELD + "Nhân dịp này, hai đoàn đã trồng cây hữu nghị và khánh thành vườn hoa biên giới."
    assert only(text, "activity").values["kind"] == "tree_planting"


def test_an_activity_told_twice_is_one() -> None:
    text = (
        "Sáng 9/6/2022, hai tỉnh Sơn La và Hủa Phăn (Lào) tổ chức lễ khánh thành trường học.\n"
        "Tại lễ khánh thành, các đại biểu đã cắt băng khánh thành trường."
    )
    only(text, "activity")


def test_what_two_named_sides_did_needs_no_day() -> None:
    text = "Đồn Biên phòng Lóng Sập vừa phối hợp với Đại đội Biên phòng 217 (Lào) tuần tra song phương."
    claim = only(text, "activity")
    assert (claim.values.get("date"), len(claim.values["parties"])) == (None, 2)


def test_a_stretch_of_time_looked_back_on_tells_no_event() -> None:
    text = "Thời gian qua, tỉnh Sơn La đã phối hợp với tỉnh Hủa Phăn (Lào) tổ chức giao lưu văn nghệ."
    assert claims_of(text, "activity") == []


def test_those_who_came_visit_and_travellers_do_not() -> None:
    assert only(HELD + "Trước đó, đoàn đã đi thăm cửa khẩu Lóng Sập.", "activity").values["kind"] == "field_survey"
    assert claims_of("Năm 2019, 12 nghìn khách Trung Quốc đi thăm cửa khẩu Lóng Sập.", "activity") == []


def test_what_those_who_came_will_do_is_planned() -> None:
    text = HELD + "Trong khuôn khổ chuyến thăm, đoàn đại biểu tỉnh Hủa Phăn sẽ khảo sát một số mô hình tại Mộc Châu."
    claim = only(text, "activity")
    assert (claim.values["status"], claim.values.get("date")) == ("planned", None)


def test_a_centre_with_the_name_of_a_fair_is_none() -> None:
    text = "Ngày 9/6/2022, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) ký biên bản tại Trung tâm Triển lãm tỉnh."
    assert claims_of(text, "activity") == []


def test_its_own_name_tells_who_takes_part() -> None:
    text = "Từ 20 - 24/5/2019, đoàn sang tham gia Giao lưu thanh niên Quảng Ninh (Việt Nam) và Quảng Tây (Trung Quốc)."
    assert names(only(text, "activity").values["parties"]) == ["Quảng Ninh", "Quảng Tây"]


def test_to_inspect_the_markers_is_what_a_patrol_does() -> None:
    text = (
        "Ngày 9/6/2022, Đồn Biên phòng Lóng Sập và Đại đội Biên phòng 217 (Lào) tuần tra song phương.\n"
        "Sau đó, hai bên tiến hành kiểm tra thực địa hệ thống mốc."
    )
    assert only(text, "activity").values["kind"] == "joint_patrol"


def test_a_medal_handed_over_is_no_handover() -> None:
    text = "Ngày 9/6/2022, đã diễn ra Lễ trao Huân chương Hữu nghị cho BĐBP tỉnh Tây Ninh."
    assert claims_of(text, "activity") == []


def test_a_single_event_needs_no_day_and_no_second_side() -> None:
    text = "Đặc biệt, Hội hữu nghị tỉnh Sơn La đã tổ chức thành công lễ đón Tết cổ truyền cho lưu học sinh Lào."
    assert only(text, "activity").values["kind"] == "cultural_exchange"


def test_the_days_from_a_beginning_to_its_feast_are_not_its_own() -> None:
    text = "Lễ kỷ niệm 45 năm Ngày ký Hiệp ước (18/7/1977 - 18/7/2022) được tỉnh Hủa Phăn (Lào) tổ chức ngày 10/8/2022."
    assert only(text, "activity").values["date"] == "2022-08-10"


def test_where_it_is_only_pointed_to_the_telling_counts() -> None:
    text = (
        "Tại lễ khánh thành sáng 9/6/2022, lãnh đạo tỉnh Hủa Phăn cảm ơn tỉnh Sơn La.\n"
        "Sáng 9/6/2022, hai tỉnh Sơn La và Hủa Phăn cắt băng khánh thành trường học."
    )
    assert "cắt băng" in only(text, "activity").evidence.exact


def test_those_who_came_to_honour_did_so() -> None:
    text = "Chiều 17/2/2023, đoàn tỉnh Quảng Trị đã đến huyện Sê Pôn (Lào) để viếng hài cốt các liệt sĩ."
    assert only(text, "activity").values["kind"] == "cemetery_visit"


def test_what_is_held_every_year_is_a_habit_wherever_the_words_stand() -> None:
    text = HELD + "Nổi bật là tỉnh Sơn La đã tổ chức lễ đón Tết cổ truyền hằng năm cho lưu học sinh Lào."
    assert claims_of(text, "activity") == []
