"""What every page keeps, whatever it was made of."""

import unicodedata

from entente.pages import Page


def check(page: Page) -> None:
    assert page.text == unicodedata.normalize("NFC", page.text)
    assert "\r" not in page.text
    assert not page.text.startswith("\ufeff")
    end = 0
    for line in page.lines:
        assert end <= line.start <= line.end <= len(page.text)
        assert "\n" not in page.text[line.start : line.end]
        assert 0 <= line.linked <= line.end - line.start
        end = line.end


def told(page: Page) -> list[tuple[str | None, str]]:
    """Tag and words of each line that has words."""
    lines = ((line.tag, page.text[line.start : line.end]) for line in page.lines)
    return [(tag, words) for tag, words in lines if words.strip()]
