"""Posts: person, role and organisation in either order."""

import pytest

from tests.claims.told import claims_of, only


@pytest.mark.parametrize(
    ("text", "person", "role", "organisation"),
    [
        ("Bí thư Tỉnh ủy Lai Châu Giàng Páo Mỷ phát biểu.", "Giàng Páo Mỷ", "Bí thư", "Tỉnh ủy Lai Châu"),
        (
            "Ông Lò Văn Phương, Phó Chủ tịch UBND tỉnh Điện Biên, dự.",
            "Lò Văn Phương",
            "Phó Chủ tịch",
            "UBND tỉnh Điện Biên",
        ),
        ("Bí thư Châu ủy Hồng Hà Triệu Thụy Quân dự.", "Triệu Thụy Quân", "Bí thư", "Châu ủy Hồng Hà"),
        ("đồng chí Hà Văn Sơn, Giám đốc Sở Ngoại vụ tỉnh Sơn La", "Hà Văn Sơn", "Giám đốc", "Sở Ngoại vụ tỉnh Sơn La"),
        (
            "Thị trưởng thành phố Bằng Tường Vương Phương Hồng",
            "Vương Phương Hồng",
            "Thị trưởng",
            "thành phố Bằng Tường",
        ),
        (
            "bà Đinh Thị Mai, Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La, phát biểu",
            "Đinh Thị Mai",
            "Chủ tịch",
            "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La",
        ),
    ],
)
def test_a_post_is_read_in_either_order(text: str, person: str, role: str, organisation: str) -> None:
    claim = only(text, "post")
    said = (claim.values["person"], claim.values["role"], claim.values["organisation"]["label"])
    assert said == (person, role, organisation)


def test_a_unit_left_out_is_the_one_that_the_page_is_about() -> None:
    text = "Tỉnh Lai Châu tiếp đoàn châu Hồng Hà. Chủ tịch UBND tỉnh Trần Tiến Lâm cảm ơn đoàn."
    claim = only(text, "post")
    assert (claim.values["organisation"]["name"], claim.basis["organisation"]) == ("Lai Châu", "page_unit")


def test_two_provinces_alike_leave_the_unit_unknown() -> None:
    text = "Tỉnh Lai Châu và tỉnh Lào Cai họp. Chủ tịch UBND tỉnh Trần Tiến Lâm phát biểu."
    assert only(text, "post").values["organisation"]["id"] is None


def test_roles_of_one_organisation_are_one_post() -> None:
    text = "Ông Lê Văn Bảo, Phó Chủ tịch Thường trực, Tổng Thư ký Liên hiệp các tổ chức hữu nghị tỉnh Sơn La, dự."
    assert only(text, "post").values["role"] == "Phó Chủ tịch Thường trực, Tổng Thư ký"


def test_a_person_named_twice_is_one_post() -> None:
    only("Bí thư Tỉnh ủy Lai Châu Giàng Páo Mỷ dự. Bí thư Tỉnh ủy Lai Châu Giàng Páo Mỷ phát biểu.", "post")


@pytest.mark.parametrize(
    "text", ["Chủ tịch UBND tỉnh Lai Châu phát biểu.", "Bí thư các tỉnh gặp nhau.", "Bà con thôn Nà Lầu."]
)
def test_a_post_without_a_person_is_none(text: str) -> None:
    assert claims_of(text, "post") == []


def test_each_name_keeps_the_post_before_it() -> None:
    text = (
        "Dự có Bí thư Tỉnh ủy Sơn La Lò Minh Hùng, Chủ tịch UBND tỉnh Sơn La Hoàng Quốc Khải, "
        "Phó Chủ tịch HĐND tỉnh Sơn La Vi Đức Thọ."
    )
    said = [(c.values["person"], c.values["role"]) for c in claims_of(text, "post")]
    assert said == [("Lò Minh Hùng", "Bí thư"), ("Hoàng Quốc Khải", "Chủ tịch"), ("Vi Đức Thọ", "Phó Chủ tịch")]


@pytest.mark.parametrize(
    "text",
    [
        "Thay mặt Chủ tịch UBND tỉnh Sơn La, ông Lò Minh Hùng cảm ơn.",
        "Trợ lý Giám đốc Sở Ngoại vụ tỉnh Sơn La Lò Minh Hùng dự.",
        "Nguyên Chủ tịch UBND tỉnh Sơn La Lò Minh Hùng dự.",
        "Đoàn dâng hương tại Nhà lưu niệm Chủ tịch Hồ Chí Minh.",
    ],
)
def test_anothers_post_or_a_former_one_is_none(text: str) -> None:
    assert claims_of(text, "post") == []


def test_two_bodies_of_one_unit_are_two_posts() -> None:
    text = "Ông Vừ A Long, Phó Chủ tịch UBND tỉnh Hà Giang dự. Ông Vừ A Long, Phó Chủ tịch HĐND tỉnh Hà Giang dự."
    assert len(claims_of(text, "post")) == 2
