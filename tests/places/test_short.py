"""What a page names in short: bodies without their unit, organisations by their first word or their abbreviation."""

import pytest

from entente.places import find_chinese, find_english, find_mentions, find_short, spelling
from entente.places.short import spelt_out

HA_GIANG = "vn/ha-giang"


def short(text: str, *, day: str = "2021-05-26") -> list[tuple[str, str | None]]:
    text = spelling(text)
    found = find_short(text, find_mentions(text, day=day))
    return [(text[m.start : m.end], m.party.id if m.body else m.party.name) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh Hà Giang họp. UBND tỉnh giao các sở.", [("UBND tỉnh", "vn/ha-giang")]),
        ("Huyện Mèo Vạc đón khách; Huyện ủy tặng hoa.", [("Huyện ủy", "vn/ha-giang/meo-vac")]),
        ("Huyện Mèo Vạc đón khách; HĐND tỉnh dự.", [("HĐND tỉnh", "vn/ha-giang")]),
        ("Hà Giang và châu Văn Sơn; Châu ủy cảm ơn.", [("Châu ủy", "cn/yunnan/wenshan")]),
        ("Tỉnh Lạng Sơn họp; Trưởng Ban Tổ chức Tỉnh ủy dự.", [("Ban Tổ chức Tỉnh ủy", "vn/lang-son")]),
        ("Tỉnh Lạng Sơn họp; Sở Ngoại vụ báo cáo.", [("Sở Ngoại vụ", "vn/lang-son")]),
        ("Phó Chủ tịch UBND tỉnh Nguyễn Văn Nam tiếp khách của Cao Bằng.", [("UBND tỉnh", "vn/cao-bang")]),
    ],
)
def test_a_body_without_its_unit_is_the_pages(text: str, expected: list[tuple[str, str]]) -> None:
    assert short(text) == expected


def test_a_body_of_two_provinces_named_alike_stays_open() -> None:
    text = "Lào Cai và Hà Giang họp. UBND tỉnh giao các sở."
    (mention,) = find_short(text, find_mentions(text, day="2021-05-26"))
    assert (mention.party.id, set(mention.party.candidates)) == (None, {"vn/lao-cai", "vn/ha-giang"})
    assert mention.basis == "page_unit"


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh Hà Giang họp cùng UBND các tỉnh.",
        "Tỉnh Hà Giang họp. UBND tỉnh Nam Hưng vắng.",
        "UBND tỉnh họp.",
        "Tỉnh Hà Giang họp với UBND.",
    ],
)
def test_several_bodies_others_and_what_the_page_does_not_name_are_left(text: str) -> None:
    assert short(text) == []


FULL = "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FULL} họp. Năm nay, Hội kết nạp 50 hội viên.", [("Hội", FULL)]),
        (f"{FULL} (sau đây gọi tắt là Hội Sơn La) họp. Hội Sơn La lớn mạnh.", [("Hội Sơn La", FULL)] * 2),
        (f"{FULL} họp. Hội nghị bầu Ban Chấp hành; Hội Nông dân dự.", []),
        (f"{FULL} và Hội hữu nghị Việt Nam - Trung Quốc họp. Hội kết nạp hội viên.", []),
        ("ĐBP Y Tý tuần tra. Đồn Biên phòng Y Tý báo cáo; Đồn tặng quà.", [("Đồn", "Đồn Biên phòng Y Tý")]),
    ],
)
def test_an_organisation_is_meant_by_its_first_word_where_the_page_names_one(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert short(text) == expected


def test_abbreviations_are_spelt_out() -> None:
    assert spelt_out("Bộ Chỉ huy BĐBP TP Hải Phòng") == "Bộ Chỉ huy Bộ đội Biên phòng thành phố Hải Phòng"
    assert spelt_out("Ban Đối ngoại T.Ư") == "Ban Đối ngoại Trung ương"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("老街省代表团由省委副书记率领", "zh", [("省委", "vn/lao-cai")]),
        ("河江省与云南省会谈后，省人民委员会致谢", "zh", [("省人民委员会", "vn/ha-giang")]),
        ("云南省各省委员", "zh", []),
        ("云南省委书记", "zh", []),
        (
            "Ha Giang province met guests. The provincial People's Committee",
            "en",
            [("provincial People's Committee", "vn/ha-giang")],
        ),
        ("The provincial People's Committee met", "en", []),
        ("the Ha Giang provincial People's Committee met", "en", []),
    ],
)
def test_a_body_without_its_unit_is_that_of_the_last_unit_named(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    mentions = {"zh": find_chinese, "en": find_english}[language](text, day="2021-05-26")
    found = find_short(text, mentions, language=language)
    assert [(text[m.start : m.end], m.party.id) for m in found] == expected
