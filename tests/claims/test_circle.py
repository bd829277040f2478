"""A paper or meeting that names nobody is between those whom all others of the story name; else nobody is concluded."""

import pytest

from tests.claims.told import claims_of, names

TALKS = "Ngày 14/3/2017, tại thành phố Vinh, tỉnh Nghệ An và tỉnh Xiêng Khoảng (Lào) tổ chức hội nghị tổng kết.\n"
BORDER = "xã Yên Khoái (Lộc Bình, Lạng Sơn) và trấn Ái Điểm (Ninh Minh, Quảng Tây) đã giúp nhau nhiều việc."


def last(text, type):
    return [claim for claim in claims_of(text) if claim.type == type][-1]


def test_a_meeting_that_is_looked_back_on_is_of_the_storys_two():
    claim = last(TALKS + "Nhắc lại buổi hội đàm ngày 27/11/2013, các đại biểu đều xúc động.", "meeting")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Nghệ An", "Xiêng Khoảng"], "circle")


def test_a_paper_is_between_those_whom_the_story_begins_with():
    claim = last(f"Từ bản thỏa thuận kết nghĩa ký ngày 15/11/2012, {BORDER}", "instrument")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Yên Khoái", "Ái Điểm"], "circle")


@pytest.mark.parametrize(
    "text",
    [
        TALKS
        + "Ngày 15/3/2017, tỉnh Nghệ An hội đàm với tỉnh Khăm Muộn (Lào).\nNhắc lại buổi hội đàm ngày 27/11/2013.",
        TALKS + "Nhắc lại buổi hội đàm ngày 27/11/2013 do tỉnh Hà Tĩnh đăng cai, các đại biểu đều xúc động.",
    ],
)
def test_where_others_are_named_nobody_is_concluded(text):
    assert last(text, "meeting").basis.get("parties") != "circle"


def test_a_paper_beside_another_of_its_kind_may_be_that_one():
    text = (
        f"{BORDER}\nNgày 20/5/2020, xã Yên Khoái và trấn Ái Điểm ký thỏa thuận về vệ sinh môi trường.\n"
        "Bản thỏa thuận kết nghĩa ký năm 2012 vẫn được treo ở trụ sở."
    )
    papers = [claim for claim in claims_of(text) if claim.type == "instrument"]
    assert all(claim.basis.get("parties") != "circle" for claim in papers)


def test_a_paper_is_between_the_two_schools_that_the_story_begins_with():
    text = (
        "Ngày 18/9/2018, Trường Đại học Tân Trào đón 25 sinh viên Học viện Bách Sắc (Trung Quốc).\n"
        "Nhân dịp này, ông Đỗ Minh Quế và bà Dương Tuệ Lâm, Phó Viện trưởng Học viện Bách Sắc, "
        "ký Bản ghi nhớ về đào tạo."
    )
    claim = last(text, "instrument")
    assert names(claim.values["parties"]) == ["Trường Đại học Tân Trào", "Học viện Bách Sắc"]
