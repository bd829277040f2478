"""What stands in boxes of its own inside a story, or in a list behind it: known by its place, whatever it is called."""

import pytest

from .stories import FIRST, OTHER, OTHERS, SECOND, STORY, SUMMARY, THIRD, TITLE, html, paragraphs, read, spaced

CARD = f"<div><a href=/1>{OTHER}</a><div>{SUMMARY}</div></div>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div>{CARD}{CARD}</div>",
        f"<div><b>Bạn đã đọc chưa</b>{CARD}</div>",
        f"<div><p>Tin liên quan</p>{CARD}</div>",
        f"<section><h4><a href=/1>{OTHER}</a></h4><p>{SUMMARY}</p></section>",
        f"<p>» {OTHER}</p>",
        f"<p>{OTHERS[0]} | {OTHERS[1]}</p>",
    ],
)
def test_a_box_in_the_story_is_left_out(box: str) -> None:
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(FIRST, SECOND)}{box}{paragraphs(THIRD)}</div>")
    assert article.text == spaced(TITLE, *STORY)


def test_a_part_with_a_link_in_it_stays() -> None:
    part = f"<section><h3>Kết quả</h3>{paragraphs(SECOND, THIRD)}<a href=/1>{OTHER}</a></section>"
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(FIRST, FIRST, FIRST)}{part}</div>")
    assert article.text.endswith(spaced("Kết quả", SECOND, THIRD))


@pytest.mark.parametrize(
    "picture",
    [
        "<div><img src=1.jpg><span>Bà Vàng Thị Sen trao quà lưu niệm cho đoàn</span></div>",
        "<div><div><img src=1.jpg></div><div>Bà Vàng Thị Sen trao quà lưu niệm cho đoàn</div></div>",
    ],
)
def test_a_line_in_another_element_than_the_paragraphs_is_a_caption(picture: str) -> None:
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(FIRST)}{picture}{paragraphs(SECOND, THIRD)}</div>")
    assert [block.role for block in article.blocks] == ["title", "body", "caption", "body", "body"]


def test_parts_of_a_story_side_by_side_are_all_read() -> None:
    parts = "".join(f"<section>{paragraphs(*texts)}</section>" for texts in ([FIRST, SECOND, THIRD], [SECOND, THIRD]))
    assert html(f"<h1>{TITLE}</h1><div>{parts}</div>").text == spaced(TITLE, *STORY, SECOND, THIRD)


@pytest.mark.parametrize("label", ["Góc nhìn hôm nay", "Cũng trên Báo Nậm Na", "Bạn đã đọc chưa?"])
def test_a_list_under_a_heading_of_any_name_ends_the_story(label: str) -> None:
    cards = "".join(f"<p><a href=/{number}>{title}</a><br>{SUMMARY}</p>" for number, title in enumerate(OTHERS))
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}<b>{label}</b>{cards}</div>")
    assert article.text == spaced(TITLE, *STORY)
    assert [lead.title for lead in article.leads] == OTHERS


def test_such_a_list_in_plain_text() -> None:
    listed = [part for title in OTHERS for part in (title, "12/06/2024", SUMMARY)]
    assert read(spaced(TITLE, *STORY, "Cũng trên Báo Nậm Na", *listed)).text == spaced(TITLE, *STORY)


def test_a_list_of_headlines_with_stars_is_left_out() -> None:
    listed = "\n".join(f"* {title}" for title in OTHERS)
    assert read(spaced(TITLE, FIRST, listed, SECOND, THIRD)).text == spaced(TITLE, *STORY)


def test_a_list_that_a_paragraph_opens_stays() -> None:
    listed = "\n".join(f"* {title}" for title in OTHERS)
    text = spaced(TITLE, FIRST, "Hai bên bàn ba việc:", listed, SECOND, THIRD)
    assert OTHERS[1] in read(text).text


def test_items_that_close_a_story_stay() -> None:
    items = "<ul><li>Mở chợ phiên</li><li>Trồng rừng</li></ul>"
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}{items}</div>")
    assert article.text.endswith(spaced("Mở chợ phiên", "Trồng rừng"))


def test_several_links_on_a_line_are_several_leads() -> None:
    line = " | ".join(f"<a href=/{number}>{title}</a>" for number, title in enumerate(OTHERS[:2]))
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(FIRST, SECOND)}<p>{line}</p>{paragraphs(THIRD)}</div>")
    assert [lead.title for lead in article.leads] == OTHERS[:2]


ASKS = "<p>Thung lũng trong hộp thư</p><p>Mỗi thứ sáu, ban biên tập chọn năm bài để bạn đọc vào cuối tuần.</p>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div>{ASKS}<button>Đăng ký ngay</button></div>",
        f"<div>{ASKS}<div><b>Sign up</b></div><p>You can leave. You accept our terms of use.</p></div>",
        f"<div><b>Newsletter</b>{ASKS}</div>",
    ],
)
def test_a_box_that_asks_for_something_does_not_end_the_story(box: str) -> None:
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(FIRST)}{box}{paragraphs(SECOND, THIRD)}</div>")
    assert article.text == spaced(TITLE, *STORY)
    assert article.leads == ()


@pytest.mark.parametrize("control", ["<button>Nghe</button>", "<span>Nghe bài</span>", "<b>Quảng cáo</b>"])
def test_a_control_is_no_story_and_ends_none(control: str) -> None:
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(FIRST, SECOND)}<div>{control}</div>{paragraphs(THIRD)}</div>")
    assert article.text == spaced(TITLE, *STORY)


def test_comments_that_paragraphs_follow_end_the_story() -> None:
    said = "<div><h3>Bình luận</h3><p>Bà con vùng biên rất vui khi nghe tin này.</p></div>"
    article = html(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}{said}{paragraphs(SUMMARY)}</div>")
    assert article.text == spaced(TITLE, *STORY)


@pytest.mark.parametrize(
    "unit",
    [
        ["{title} (12/06/2024)", SUMMARY],
        ["{title}", SUMMARY, "12/06/2024"],
        ["{title}", "12/06/2024", SUMMARY],
    ],
)
def test_headlines_with_their_days_inside_plain_text_are_other_stories(unit: list[str]) -> None:
    listed = [part.format(title=title) for title in OTHERS[:2] for part in unit]
    article = read(spaced(TITLE, "14/06/2024", FIRST, SECOND, *listed, THIRD, THIRD))
    assert (article.text, article.published) == (spaced(TITLE, FIRST, SECOND, THIRD, THIRD), "2024-06-14")


def test_stars_and_days_side_by_side_are_two_lists() -> None:
    listed = [f"* {OTHERS[0]} (28/5/2026)", f"* {OTHERS[1]} (27/5/2026)", f"{OTHERS[2]} ngày 3/3/2026"]
    assert read(spaced(TITLE, *STORY, *listed)).text == spaced(TITLE, *STORY)


def test_what_a_reader_said_is_no_story() -> None:
    said = "Đỗ Thị Mai (ngày 2/5/2026 | 19h22): Tôi ở xã bên cạnh, xin hỏi đợt tới xã tôi có được tham gia không?"
    assert read(spaced(TITLE, *STORY, said)).text == spaced(TITLE, *STORY)
