"""Areas: named by what a clause is about, the longest phrase first, none where its words mean something else."""

import pytest

from entente.claims.grammar.areas import areas_in
from entente.places import spelling


def codes(text: str, language: str = "vi") -> list[str]:
    return [code for code, _ in areas_in(spelling(text), 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("tăng cường hợp tác phòng chống tội phạm qua biên giới", ["crime_prevention"]),
        ("phối hợp quản lý lao động qua biên giới", ["labour"]),
        ("giới thiệu việc làm, xuất khẩu lao động", ["labour"]),
        ("thúc đẩy thương mại tại các cửa khẩu, lối mở", ["trade", "border_gates"]),
        ("nhập khẩu trái cây qua cửa khẩu Tân Thanh", ["trade"]),
        ("trao đổi đoàn giữa các cấp ủy Đảng", ["party_exchange"]),
        ("Trao đổi đoàn các cấp, giao lưu hữu nghị", ["high_level_exchange", "people_to_people"]),
        ("mở lớp bồi dưỡng cán bộ và dạy tiếng Lào", ["cadre_training", "education"]),
        ("tiện lợi hoá thông quan", ["customs"]),
        ("tăng cường giao lưu, kết nghĩa", ["people_to_people", "twinning"]),
        ("không xâm canh, xâm cư", ["border_management"]),
        ("quản lý người sang làm thuê", ["labour"]),
        ("phòng, chống bệnh sốt rét", ["health"]),
        ("chống buôn bán, vận chuyển chất nổ", ["crime_prevention"]),
        ("hợp tác giáo dục, y tế, văn hóa, thể thao", ["education", "health", "culture", "sports"]),
    ],
)
def test_an_area_is_named_by_its_words(text: str, areas: list[str]) -> None:
    assert codes(text) == areas


@pytest.mark.parametrize(
    "text",
    [
        "cải thiện môi trường kinh doanh",
        "nhận thức chung của lãnh đạo cấp cao hai Đảng",
        "làm sâu sắc quan hệ hai bên",
        "ngay khi dịch bệnh được kiểm soát",
        "trồng cây hữu nghị",
        "tuyên truyền, giáo dục nhân dân chấp hành hiệp định",
        "chất nổ, văn hóa phẩm độc hại",
    ],
)
def test_words_that_name_no_area_make_none(text: str) -> None:
    assert codes(text) == []


def test_an_area_named_twice_is_given_once_at_its_first_words() -> None:
    text = "hợp tác du lịch, mở tuyến du lịch"
    assert areas_in(text, 0, len(text), "vi") == [("tourism", (8, 15))]


def test_only_the_stretch_is_read() -> None:
    text = "du lịch, y tế, văn hóa"
    assert areas_in(text, 9, 13, "vi") == [("health", (9, 13))]


def test_a_word_is_not_found_inside_another() -> None:
    assert codes("các trường rừngrú") == []
