"""Achievements: what is reported done without a number; no praise, no meeting, no figure, nothing denied."""

import pytest

from tests.claims.told import claims_of


def deeds(text: str) -> list[str]:
    return [c.evidence.exact for c in claims_of(text, "achievement")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Thời gian qua, hai bên đã thường xuyên trao đổi thông tin về tội phạm, phối hợp tuần tra dọc đường biên.",
            ["thường xuyên trao đổi thông tin về tội phạm", "phối hợp tuần tra dọc đường biên"],
        ),
        (
            "Nhìn lại kết quả hợp tác: nâng cấp chợ đường biên; duy trì lớp dạy tiếng Việt cho cán bộ bạn.",
            ["nâng cấp chợ đường biên", "duy trì lớp dạy tiếng Việt cho cán bộ bạn"],
        ),
        (
            "Trong năm 2021, lối mở ở xã Nậm Chảy được nâng cấp; việc dạy tiếng Lào được duy trì.",
            ["lối mở ở xã Nậm Chảy được nâng cấp", "việc dạy tiếng Lào được duy trì"],
        ),
        (
            "Hội hữu nghị đã vận động hội viên giúp đỡ sinh viên Lào học tiếng Việt.",
            ["vận động hội viên giúp đỡ sinh viên Lào học tiếng Việt"],
        ),
        (
            "Hai bên đánh giá kết quả hợp tác năm 2020. Trong đó, tăng cường giao lưu của thanh niên hai huyện; "
            "khởi động việc dạy nghề cho cư dân biên giới.",
            ["tăng cường giao lưu của thanh niên hai huyện", "khởi động việc dạy nghề cho cư dân biên giới"],
        ),
    ],
)
def test_what_was_done_is_cut_into_deeds(text: str, parts: list[str]) -> None:
    assert deeds(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian qua, hai bên đã tổ chức 15 cuộc hội đàm.",
        "Thời gian qua, quan hệ hữu nghị giữa hai tỉnh không ngừng được củng cố.",
        "Ngày 5/6, hai bên đã tổ chức lễ kết nghĩa.",
        "Hai bên đã thảo luận, trao đổi nhiều nội dung quan trọng.",
        "Tại buổi lễ, hai bên đã ký biên bản hội đàm.",
        "Những năm qua, hai bên chưa triển khai được lớp dạy nghề.",
        "Những năm qua, việc phối hợp góp phần vun đắp tình hữu nghị.",
        "Hai bên đánh giá cao kết quả phối hợp tuần tra, thực hiện các hiệp định.",
        "Thời gian qua, đoàn đã thăm, tặng quà các gia đình hai bên biên giới.",
    ],
)
def test_figures_praise_meetings_and_denials_are_none(text: str) -> None:
    assert deeds(text) == []


def test_its_time_stands_in_the_look_back() -> None:
    text = (
        "Trong năm 2021, hai bên duy trì đường dây nóng về cháy rừng. Phối hợp bảo vệ nguồn nước trên sông biên giới."
    )
    claims = claims_of(text, "achievement")
    assert [(c.values["period"], c.basis.get("period")) for c in claims] == [("2021", None), ("2021", "opened_by")]


def test_its_areas_are_those_of_its_words() -> None:
    (claim,) = claims_of("Thời gian qua, hai bên đã duy trì đường dây nóng về cháy rừng.", "achievement")
    assert claim.values["areas"] == ["forestry"]


@pytest.mark.parametrize(
    "text",
    [
        "Dân tộc Việt Nam đã lập nên những kỳ tích trong công cuộc giữ nước.",
        "Tại buổi lễ, hai bên ký biên bản. Các đại biểu đã tham gia trồng rừng ở thôn biên giới.",
        "Lãnh đạo huyện cảm ơn tỉnh bạn đã tạo điều kiện cho đoàn công tác.",
        "Đoàn thanh niên đã tham gia trao quà cho học sinh nước bạn Lào.",
        "Thời gian qua, hợp tác giữa hai bên đã đạt được nhiều kết quả tốt đẹp.",
    ],
)
def test_history_the_meeting_itself_thanks_gifts_and_bare_results_are_none(text: str) -> None:
    assert deeds(text) == []


def test_results_in_a_named_area_are_one() -> None:
    text = "Thời gian qua, công tác quản lý biên giới giữa hai huyện đã đạt được nhiều kết quả."
    assert deeds(text) == ["công tác quản lý biên giới giữa hai huyện đã đạt được nhiều kết quả"]


def test_what_comes_under_that_head_is_told_of_the_past() -> None:
    text = "Hai bên kiểm điểm kết quả phối hợp.\nTheo đó, hai đồn đã thường xuyên trao đổi tin tức về buôn lậu."
    assert deeds(text) == ["thường xuyên trao đổi tin tức về buôn lậu"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Những năm qua, Đội Quản lý thị trường số 3 và Trạm Kiểm soát Mường Khương đã phối hợp chống hàng lậu.",
            ["phối hợp chống hàng lậu"],
        ),
        (
            "Thời gian qua, các cơ chế liên lạc giữa đồn Sín Thầu với trạm bạn ở đầu cầu bên kia sông, nơi vẫn có "
            "nhiều người qua lại mỗi ngày, đã phát huy tốt tác dụng.",
            [
                "các cơ chế liên lạc giữa đồn Sín Thầu với trạm bạn ở đầu cầu bên kia sông, nơi vẫn có nhiều người "
                "qua lại mỗi ngày, đã phát huy tốt tác dụng"
            ],
        ),
        (
            "Kết quả nổi bật của hai huyện:\nVề đối ngoại, hai bên duy trì việc thăm hỏi, chúc mừng nhau dịp tết.\n"
            "Về biên giới, hai đồn phối hợp phát quang đường thông tầm nhìn.",
            [
                "hai bên duy trì việc thăm hỏi, chúc mừng nhau dịp tết",
                "hai đồn phối hợp phát quang đường thông tầm nhìn",
            ],
        ),
    ],
)
def test_a_long_subject_and_a_list_of_fields_hide_no_deed(text: str, parts: list[str]) -> None:
    assert deeds(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Theo đó, hai bên đã tiến hành các nghi thức chào cột mốc; kiểm tra dấu hiệu đường biên giới.",
        "Hai hội trao đổi tình hình trong thời gian qua. Đồng thời, giới thiệu những tiềm năng về thủy điện của tỉnh.",
        "Hội họp đánh giá công tác 9 tháng đầu năm 2023 và bàn nhiệm vụ quý IV với hội bạn ở Lào.",
    ],
)
def test_the_day_itself_and_talk_of_the_past_are_no_deeds(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hai đơn vị còn thường xuyên tổ chức giao lưu văn nghệ dịp tết của hai nước.",
            ["Hai đơn vị còn thường xuyên tổ chức giao lưu văn nghệ dịp tết của hai nước"],
        ),
        (
            "Thông qua kết nghĩa, hai bên kịp thời báo cho nhau tin về đời sống của dân bản.",
            ["hai bên kịp thời báo cho nhau tin về đời sống của dân bản"],
        ),
        (
            "Hai tỉnh luôn khuyến khích doanh nghiệp tìm hiểu thị trường của nhau.",
            ["Hai tỉnh luôn khuyến khích doanh nghiệp tìm hiểu thị trường của nhau"],
        ),
    ],
)
def test_what_is_done_as_a_rule_is_a_deed(text: str, parts: list[str]) -> None:
    claims = claims_of(text, "achievement")
    assert [c.evidence.exact for c in claims] == parts
    assert {c.rules for c in claims} == {("achievement.usual",)}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Nhờ gặp gỡ đều đặn, hai bên đã đạt hiệu quả cao trong nhiều lĩnh vực như: nông nghiệp, y tế, giáo dục.",
            ["hai bên đã đạt hiệu quả cao trong nhiều lĩnh vực như: nông nghiệp, y tế, giáo dục"],
        ),
        (
            "Phát huy truyền thống đoàn kết hơn 3 năm qua hai hội đã triển khai thực hiện bản ghi nhớ về dạy nghề.",
            ["triển khai thực hiện bản ghi nhớ về dạy nghề"],
        ),
        (
            "Ông Bun cho biết tỉnh bạn đã chủ động, tích cực đẩy mạnh các hoạt động thăm hỏi của đoàn viên hai nước.",
            ["chủ động, tích cực đẩy mạnh các hoạt động thăm hỏi của đoàn viên hai nước"],
        ),
    ],
)
def test_a_circumstance_before_a_deed_is_none_of_it(text: str, parts: list[str]) -> None:
    assert deeds(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên luôn quan tâm, vun đắp tình hữu nghị giữa nhân dân hai nước.",
        "Hai bên đã thảo luận một số nội dung như: Quản lý người lao động qua biên giới; Tuyên truyền phòng bệnh dại.",
        "Hai sở đã cùng nhau trao đổi, thống nhất nội dung hợp tác với tỉnh bạn Lào.",
    ],
)
def test_what_is_only_cared_for_or_talked_of_is_no_deed(text: str) -> None:
    assert deeds(text) == []


def test_what_both_sides_did_may_go_on_in_the_next_paragraph() -> None:
    text = (
        "Hai tỉnh đã tháo gỡ khó khăn cho doanh nghiệp hai nước.\n"
        "Hai bên cùng khôi phục hoạt động của chợ đường biên.\nMở rộng khu vực kho, bãi cho xe chở trái cây."
    )
    assert deeds(text) == [
        "tháo gỡ khó khăn cho doanh nghiệp hai nước",
        "Hai bên cùng khôi phục hoạt động của chợ đường biên",
        "Mở rộng khu vực kho, bãi cho xe chở trái cây",
    ]
