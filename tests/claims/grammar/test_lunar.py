"""Lunar days are days of ours where their year is told, and no day where it is not."""

import pytest

from entente.claims.grammar.time import times


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mùng 3 Tết Quý Mão 2023, hai đồn chúc Tết nhau", ["2023-01-24"]),
        ("sáng mồng 6 tháng Giêng năm Giáp Thìn 2024", ["2024-02-15"]),
        ("rằm tháng Giêng năm 2023", ["2023-02-05"]),
        ("ngày 10 tháng 3 âm lịch năm 2024, xã tổ chức lễ hội", ["2024-04-18"]),
        ("ngày 10/3/2024 (âm lịch)", ["2024-04-18"]),
        ("ngày 23 tháng Chạp năm Nhâm Dần 2022", ["2023-01-14"]),
        ("ngày 10/3 âm lịch hằng năm", []),
        ("mùng 4 Tết, hai bên tuần tra chung", []),
        ("ngày 30 tháng 1 âm lịch năm 2023, tức ngày 20/4/2023", ["2023-04-20"]),
        ("ngày 10/3/2024, hai bên hội đàm", ["2024-03-10"]),
        ("ngày 3 tháng 2 năm 2023", ["2023-02-03"]),
    ],
)
def test_a_lunar_day_is_a_day_of_ours_where_its_year_is_told(text, days):
    assert [time.edtf for time in times(text, 0, len(text)) if time.kind == "day"] == days


def test_its_words_are_the_whole_of_it():
    text = "Sáng mùng 3 Tết Quý Mão 2023, đoàn đến thăm."
    [time] = times(text, 0, len(text))
    assert text[time.start : time.end] == "mùng 3 Tết Quý Mão 2023"
