"""Stories in plain text: what is the story's, and what is not."""

import pytest

from entente.errors import NoArticle

from .stories import FIRST, OTHER, OTHERS, SECOND, STORY, SUMMARY, THIRD, TITLE, read, roles, spaced

SLUG = "thi xa sa lung va huyen binh qua tang cuong hop tac bien gioi"


def test_title_and_paragraphs() -> None:
    article = read(spaced(TITLE, *STORY))
    assert article.title == TITLE
    assert article.text == spaced(TITLE, *STORY)


def test_bare_excerpt_has_no_title() -> None:
    article = read(spaced(FIRST, SECOND))
    assert (article.title, article.published, article.author) == (None, None, None)
    assert article.text == spaced(FIRST, SECOND)


@pytest.mark.parametrize(
    "excerpt",
    [
        "The governor said that the work has made progress.-VNA",
        "Hai bên đã ký biên bản.",
        FIRST,
        "两省签署了合作备忘录。",
        "Both sides signed the minutes.",
    ],
)
def test_one_sentence_is_an_article(excerpt: str) -> None:
    assert read(excerpt).text == excerpt


@pytest.mark.parametrize(
    "nothing",
    [
        "Trang chủ\nĐối ngoại\nKinh tế\nVăn hóa",
        "\n".join(OTHERS),
        "Lỗi 404\n\nTrang bạn tìm không còn trên hệ thống của chúng tôi, hãy trở lại trang chủ.",
        "首页\n新闻\n关于我们",
    ],
)
def test_pages_without_a_story_are_refused(nothing: str) -> None:
    with pytest.raises(NoArticle):
        read(nothing)


@pytest.mark.parametrize(
    "heading",
    [
        "Tin bài liên quan",
        "Đọc nhiều",
        "TIN CÙNG CHUYÊN MỤC:",
        "Bình luận",
        "Other news",
        "RELATED",
        "Most read",
        "相关新闻",
    ],
)
def test_headings_end_the_story(heading: str) -> None:
    assert read(spaced(TITLE, *STORY, heading, OTHER, SUMMARY)).text == spaced(TITLE, *STORY)


@pytest.mark.parametrize(
    "teaser",
    [
        f"{OTHER} {OTHER}\n{SUMMARY}",
        f"{OTHER}\n\n{OTHER}\n\n{SUMMARY}",
        f"{OTHERS[0]}\n{OTHERS[1]}",
        f"Xem thêm: {OTHER}",
        f"Xem thêm:\n\n{OTHER}\n\n{SUMMARY[:-1]} ...",
        f"{SLUG} {OTHER}",
        SLUG,
        "\n".join(OTHERS),
        f"Tin liên quan\n\n{OTHER}",
    ],
)
def test_teasers_inside_the_story_are_left_out(teaser: str) -> None:
    assert read(spaced(TITLE, FIRST, teaser, SECOND, THIRD)).text == spaced(TITLE, *STORY)


@pytest.mark.parametrize(
    "above",
    [
        [OTHERS[0], SUMMARY, OTHERS[1], SUMMARY, "Đối ngoại"],
        [OTHERS[0], SUMMARY, "Trang chủ » Tin tức"],
        [SUMMARY, "Trang chủ » Tin tức"],
        [OTHERS[0], SUMMARY, "ngày 14/6/2024 | 18h40"],
    ],
)
def test_other_stories_above_the_title_are_left_out(above: list[str]) -> None:
    article = read(spaced(*above, TITLE, *STORY))
    assert (article.title, article.text) == (TITLE, spaced(TITLE, *STORY))


def test_a_place_and_a_day_under_a_headline_begin_the_story() -> None:
    article = read(spaced(OTHER, SUMMARY, TITLE, "Nậm Na, 14/6/2024", *STORY))
    assert (article.title, article.text, article.published) == (TITLE, spaced(TITLE, *STORY), "2024-06-14")


@pytest.mark.parametrize(
    "menu",
    [
        "首页┊新闻┊时政┊图片┊视频┊专题",
        "[Home] [The Province] [Departments] [Districts] [Press] [Maps]",
        "Trang tin | Sơ đồ | Hộp thư | Liên hệ | English",
        "Mới nhất Chính trị Thời sự Kinh doanh Thế giới Vùng biên Khoa học Giáo dục Sức khỏe Văn hóa Du lịch "
        "Thể thao Nông nghiệp Cửa khẩu Chợ phiên Giao thông Dân tộc Môi trường Tuyển sinh Du học Thị trường",
    ],
)
def test_a_menu_on_one_line_is_no_story(menu: str) -> None:
    article = read(spaced(menu, TITLE, *STORY))
    assert (article.title, article.text) == (TITLE, spaced(TITLE, *STORY))


def test_marks_of_no_width_are_no_text() -> None:
    article = read(spaced(f"{TITLE}\u200b", "\u200b", *(f"{text}\u200b" for text in STORY), "\u200b"))
    assert (article.title, article.text) == (TITLE, spaced(TITLE, *STORY))


def test_a_form_inside_a_story_does_not_end_it() -> None:
    article = read(spaced(TITLE, FIRST, "Sign up", "You accept our terms of use.", SECOND, THIRD))
    assert article.text == spaced(TITLE, *STORY)


def test_a_headline_hanging_under_a_paragraph_is_a_teaser() -> None:
    assert read(spaced(TITLE, f"{FIRST}\n{OTHER}", SECOND, THIRD)).text == spaced(TITLE, *STORY)


def test_a_list_of_other_stories_before_the_title_is_left_out() -> None:
    before = spaced(OTHERS[0], SUMMARY, OTHERS[1], "Hàng nghìn người đã về xem hội đua thuyền truyền thống năm nay.")
    article = read(spaced(before, TITLE, *STORY))
    assert article.title == TITLE
    assert article.text == spaced(TITLE, *STORY)


def test_teasers_are_leads() -> None:
    article = read(spaced(TITLE, FIRST, f"{OTHER} {OTHER}", SECOND, "Tin khác", OTHERS[1]))
    assert [lead.title for lead in article.leads] == [OTHER, OTHERS[1]]


@pytest.mark.parametrize(
    "heading", ["Tại thị xã Sa Lung", "Hợp tác giáo dục", "1. Kết quả", "Những kết quả nổi bật trong năm qua"]
)
def test_sub_headings_stay(heading: str) -> None:
    assert read(spaced(TITLE, FIRST, heading, SECOND, THIRD)).text == spaced(TITLE, FIRST, heading, SECOND, THIRD)


def test_a_sub_heading_under_the_title_stays() -> None:
    text = "\n".join([TITLE, "Tại Sa Lung", FIRST, SECOND, "Tại Bình Quả", THIRD])
    article = read(text)
    assert article.title == TITLE
    assert article.text.split("\n\n") == text.split("\n")
    assert article.author is None


def test_items_of_a_list_stay() -> None:
    items = ["- Trao đổi thông tin hằng tháng;", "- Tuần tra chung mỗi quý", "+ Mở thêm cặp chợ biên giới"]
    assert read(spaced(TITLE, FIRST, *items)).text == spaced(TITLE, FIRST, *items)


def test_agency_mark_stays_in_its_paragraph() -> None:
    assert read(spaced(TITLE, f"(TTX) - {FIRST}", SECOND)).text == spaced(TITLE, f"(TTX) - {FIRST}", SECOND)


@pytest.mark.parametrize(
    "caption",
    [
        "Quang cảnh buổi hội đàm. (Ảnh: Lò Vân)",
        "Hai bên ký biên bản ghi nhớ.Ảnh: Báo Nậm Na",
        "Ảnh: Lò Vân",
        "Delegates at the signing. Photo: Nam Na News",
        "图为会谈现场。",
        "会谈现场。王小明 摄",
    ],
)
def test_captions(caption: str) -> None:
    text = spaced(TITLE, FIRST, caption, SECOND)
    article = read(text)
    assert ("caption", caption) in roles(article, text)
    assert article.text == spaced(TITLE, FIRST, SECOND)


def test_a_caption_in_a_table_loses_its_bars() -> None:
    text = "\n".join([TITLE, FIRST, "![]() |", "| Hai bên ký biên bản. Ảnh: Lò Vân |", SECOND])
    assert ("caption", "Hai bên ký biên bản. Ảnh: Lò Vân") in roles(read(text), text)


def test_the_line_that_a_caption_nearly_repeats_is_dropped() -> None:
    alt = "Bà Vàng Thị Sen phó chủ tịch thị xã Sa Lung trao quà lưu niệm cho đoàn"
    caption = "Bà Vàng Thị Sen, Phó Chủ tịch thị xã Sa Lung, trao quà lưu niệm cho đoàn Bình Quả."
    text = spaced(TITLE, FIRST, f"{alt}\n{caption}", SECOND)
    assert roles(read(text), text)[2] == ("caption", caption)
    assert read(text).text == spaced(TITLE, FIRST, SECOND)


@pytest.mark.parametrize("again", [TITLE, SLUG])
def test_the_title_said_again_is_dropped(again: str) -> None:
    text = spaced(TITLE, FIRST, f"{again}\nQuang cảnh buổi hội đàm.", SECOND)
    assert roles(read(text), text)[2] == ("caption", "Quang cảnh buổi hội đàm.")
    assert read(text).text == spaced(TITLE, FIRST, SECOND)


def test_a_box_of_related_stories_does_not_end_the_story() -> None:
    text = spaced(TITLE, FIRST, "Related news", *OTHERS[:2], SECOND, THIRD, "Other news", OTHERS[2])
    assert read(text).text == spaced(TITLE, *STORY)


def test_controls_are_left_out() -> None:
    text = spaced("Trang chủ", "x\n+\naa\n-", TITLE, "A- A A+", "Chia sẻ", *STORY, "Top")
    assert read(text).text == spaced(TITLE, *STORY)


def test_chinese_story() -> None:
    body = [
        "三月十二日，两省代表在口岸举行工作会谈，就边境管理与经贸合作交换意见。",
        "双方商定每年举行一次会晤，并共同推进跨境旅游。",
    ]
    text = "\n\n".join(
        ["首页 > 新闻", "两省举行边境合作工作会谈", "2024-03-13 09:05", *body, "相关新闻", "某地举行春季运动会"]
    )
    article = read(text)
    assert (article.title, article.language, article.published) == (
        "两省举行边境合作工作会谈",
        "zh",
        "2024-03-13T09:05",
    )
    assert article.text == "\n\n".join(["两省举行边境合作工作会谈", *body])


def test_long_sub_headings_with_one_paragraph_each_stay() -> None:
    heads = ["Tăng cường hợp tác trong lĩnh vực giáo dục", "Đẩy mạnh giao lưu nhân dân vùng biên giới"]
    text = spaced(TITLE, FIRST, heads[0], SECOND, heads[1], THIRD)
    assert read(text).text == text


@pytest.mark.parametrize("again", [TITLE, f"{TITLE} - Báo Nậm Na"])
def test_a_title_that_stands_twice_is_read_once(again: str) -> None:
    article = read(spaced(again, TITLE, "14/06/2024 08:00", *STORY))
    assert (article.title, article.published) == (TITLE, "2024-06-14T08:00")
    assert article.text == spaced(TITLE, *STORY)


def test_comments_are_left_out() -> None:
    said = "Bài viết rất hay, tôi mong hai bên sẽ hợp tác lâu dài."
    assert read(spaced(TITLE, *STORY, "Ý kiến bạn đọc (3)", said, said)).text == spaced(TITLE, *STORY)


def test_another_story_behind_related_ones_is_left_out() -> None:
    behind = spaced("Tin liên quan", OTHER, "Vàng Sen 13/06/2024 09:00", SUMMARY, f"{SUMMARY} Hết.")
    assert read(spaced(TITLE, *STORY, behind)).text == spaced(TITLE, *STORY)


def test_a_paragraph_with_a_credit_at_its_end_stays_the_storys() -> None:
    long = (
        "Chiều 15/6, đoàn công tác thị xã Sa Lung kết thúc chuyến thăm và trở về qua cửa khẩu Bình Quả. "
        "Đón đoàn tại cửa khẩu có lãnh đạo các phòng, ban của thị xã cùng đông đảo cán bộ, chiến sĩ đồn biên phòng. "
        "Hai bên hẹn gặp lại vào mùa xuân năm sau để bàn tiếp việc mở chợ phiên và tuyến xe khách. (Ảnh dưới)"
    )
    article = read(spaced(TITLE, FIRST, long, THIRD))
    assert [block.role for block in article.blocks] == ["title", "body", "body", "body"]


def test_another_story_before_a_title_with_its_dateline_is_left_out() -> None:
    article = read(spaced("Trang chủ", OTHER, SUMMARY, TITLE, "14/06/2024 08:00", *STORY))
    assert (article.title, article.published) == (TITLE, "2024-06-14T08:00")
    assert article.text == spaced(TITLE, *STORY)


@pytest.mark.parametrize("day", [["12/06/2024"], []])
def test_a_list_page_is_no_story(day: list[str]) -> None:
    heads = OTHERS if day else [f"{head} {place}" for head in OTHERS for place in ("ở Sa Lung", "ở Bình Quả")]
    listed = [part for head in heads for part in (head, *day, SUMMARY)]
    with pytest.raises(NoArticle):
        read(spaced("Đối ngoại", *listed))


def test_a_way_back_to_the_first_page_between_paragraphs_begins_no_story() -> None:
    assert read(spaced(TITLE, FIRST, "Trang chủ", SECOND, THIRD)).text == spaced(TITLE, *STORY)
