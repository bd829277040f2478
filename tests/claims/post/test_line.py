"""People's names in a sentence: of two words or more, with hyphens, without the unit or address before them."""

import pytest

from tests.claims.told import claims_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Đồng chí Lếch-lay Sỉ-vi-lay, Tỉnh trưởng tỉnh Sê Kông, dự.", ["Lếch-lay Sỉ-vi-lay"]),
        ("Ông Hồ Văn Sính-Tỉnh ủy viên, Giám đốc Sở Ngoại vụ tỉnh Sơn La dự.", ["Hồ Văn Sính"]),
        ("Ông Hồ Văn Sính- Giám đốc Sở Ngoại vụ tỉnh Sơn La dự.", ["Hồ Văn Sính"]),
        ("Ông Hồ Văn Sính, Đại tá, Chính ủy Bộ Chỉ huy quân sự tỉnh Sơn La dự.", ["Hồ Văn Sính"]),
        ("Ông Văn-Xay-Phong-Sạ-Vẳn, Tỉnh trưởng tỉnh Khăm Muộn, dự.", ["Văn-Xay-Phong-Sạ-Vẳn"]),
        ("Bà Đoàn Tuyết Mai, Giám đốc Sở Ngoại vụ tỉnh Sơn La, dự.", ["Đoàn Tuyết Mai"]),
        ("Ngài Im Sa Rin, Tỉnh trưởng tỉnh Svay Rieng, dự.", ["Im Sa Rin"]),
        ("Các đồng chí Lò Minh Ngân và Hoàng Nam, Phó Chủ tịch UBND tỉnh Sơn La, dự.", ["Hoàng Nam", "Lò Minh Ngân"]),
        ("Cùng các Phó Chủ tịch UBND tỉnh Sơn La Lò Văn Chiến, Vi Văn Thắng.", ["Lò Văn Chiến", "Vi Văn Thắng"]),
        ("Đồn trưởng Đồn Biên phòng Mường Lạn, Thượng tá Đào Quang Sơn đón đoàn.", ["Đào Quang Sơn"]),
        ("Ông Lò Văn Bun và Hoàng Nam, Phó Chủ tịch UBND tỉnh Sơn La, dự.", ["Hoàng Nam"]),
    ],
)
def test_a_name_is_read_whole(text: str, people: list[str]) -> None:
    assert sorted({claim.values["person"] for claim in claims_of(text, "post")}) == people


@pytest.mark.parametrize(
    ("text", "person", "label"),
    [
        ("Tỉnh Sơn La: Thủ tướng Campuchia Hun Sa Ren dự.", "Hun Sa Ren", "Campuchia"),
        ("Phó Chủ tịch UBND thành phố Lê Quang Nam tiếp đoàn tỉnh Sê Kông.", "Lê Quang Nam", "UBND thành phố"),
        ("Bí thư Tỉnh ủy Lai Cai Trịnh Việt Hùng thăm tỉnh Vân Nam.", "Trịnh Việt Hùng", "Tỉnh ủy Lai Cai"),
        ("Chủ tịch Thượng viện Campuchia Sam Hen thăm tỉnh Sơn La.", "Sam Hen", "Thượng viện Campuchia"),
    ],
)
def test_a_unit_and_the_name_behind_it_are_told_apart(text: str, person: str, label: str) -> None:
    said = [(c.values["person"], c.values["organisation"]["label"]) for c in claims_of(text, "post")]
    assert said == [(person, label)]


@pytest.mark.parametrize("text", ["Nhân Tết cổ truyền Canh Tý, Phó Bí thư Tỉnh ủy Sơn La chúc mừng tỉnh Hủa Phăn."])
def test_a_year_of_the_old_calendar_is_no_person(text: str) -> None:
    assert claims_of(text, "post") == []
