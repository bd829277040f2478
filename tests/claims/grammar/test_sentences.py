"""Sentences end at full stops that end sentences, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.claims.grammar.sentences import clauses, sentences
from entente.places import spelling


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hai bên ký biên bản. Ở nội dung này, các bên đồng tình.", 2),
        ("Hai bên ký biên bản. Các đại biểu chụp ảnh.", 2),
        ("Kim ngạch đạt 1.506 triệu USD. Ông Tô nói thêm.", 2),
        ("Đoàn đến TP. Lào Cai sáng nay.", 1),
        ("Ban Đối ngoại T.Ư dự.", 1),
        ("“Đây là dịp tốt.” Ông nói vậy.", 2),
        ("Hai bên trao đổi nhiều việc... Cuối buổi, hai bên ký.", 2),
        ("Hai bên giúp nhau giống cây, giống con...Thôn còn cử người dạy nghề.", 2),
        ("Hai bên trao đổi về nông, lâm nghiệp...và du lịch.", 1),
    ],
)
def test_a_full_stop_may_or_may_not_end(text: str, count: int) -> None:
    assert len(sentences(spelling(text), 0, len(text))) == count


@given(st.text(max_size=200))
def test_nothing_but_blanks_is_left_out(text: str) -> None:
    kept = "".join(text[start:end] for start, end in sentences(text, 0, len(text)))
    assert "".join(kept.split()) == "".join(text.split())


def test_semicolons_part_clauses() -> None:
    text = "mở cặp chợ; trao đổi đoàn; dạy tiếng."
    assert [text[a:b] for a, b in clauses(text, 0, len(text))] == ["mở cặp chợ", "trao đổi đoàn", "dạy tiếng."]
