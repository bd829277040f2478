"""The language of a text."""

import pytest

from entente.articles.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hai bên thống nhất tăng cường hợp tác.", "vi"),
        ("双方商定加强合作。", "zh"),
        ("The two sides agreed to meet once a year in the border town.", "en"),
        ("Hai bên gặp ông 郝玉松 tại cửa khẩu.", "vi"),
        ("Les deux parties se sont mises d'accord.", None),
        ("今日は国境の町で会議が開かれました。", None),
        ("hai ben thong nhat", None),
        ("2024 - 12", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language
