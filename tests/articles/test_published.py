"""The day of a story: as the page states it, never the day of the crawl."""

import pytest

from entente.articles.dates import stamps

from .stories import OTHERS, STORY, SUMMARY, TITLE, html, paragraphs, read, spaced


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("06:56 | 08/01/2020 GMT+7", "2020-01-08T06:56+07:00"),
        ("Thứ Năm, 23/02/2023, 08:15 (GMT+7)", "2023-02-23T08:15+07:00"),
        ("Thứ Năm, 23/02/2023, 08:15", "2023-02-23T08:15"),
        ("Ngày đăng: 23/2/2023", "2023-02-23"),
        ("Cập nhật lúc 10:20 ngày 3/4/2024", "2024-04-03T10:20"),
        ("Thứ Ba, ngày 5 tháng 3 năm 2024 - 14h05", "2024-03-05T14:05"),
        ("发布时间：2024-02-29 10:32", "2024-02-29T10:32"),
        ("2024年2月29日", "2024-02-29"),
        ("2024年02月29日 09:05 来源：边城网", "2024-02-29T09:05"),
        ("Published: 22 February 2025 14:05", "2025-02-22T14:05"),
        ("February 22, 2025", "2025-02-22"),
        ("Feb 22, 2025 2:05 PM (GMT+7)", "2025-02-22T14:05+07:00"),
        ("2020-01-08T06:56:00.000+0700", "2020-01-08T06:56+07:00"),
        ("2020-01-08T06:56:00Z", "2020-01-08T06:56Z"),
        ("08/03/2025 10:12 [GMT+7]", "2025-03-08T10:12+07:00"),
    ],
)
def test_forms(line: str, edtf: str) -> None:
    assert next(stamps(line)).edtf == edtf


@pytest.mark.parametrize(
    "line", ["31/02/2023", "9/5", "số 12/2023", "2016 - 2020", "tháng 5/2024", "1.506.2020", "12/13/14/2020"]
)
def test_what_is_no_day(line: str) -> None:
    assert list(stamps(line)) == []


def test_order_of_day_and_month_in_english_is_not_guessed() -> None:
    assert list(stamps("03/04/2025", language="en")) == []
    assert [stamp.edtf for stamp in stamps("02/22/2025", language="en")] == ["2025-02-22"]


@pytest.mark.parametrize(
    ("above", "under", "behind", "edtf"),
    [
        ([], ["23/02/2023"], [], "2023-02-23"),
        ([], ["Lò Vân - 23/02/2023 08:15"], [], "2023-02-23T08:15"),
        (["Trang chủ Đối ngoại", "06:56 | 08/01/2020 GMT+7"], [], [], "2020-01-08T06:56+07:00"),
        (["Đối ngoại", "08/01/2020"], [], [], "2020-01-08"),
        ([], [], ["Ngày đăng: 23/2/2023"], "2023-02-23"),
        (["17/03/2026", "x", "+", "-"], [], [], None),
        (["17/03/2026"], [], [], None),
        (["Thứ Tư, 15/04/2026 10:02", "Đăng nhập", "Kinh tế", "Văn hóa"], [], [], None),
        (["今天是2026年4月9日 星期四"], [], [], None),
        (["17/03/2026"], ["Ngày đăng: 23/2/2023"], [], "2023-02-23"),
        ([], ["Cập nhật: 24/2/2023", "Đăng lúc: 23/2/2023"], [], "2023-02-23"),
        ([], [], ["Tin khác", "Hội xuân (18/11/2024)", "Lễ ra quân 10:20 19/11/2024"], None),
    ],
)
def test_where_a_date_counts(above: list[str], under: list[str], behind: list[str], edtf: str | None) -> None:
    text = spaced(*above, TITLE, *under, *STORY, *behind)
    article = read(text)
    assert article.title == TITLE
    assert article.published == edtf
    if edtf:
        (start, end), *_ = article.words["published"]
        assert next(stamps(text[start:end])).edtf == edtf


@pytest.mark.parametrize(
    ("head", "edtf", "basis"),
    [
        (
            "<meta property='article:published_time' content='2016-02-20T07:45:00+07:00'>",
            "2016-02-20T07:45+07:00",
            "meta",
        ),
        ("<meta name=pubdate content='2021-05-26 18:05'>", "2021-05-26T18:05", "meta"),
        ("<meta property='article:modified_time' content='2016-02-20T07:45:00+07:00'>", "2015-01-02", None),
    ],
)
def test_head_comes_first(head: str, edtf: str, basis: str | None) -> None:
    article = html(f"<h1>{TITLE}</h1><p>02/01/2015</p>{paragraphs(*STORY)}", head)
    assert (article.published, article.basis.get("published")) == (edtf, basis)


CLOCK = "<div><span>Thứ Ba, 17/03/2026 09:12</span></div><ul><li><a href=/>Trang chủ</a></li></ul>"
BODY = f"<div>{paragraphs(*STORY)}</div>"
TRAIL = "<div><a href=/>Trang chủ</a> / <a href=/tin>Tin tức</a>"
FEATURED = "".join(f"<div><div><h4><a href=/{title}>{title}</a></h4><p>{SUMMARY}</p></div></div>" for title in OTHERS)


@pytest.mark.parametrize(
    ("body", "edtf"),
    [
        (f"<div>Đối ngoại 14/06/2024 16:20</div><h1>{TITLE}</h1>{BODY}", "2024-06-14T16:20"),
        (f"<div>14/06/2024 16:20</div><div>Đối ngoại</div><h1>{TITLE}</h1>{BODY}", "2024-06-14T16:20"),
        (f"<h1>{TITLE}</h1><div class=breadcrumb>Thứ Sáu, 14/06/2024 - 08:00</div>{BODY}", "2024-06-14T08:00"),
        (f"<h1>{TITLE}</h1><div>Chủ đề: Đối ngoại | 14/06/2024 08:00</div>{BODY}", "2024-06-14T08:00"),
        (f"<h1>{TITLE}</h1>{BODY}<div>Lò Vân</div><div>14/06/2024</div>", "2024-06-14"),
        (f"<h1>{TITLE}</h1>{BODY}<div>Lò Vân - 14/06/2024 08:00</div>", "2024-06-14T08:00"),
        (f"<h1>{TITLE}</h1>{BODY}<div>Cập nhật 17/03/2026</div>", None),
        (f"<h1>{TITLE}</h1>{BODY}<div>Vàng Sen 15/06/2024</div><div>{STORY[0]}</div>", None),
        (f"<h1>{TITLE}</h1>{BODY}", None),
        (f"{TRAIL}   16:20 | 14/06/2024</div><h1>{TITLE}</h1>{BODY}", "2024-06-14T16:20"),
        (f"{TRAIL} 16:20 | 14/06/2024</div>{FEATURED}<h1>{TITLE}</h1>{BODY}", "2024-06-14T16:20"),
        (f"{FEATURED}{TRAIL} 16:20 | 14/06/2024</div><h1>{TITLE}</h1>{BODY}", "2024-06-14T16:20"),
        (f"{TRAIL} 14/06/2024</div>{FEATURED}<h1>{TITLE}</h1>{BODY}", None),
        (f"{TRAIL} Thứ Ba, 17/03/2026 09:12</div>{FEATURED}<h1>{TITLE}</h1>{BODY}", None),
    ],
)
def test_where_a_date_counts_in_html(body: str, edtf: str | None) -> None:
    article = html(f"<div>{CLOCK}</div><div><div>{body}</div></div><div>Cập nhật 17/03/2026</div>")
    assert (article.published, article.modified) == (edtf, None)


@pytest.mark.parametrize(
    "label",
    [
        "Ngày thu thập",
        "Ngày lưu",
        "Truy cập lúc",
        "Crawled",
        "Fetched on",
        "Retrieved",
        "saved_at",
        "In ngày",
        "抓取时间",
    ],
)
def test_a_day_on_which_somebody_saved_the_page_is_not_that_of_its_publication(label: str) -> None:
    assert read(spaced(TITLE, f"{label}: 20/11/2026", *STORY)).published is None


@pytest.mark.parametrize(
    "line",
    [
        "Tác giả: Minh Tâm | 30/08/2017 6:25:00 CH",
        "Minh Tâm - 30/08/2017 6:25:00 CH",
        "18:25 | 30/08/2017 | Lượt xem: 1.204",
        "Thứ Tư, 30/8/2017 18:25 | Minh Tâm",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_line_with_a_writer_or_a_counter_of_readers_is_the_dateline(line: str, above: bool) -> None:
    head = (
        f"<div>{line}</div><h2>{TITLE}</h2>"
        if above
        else f"<h2>{TITLE}</h2><div><b>{STORY[0]}</b></div><div>{line}</div>"
    )
    page = f"<div>17/03/2026</div><div><div>{head}{paragraphs(*STORY[1:])}</div></div>"
    assert html(page).published == "2017-08-30T18:25"


def test_the_head_of_a_papers_issue_tells_the_day() -> None:
    issue = "<div>2017年08月30日 星期三 第03版：要闻</div>"
    text = "3月14日，龙州县与越南复和县在水口口岸举行会谈，就口岸通关便利化深入交换意见，双方一致同意延长通关时间。"
    other = "会谈指出，今年以来两县贸易额稳步增长，双方将继续加强口岸基础设施建设，共同打击走私活动。"
    assert html(f"{issue}<h1>龙州县与越南复和县举行会谈</h1>{paragraphs(text, other)}").published == "2017-08-30"


def test_a_sentence_of_the_publication_is_no_part_of_the_story() -> None:
    told = "Officials of two districts met on Friday at the border gate to discuss longer opening hours for exports."
    more = "Both sides agreed to extend clearance by two hours a day and to set up a hotline for traders there."
    issued = "Issued on 30 August 2017 by the provincial press office."
    article = html(f"<h1>Two districts agree on longer clearance hours</h1>{paragraphs(told, more, issued)}")
    assert article.published == "2017-08-30"
    assert issued not in article.text


@pytest.mark.parametrize("between", ["<a href=/in>In trang</a> <a href=/thu>Gửi email</a>", "<b>Minh Tâm</b>"])
@pytest.mark.parametrize(
    ("day", "edtf"), [("09:00 | 22/04/2016", "2016-04-22T09:00"), ("Thứ Sáu, 22/04/2016 09:00", None)]
)
def test_a_day_and_hour_above_the_title_are_parted_from_it_by_buttons_alone(between: str, day: str, edtf: str) -> None:
    menu = "<div><a href=/>Trang chủ</a> <a href=/a>Đối ngoại</a></div>"
    page = f"{menu}<div>{day}</div><div>{between}</div><h1>{TITLE}</h1>{paragraphs(*STORY)}"
    assert html(page).published == edtf
