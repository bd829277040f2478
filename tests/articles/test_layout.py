"""Text that keeps the layout of the page it was saved of: indents and columns tell what HTML would."""

from entente.articles.layout import cells_of, side_by_side, trails_of

from .stories import FIRST, OTHER, OTHERS, SECOND, STORY, SUMMARY, THIRD, TITLE, read, spaced

WIDE = 60


def test_cells_of_columns() -> None:
    text = "\n".join(["Menu          Hội đàm", "Tin tức       Sáng nay", "Hết"])
    ends = [len("\n".join(text.split("\n")[:count])) for count in (1, 2, 3)]
    lines = list(zip([0, *(end + 1 for end in ends)], ends, strict=False))
    cells = [(number, text[cell.start : cell.end], cell.column) for number, cell in cells_of(text, lines)]
    assert cells == [(0, "Menu", 0), (0, "Hội đàm", 14), (1, "Tin tức", 0), (1, "Sáng nay", 14), (2, "Hết", 0)]


def test_columns_far_apart_stand_beside_each_other() -> None:
    assert side_by_side([2, 4, 80, 82]) == {2: 0, 4: 0, 80: 1, 82: 1}


def test_indents_are_boxes_within_boxes() -> None:
    outer, inner, again, other = trails_of([2, 4, 4, 2])[:4] if len({2, 4}) > 2 else trails_of([2, 4, 4, 2, 6])[:4]
    assert inner[: len(outer) - 1] == outer[:-1]
    assert inner[:-1] == again[:-1]
    assert other[:-1] == outer[:-1]


def test_text_that_is_not_set_in_has_no_trails() -> None:
    assert trails_of([0, 0, 0, 2, 4]) == [()] * 5


def test_a_column_beside_the_story_is_left_out() -> None:
    beside = ["Tin đọc nhiều", *OTHERS, "Liên hệ"]
    told = [TITLE, *STORY, "Lò Vân"]
    text = "\n".join(f"{left.ljust(WIDE + 30)}    {right}" for left, right in zip(beside, told, strict=True))
    article = read(text)
    assert (article.title, article.author) == (TITLE, "Lò Vân")
    assert article.text == spaced(TITLE, *STORY)


def test_what_is_set_in_deeper_than_the_story_is_a_box() -> None:
    lines = [f"    {TITLE}", "      14/06/2024", f"    {FIRST}", f"      {OTHER}", f"        {SUMMARY}"]
    article = read("\n".join(["  Trang chủ", *lines, f"    {SECOND}", f"    {THIRD}"]))
    assert article.text == spaced(TITLE, *STORY)
