"""Support: who gave what to whom; courtesies, awards, people handed over and promises are none."""

import pytest

from tests.claims.told import claims_of, names, only


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Tỉnh Sơn La trao tặng tỉnh Hủa Phăn (Lào) 15 tấn gạo.", [("gạo", 15, "t")]),
        (
            "Dịp này, Đồn Biên phòng Lóng Sập tặng bản Pa Háng (Lào) 4 bộ máy vi tính và 120 cuốn vở.",
            [("bộ máy vi tính", 4, None), ("cuốn vở", 120, None)],
        ),
        ("Châu Hồng Hà tặng tỉnh Lào Cai 300kg dung dịch sát khuẩn.", [("dung dịch sát khuẩn", 300, "kg")]),
        ("Hội trao học bổng cho 9 học sinh Lào tại xã Chiềng Sơn.", [("học bổng", 9, None)]),
        ("Huyện đoàn tặng một máy phát điện cho Đại đội Biên phòng 217 (Lào).", [("máy phát điện", 1, None)]),
        (
            "BĐBP tỉnh trao 80 phần quà, mỗi phần gồm 10kg gạo, trị giá 400.000 đồng, cho người dân bản Pa Háng (Lào).",
            [("phần quà", 80, None)],
        ),
        (
            "Tỉnh Sơn La hỗ trợ xây dựng 3 phòng học tại huyện Sốp Bâu (Lào).",
            [("phòng học", 3, None)],
        ),
        ("Tỉnh Sơn La cấp 60 suất học bổng cho tỉnh Hủa Phăn (Lào).", [("suất học bổng", 60, None)]),
        (
            "Tỉnh Lào Cai đã tiếp nhận 5.000 bộ xét nghiệm do châu Hồng Hà (Trung Quốc) trao tặng.",
            [("bộ xét nghiệm", 5000, None)],
        ),
        ("Công an tỉnh Sơn La hỗ trợ Công an tỉnh Hủa Phăn (Lào) 200 triệu đồng.", []),
    ],
)
def test_things_given_are_counted(text: str, items: list[tuple[str, int, str | None]]) -> None:
    claim = only(text, "support")
    assert [(i["what"], i["quantity"], i["unit"]) for i in claim.values["items"]] == items


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tỉnh Sơn La hỗ trợ tỉnh Hủa Phăn (Lào) 2,5 tỷ đồng.", 2_500_000_000),
        ("Hội trao 20 suất quà, mỗi suất 500.000 đồng, tổng trị giá 10 triệu đồng, cho bản Pa Háng (Lào).", 10_000_000),
        ("Hội trao 20 suất quà, mỗi suất 500.000 đồng, cho bản Pa Háng (Lào).", None),
    ],
)
def test_its_value_is_the_sum_that_is_stated(text: str, value: int | None) -> None:
    assert only(text, "support").values.get("value") == value


def test_who_gives_and_who_receives() -> None:
    claim = only("Huyện Mộc Châu tặng huyện Sốp Bâu (Lào) 6 tấn ngô giống.", "support")
    assert (names(claim.values["donors"]), names(claim.values["recipients"])) == (["Mộc Châu"], ["Sốp Bâu"])


def test_what_is_received_is_given_by_the_other() -> None:
    claim = only("Tỉnh Lào Cai đã tiếp nhận 5.000 bộ xét nghiệm do châu Hồng Hà trao tặng.", "support")
    assert (names(claim.values["donors"]), names(claim.values["recipients"])) == (["Hồng Hà"], ["Lào Cai"])
    assert claim.rules == ("support.received",)


def test_its_day_is_carried_where_the_story_goes_on() -> None:
    text = (
        "Ngày 3/4/2019, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức hội đàm.\n"
        "Nhân dịp này, tỉnh Sơn La tặng tỉnh Hủa Phăn 15 tấn gạo."
    )
    claim = only(text, "support")
    assert (claim.values["date"], claim.basis["date"], claim.rules) == ("2019-04-03", "told_day", ("support.given",))
    assert claim.within is not None


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên trao đổi 3 nội dung về cửa khẩu.",
        "Tỉnh Sơn La tặng 4 bằng khen cho các tập thể của tỉnh Hủa Phăn (Lào).",
        "Lãnh đạo hai tỉnh tặng hoa và trao quà lưu niệm cho 5 đại biểu.",
        "Hai bên đã trao trả 12 đối tượng truy nã.",
        "Đồn Biên phòng Lóng Sập tiếp nhận 7 công dân do phía Lào bàn giao.",
        "Tỉnh Sơn La sẽ tặng tỉnh Hủa Phăn (Lào) 15 tấn gạo.",
        "Tỉnh Hủa Phăn đề nghị tỉnh Sơn La hỗ trợ 10 suất học bổng.",
        "Tỉnh Sơn La chưa hỗ trợ tỉnh Hủa Phăn 10 suất học bổng.",
        "Hai bên nhất trí: mở lại chợ; hỗ trợ 10 suất học bổng.",
        "Lãnh đạo cấp cao hai Đảng, hai Nhà nước đã thống nhất.",
        "Cơ quan chức năng hai bên hỗ trợ 30 doanh nghiệp tìm hiểu thị trường.",
        "Đã cấp 12.000 giấy phép cho xe của Trung Quốc.",
    ],
)
def test_courtesies_people_and_promises_are_no_support(text: str) -> None:
    assert claims_of(text, "support") == []


def test_two_gifts_of_one_sentence_are_two() -> None:
    text = "Tỉnh Sơn La tặng tỉnh Hủa Phăn 15 tấn gạo; tỉnh Điện Biên tặng tỉnh Phông Sa Ly 8 tấn xi măng."
    assert [c.values["items"][0]["quantity"] for c in claims_of(text, "support")] == [15, 8]


def test_a_gift_told_twice_is_one() -> None:
    text = "Tỉnh Sơn La tặng tỉnh Hủa Phăn (Lào) 15 tấn gạo.\nĐoàn đã trao 15 tấn gạo cho bạn."
    only(text, "support")


def test_a_gift_that_is_not_counted_is_told_of_once() -> None:
    claim = only("Tỉnh Sơn La đã trao tặng máy tính cho các trường của tỉnh Hủa Phăn (Lào).", "support")
    assert claim.values["items"] == []
    text = (
        "Tỉnh Sơn La đã trao tặng máy tính cho tỉnh Hủa Phăn (Lào).\n"
        "Dịp này, tỉnh Sơn La tặng 30 bộ máy tính cho tỉnh Hủa Phăn."
    )
    assert only(text, "support").values["items"][0]["quantity"] == 30


def test_the_worth_of_what_was_told_is_no_gift_of_its_own() -> None:
    text = "Hội trao 20 suất quà cho bản Pa Háng (Lào). Tổng giá trị quà trao đợt này là 10 triệu đồng."
    assert only(text, "support").values["items"][0]["quantity"] == 20


def test_what_was_given_may_stand_before_the_verb() -> None:
    text = "Tổng cộng 60 suất quà, mỗi suất 500.000 đồng, đã được trao tặng cho các hộ nghèo tỉnh Kandal (Campuchia)."
    claim = only(text, "support")
    assert [(i["what"], i["quantity"]) for i in claim.values["items"]] == [("suất quà", 60)]
    assert names(claim.values["recipients"]) == ["Kandal"]


def test_the_next_sentence_lists_what_was_given() -> None:
    text = (
        "Ngày 9/6/2021, tỉnh Lào Cai tiếp nhận vật tư y tế do châu Hồng Hà (Trung Quốc) trao tặng.\n"
        "Số vật tư này gồm: 2.000 khẩu trang, 150 bộ quần áo bảo hộ."
    )
    claim = only(text, "support")
    assert [i["quantity"] for i in claim.values["items"]] == [2000, 150]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("trị giá 2 triệu nhân dân tệ (tương đương 300.000 USD)", 2_000_000),
        ("(500.000 đồng/phần), tổng trị giá 10 triệu đồng", 10_000_000),
    ],
)
def test_the_same_sum_in_other_money_and_the_worth_of_each_are_no_total(words: str, value: int) -> None:
    claim = only(f"Châu Hồng Hà tặng tỉnh Lào Cai 20 phần quà {words}.", "support")
    assert (len(claim.values["items"]), claim.values["value"]) == (1, value)


def test_part_of_a_gift_is_no_gift_of_its_own() -> None:
    text = "Hội tặng 70 phần quà cho bản Pa Háng (Lào), trong đó Công ty Hoa Ban hỗ trợ 20 phần."
    assert only(text, "support").values["items"][0]["quantity"] == 70


def test_the_sum_may_stand_before_the_verb() -> None:
    text = "Giai đoạn 2018 - 2022, tỉnh Sơn La dành nguồn lực 12,5 tỷ đồng hỗ trợ tỉnh Hủa Phăn xây dựng trường học."
    claim = only(text, "support")
    assert (claim.values["value"], claim.values["period"]) == (12_500_000_000, "2018/2022")


def test_who_receives_may_stand_right_behind_the_verb() -> None:
    claim = only("HĐND tỉnh Sơn La trao tặng HĐND tỉnh Hủa Phăn (Lào) hệ thống màn hình LED.", "support")
    assert (names(claim.values["donors"]), names(claim.values["recipients"])) == (["Sơn La"], ["Hủa Phăn"])


def test_one_givers_gifts_to_many_are_one() -> None:
    text = "Tỉnh đoàn Sơn La tặng 5 xe đạp cho trường Pa Háng (Lào), tặng 300 phần quà cho người dân."
    assert [i["quantity"] for i in only(text, "support").values["items"]] == [5, 300]


def test_what_is_received_from_an_association_is_its_gift() -> None:
    text = (
        "Ngày 23/7/2021, Hội Liên hiệp Thanh niên tỉnh Tây Ninh đã tiếp nhận từ Hội Liên hiệp Thanh niên tỉnh "
        "Svay Riêng (Campuchia) 25 thùng khẩu trang."
    )
    values = only(text, "support").values
    assert [p["name"] for p in values["donors"]] == ["Svay Riêng"]
    assert [p["name"] for p in values["recipients"]] == ["Tây Ninh"]
