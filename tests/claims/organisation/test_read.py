"""Organisations: founded, recalled, ended; not what is only to be founded."""

import pytest

from tests.claims.told import claims_of, only

SON_LA = "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        (f"{SON_LA} được thành lập ngày 20 tháng 8 năm 1999 theo Quyết định số 83.", "1999-08-20"),
        (f"{SON_LA} ra đời năm 1993.", "1993"),
        (f"{SON_LA} được UBND tỉnh quyết định thành lập năm 2009.", "2009"),
        (f"Thành lập ngày 15/8/2003, {SON_LA} nay có 9 chi hội.", "2003-08-15"),
        (f"Kể từ khi thành lập vào tháng 5/2016, {SON_LA} không ngừng lớn mạnh.", "2016-05"),
        (f"Ngày 5/8/2025, {SON_LA} được thành lập.", "2025-08-05"),
        (f"Mít tinh kỷ niệm 30 năm thành lập {SON_LA} (27/7/1995 - 27/7/2025).", "1995-07-27"),
    ],
)
def test_the_founding_is_dated(text: str, founded: str) -> None:
    claim = only(text, "organisation")
    assert (claim.values["name"], claim.values["founded"]) == (SON_LA, founded)


@pytest.mark.parametrize(
    "text",
    [
        f"Sáng 13/3/2015, tỉnh tổ chức Đại hội thành lập {SON_LA}.",
        f"Ngày 13/3/2015, tỉnh tổ chức Lễ công bố quyết định thành lập {SON_LA}.",
    ],
)
def test_the_day_of_the_congress_or_ceremony_is_concluded_to_be_the_founding(text: str) -> None:
    claim = only(text, "organisation")
    assert (claim.values["founded"], claim.basis["founded"]) == ("2015-03-13", "ceremony")


def test_a_day_that_the_words_give_outweighs_one_that_is_concluded() -> None:
    text = f"Ngày 19/3/2016, tỉnh tổ chức Đại hội thành lập {SON_LA}. {SON_LA} thành lập ngày 18/3/2014."
    assert only(text, "organisation").values["founded"] == "2014-03-18"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"{SON_LA} đã thành lập Chi hội hữu nghị Việt - Lào huyện Yên Châu.",
            "Chi hội hữu nghị Việt - Lào huyện Yên Châu",
        ),
        (
            f"{SON_LA} họp. Năm 2024, Hội thành lập mới Chi hội hữu nghị Việt - Lào huyện Yên Châu.",
            "Chi hội hữu nghị Việt - Lào huyện Yên Châu",
        ),
        (
            f"Ngày 14/4, {SON_LA} tổ chức Lễ công bố quyết định thành lập và ra mắt "
            "Chi hội hữu nghị Việt - Lào huyện Yên Châu.",
            "Chi hội hữu nghị Việt - Lào huyện Yên Châu",
        ),
        (
            "Chi hội hữu nghị Việt - Lào huyện Yên Châu ra đời năm 2020, trực thuộc " + SON_LA + ".",
            "Chi hội hữu nghị Việt - Lào huyện Yên Châu",
        ),
    ],
)
def test_a_chapter_belongs_to_who_founds_it(text: str, name: str) -> None:
    claim = only(text, "organisation")
    assert (claim.values["name"], claim.values["parent"]["label"]) == (name, SON_LA)


def test_two_founded_at_once_are_two() -> None:
    text = f"Năm 2023, tỉnh thành lập Hội hữu nghị Việt Nam - Nhật Bản tỉnh Sơn La và {SON_LA}."
    assert [c.values["founded"] for c in claims_of(text, "organisation")] == ["2023", "2023"]


def test_what_ends_on_the_same_day_ends_on_the_day_told_before() -> None:
    other = "Hội hữu nghị Việt Nam - Lào tỉnh Lai Châu"
    text = f"{SON_LA}, thành lập ngày 5/8/2025, ra mắt; {other} kết thúc hoạt động từ cùng ngày."
    ended = claims_of(text, "organisation")[1]
    assert (ended.values["ended"], ended.basis["ended"]) == ("2025-08-05", "same_day")


def test_what_was_joined_ended_when_the_new_one_was_founded() -> None:
    text = (
        f"Tháng 9/2025, {SON_LA} được thành lập trên cơ sở hợp nhất Hội hữu nghị Việt Nam - Lào tỉnh Lai Châu và "
        "Hội hữu nghị Việt Nam - Lào tỉnh Điện Biên."
    )
    said = [(c.values.get("founded"), c.values.get("ended")) for c in claims_of(text, "organisation")]
    assert said == [("2025-09", None), (None, "2025-09"), (None, "2025-09")]


@pytest.mark.parametrize(
    "text",
    [
        f"Kỷ niệm 30 năm thành lập {SON_LA}.",
        f"{SON_LA} sẽ thành lập Chi hội hữu nghị Việt - Lào huyện Yên Châu trong năm 2026.",
        f"{SON_LA} chưa thành lập Chi hội hữu nghị Việt - Lào huyện Yên Châu.",
        f"Đề nghị thành lập {SON_LA}.",
        f"{SON_LA} thành lập thêm 5 hội cơ sở trong năm 2024.",
        f"{SON_LA} dự lễ kỷ niệm 61 năm Ngày thành lập lực lượng Công an Lào (05/4/1961 - 05/4/2022).",
        f"Từ ngày thành lập đến nay, {SON_LA} có nhiều hoạt động.",
    ],
)
def test_what_is_planned_or_only_pointed_to_is_none(text: str) -> None:
    assert claims_of(text, "organisation") == []
