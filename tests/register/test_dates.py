"""Which dates may both be right of one thing."""

import pytest

from entente.register.dates import agree


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("2025", "2025-02-19/2025-02-21", True),
        ("2025-02", "2025-02-19/2025-02-21", True),
        ("2024", "2025-02-19/2025-02-21", False),
        ("2025-02-20", "2025-02-19/2025-02-21", True),
        ("2025-02-22", "2025-02-19/2025-02-21", False),
        ("XXXX-05-09", "2022-05-09", True),
        ("XXXX-05-09", "2022", True),
        ("XXXX-05-09", "2022-05-10", False),
        ("2022-05", "2022-05-09", True),
        ("2022-05-09", "2022-05-10", False),
        ("2021-05-26~", "2021-05-25", True),
        ("2021-05-26~", "2021-06-25", False),
        ("2021-05~", "2021-05-25", True),
        ("2021?", "2021", True),
        ("2016/2020", "2016/2021", False),
        ("2016/2020", "2016-01-01/2020-12-31", True),
        ("2016/..", "2016/2020", True),
        ("2016/2020", "2018", False),
        ("2016/2020", "2016", False),
        ("2016-01/2020-12", "2016", False),
    ],
)
def test_what_may_both_be_right(one, other, both):
    assert agree(one, other) is both
    assert agree(other, one) is both
