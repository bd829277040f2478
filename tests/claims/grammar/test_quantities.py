"""Numbers with their qualifiers, multipliers and units."""

import pytest

from entente.claims.grammar.quantities import quantities


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        ("1.506 đại biểu", 1506, "exact", None),
        ("hơn 7,2 tỷ USD", 7_200_000_000, "over", "USD"),
        ("gần 3,5 triệu tấn", 3_500_000, "nearly", "t"),
        ("khoảng 12 nghìn lượt", 12_000, "about", None),
        ("ba đoàn", 3, "exact", None),
        ("lần/317 lượt người", 317, "exact", None),
        ("400kg gạo", 400, "exact", "kg"),
        ("15.000 nhân dân tệ", 15_000, "exact", "CNY"),
        ("1,2 tỉ đồng", 1_200_000_000, "exact", "VND"),
        ("60 hội viên trở lên", 60, "exact", None),
        ("60 trở lên", 60, "over", None),
        ("không quá 5 ngày", 5, "at_most", None),
    ],
)
def test_a_quantity_is_read(text: str, value: float, qualifier: str, unit: str | None) -> None:
    found = quantities(text, 0, len(text))
    assert [(q.value, q.qualifier, q.unit) for q in found] == [(value, qualifier, unit)]


@pytest.mark.parametrize("text", ["lần thứ 14", "số 02", "cột mốc 1378", "COVID-19", "24/7", "năm 2024", "khóa XV"])
def test_ordinals_papers_and_dates_are_no_quantities(text: str) -> None:
    assert quantities(text, 0, len(text)) == []
