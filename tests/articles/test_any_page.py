"""Sample pages cut, spliced and shuffled: whatever comes of them keeps what every article keeps."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.articles import Article, read_article
from entente.articles.dates import stamps
from entente.errors import NoArticle, Rejection
from entente.pages import Line, Page, make_page

from .stories import STORY, TITLE, read, spaced
from .test_read import check

SAMPLES = Path(__file__).parents[2] / "samples"
PAGES = [path.read_text("utf-8") for path in sorted((SAMPLES / "pages").iterdir())]
SHAPES = [path.read_text("utf-8") for path in sorted((SAMPLES / "portals" / "develop" / "shapes").iterdir())]
LINES = [page.split("\n") for page in [*PAGES, *SHAPES]]
CRAWLED = "2026-03-17"


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A page with lines of it left out, doubled, moved, or put in from another page."""
    lines = list(draw(st.sampled_from(LINES)))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(lines)))
        stop = min(len(lines), start + draw(st.integers(1, 30)))
        part = lines[start:stop]
        match draw(st.sampled_from(["cut", "double", "move", "splice", "tear"])):
            case "cut":
                del lines[start:stop]
            case "double":
                lines[start:start] = part
            case "move":
                del lines[start:stop]
                at = draw(st.integers(0, len(lines)))
                lines[at:at] = part
            case "splice":
                other = draw(st.sampled_from(LINES))
                at = draw(st.integers(0, len(other) - 1))
                lines[start:start] = other[at : at + 20]
            case _ if part:
                lines[start] = part[0][: draw(st.integers(0, len(part[0])))]
    return "\n".join(lines)


def page_of(text: str) -> Page | None:
    try:
        return make_page(text.encode())
    except Rejection:
        return None


def article_of(page: Page | None) -> Article | None:
    try:
        return None if page is None else read_article(page)
    except NoArticle:
        return None


@given(mutated())
@settings(deadline=None)
def test_every_page(text: str) -> None:
    page = page_of(text)
    article = article_of(page)
    if page is None or article is None:
        return
    check(page, article)
    assert article_of(page) == article
    for name in ("published", "modified"):
        for start, end in article.words.get(name, ()):
            assert page.text[start:end].strip()


@given(
    st.sampled_from(["17/03/2026", "Thứ Ba, 17/03/2026, 09:12", "今天是2026年3月17日", "Hôm nay: 17/03/2026"]),
    st.data(),
)
@settings(deadline=None)
def test_the_day_of_saving_is_never_published(clock: str, data: st.DataObject) -> None:
    menu = data.draw(st.lists(st.sampled_from(["Trang chủ", "Kinh tế", "Văn hóa", "x"]), max_size=4))
    under = data.draw(st.sampled_from([[], ["Chia sẻ"], ["14/06/2024"], ["Cập nhật lúc 09:30 15/06/2024"]]))
    article = read(spaced(clock, *menu, TITLE, *under, *STORY))
    assert (article.published or "")[:10] != CRAWLED
    assert (article.modified or "")[:10] != CRAWLED


@pytest.mark.parametrize("page", PAGES)
def test_words_of_dates_are_dates(page: str) -> None:
    made = make_page(page.encode())
    for start, end in read_article(made).words.get("published", ()):
        assert any(char.isdigit() for char in made.text[start:end])
        assert list(stamps(made.text[start:end])) or end - start < len("00:00:00 GMT+07")


@given(
    st.lists(
        st.tuples(st.sampled_from([TITLE, *STORY, "Tin khác", "Lò Vân", "14/06/2024"]), st.lists(st.integers(0, 4)))
    )
)
@settings(deadline=None)
def test_whatever_trails_say(parts: list[tuple[str, list[int]]]) -> None:
    lines, start = [], 0
    for text, trail in parts:
        lines.append(Line(start, start + len(text), tag="p", trail=tuple(trail)))
        start += len(text) + 1
    page = Page("sha256:0", "\n".join(text for text, _ in parts), "html", None, tuple(lines))
    if article := article_of(page):
        check(page, article)
