"""Times as English pages name them."""

import pytest

from entente.claims.english.times import times
from entente.places import spelling


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on February 22, 2023.", ["2023-02-22"]),
        ("They met on Feb. 22.", ["XXXX-02-22"]),
        ("They met on 22 February 2023.", ["2023-02-22"]),
        ("On the morning of June 12th they met.", ["XXXX-06-12"]),
        ("from May 7-8, 2019", ["2019-05-07/2019-05-08"]),
        ("on May 7 and 8", ["XXXX-05-07/XXXX-05-08"]),
        ("from April 28 to May 2, 2019", ["2019-04-28/2019-05-02"]),
        ("signed on 19.5.2020", ["2020-05-19"]),
        ("signed on 12/27/2022", ["2022-12-27"]),
        ("signed on 5/3/2021", []),
        ("in late March 2023", ["2023-03"]),
        ("planned for September 2025", ["2025-09"]),
        ("in May", ["XXXX-05"]),
        ("they may meet", []),
        ("the 2021–2025 period", ["2021/2025"]),
        ("from 2021 to 2025", ["2021/2025"]),
        ("in the first nine months of 2023", ["2023-01/2023-09"]),
        ("in the second quarter of 2024", ["2024-04/2024-06"]),
        ("in the first half of 2024", ["2024-01/2024-06"]),
        ("since May 2021", ["2021-05/.."]),
        ("by the end of 2024", ["2024"]),
        ("the 2024 Spring Meeting", ["2024"]),
        ("on Monday", ["monday"]),
        ("last week", ["last week"]),
        ("the same day", [""]),
        ("2,024 workers and 1,506 delegates", []),
    ],
)
def test_a_time_is_what_the_words_say(text: str, edtf: list[str]) -> None:
    plain = spelling(text)
    assert [time.edtf for time in times(plain, 0, len(plain))] == edtf
