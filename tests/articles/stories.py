"""Invented sentences of the genre, and pages made of them, for the tests of this folder."""

from entente.articles import Article, read_article
from entente.pages import make_page

TITLE = "Thị xã Sa Lung và huyện Bình Quả tăng cường hợp tác biên giới"
FIRST = (
    "Sáng 14/6, tại thị xã Sa Lung, đoàn đại biểu thị xã Sa Lung hội đàm với đoàn đại biểu huyện Bình Quả (Trung Quốc) "
    "về quản lý biên giới và phát triển thương mại."
)
SECOND = (
    "Tại hội đàm, hai bên đánh giá cao kết quả hợp tác trong thời gian qua; thống nhất tổ chức gặp gỡ định kỳ mỗi năm "
    "một lần và phối hợp tuần tra chung."
)
THIRD = "Kết thúc hội đàm, hai bên ký biên bản ghi nhớ về hợp tác trong lĩnh vực giáo dục, văn hóa và du lịch."
OTHER = "Huyện Mường Khoa trồng mới hơn một nghìn héc ta rừng phòng hộ"
OTHERS = [OTHER, "Lễ hội đua thuyền trên sông Nậm Na thu hút đông đảo du khách", "Giá cà phê tuần này tăng nhẹ trở lại"]
SUMMARY = "Trong sáu tháng đầu năm, huyện Mường Khoa đã trồng được hơn một nghìn héc ta rừng, vượt kế hoạch năm."
STORY = [FIRST, SECOND, THIRD]


def spaced(*paragraphs: str) -> str:
    """Paragraphs with blank lines between."""
    return "\n\n".join(paragraphs)


def read(text: str) -> Article:
    """The article of plain text or HTML."""
    return read_article(make_page(text.encode()))


def html(body: str, head: str = "") -> Article:
    """The article of an HTML body."""
    return read(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>")


def paragraphs(*texts: str) -> str:
    """The texts as HTML paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def roles(article: Article, text: str) -> list[tuple[str, str]]:
    """Each block's role and words."""
    return [(block.role, text[block.start : block.end]) for block in article.blocks]
