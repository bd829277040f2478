"""Phrases as one pattern."""

import re

import pytest

from entente.places.tree import alternatives, either_case, small

PHRASES = dict.fromkeys(["đoàn", "đoàn công tác", "đoàn công nhân", "lễ ký"], r"(?!\w)")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đoàn công tác của tỉnh", "đoàn công tác"),
        ("đoàn công trình", "đoàn"),
        ("đoàn  công nhân", "đoàn  công nhân"),
        ("Lễ Ký biên bản", "Lễ Ký"),
        ("đoànX", None),
    ],
)
def test_the_longest_phrase_that_stands_there_is_found(text: str, found: str | None) -> None:
    match = re.match(alternatives(PHRASES, either_case), text)
    assert (match[0] if match else None) == found


def test_small_letters_find_no_capital() -> None:
    assert not re.search(alternatives(PHRASES, small), "Đoàn")
