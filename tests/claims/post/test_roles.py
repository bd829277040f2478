"""The words of posts: whole, in either case, and no other words that begin like them."""

import pytest

from entente.claims.post.words import patterns


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Phó Chủ tịch Thường trực UBND", "Phó Chủ tịch Thường trực"),
        ("phó giám đốc Sở", "phó giám đốc"),
        ("Phó Trưởng Ban Tuyên giáo", "Phó Trưởng Ban"),
        ("Chính trị viên phó Đồn", "Chính trị viên phó"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên Ban Thường vụ"),
        ("Quyền Tổng Lãnh sự", "Quyền Tổng Lãnh sự"),
        ("Đại sứ quán Lào", None),
        ("Chủ tịch đoàn", None),
        ("Bí thư Đoàn Thanh niên", "Bí thư"),
    ],
)
def test_a_role_is_read_whole(text: str, role: str | None) -> None:
    said = patterns()["role"].match(text)
    assert (said[0] if said else None) == role
