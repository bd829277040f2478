import pytest

from entente.register.days import first_day, is_after, last_day, overlap, year_of


@pytest.mark.parametrize(
    ("edtf", "first", "last", "year"),
    [
        ("2023-02-22", "2023-02-22", "2023-02-22", 2023),
        ("2024-02", "2024-02-01", "2024-02-29", 2024),
        ("2023", "2023-01-01", "2023-12-31", 2023),
        ("2016/2020", "2016-01-01", "2020-12-31", 2016),
        ("2021-05-26~", "2021-05-26", "2021-05-26", 2021),
        ("2019/..", "2019-01-01", None, 2019),
        ("../2025-06-30", None, "2025-06-30", 2025),
        ("XXXX-05-09", None, None, None),
        ("202X", None, None, None),
        (None, None, None, None),
    ],
)
def test_the_first_and_the_last_day_that_a_date_can_mean(edtf, first, last, year):
    assert (first_day(edtf), last_day(edtf), year_of(edtf)) == (first, last, year)


@pytest.mark.parametrize(
    ("edtf", "day", "after"),
    [
        ("2024", "2023-02-22", True),
        ("2023", "2023-02-22", True),
        ("2022", "2023-02-22", False),
        (None, "2023-02-22", False),
    ],
)
def test_what_ends_after_a_day(edtf, day, after):
    assert is_after(edtf, day) == after


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2025-02-19/2025-02-21", "2025-02-20", True),
        ("2025-02-19", "2025-02-20", False),
        ("2025", "2025-02-20", True),
        ("2025/..", "2025-02-20", False),
    ],
)
def test_dates_that_can_share_a_day_as_far_as_both_are_known(one, other, shared):
    assert overlap(one, other) == overlap(other, one) == shared
