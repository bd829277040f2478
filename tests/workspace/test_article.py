"""What a page says of itself is shown with where it was found, and corrected; a passage is typed from a scan."""

import re
from html import unescape

import pytest

from entente import apart
from entente.store import models
from entente.store.reading import read_bytes
from tests.here import Here

STORY = """Hà Giang hội đàm với Văn Sơn

Ngày đăng: 23/2/2023

Ngày 22/2, tỉnh Hà Giang và châu Văn Sơn (Trung Quốc) tổ chức hội đàm theo hình thức trực tuyến tại thành phố Hà Giang.

Hai bên nhất trí mở rộng hợp tác và trao đổi kinh nghiệm quản lý biên giới, cửa khẩu trong năm tới.
"""
SCAN = b"\x89PNG\r\n\x1a\n scan"


@pytest.fixture(autouse=True)
def here(monkeypatch):
    monkeypatch.setattr(apart, "shared", Here)


@pytest.fixture
def page(db):
    (outcome,) = read_bytes(STORY.encode(), name="hoi-dam.txt")
    return outcome.page


@pytest.fixture
def scan(db):
    read_bytes(SCAN, name="biên bản.png")
    return models.Fetch.objects.get(name="biên bản.png")


def correct(site, page, **said):
    return site.post(f"/pages/{page}/correct", {"seen": "", **said}, follow=True).content.decode()


def facts(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", re.search(r'id="facts".*?</dl>', html, re.DOTALL)[0])).split())


def test_each_fact_is_shown_with_where_it_was_found(english, page):
    said = facts(english.get(f"/pages/{page}").content.decode())
    assert "Published 23 February 2023 from the page itself" in said
    assert "Author not stated" in said


def test_a_time_and_its_zone_are_shown_as_far_as_they_are_stated(english, page):
    said = facts(correct(english, page, fact="modified", text="24/2/2023 06:56 GMT+7"))
    assert "Corrected by its publisher 24 February 2023 06:56 GMT+07:00" in said


def test_a_correction_is_shown_with_who_made_it_and_what_was_read(english, page):
    said = facts(correct(english, page, fact="published", text="24/2/2023"))
    assert "24 February 2023 corrected by Nguyễn Thị Hương · the page was read as: 23 February 2023" in said


def test_claims_follow_a_corrected_day_of_publication(english, page):
    assert models.Claim.objects.get(type="meeting").body["date"] == "2023-02-22"
    correct(english, page, fact="published", text="23/2/2021")
    assert models.Claim.objects.get(type="meeting").body["date"] == "2021-02-22"


def test_what_cannot_be_held_is_said_beside_what_was_typed(site, page):
    html = correct(site, page, fact="published", text="hôm qua")
    assert 'value="hôm qua"' in html
    assert 'role="alert"' in html
    assert not models.Decision.objects.exists()


def test_a_correction_that_came_too_late_does_nothing(english, page):
    correct(english, page, fact="author", text="Hà Linh")
    html = correct(english, page, fact="author", text="Minh Tâm")
    assert "so nothing was done" in html
    assert models.Reading.objects.get().article["author"] == "Hà Linh"


def test_the_log_tells_the_correction_and_takes_it_back(english, page):
    correct(english, page, fact="author", text="Hà Linh")
    html = english.get("/decisions/").content.decode()
    assert "corrected the article" in html
    assert "Author: — → Hà Linh" in html
    english.post(f"/decisions/{models.Decision.objects.get().id}/undo", {"next": "/decisions/"})
    assert models.Reading.objects.get().article["author"] is None


def test_a_scan_offers_to_be_typed_and_leads_to_its_page(english, scan):
    assert f"/fetches/{scan.pk}/passage" in english.get("/pages/").content.decode()
    response = english.post(f"/fetches/{scan.pk}/passage", {"text": STORY})
    page = models.Page.objects.get()
    assert response["Location"] == f"/pages/{page.id}"
    assert page.source_id == scan.source_id
    assert models.Fetch.objects.latest("pk").headers["typed-by"] == "Nguyễn Thị Hương"


def test_a_typed_passage_without_a_story_is_said(english, scan):
    html = english.post(f"/fetches/{scan.pk}/passage", {"text": " "}, follow=True).content.decode()
    assert "Nothing was typed" in html


def test_a_kept_file_is_given_to_be_saved_and_never_shown(english, scan):
    response = english.get(f"/fetches/{scan.pk}/file")
    assert b"".join(response.streaming_content) == SCAN
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_copies_of_the_story_are_named(english, page):
    (copy,) = read_bytes(STORY.encode(), name="b.txt", address="https://bao.example/2")
    html = english.get(f"/pages/{page}").content.decode()
    assert f'href="/pages/{copy.page}">bao.example' in html
    assert "counted as one source" in html


def test_a_paragraph_in_another_language_says_so(site, db):
    text = STORY + "\n会谈期间，双方就口岸管理和边境贸易深入交换了意见，一致同意继续加强合作与交流。\n"
    text += (
        "\nHai bên thống nhất tổ chức hội đàm lần tới tại châu Văn Sơn trong quý I năm sau, thời gian cụ thể báo sau.\n"
    )
    (outcome,) = read_bytes(text.encode(), name="hai-thu-tieng.txt")
    html = site.get(f"/pages/{outcome.page}").content.decode()
    assert re.search(r'<p class="role-body" id="part-\d+" lang="zh">', html)
