"""Two sessions of a committee, read of pages: what is said again, what is silently missing, whose number is whose."""

import pytest

from entente import apart
from entente.store import models, reading
from tests.here import Here

FIRST = """Ủy ban Công tác liên hợp bốn tỉnh và Quảng Tây họp phiên thứ 15
Cập nhật 29/2/2024

Ngày 28/2/2024, tại thành phố Bắc Hải, Bí thư Tỉnh ủy các tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang (Việt Nam) \
và Bí thư Khu ủy Quảng Tây (Trung Quốc) tham dự Chương trình Gặp gỡ đầu xuân năm 2024.

Cùng ngày, Ủy ban Công tác liên hợp giữa các tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang và Khu tự trị dân tộc \
Choang Quảng Tây tổ chức hội nghị lần thứ 15.

Hội nghị lần thứ 15 thống nhất: mở lại tuyến vận tải hành khách Cao Bằng - Bách Sắc; nâng cấp đường dây nóng về \
phòng cháy rừng giữa các huyện; tổ chức hội chợ hàng nông sản tại thành phố Lạng Sơn.
"""
SECOND = """Ủy ban Công tác liên hợp bốn tỉnh và Quảng Tây họp phiên thứ 16
Cập nhật 22/2/2025

Ngày 20/2/2025, tại thành phố Hạ Long, Ủy ban Công tác liên hợp giữa các tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang \
(Việt Nam) và Khu tự trị dân tộc Choang Quảng Tây (Trung Quốc) tổ chức hội nghị lần thứ 16.

Hội nghị thống nhất: sớm mở lại tuyến vận tải hành khách Cao Bằng - Bách Sắc; mở thêm lớp tiếng Trung cho cán bộ; \
phối hợp kiểm dịch thủy sản tại cửa khẩu Móng Cái.
"""


@pytest.fixture
def pages(db, monkeypatch):
    monkeypatch.setattr(apart, "shared", Here)
    for name, text in (("15.txt", FIRST), ("16.txt", SECOND)):
        reading.read_bytes(text.encode(), name=name)


def commitment(client, words):
    """The page of the commitment made at the 15th session that has these words."""
    rows = models.Record.objects.filter(type="commitment")
    claims = models.Claim.objects.in_bulk(rows.values_list("id", flat=True))
    [id] = [row.id for row in rows if claims[row.id].body["evidence"]["exact"].startswith(words)]
    return client.get(f"/records/{id}").content.decode()


def test_what_the_next_session_says_again_is_linked_to_it(english, pages):
    text = commitment(english, "mở lại tuyến vận tải")
    assert "Said again in the next edition" in text
    assert "Silently missing" not in text


@pytest.mark.parametrize("words", ["nâng cấp đường dây nóng", "tổ chức hội chợ"])
def test_what_the_next_session_lists_no_more_is_silently_missing(english, pages, words):
    text = commitment(english, words)
    assert "Silently missing in the next known edition, which lists 3 commitments" in text
    assert "Ủy ban Công tác liên hợp, no. 16" in text


def test_the_last_session_has_none_after_it_to_be_silent(english, pages):
    assert "Silently missing" not in commitment(english, "mở thêm lớp")


def test_the_number_is_the_committees_and_never_the_spring_meetings(english, pages):
    [spring] = [row for row in models.Record.objects.filter(type="meeting") if "xuân" in str(row.body["fields"])]
    assert "edition" not in spring.body["fields"]
    committee = models.Record.objects.filter(type="meeting").exclude(id=spring.id).order_by("date").first()
    text = english.get(f"/records/{committee.id}").content.decode()
    assert "Editions of Ủy ban Công tác liên hợp" in text
    assert "15" in text.split("<tbody>")[1]


def test_the_follow_up_page_puts_them_under_the_session(english, pages):
    text = english.get("/follow-up/?place=vn/cao-bang").content.decode()
    assert "Ủy ban Công tác liên hợp" in text
    assert "silently missing since" in text
