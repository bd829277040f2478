"""The author: as the page names one."""

import pytest

from .stories import FIRST, SECOND, STORY, THIRD, TITLE, html, paragraphs, read, roles, spaced


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Lò Vân", "Lò Vân"),
        ("N.K", "N.K"),
        ("T.Tr", "T.Tr"),
        ("Lò Vân (t/h)", "Lò Vân"),
        ("Lò Vân (tổng hợp)", "Lò Vân"),
        ("Minh Đức (TTXVN)", "Minh Đức"),
        ("Lò Vân - Vàng Sen", "Lò Vân - Vàng Sen"),
        ("Tác giả: Lò Vân", "Lò Vân"),
        ("Bài, ảnh: Lò Vân", "Lò Vân"),
        ("Lò Vân - Báo Nậm Na", "Lò Vân"),
        ("Lò Vân - Vàng Sen, Đài PT-TH Nậm Na", "Lò Vân - Vàng Sen"),
        ("Hằng", "Hằng"),
        ("Reporting by Anna Lee; editing by Mai Ha", "Anna Lee"),
        ("Tác giả Lò Vân", "Lò Vân"),
        ("By Anna Lee", "Anna Lee"),
        ("作者：王小明", "王小明"),
        ("记者 王小明", "王小明"),
    ],
)
def test_behind_the_story(line: str, author: str) -> None:
    text = spaced(TITLE, *STORY, line, "Tin liên quan")
    article = read(text)
    assert article.author == author
    assert article.text == spaced(TITLE, *STORY)
    assert roles(article, text)[-1] == ("byline", author)


def test_just_after_teasers() -> None:
    other = "Huyện Mường Khoa trồng mới hơn một nghìn héc ta rừng phòng hộ"
    article = read(spaced(TITLE, *STORY, f"{other} {other}\nLò Vân\nNguồn:", "Tin liên quan"))
    assert article.author == "Lò Vân"


@pytest.mark.parametrize(
    "line", ["Lò Vân | 23/02/2023 08:15", "By Lò Vân", "Tác giả: Lò Vân | Nguồn: Báo Nậm Na", "23/02/2023 bởi Lò Vân"]
)
def test_under_the_title(line: str) -> None:
    article = read(spaced(TITLE, line, *STORY))
    assert article.author == "Lò Vân"
    assert article.text == spaced(TITLE, *STORY)


def test_on_a_line_of_many_facts() -> None:
    article = read(
        "两省举行边境合作工作会谈\n2024-03-13 09:05 来源：边城网 作者：王小明 责任编辑：李红\n"
        + "双方商定每年举行一次会晤，并共同推进跨境旅游。\n" * 2
    )
    assert (article.author, article.publisher) == ("王小明", "边城网")


def test_in_brackets_of_a_chinese_paragraph() -> None:
    first = "本报讯（记者 王小明）双方商定每年举行一次会晤，并共同推进跨境旅游。"
    article = read(f"两省举行边境合作工作会谈\n{first}\n双方还参观了口岸，并看望了边境居民。")
    assert article.author == "王小明"


@pytest.mark.parametrize("heading", ["Sa Lung", "Tại Sa Lung", "Hợp Tác Giáo Dục"])
def test_a_name_before_a_paragraph_is_a_sub_heading(heading: str) -> None:
    article = read(spaced(TITLE, FIRST, heading, SECOND, THIRD))
    assert article.author is None
    assert heading in article.text


@pytest.mark.parametrize(
    "line",
    [
        "- Border Wire -",
        "Báo Nậm Na",
        "Nam Na News",
        "Top",
        "Xem thêm",
        "Hội đàm kết thúc tốt đẹp",
        "Đường dây nóng: 0900",
        "17/03/2026",
        "Theo TTXVN",
    ],
)
def test_what_is_no_name(line: str) -> None:
    assert read(spaced(TITLE, *STORY, line)).author is None


def test_html_byline_between_lead_and_body() -> None:
    byline = "<div class=byline>By <span>Anna Lee</span> <time>March 1, 2024</time></div>"
    article = html(f"<h1>{TITLE}</h1><p class=lead>{FIRST}</p>{byline}{paragraphs(SECOND, THIRD)}")
    assert article.author == "Anna Lee"
    assert article.text == spaced(TITLE, *STORY)


@pytest.mark.parametrize(
    ("line", "publisher"), [("Nguồn: Báo Nậm Na", "Báo Nậm Na"), ("Nguồn:", None), ("来源：边城网", "边城网")]
)
def test_publisher_is_the_stated_source(line: str, publisher: str | None) -> None:
    assert read(spaced(TITLE, *STORY, line)).publisher == publisher


@pytest.mark.parametrize(
    ("under", "author"),
    [
        ("<div><a href=/tac-gia/lo-van>Lò Vân</a></div>", "Lò Vân"),
        ("<div>Lò Vân</div><div>Theo dõi trên Google News</div><div>14/06/2024</div>", "Lò Vân"),
        ("<div>Thứ Sáu, 14/06/2024 - Lò Vân</div>", "Lò Vân"),
        ("<p>By Anna Ly, Staff Writer</p>", "Anna Ly"),
        ("<div>Nậm Na, ngày 14 tháng 6 năm 2024</div>", None),
        ("<p><i>Khau Pha, June 14, 2024</i></p>", None),
        ("<p>Khau Pha (June 14, 2024)</p>", None),
        ("<p>By Anna Ly, June 14, 2024</p>", "Anna Ly"),
        ("<p class=byline>Anna Ly, June 14, 2024</p>", "Anna Ly"),
        ("<div><a href=/doi-ngoai>Đối Ngoại</a></div><div>14/06/2024</div>", None),
    ],
)
def test_under_the_title_in_html(under: str, author: str | None) -> None:
    assert html(f"<h1>{TITLE}</h1>{under}<div>{paragraphs(*STORY)}</div>").author == author


def test_the_name_of_the_site_is_no_author() -> None:
    head = f"<title>{TITLE} - Nậm Na Online</title>"
    site = "Nậm Na Hôm Qua"
    article = html(f"<div>{site}</div><h1>{TITLE}</h1><div>{paragraphs(*STORY)}<p>{site}</p></div>", head)
    assert article.author is None
