"""A lexicon finds the longest phrase at each spot, as whole words, with every list that holds it."""

import pytest

from entente.claims.grammar.lexicon import Lexicon, small_letters


def found(lexicon: Lexicon, text: str) -> list[tuple[str, tuple[str, ...]]]:
    small = small_letters(text)
    return [(small[m.start : m.end], tuple(sorted(m.labels))) for m in lexicon.find(small, 0, len(small))]


LEXICON = Lexicon({"verb": ["giao", "tiếp tục"], "none": ["giao lưu"], "adverb": ["tiếp tục"]})


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Giao việc", [("giao", ("verb",))]),
        ("Giao lưu hữu nghị", [("giao lưu", ("none",))]),
        ("giaolưu", []),
        ("tiếp tục giao", [("tiếp tục", ("adverb", "verb")), ("giao", ("verb",))]),
    ],
)
def test_the_longest_phrase_counts(text: str, marks: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(LEXICON, text) == marks


def test_without_blanks_a_phrase_may_stand_anywhere() -> None:
    assert found(Lexicon({"trade": ["贸易", "边境贸易"]}, unspaced=True), "加强边境贸易合作") == [
        ("边境贸易", ("trade",))
    ]


def test_small_letters_keep_the_length() -> None:
    assert len(small_letters("İĐ")) == 2
