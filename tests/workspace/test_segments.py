"""Cutting text at marks, laying a page out, quoting."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from entente.articles.article import Article, Block
from entente.workspace.layout import lay_out
from entente.workspace.quotes import quote
from entente.workspace.segments import Mark, cut, overlapping

spans = st.tuples(st.integers(-3, 40), st.integers(-3, 40))


@given(st.text(max_size=30), st.lists(spans, max_size=6))
def test_segments_joined_are_the_text_again(text, some):
    segments = cut(text, 0, len(text), [Mark(start, end, str(i)) for i, (start, end) in enumerate(some)])
    assert "".join(segment.text for segment in segments) == text
    for segment in segments:
        for mark in segment.marks:
            assert mark.start <= segment.start < segment.start + len(segment.text) <= mark.end


def test_the_innermost_mark_comes_first():
    segments = cut("abcdef", 0, 6, [Mark(0, 6, "outer"), Mark(2, 4, "inner")])
    assert [(one.text, [mark.key for mark in one.marks]) for one in segments] == [
        ("ab", ["outer"]),
        ("cd", ["inner", "outer"]),
        ("ef", ["outer"]),
    ]
    assert [one.opens for one in segments] == [("outer",), ("inner",), ()]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_a_page_laid_out_loses_nothing_but_blanks(text, cuts):
    blocks = tuple(
        Block(min(a, b), min(max(a, b), len(text)), "body") for a, b in sorted(cuts) if min(a, b) < len(text)
    )
    apart = tuple(block for i, block in enumerate(blocks) if i == 0 or block.start >= max(b.end for b in blocks[:i]))
    article = Article(None, None, None, None, None, "", apart)
    shown = "".join(piece.text for part in lay_out(text, article, []) for piece in part.segments)
    assert "".join(shown.split()) == "".join(text.split())


def test_a_quote_keeps_inside_its_evidence_and_cuts_at_spaces():
    text = "Trước đó. " + "Ngày 22/2 " + "rất dài " * 20 + "hết."
    quoted = quote(text, [(15, 19)], (10, len(text) - 1))
    words = "".join(one.text for one in quoted.pieces[0])
    assert words.startswith("Ngày 22/2 rất dài")
    assert quoted.starts
    assert not quoted.ends
    assert [one.text for one in quoted.pieces[0] if one.marks] == ["22/2"]


@given(st.lists(spans, max_size=8), st.lists(st.integers(-3, 40), min_size=2, max_size=8, unique=True))
def test_each_part_has_the_marks_that_touch_it(some, cuts):
    marks = [Mark(start, end, str(i)) for i, (start, end) in enumerate(some) if start < end]
    parts = list(pairwise(sorted(cuts)))
    for (start, end), found in zip(parts, overlapping(parts, marks), strict=True):
        assert set(found) == {mark for mark in marks if mark.start < end and mark.end > start}


def test_only_the_parts_that_are_touched_are_laid_out():
    text = "Một.\n\nHai.\n\nBa."
    article = Article(None, None, None, None, None, "", (Block(0, 4, "title"), Block(6, 10, "body")))
    parts = lay_out(text, article, [Mark(0, 1, "a"), Mark(6, 8, "b")], only=[(6, 8)])
    assert [(part.start, [one.text for one in part.segments]) for part in parts] == [(6, ["Ha", "i."])]
