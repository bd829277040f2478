"""People's names in running text."""

import pytest

from entente.places import find_people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đồng chí Giàng Mí Vư phát biểu", ["Giàng Mí Vư"]),
        ("ông Lý Quốc Cường, Phó Châu trưởng", ["Lý Quốc Cường"]),
        ("bà Nông Thị Bích Hà và ông Tần A Páo", ["Nông Thị Bích Hà", "Tần A Páo"]),
        ("Phó Chủ tịch UBND", []),
    ],
)
def test_a_name_begins_with_a_family_name(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_people(text)] == expected
