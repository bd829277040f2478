"""One spelling: the length stays, so spans do; old and new tone placement meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.places import spelling


@given(st.text())
def test_the_length_stays_so_that_spans_do(text: str) -> None:
    assert len(spelling(text)) == len(text)


@given(st.text())
def test_a_second_spelling_changes_nothing(text: str) -> None:
    assert spelling(spelling(text)) == spelling(text)


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("Tỉnh uỷ", "Tỉnh ủy"),
        ("Thanh Hoá", "Thanh Hóa"),
        ("hoàn toàn", "hoàn toàn"),
        ("quý I", "quý I"),
        ("2016 – 2020", "2016 - 2020"),
        ("“Rừng hữu nghị”", '"Rừng hữu nghị"'),
        ("Hà\u00a0Giang", "Hà Giang"),
    ],
)
def test_variants_meet(written: str, spelled: str) -> None:
    assert spelling(written) == spelled
