"""The measure: a Vietnamese name finds its characters among a thousand other names, and the other way round."""

import pytest

from benchmarks.bridge import Part, best_reading, first_of_han, first_of_vietnamese, pairs
from entente.places.sino.characters import simplified

FLOOR = 0.95


@pytest.mark.parametrize("part", ["develop", "test"])
def test_the_right_characters_rank_first(part: Part) -> None:
    known = pairs(part)
    assert sum(map(first_of_han, known)) >= FLOOR * len(known)


@pytest.mark.parametrize("part", ["develop", "test"])
def test_the_right_vietnamese_name_ranks_first(part: Part) -> None:
    known = pairs(part)[::4]
    assert sum(map(first_of_vietnamese, known)) >= FLOOR * len(known)


@pytest.mark.parametrize("part", ["develop", "test"])
def test_the_first_reading_is_mostly_the_name(part: Part) -> None:
    known = pairs(part)
    assert sum(map(best_reading, known)) >= 0.9 * len(known)


def test_the_pairs_are_many_different_and_simplified() -> None:
    known = [*pairs("develop"), *pairs("test")]
    assert len({pair.han for pair in known}) == len(known) >= 200
    assert [pair.han for pair in known if simplified(pair.han) != pair.han] == []
