"""Times as Vietnamese pages write them, as EDTF."""

import pytest

from entente.claims.grammar.time import times


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ngày 3/4/2019, đoàn", "2019-04-03"),
        ("sáng 14/10, tại", "XXXX-10-14"),
        ("Sáng 25-3, UBND", "XXXX-03-25"),
        ("ngày 5 tháng 6 năm 2018", "2018-06-05"),
        ("từ ngày 19 đến 21/2/2025", "2025-02-19/2025-02-21"),
        ("ngày 28/9 - 2/10/2023", "2023-09-28/2023-10-02"),
        ("tháng 7/2022", "2022-07"),
        ("trong năm 2021", "2021"),
        ("giai đoạn 2018 - 2023", "2018/2023"),
        ("nhiệm kỳ 2020-2025", "2020/2025"),
        ("từ năm 2017 đến hết năm 2021", "2017/2021"),
        ("6 tháng đầu năm 2024", "2024-01/2024-06"),
        ("chín tháng đầu năm 2023", "2023-01/2023-09"),
        ("quý III/2022", "2022-07/2022-09"),
        ("trong 10 tháng năm 2025", "2025-01/2025-10"),
        ("4 tháng đầu năm nay, kim ngạch", "XXXX-01/XXXX-04"),
        ("từ tháng 12 năm 2017 đến tháng 10 năm 2018", "2017-12/2018-10"),
        ("từ tháng 1 đến hết tháng 8/2018", "2018-01/2018-08"),
        ("từ năm 2017 đến tháng 8/2018", "2017/2018-08"),
        ("từ tháng 8/2022 đến nay", "2022-08/.."),
        ("từ đầu năm 2019 đến nay", "2019/.."),
        ("Từ năm 2015, nhà trường", "2015/.."),
        ("thành lập từ năm 2001", "2001"),
    ],
)
def test_a_time_is_read_as_it_is_written(text: str, edtf: str) -> None:
    assert [time.edtf for time in times(text, 0, len(text))] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "số 12/QĐ-UBND",
        "tăng 15/20 chỉ tiêu",
        "34/34 xã",
        "mốc 1358/2",
        "kỷ niệm 70 năm",
        "lần thứ 12",
        "COVID-19",
        "từ 3-5 đoàn",
        "tỷ lệ 2-1",
    ],
)
def test_other_numbers_are_no_time(text: str) -> None:
    assert [time.edtf for time in times(text, 0, len(text)) if time.kind != "just"] == []


def test_a_word_may_lean_on_another_time() -> None:
    kinds = [time.kind for time in times("Cùng ngày, hai bên vừa ký", 0, 25)]
    assert kinds == ["same_day", "just"]
