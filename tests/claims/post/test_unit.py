"""The unit or organisation behind a post: known, named by its head, shortened, or left out."""

import pytest

from tests.claims.told import claims_of, only


def organisation(text: str, person: str) -> tuple[str, str | None]:
    claim = next(c for c in claims_of(text, "post") if c.values["person"] == person)
    return claim.values["organisation"]["label"], claim.basis.get("organisation")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ông Kham Sen, Quốc vụ khanh Bộ Nội vụ Campuchia, dự tại tỉnh Sơn La.", "Bộ Nội vụ Campuchia"),
        (
            "Ông Vi Văn Hùng, Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn La, dự.",
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn La",
        ),
        ("Đại úy Lò Văn Hặc, Chính trị viên phó Đồn Biên phòng Mường Lạn, dự.", "Đồn Biên phòng Mường Lạn"),
        (
            "Ông La Quân, Trạm trưởng Trạm kiểm tra biên phòng xuất nhập cảnh Hà Khẩu, dự.",
            "Trạm kiểm tra biên phòng xuất nhập cảnh Hà Khẩu",
        ),
        ("Ông Lò Văn Bun, Phó Chính ủy Bộ Tư lệnh Quân khu 4, dự.", "Bộ Tư lệnh Quân khu 4"),
        (
            "Ông Lò Văn Bun, Trưởng ban Ban Chỉ đạo công tác biên giới tỉnh Sơn La, dự.",
            "Ban Chỉ đạo công tác biên giới tỉnh Sơn La",
        ),
        (
            "Ông Lò Văn Bun, Trưởng ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn, dự.",
            "ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn",
        ),
        ("Ông Lò Văn Bun, Trưởng Ban Dân vận Tỉnh ủy Sơn La, dự.", "Ban Dân vận Tỉnh ủy Sơn La"),
        ("Ông Lê Đình Bảo, Tư lệnh Quân khu 2, dự.", "Quân khu 2"),
        (
            "Bà Hà Thị Mai, Phó Chủ tịch Trung ương Hội hữu nghị Việt Nam - Lào, dự.",
            "Trung ương Hội hữu nghị Việt Nam - Lào",
        ),
        ("Ông Tạ Minh Đức, Tổng Lãnh sự Việt Nam tại Pắc-xế, dự.", "Việt Nam tại Pắc-xế"),
        ("Ông Sổm Bun, Chủ tịch Hội đồng tỉnh Prây Veng, dự.", "Hội đồng tỉnh Prây Veng"),
    ],
)
def test_a_unit_is_read_to_its_end(text: str, label: str) -> None:
    assert only(text, "post").values["organisation"]["label"] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ông Lò Văn Bun, Ủy viên Ban Thường vụ Tỉnh ủy Sơn La, dự.", "Tỉnh ủy Sơn La"),
        ("Ông Lò Văn Bun, Phó Bí thư Thường trực Tỉnh ủy Sơn La, dự.", "Tỉnh ủy Sơn La"),
        ("Tỉnh trưởng Ratanakiri Nhem Sam Un dự.", "Ratanakiri"),
        ("Ông Lò Văn Bun, Phó Bí thư tỉnh ủy chỉ đạo công tác Đảng của tỉnh Sơn La, dự.", "tỉnh ủy"),
    ],
)
def test_a_unit_begins_behind_the_posts_own_words(text: str, label: str) -> None:
    assert only(text, "post").values["organisation"]["label"] == label


def test_a_short_name_is_the_organisation_that_the_page_names_in_full() -> None:
    text = "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La họp. Bà Vì Thị Én, Chủ tịch Hội, phát biểu."
    assert organisation(text, "Vì Thị Én")[0] == "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La"


def test_a_body_without_its_unit_takes_that_of_the_post_beside_it() -> None:
    text = "Tỉnh Lào Cai và tỉnh Sơn La dự. Ông Lò Văn Bun, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lào Cai, dự."
    claim = claims_of(text, "post", published="2024-05-01")[0]
    assert (claim.values["organisation"]["id"], claim.basis["organisation"]) == ("vn/lao-cai", "neighbour")


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn đại biểu tỉnh Lào Cai do ông Lò Văn Bun, Phó Bí thư Tỉnh ủy làm trưởng đoàn thăm tỉnh Sơn La.",
        "Đoàn công tác tỉnh Lào Cai do Phó Bí thư Tỉnh ủy Lò Văn Bun dẫn đầu thăm tỉnh Sơn La.",
    ],
)
def test_a_unit_left_out_is_the_one_whose_delegation_is_led(text: str) -> None:
    claim = only(text, "post", published="2024-05-01")
    assert (claim.values["organisation"]["id"], claim.basis["organisation"]) == ("vn/lao-cai", "delegation")


def test_who_leads_guests_holds_no_post_of_the_hosts() -> None:
    text = "Đoàn đại biểu huyện Phú Ninh do ông Thôi Đồng Phú, Phó Bí thư Huyện ủy làm trưởng đoàn thăm huyện Mèo Vạc."
    assert only(text, "post").values["organisation"]["name"] == "Phú Ninh"


def test_who_leads_a_delegation_holds_no_post_by_it() -> None:
    assert claims_of("Đoàn tỉnh Sơn La do ông Lò Văn Bun làm trưởng đoàn thăm Lào.", "post") == []
