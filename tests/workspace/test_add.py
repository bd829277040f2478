"""Adding pages by file and by pasted text; pages and rejections listed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from entente.store import reading
from entente.store.reading import Outcome


@pytest.fixture
def told(monkeypatch, made):
    """What the store was told to read; it answers with a page of the made register, or a rejection for empty bytes."""
    heard = []

    def read_inputs(inputs, *, on_each):
        for number, one in enumerate(inputs, start=1):
            heard.append((one.content, one.name, one.address))
            reason = one.failure.reason if one.failure else "EmptyPage"
            told = Outcome("read", one.name, page=made["talks"]) if one.content else None
            on_each(number, told or Outcome("rejected", one.name, reason=reason, detail="…"))

    monkeypatch.setattr(reading, "read_inputs", read_inputs)
    return heard


def test_one_file_leads_to_its_page(site, told):
    file = SimpleUploadedFile("tin.html", b"<p>tin</p>")
    response = site.post("/add/", {"files": file, "file_address": "https://a.example/1"})
    assert response["Location"] == "/pages/talks"
    assert told == [(b"<p>tin</p>", "tin.html", "https://a.example/1")]


def test_several_files_are_listed(site, told):
    files = [SimpleUploadedFile("a.txt", b"a"), SimpleUploadedFile("b.txt", b"")]
    html = site.post("/add/", {"files": files}).content.decode()
    assert "/pages/talks" in html
    assert "Tệp không có chữ" in html


def test_pasted_text_goes_with_its_first_line_as_name(site, told):
    site.post("/add/", {"text": "Tiêu đề\r\n\r\nNội dung", "address": ""})
    assert told == [("Tiêu đề\r\n\r\nNội dung".encode(), "Tiêu đề", None)]


def test_an_address_that_is_none_is_explained_and_the_text_kept(site, db):
    html = site.post("/add/", {"text": "Tiêu đề\n\nNội dung", "address": "không phải địa chỉ"}).content.decode()
    assert "Địa chỉ không dùng được" in html
    assert "Nội dung</textarea>" in html


def test_nothing_given_is_said(site, told):
    assert "Hãy chọn tệp hoặc dán văn bản" in site.post("/add/", {}).content.decode()


def test_a_file_over_the_limit_is_refused_unread(site, told, settings):
    settings.UPLOAD_LIMIT = 3
    html = site.post("/add/", {"files": SimpleUploadedFile("to.txt", b"1234")}).content.decode()
    assert "Tệp lớn hơn mức cho phép" in html
    assert told == [(b"", "to.txt", None)]


def test_pages_and_rejections_are_listed(site, made):
    html = site.get("/pages/").content.decode()
    assert "Báo Hà Giang" in html
    assert "trống.html" in html
    assert "Tệp không có chữ" in html
    assert b"talks" in b"".join(site.get("/pages.csv").streaming_content)


def test_a_page_known_already_is_said_to_be(site, made, monkeypatch):
    def known(inputs, *, on_each):
        on_each(1, Outcome("known", "tin.txt", "talks"))

    monkeypatch.setattr(reading, "read_inputs", known)
    html = site.post("/add/", {"text": "Tiêu đề"}, follow=True).content.decode()
    assert "Trang này đã có trong sổ" in html


def test_an_address_is_fetched_and_a_local_one_refused(site, db):
    html = site.post("/add/", {"addresses": "http://127.0.0.1:9/tin.html\r\nkhông phải địa chỉ"}).content.decode()
    assert "Địa chỉ dẫn tới máy nội bộ" in html
    assert "Địa chỉ không dùng được" in html
    assert "không phải địa chỉ</textarea>" in html


def test_no_more_addresses_are_fetched_than_somebody_waits_for(site, db):
    addresses = "\n".join(f"http://127.0.0.1:9/{n}" for n in range(12))
    html = site.post("/add/", {"addresses": addresses}).content.decode()
    assert html.count("số địa chỉ vượt quá mức") == 2
