"""Names in Vietnamese text: the right unit by label, body, parent and country; persons are no places."""

import pytest

from entente.places import find_mentions, spelling
from entente.places.gazetteer import places


def found(text: str, *, day: str | None = "2020-01-01") -> list[tuple[str, str | None]]:
    return [(m.party.label, m.party.id) for m in find_mentions(spelling(text), day=day) if not m.context]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đoàn công tác tỉnh Lai Châu", [("tỉnh Lai Châu", "vn/lai-chau")]),
        (
            "TP Móng Cái ký với TP Đông Hưng",
            [("TP Móng Cái", "vn/quang-ninh/mong-cai"), ("TP Đông Hưng", "cn/guangxi/dongxing")],
        ),
        ("thành phố Lạng Sơn đón khách", [("thành phố Lạng Sơn", "vn/lang-son/lang-son")]),
        ("UBND huyện Mèo Vạc họp", [("huyện Mèo Vạc", "vn/ha-giang/meo-vac")]),
        ("châu Hồng Hà, tỉnh Vân Nam (Trung Quốc)", [("châu Hồng Hà", "cn/yunnan/honghe")]),
        ("Khu tự trị dân tộc Choang Quảng Tây", [("Khu tự trị dân tộc Choang Quảng Tây", "cn/guangxi")]),
        ("xã Nậm Giải thuộc huyện Quế Phong", [("xã Nậm Giải", "vn/nghe-an/que-phong/nam-giai")]),
        ("khu Phòng Thành, tỉnh Quảng Tây", [("khu Phòng Thành", "cn/guangxi/fangcheng")]),
        ("H.Hướng Hóa, Quảng Trị", [("H. Hướng Hóa", "vn/quang-tri/huong-hoa")]),
        ("tỉnh Sa Vẳn Na Khệt", [("tỉnh Sa Vẳn Na Khệt", "la/savannakhet")]),
        ("huyện Sa Muội", [("huyện Sa Muội", "la/salavan/samouay")]),
        (
            "2 tỉnh Sa La Van và Sa-vẳn-na-khẹt",
            [("tỉnh Sa La Van", "la/salavan"), ("Sa-vẳn-na-khẹt", "la/savannakhet")],
        ),
        ("phường Vị Xuyên 2 tiếp đoàn", [("phường Vị Xuyên 2", None)]),
    ],
)
def test_a_labelled_name_is_its_unit(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", ["Hòa Bình đến với mọi nhà", "Tân Tiến và Thanh Thủy", "UBND Thàng Tín họp"])
def test_a_communes_bare_name_is_no_commune(text: str) -> None:
    assert [id for _, id in found(text) if id and id.count("/") > 2] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xã Thanh Thủy, huyện Vị Xuyên, tỉnh Hà Giang", "vn/ha-giang/vi-xuyen/thanh-thuy"),
        ("xã Thanh Thủy (Vị Xuyên, Hà Giang)", "vn/ha-giang/vi-xuyen/thanh-thuy"),
        ("thị trấn Cốc Pài", "vn/ha-giang/xin-man/coc-pai"),
        ("xã Đắk N'Drung, huyện Đắk Song", "vn/dak-nong/dak-song/dak-n-drung"),
        ("xã Đắk N’Drung, huyện Đắk Song", "vn/dak-nong/dak-song/dak-n-drung"),
        ("UBND xã Thàng Tín", "vn/ha-giang/hoang-su-phi/thang-tin"),
        ("huyện Vị Xuyên giao xã Thanh Thủy", "vn/ha-giang/vi-xuyen/thanh-thuy"),
        ("tỉnh Hà Giang giao xã Thanh Thủy", "vn/ha-giang/vi-xuyen/thanh-thuy"),
    ],
)
def test_a_labelled_commune_is_the_one_of_its_parent_or_of_the_page(text: str, expected: str) -> None:
    assert expected in [id for _, id in found(text)]


def test_a_commune_of_several_districts_stays_open_with_its_candidates() -> None:
    (mention,) = find_mentions("xã Thanh Thủy", day="2020-01-01")
    assert mention.party.id is None
    assert "vn/ha-giang/vi-xuyen/thanh-thuy" in mention.party.candidates
    assert (mention.party.country, mention.party.level) == ("VN", "ADM3")


def test_a_commune_of_its_day_is_the_new_one() -> None:
    mention = find_mentions("xã Thanh Thủy, tỉnh Tuyên Quang", day="2025-09-18")[0]
    assert mention.party.id == "vn/tuyen-quang~2025/thanh-thuy"


def test_a_commune_in_a_parent_that_has_none_of_the_name_is_not_known() -> None:
    mention = find_mentions("xã Thàng Tín, huyện Mường Khương", day="2020-01-01")[0]
    assert (mention.party.id, mention.party.candidates) == (None, ())


def test_every_gate_is_found_under_each_of_its_names() -> None:
    gates = [(name, place.id) for place in places().values() if place.level == "GATE" for name in place.names["vi"]]
    for name, id in gates:
        party = find_mentions(spelling(f"tại cửa khẩu {name} đã"))[0].party
        assert id in (party.id, *party.candidates), name


def test_a_level_is_no_label() -> None:
    assert found("124 đơn vị hành chính cấp xã Hà Giang") == [("Hà Giang", "vn/ha-giang")]


def test_a_bare_name_is_the_province() -> None:
    assert found("Cao Bằng và Quảng Tây hội đàm") == [("Cao Bằng", "vn/cao-bang"), ("Quảng Tây", "cn/guangxi")]


def test_a_bare_name_is_what_the_page_labels_it() -> None:
    assert found("Tỉnh Lào Cai đón đoàn. Lào Cai tặng hoa.")[1] == ("Lào Cai", "vn/lao-cai")


def test_a_provinces_name_on_a_page_about_its_city_stays_open() -> None:
    assert found("Thành phố Lào Cai đón đoàn. Lào Cai tặng hoa.")[1] == ("Lào Cai", None)


def test_a_name_that_the_page_labels_as_two_units_stays_open() -> None:
    mentions = find_mentions("Tỉnh Cao Bằng giao thành phố Cao Bằng. Sau đó Cao Bằng báo cáo.", day="2020-01-01")
    assert mentions[-1].party.id is None
    assert set(mentions[-1].party.candidates) >= {"vn/cao-bang", "vn/cao-bang/cao-bang"}


def test_a_unit_is_the_one_of_its_day() -> None:
    assert found("tỉnh Tuyên Quang", day="2024-05-01") == [("tỉnh Tuyên Quang", "vn/tuyen-quang")]
    assert found("tỉnh Tuyên Quang", day="2025-09-18") == [("tỉnh Tuyên Quang", "vn/tuyen-quang~2025")]


def test_a_city_that_ended_is_named_still() -> None:
    assert found("TP Móng Cái, tỉnh Quảng Ninh", day="2025-09-18") == [("TP Móng Cái", "vn/quang-ninh/mong-cai")]
    assert found("thành phố Cao Bằng", day="2025-09-18") == [("thành phố Cao Bằng", "vn/cao-bang/cao-bang")]


def test_without_a_day_a_name_of_two_times_stays_open() -> None:
    mention = find_mentions("tỉnh Tuyên Quang")[0]
    assert (mention.party.id, set(mention.party.candidates)) == (None, {"vn/tuyen-quang", "vn/tuyen-quang~2025"})


@pytest.mark.parametrize(
    "text", ["tỉnh Lào Cai (cũ)", "tỉnh Lào Cai cũ", "tỉnh Lào Cai trước đây", "tỉnh Lào Cai trước sáp nhập"]
)
def test_a_unit_that_the_page_calls_former_is_the_one_that_ended(text: str) -> None:
    assert found(text, day="2025-09-18") == [("tỉnh Lào Cai", "vn/lao-cai")]


def test_years_ago_say_nothing_of_the_unit() -> None:
    assert found("tỉnh Lào Cai trước đây 5 năm", day="2025-09-18") == [("tỉnh Lào Cai", "vn/lao-cai~2025")]


@pytest.mark.parametrize(
    "text",
    [
        "ông Nguyễn Văn Sơn phát biểu",
        "Anh Trần Lai Châu dự",
        "bà Lê Hà Giang phát biểu",
        "Trần Thái Bình ký",
        "bà Vi Thị Hải Dương dự",
        "ông Hà Giang Nam dự",
        "Ông Lê Bắc Hà dự",
    ],
)
def test_a_persons_name_is_no_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Theo Báo Lào Cai",
        "Quốc lộ Hà Giang",
        "dọc sông Hồng Hà",
        "học tiếng Lào",
        "cam Hà Giang",
        "vải thiều Bắc Giang",
    ],
)
def test_what_bears_a_places_name_is_not_the_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "tại thành phố Hà Giang, tỉnh Hà Giang đã hội đàm với châu Văn Sơn",
        "tại thành phố Hà Giang, tỉnh Hà Giang (Việt Nam) và châu Văn Sơn (Trung Quốc) đã tổ chức hội đàm",
    ],
)
def test_a_subject_is_no_parent_of_the_venue_before_it(text: str) -> None:
    mentions = find_mentions(text, day="2020-01-01")
    assert [m.party.id for m in mentions if not m.context][:2] == ["vn/ha-giang/ha-giang", "vn/ha-giang"]


def test_parents_stand_as_context() -> None:
    mentions = find_mentions("tại thành phố Liễu Châu, Quảng Tây, Trung Quốc")
    assert [m.context for m in mentions] == [False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La",
        "Liên hiệp các tổ chức hữu nghị tỉnh Điện Biên",
        "Tổng Lãnh sự quán Việt Nam tại Nam Ninh",
        "Trường Đại học Tây Bắc",
        "Đại sứ quán Trung Quốc tại Việt Nam",
        "Bệnh viện Nhân dân số 1 châu Hồng Hà",
        "Bệnh viện Đa khoa khu vực Hồng Ngự",
        "Trung tâm Y tế huyện Peam Chor",
        "Đài Phát thanh và Truyền hình Lai Châu",
    ],
)
def test_an_organisation_is_one_mention(text: str) -> None:
    mentions = [m for m in find_mentions(f"Sáng nay, {text} đã tổ chức họp.") if not m.context]
    assert [(m.party.kind, m.party.label) for m in mentions] == [("organisation", text)]


def test_an_organisation_ends_before_a_persons_name() -> None:
    mention = find_mentions("Tổng Lãnh sự quán Việt Nam tại Côn Minh Đặng Thùy Linh")[0]
    assert mention.party.label == "Tổng Lãnh sự quán Việt Nam tại Côn Minh"


@pytest.mark.parametrize(
    "text",
    [
        "Bộ chỉ huy Quân sự tỉnh Hà Giang",
        "Bộ đội biên phòng tỉnh Hà Giang",
        "Ban Tổ chức Tỉnh ủy Hà Giang",
        "Sở tài chính Hà Giang",
    ],
)
def test_a_body_is_one_however_its_words_are_capitalised(text: str) -> None:
    (mention,) = find_mentions(text, day="2020-01-01")
    assert mention.body is not None
    assert (mention.body.label, mention.party.id) == (text, "vn/ha-giang")


def test_a_department_is_the_provinces_even_on_a_page_about_its_city() -> None:
    mentions = find_mentions("Thành phố Lào Cai đón đoàn. Sở Ngoại vụ Lào Cai dự.", day="2020-01-01")
    assert mentions[-1].party.id == "vn/lao-cai"


def test_a_body_names_its_unit_and_itself() -> None:
    mention = find_mentions("Thành ủy Bằng Tường")[0]
    assert (mention.party.id, mention.party.label) == ("cn/guangxi/pingxiang", "Bằng Tường")
    assert mention.body is not None
    assert (mention.body.kind, mention.body.label) == ("body", "Thành ủy Bằng Tường")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "huyện Vị Xuyên giao các xã Thanh Thủy, Minh Tân và Lao Chải",
            ["thanh-thuy", "minh-tan", "lao-chai"],
        ),
        ("huyện Vị Xuyên có 3 xã biên giới: Thanh Thủy, Minh Tân, Thanh Đức", ["thanh-thuy", "minh-tan", "thanh-duc"]),
    ],
)
def test_the_label_of_a_row_is_every_names(text: str, expected: list[str]) -> None:
    assert [id for _, id in found(text)][1:] == [f"vn/ha-giang/vi-xuyen/{name}" for name in expected]


def test_a_row_of_gates_names_gates() -> None:
    assert [id for _, id in found("các cửa khẩu Hữu Nghị, Chi Ma, Móng Cái")] == [
        "vn/gate/huu-nghi",
        "vn/gate/chi-ma",
        "vn/gate/mong-cai",
    ]


def test_without_the_plural_a_commune_behind_a_comma_is_none() -> None:
    assert [id for _, id in found("xã Nậm Giải, Thàng Tín")] == ["vn/nghe-an/que-phong/nam-giai"]


@pytest.mark.parametrize("text", ["ký Ý định thư", "Pháp luật", "Mỹ thuật", "Anh hùng Lực lượng"])
def test_a_word_that_begins_like_a_country_is_none(text: str) -> None:
    assert found(text) == []


def test_a_bare_name_of_a_district_and_its_gate_is_the_district() -> None:
    assert found("Xín Mần đón khách") == [("Xín Mần", "vn/ha-giang/xin-man")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thàng Tín, huyện Hoàng Su Phì", "vn/ha-giang/hoang-su-phi/thang-tin"),
        ("Y Tý (huyện Bát Xát)", "vn/lao-cai/bat-xat/y-ty"),
    ],
)
def test_a_commune_right_before_its_district_needs_no_label(text: str, expected: str) -> None:
    assert found(text)[0][1] == expected


def test_a_commune_before_a_district_that_has_none_of_the_name_is_none() -> None:
    assert [id for _, id in found("Thàng Tín, huyện Bát Xát")] == ["vn/lao-cai/bat-xat"]


def test_countries_that_a_hyphen_ties_are_both_named() -> None:
    assert [id for _, id in found("hữu nghị Việt Nam-Trung Quốc")] == ["vn", "cn"]


def test_a_syllable_of_a_name_is_no_country() -> None:
    assert found("Tác giả: Đức Trọng") == []


def test_an_agencys_mark_before_a_dash_is_no_organisation() -> None:
    assert [m.party.kind for m in find_mentions("ĐBP - Ngày 6/3, tỉnh Điện Biên tổ chức hội nghị.")] == ["place"]


def test_who_heads_a_unit_is_not_its_name() -> None:
    assert find_mentions("do Phó Chủ tịch UBND thành phố Võ Bá Tùng dẫn đầu") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Công chính và Vận tải tỉnh Luông Nậm Thà", "Sở Công chính và Vận tải tỉnh Luông Nậm Thà"),
        ("Mặt trận Lào xây dựng đất nước tỉnh Sê Kông", "Mặt trận Lào xây dựng đất nước tỉnh Sê Kông"),
        ("Lực lượng vũ trang tỉnh Kampot", "Lực lượng vũ trang tỉnh Kampot"),
        ("Bộ đội Biên phòng khu vực Mông Tự", "Bộ đội Biên phòng khu vực Mông Tự"),
        ("Sở Ngoại vụ phối hợp với tỉnh Luông Nậm Thà", None),
        ("Ban hành quy chế với tỉnh Sê Kông", None),
    ],
)
def test_a_body_that_no_list_has_is_known_by_its_head_and_its_units_label(text: str, expected: str | None) -> None:
    bodies = [m.body.label for m in find_mentions(spelling(text)) if m.body]
    assert bodies == ([expected] if expected else [])


def test_organisations_in_a_row_each_have_the_head() -> None:
    text = (
        "giữa 3 Đồn Biên phòng Pha Long, Mường Khương và Bát Xát với Trạm kiểm tra biên phòng xuất, nhập cảnh Hà Khẩu"
    )
    assert [m.party.label for m in find_mentions(spelling(text))] == [
        "Đồn Biên phòng Pha Long",
        "Đồn Biên phòng Mường Khương",
        "Đồn Biên phòng Bát Xát",
        "Trạm kiểm tra biên phòng xuất, nhập cảnh Hà Khẩu",
    ]


def test_an_unknown_unit_is_of_its_parents_country() -> None:
    (first, *_) = find_mentions(spelling("huyện Xay Chăm Phon (tỉnh Bôlykhămxay, nước CHDCND Lào)"))
    assert (first.party.id, first.party.country) == (None, "LA")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồn Biên phòng La Lay - Bộ đội Biên phòng tỉnh Quảng Trị", "Đồn Biên phòng La Lay"),
        ("Đại đội 222 Bộ Chỉ huy Quân sự tỉnh Xiêng Khoảng", "Đại đội 222"),
        ("Bộ Chỉ huy Bộ đội Biên phòng (BĐBP) tỉnh Quảng Trị", "tỉnh Quảng Trị"),
        ("tại Cửa khẩu Hoàng Diệu, xã Hưng Phước, huyện Bù Đốp và xã Srae Khtum tổ chức lễ", "xã Hưng Phước"),
    ],
)
def test_whose_a_post_is_is_no_part_of_its_name(text: str, expected: str) -> None:
    assert expected in [m.party.label for m in find_mentions(spelling(text)) if not m.context]
