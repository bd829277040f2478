"""Twinnings: who with whom, at which level; a wish, an area and a count make none."""

import pytest

from tests.claims.told import claims_of, names, only


@pytest.mark.parametrize(
    ("text", "level", "parties"),
    [
        (
            "Ngày 4/5/2019, xã Bản Lầu, huyện Mường Khương (Lào Cai) tổ chức lễ kết nghĩa với trấn Kiều Đầu, huyện Hà "
            "Khẩu (Trung Quốc).",
            "commune",
            ["Bản Lầu", "Kiều Đầu"],
        ),
        (
            "Sáng 9/6/2017, diễn ra lễ kết nghĩa giữa bản Hua Ca (Sơn La) và bản Na Phai, huyện Sốp Bâu (Lào).",
            "village",
            ["Hua Ca", "Na Phai"],
        ),
        (
            "Ngày 2/8/2022, Đồn Biên phòng Chiềng On kết nghĩa với Đại đội Biên phòng 217 (Bộ Chỉ huy Quân sự tỉnh "
            "Hủa Phăn).",
            "border_post",
            ["Đồn Biên phòng Chiềng On", "Đại đội Biên phòng 217"],
        ),
        (
            "Các đồn biên phòng: Phiêng Pằn, Nà Cài (BĐBP Sơn La) ký kết nghĩa với Đại đội Biên phòng 217.",
            "border_post",
            ["Phiêng Pằn", "Nà Cài", "Đại đội Biên phòng 217"],
        ),
        ("Năm 2018, hai bên đã kết nghĩa 1 cặp huyện Bát Xát - Kim Bình.", "district", ["Bát Xát", "Kim Bình"]),
        (
            "Thành phố Móng Cái và thành phố Đông Hưng đã thiết lập quan hệ thành phố hữu nghị năm 2016.",
            "city",
            ["Móng Cái", "Đông Hưng"],
        ),
        (
            "Trường THPT Mộc Lỵ kết nghĩa với Trường THPT Sầm Nưa (Lào) từ năm 2015.",
            "school",
            ["Trường THPT Mộc Lỵ", "Trường THPT Sầm Nưa"],
        ),
    ],
)
def test_a_pair_is_twinned_at_its_level(text: str, level: str, parties: list[str]) -> None:
    claim = only(text, "twinning")
    assert (claim.values["level"], names(claim.values["parties"]), claim.values["status"]) == (level, parties, "done")
    assert claim.rules == ("twinning.pair",)


def test_what_stands_and_goes_on_is_twinned() -> None:
    text = "Xã Tùng Vài tiếp tục kết nghĩa với hương Hạ Kim Xưởng (Trung Quốc)."
    assert names(only(text, "twinning").values["parties"]) == ["Tùng Vài", "Hạ Kim Xưởng"]


def test_a_twinning_signed_at_a_meeting_is_between_its_parties() -> None:
    text = (
        "Ngày 3/4/2019, thành phố Lào Cai và huyện Hà Khẩu (Trung Quốc) tổ chức hội đàm.\n"
        "Tại buổi lễ, hai bên ký kết thỏa thuận kết nghĩa."
    )
    claim = only(text, "twinning")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Lào Cai", "Hà Khẩu"], "within")
    assert (claim.values["date"], claim.basis["date"], claim.rules) == ("2019-04-03", "told_day", ("twinning.within",))


@pytest.mark.parametrize(
    ("words", "status"),
    [("sẽ kết nghĩa", "planned"), ("chấm dứt kết nghĩa", "ended"), ("đã kết nghĩa", "done")],
)
def test_its_status_is_what_the_words_say(words: str, status: str) -> None:
    claim = only(f"Huyện Bát Xát {words} với huyện Kim Bình (Trung Quốc).", "twinning")
    assert claim.values["status"] == status


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên nhất trí nhân rộng mô hình kết nghĩa bản - bản hai bên biên giới.",
        "Đến nay, hai tỉnh đã có 12 cặp xã kết nghĩa.",
        "Huyện Bát Xát đề nghị kết nghĩa với huyện Kim Bình (Trung Quốc).",
        "Huyện Bát Xát chưa kết nghĩa với huyện Kim Bình (Trung Quốc).",
        "Hai nước không ngừng vun đắp quan hệ hữu nghị giữa tỉnh Sơn La và tỉnh Hủa Phăn.",
        "Hai bên tăng cường hoạt động kết nghĩa giữa các xã biên giới.",
    ],
)
def test_a_wish_an_area_or_a_count_makes_no_twinning(text: str) -> None:
    assert claims_of(text, "twinning") == []


def test_a_twinning_told_twice_is_one() -> None:
    text = (
        "Ngày 4/5/2019, xã Bản Lầu tổ chức lễ kết nghĩa với trấn Kiều Đầu (Trung Quốc).\n"
        "Lễ kết nghĩa giữa xã Bản Lầu và trấn Kiều Đầu đã thành công."
    )
    only(text, "twinning")


def test_listed_pairs_are_one_twinning_a_pair() -> None:
    text = "Hai tỉnh có hai cặp huyện đã kết nghĩa, gồm: Bát Xát (Lào Cai) - Kim Bình, Mường Khương - Hà Khẩu."
    assert [names(c.values["parties"]) for c in claims_of(text, "twinning")] == [
        ["Bát Xát", "Kim Bình"],
        ["Mường Khương", "Hà Khẩu"],
    ]


def test_a_tie_that_a_feast_remembers_is_as_old_as_it_says() -> None:
    text = "Hai bên bàn lễ kỷ niệm 10 năm thiết lập quan hệ thành phố hữu nghị Móng Cái - Đông Hưng (ngày 9/6/2014)."
    claim = only(text, "twinning")
    assert (names(claim.values["parties"]), claim.values["date"]) == (["Móng Cái", "Đông Hưng"], "2014-06-09")


def test_a_caption_adds_what_the_story_left_out() -> None:
    text = "Lễ kết nghĩa giữa xã Bản Lầu và trấn Kiều Đầu (Trung Quốc)"
    found = claims_of(text, "twinning", role="caption")
    assert [names(claim.values["parties"]) for claim in found] == [["Bản Lầu", "Kiều Đầu"]]


def test_a_twinning_that_is_passed_on_is_the_heirs() -> None:
    text = "Xã Cán Tỷ tiếp nhận quan hệ kết nghĩa giữa xã Bát Đại Sơn (cũ) và hương Bát Bố (Trung Quốc)."
    assert names(only(text, "twinning").values["parties"]) == ["Cán Tỷ", "Bát Bố"]


def test_what_a_review_names_is_twinned() -> None:
    text = "Hai tỉnh tổ chức lễ sơ kết 10 năm kết nghĩa giữa ấp Tà Nu và khóm Xuân Đông (An Giang)."
    assert names(only(text, "twinning").values["parties"]) == ["Tà Nu", "Xuân Đông"]


def test_what_a_comma_parts_are_not_two_sides() -> None:
    text = "Đây là thôn kết nghĩa với thôn Na Hình, Thụy Hùng, Văn Lãng (Lạng Sơn)."
    assert claims_of(text, "twinning") == []


def test_a_pair_under_one_noun_is_twinned() -> None:
    text = (
        "Hai thôn Lũng Cải (Việt Nam) và Lao Tra (Trung Quốc) ký kết nghĩa từ năm 2013, theo UBND huyện Mường Khương."
    )
    claim = only(text, "twinning")
    assert (names(claim.values["parties"]), claim.values["level"]) == (["Lũng Cải", "Lao Tra"], "village")


def test_the_unit_behind_a_comma_is_no_side() -> None:
    text = "Ngày 9/6/2022, diễn ra lễ kết nghĩa giữa xã Chiềng Sơn và bản Pa Háng, huyện Sốp Bâu, tỉnh Hủa Phăn (Lào)."
    assert names(only(text, "twinning").values["parties"]) == ["Chiềng Sơn", "Pa Háng"]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2009, xã Chiềng Sơn có 3 bản kết nghĩa với 3 bản thuộc huyện Sốp Bâu (Lào).",
        "Tại buổi lễ ở huyện Nam Giang, đại diện 8 cặp thôn kết nghĩa thực hiện ký kết các nội dung.",
    ],
)
def test_a_count_that_is_told_to_have_happened_is_a_twinning_without_names(text: str) -> None:
    claim = only(text, "twinning")
    assert (claim.rules, claim.values["level"], claim.values.get("parties")) == (("twinning.counted",), "village", None)


def test_villages_in_a_list_are_twinned_pair_by_pair() -> None:
    text = (
        "Tỉnh Gia Lai có ba cặp cụm dân cư với tỉnh Ratanakiri (Campuchia), gồm: Làng Sung (xã Ia Nan) kết nghĩa với "
        "làng Lâm (xã Pó Nhầy); làng Tung 1 (xã Ia Dom) và làng Lớn (xã Pó Nhầy); làng Bi (xã Ia O) và làng Tăng."
    )
    twinned = claims_of(text, "twinning")
    assert [names(claim.values["parties"]) for claim in twinned] == [["Sung", "Lâm"], ["Tung 1", "Lớn"], ["Bi", "Tăng"]]
    assert {claim.values["level"] for claim in twinned} == {"village"}


def test_villages_of_one_name_are_two_and_each_clause_has_its_day() -> None:
    text = (
        "Ngày 28/4/2005, bản Ka Tăng (Quảng Trị) và bản Đen (Savannakhet, Lào) tổ chức lễ kết nghĩa; ngày 22/12/2006, "
        "khóm Ka Túp (Quảng Trị) và Bản Ka Túp 2 (Savannakhet, Lào) cũng tổ chức lễ kết nghĩa."
    )
    found = claims_of(text, "twinning")
    assert [(names(c.values["parties"]), c.values["date"]) for c in found] == [
        (["Ka Tăng", "Đen"], "2005-04-28"),
        (["Ka Túp", "Ka Túp 2"], "2006-12-22"),
    ]
