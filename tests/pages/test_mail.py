"""Mail: subject and body; a page that a browser saved in one file is that page."""

from email.message import EmailMessage

import pytest

from entente.errors import EmptyPage, TooLarge
from entente.pages import make_page
from tests.pages.checks import check, told
from tests.pages.files import mail, mhtml

BODY = ["Ngày 12/3, hai tỉnh hội đàm.", "Hai bên ký biên bản ghi nhớ."]


def test_the_subject_is_the_headline() -> None:
    page = make_page(bytes(mail(BODY, "Hội đàm hai tỉnh")))
    check(page)
    assert page.format == "mail"
    assert told(page) == [("h1", "Hội đàm hai tỉnh"), ("p", BODY[0]), ("p", BODY[1])]


def test_what_the_head_states_are_facts() -> None:
    assert make_page(bytes(mail(BODY, "Hội đàm"))).meta == {
        "mail:subject": "Hội đàm",
        "mail:from": "Phòng Đối ngoại",
        "mail:date": "2024-03-04T09:30:00+07:00",
    }


@pytest.mark.parametrize(
    "subject", ["Fwd: Hội đàm", "FW: Hội đàm", "Chuyển tiếp: Hội đàm", "转发：会谈", "Re: Fwd: Hội đàm"]
)
def test_the_day_of_passing_on_is_not_the_storys(subject: str) -> None:
    assert "mail:date" not in make_page(bytes(mail(BODY, subject))).meta


@pytest.mark.parametrize("date", ["", "hôm nay", "99 Abc 20224", "Mon, 99 Mar 2024 99:30:00 +0700"])
def test_a_day_that_is_none_is_left_out(date: str) -> None:
    content = f"MIME-Version: 1.0\nSubject: a\nDate: {date}\n\nb\n".encode()
    assert "mail:date" not in make_page(content).meta


def test_html_is_read_before_plain_text() -> None:
    message = mail(["thường"], "Tin")
    message.add_alternative("<p>Hai <b>tỉnh</b></p><ul><li>một</ul>", subtype="html")
    assert told(make_page(bytes(message))) == [("h1", "Tin"), ("p", "Hai tỉnh"), ("li", "một")]


def test_paragraphs_are_joined_where_the_mail_says_so() -> None:
    head = b"MIME-Version: 1.0\nSubject: Tin\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
    page = make_page(head + "Hai tỉnh \nhội đàm.\nHai bên \nký.\n> trích\n-- \nAn\n".encode())
    assert told(page)[1:] == [
        ("p", "Hai tỉnh hội đàm."),
        ("p", "Hai bên ký."),
        ("blockquote", "> trích"),
        ("p", "-- "),
        ("p", "An"),
    ]
    assert [line.region for line in page.lines][-2:] == ["footer", "footer"]


def test_heads_and_bodies_are_decoded() -> None:
    head = b"MIME-Version: 1.0\nSubject: =?utf-8?q?H=E1=BB=99i_=C4=91=C3=A0m?=\n"
    head += b"Content-Type: text/plain; charset=gb2312\n\n"
    assert make_page(head + "两省签署合作备忘录".encode("gb18030")).text == "Hội đàm\n\n两省签署合作备忘录"


def test_a_saved_page_is_the_page() -> None:
    page = make_page(mhtml(BODY, "Hội đàm"), address="https://bao.example/khac")
    assert (page.format, page.source) == ("html", "https://bao.example/khac")
    assert told(page) == [("h1", "Hội đàm"), ("p", BODY[0]), ("p", BODY[1])]
    assert not [name for name in page.meta if name.startswith("mail:")]


def test_its_own_word_of_its_address_is_not_its_source() -> None:
    assert make_page(mhtml(BODY)).source.startswith("sha256:")


def test_a_mail_without_a_word_is_refused() -> None:
    with pytest.raises(EmptyPage):
        make_page(b"MIME-Version: 1.0\nFrom: a@b.example\n\n\n")


def test_parts_nested_without_end_are_refused() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (deep, deep) for deep in range(500))
    with pytest.raises(TooLarge):
        make_page(b"MIME-Version: 1.0\n" + nested + b"\nx")


def test_a_mail_in_a_mail_is_not_its_body() -> None:
    inner = mail(["bên trong"], "Trong")
    outer = EmailMessage()
    outer["Subject"], outer["Message-ID"] = "Ngoài", "<2@so.example>"
    outer.set_content("bên ngoài")
    outer.add_attachment(inner)
    assert make_page(bytes(outer)).text == "Ngoài\n\nbên ngoài\n"


def test_a_charset_that_is_no_name_is_passed_over() -> None:
    head = 'Subject: Hội đàm\nMIME-Version: 1.0\nContent-Type: text/plain; charset="utf\0-8"'
    assert "Hai bên ký biên bản." in make_page(f"{head}\n\nHai bên ký biên bản.\n".encode()).text
