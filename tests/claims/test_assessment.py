"""Assessments: what a page says became of something undertaken, where it names that."""

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
