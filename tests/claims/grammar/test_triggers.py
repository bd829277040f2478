"""Where words that rules begin with stand in a story."""

from entente.articles import Article, Block
from entente.claims.grammar.story import Story
from entente.claims.grammar.triggers import spots
from entente.claims.grammar.vietnamese import VIETNAMESE
from entente.pages import make_page

TEXT = "Hai bên kết nghĩa. Lễ KẾT NGHĨA hôm nay.\nMở vòng liên kết nghĩa trang."


def test_spots_are_where_words_begin_in_any_case() -> None:
    page = make_page(TEXT.encode())
    line = TEXT.index("\n")
    blocks = (Block(0, line, "body"), Block(line + 1, len(TEXT), "body"))
    story = Story(page, Article(None, None, "vi", None, None, TEXT, blocks), VIETNAMESE)
    found = [(sentence.text, page.text[at : at + 8]) for sentence, at in spots(story, ["kết nghĩa", "ết"])]
    assert found == [
        ("Hai bên kết nghĩa.", "kết nghĩ"),
        ("Lễ KẾT NGHĨA hôm nay.", "KẾT NGHĨ"),
        ("Mở vòng liên kết nghĩa trang.", "kết nghĩ"),
    ]
