"""Assessments: what a page says became of something undertaken, where it names that."""

import pytest

from tests.claims.told import claims_of

TEXT = (
    "Về tồn tại, hội nghị chỉ rõ: tuyến xe khách Lào Cai - Hà Khẩu chưa được mở lại; "
    "việc lập khu hợp tác kinh tế mới dừng ở khâu nghiên cứu."
)


def test_what_is_lacking_is_assessed() -> None:
    found = [(c.values["commitment"], c.values["status"]) for c in claims_of(TEXT, "assessment")]
    assert found == [
        ("tuyến xe khách Lào Cai - Hà Khẩu", "not_started"),
        ("việc lập khu hợp tác kinh tế", "under_way"),
    ]


def test_what_is_lacking_is_no_achievement() -> None:
    assert claims_of(TEXT, "achievement") == []


def test_without_words_of_shortfall_nothing_is_assessed() -> None:
    assert claims_of("Tuyến xe khách qua cửa khẩu chưa được mở lại do mưa lũ ở nước bạn Lào.", "assessment") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Việc lập phòng khám chung giữa hai bệnh viện đến nay chưa thực hiện được do thủ tục.", "not_started"),
        ("Chỉ tiêu mỗi năm xây 5 căn nhà mới thực hiện được một phần ở tỉnh bạn Hủa Phăn (Lào).", "done_in_part"),
        ("Hai bên cho biết mục tiêu nâng số hội viên lên 3.000 người đã đạt từ năm ngoái.", "done"),
        ("Công trình cầu qua biên giới đang được triển khai, bảo đảm tiến độ hai bên đề ra.", "under_way"),
    ],
)
def test_what_became_of_a_matter_is_assessed(text: str, status: str) -> None:
    (claim,) = claims_of(text, "assessment")
    assert (claim.values["status"], claim.rules) == (status, ("assessment.matter",))
    assert text.startswith(claim.values["commitment"].capitalize()) or claim.values["commitment"] in text


@pytest.mark.parametrize("text", ["Việc này chưa ai nói tới ở hai bên.", "Hai bên đã đạt nhiều kết quả tốt."])
def test_what_names_no_matter_is_not(text: str) -> None:
    assert claims_of(text, "assessment") == []
