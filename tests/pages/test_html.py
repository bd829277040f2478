"""HTML: its visible text as lines, and what the elements say of them."""

import json

import pytest

from entente.errors import EmptyPage, TooLarge
from entente.pages import Line, Page, make_page


def page_of(body: str, head: str = "") -> Page:
    return make_page(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def line_with(page: Page, words: str) -> Line:
    return next(line for line in page.lines if words in page.text[line.start : line.end])


def test_blocks_are_lines_and_paragraphs_stand_apart() -> None:
    page = page_of("<h1>Hội đàm</h1><p>Một  <b>hai</b>\n ba.</p><p>Bốn<br>năm.</p><ul><li>a<li>b</ul>")
    assert page.text == "Hội đàm\n\nMột hai ba.\n\nBốn\nnăm.\n\na\nb"
    assert [line.tag for line in page.lines] == ["h1", "p", "p", "p", "li", "li"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>mật</script>",
        "<style>.mật{}</style>",
        "<template>mật</template>",
        "<!-- mật -->",
        "<p hidden>mật</p>",
        '<div style="color:red; display: none">mật</div>',
        '<span style="visibility:hidden">mật</span>',
        "<noscript>mật</noscript>",
        "<select><option>mật</select>",
    ],
)
def test_what_is_not_shown_is_dropped(unseen: str) -> None:
    assert page_of(f"<p>thấy</p>{unseen}").text == "thấy"


def test_menus_and_side_columns_are_kept() -> None:
    page = page_of("<nav><a href=/a>Trang chủ</a></nav><p>Tin.</p><aside>Đọc nhiều</aside><footer>Liên hệ</footer>")
    assert page.text == "Trang chủ\n\nTin.\n\nĐọc nhiều\n\nLiên hệ"
    assert [line.region for line in page.lines] == ["navigation", None, "aside", "footer"]


@pytest.mark.parametrize(
    ("element", "region"),
    [
        ("<div class='box_tinLienQuan'>chữ</div>", "aside"),
        ("<ul id=main-menu><li>chữ</ul>", "navigation"),
        ("<div class=breadcrumb>chữ</div>", "navigation"),
        ("<header>chữ</header>", "navigation"),
        ("<div class=has-sidebar>chữ</div>", None),
        ("<figure><img src=a.jpg><figcaption>chữ</figcaption></figure>", "caption"),
        ("<td class='PhotoCMS_Caption'>chữ</td>", None),  # no table around it: no element either
        ("<table><tr><td class='PhotoCMS_Caption'>chữ</td></tr></table>", "caption"),
        ("<table><tr><td><img src=a.jpg></td></tr><tr><td>chữ</td></tr></table>", "caption"),
        ("<p><time datetime=2024-01-02>chữ</time></p>", "time"),
        ("<p class=author>chữ</p>", "byline"),
        ("<p><span class=author>chữ</span> <span class=date>ngày</span></p>", "byline"),
        ("<h2 class=sapo>chữ</h2>", "lead"),
        ("<p>trước <span class=author>chữ</span></p>", None),
    ],
)
def test_regions(element: str, region: str | None) -> None:
    assert line_with(page_of(f"<p>khác</p>{element}"), "chữ").region == region


def test_an_element_around_the_headline_is_no_side_column() -> None:
    page = page_of("<div class='main sidebar'><h1>Hội đàm</h1><p>chữ</p></div>")
    assert line_with(page, "chữ").region is None


def test_a_header_with_the_headline_is_no_menu() -> None:
    assert line_with(page_of("<header><h1>Hội đàm</h1></header><p>chữ</p>"), "Hội đàm").region is None


def test_links_are_counted_and_the_first_address_is_kept() -> None:
    line = line_with(page_of("<p>Xem <a href='/a'>tin một</a><a href='/b'>tin hai</a></p>"), "tin")
    assert (line.linked, line.address) == (14, "/a")


def test_links_side_by_side_are_kept_apart() -> None:
    assert page_of("<p><a href=/a>Kinh tế</a><a href=/b>Văn hóa</a></p>").text == "Kinh tế Văn hóa"


def test_lines_of_one_container_share_their_trail() -> None:
    page = page_of("<div><p>một</p><p>hai</p></div><div><p>ba</p></div>")
    one, two, three = (line.trail for line in page.lines)
    assert one[:-1] == two[:-1] != three[:-1]


def test_text_of_html_is_nfc_even_from_entities() -> None:
    assert page_of("<p>e&#x0301;&#x0309;</p>").text == "é\u0309"


def test_preformatted_lines_are_kept() -> None:
    assert page_of("<pre>một\nhai</pre>").text == "một\nhai"


def test_head_is_read() -> None:
    story = {"@type": ["NewsArticle"], "datePublished": "2024-02-03T04:05:06+07:00", "publisher": {"name": "Báo"}}
    story["author"] = [{"name": "An"}, {"name": "Bình"}]
    data = json.dumps({"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, story]})
    head = "<title>Hội đàm &amp; ký kết</title><meta property='og:title' content='Hội đàm'>"
    page = page_of("<p>chữ</p>", f'{head}<script type="application/ld+json">{data}</script>')
    assert page.meta["title"] == "Hội đàm & ký kết"
    assert page.meta["og:title"] == "Hội đàm"
    assert page.meta["ld:datePublished"] == "2024-02-03T04:05:06+07:00"
    assert page.meta["ld:author"] == "An, Bình"
    assert page.meta["ld:publisher"] == "Báo"


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, '{"a":' * 70 + "1" + "}" * 70, "null", '"x"', "[1,[2]]", '{"@type":5,"author":7}']
)
def test_hostile_linked_data_is_passed_over(data: str) -> None:
    page = page_of("<p>chữ</p>", f'<script type="application/ld+json">{data}</script>')
    assert page.text == "chữ"
    assert not [name for name in page.meta if name.startswith("ld:")]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 400 + "x",
        "<b>" * 1100 + "x",
        "<br>" * 120_001 + "x",
        "<p " + "a" * 9 + "".join(f" a{n}" for n in range(30_000)) + ">x",
    ],
)
def test_hostile_nests_are_refused(body: str) -> None:
    with pytest.raises(TooLarge):
        page_of(body)


def test_html_without_visible_text_is_refused() -> None:
    with pytest.raises(EmptyPage):
        page_of("<script>x</script>")


def test_a_fact_that_no_store_can_keep_is_cleaned() -> None:
    data = '{"@type": "NewsArticle", "headline": "H\\ud800ội\\u0000 đàm"}'
    page = page_of("<p>chữ</p>", f'<script type="application/ld+json">{data}</script>')
    assert page.meta["ld:headline"] == "Hội đàm"
