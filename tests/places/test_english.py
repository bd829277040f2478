"""Names in English text: press forms with and without marks, labels behind them, parents after."""

import pytest

from entente.places import find_english
from entente.places.gazetteer import places

GATES = [(name, place.id) for place in places().values() if place.level == "GATE" for name in place.names["en"]]

JINPING, PEOPLES = "cn/yunnan/jinping", "Miao, Yao and Dai"


def found(text: str, *, day: str = "2024-01-01") -> list[tuple[str, str | None]]:
    return [(m.party.label, m.party.id) for m in find_english(text, day=day) if not m.context]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ha Giang Province met Wenshan Prefecture",
            [("Ha Giang Province", "vn/ha-giang"), ("Wenshan Prefecture", "cn/yunnan/wenshan")],
        ),
        ("Jingxi City of Guangxi Zhuang Autonomous Region", [("Jingxi City", "cn/guangxi/jingxi")]),
        ("Thang Tin commune, Hoang Su Phi district", [("Thang Tin commune", "vn/ha-giang/hoang-su-phi/thang-tin")]),
        ("talks in Xin Man, Ha Giang", [("Xin Man", "vn/ha-giang/xin-man")]),
        ("from Hà Giang province", [("Hà Giang province", "vn/ha-giang")]),
        ("in Ha Giang City", [("Ha Giang City", "vn/ha-giang/ha-giang")]),
        ("in Tian'e, Guangxi", [("Tian'e", "cn/guangxi/tiane")]),
        ("in Xi'an and Nanning", [("Xi'an", "cn/shaanxi/xian"), ("Nanning", "cn/guangxi/nanning")]),
        ("Hekou Yao Autonomous County", [("Hekou Yao Autonomous County", "cn/yunnan/hekou")]),
        ("Jinping Miao, Yao and Dai Autonomous County, Yunnan", [(f"Jinping {PEOPLES} Autonomous County", JINPING)]),
        ("in Lam Dong province", [("Lam Dong province", "vn/lam-dong")]),
        ("the Koh Roka border crossing", [("Koh Roka border crossing", "kh/gate/koh-roka")]),
        ("in Bolikhamsay and Pray Veng", [("Bolikhamsay", "la/bolikhamxay"), ("Pray Veng", "kh/prey-veng")]),
        ("at the Tra Linh border gate", [("Tra Linh border gate", "vn/gate/tra-linh")]),
        ("in Anseong City, Gyeonggi Province", [("Anseong City", None)]),
        ("Gyeongsangbuk-do province", [("Gyeongsangbuk-do province", None)]),
        ("Nagano city of the Japanese prefecture", [("Nagano city", None)]),
        ("Edwin Lee, Mayor of San Francisco, spoke", [("San Francisco", None)]),
        ("the Governor of Niigata Hideyo Hanazumi spoke", []),
    ],
)
def test_a_name_is_its_unit(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the province of Lao Cai hosts Lao Cai City", ["vn/lao-cai", "vn/lao-cai/lao-cai"]),
        ("the provinces of Lao Cai, Ha Giang and Yunnan", ["vn/lao-cai", "vn/ha-giang", "cn/yunnan"]),
        (
            "Bat Xat, Muong Khuong and Bac Ha districts",
            ["vn/lao-cai/" + n for n in ("bat-xat", "muong-khuong", "bac-ha")],
        ),
        ("Vietnam's Lao Cai and Ha Giang provinces", ["vn/lao-cai", "vn/ha-giang"]),
    ],
)
def test_a_label_before_a_name_or_at_a_row_is_every_names(text: str, expected: list[str]) -> None:
    assert [id for _, id in found(text)] == expected


def test_a_party_of_a_country_is_not_the_country() -> None:
    (mention,) = find_english("the Communist Party of Vietnam Committee in Lai Chau province", day="2024-01-01")
    assert (mention.party.id, mention.body is not None) == ("vn/lai-chau", True)


def test_a_unit_is_the_one_of_its_day() -> None:
    assert found("Tuyen Quang hosts the talks", day="2025-09-18") == [("Tuyen Quang", "vn/tuyen-quang~2025")]


def test_a_provinces_name_on_a_page_about_its_city_stays_open() -> None:
    assert found("Lao Cai City hosted. Lao Cai said")[1] == ("Lao Cai", None)


@pytest.mark.parametrize(
    "text",
    [
        "President Xi Jinping",
        "Nguyen Van Son spoke",
        "Ha Giang Newspaper",
        "In May",
        "South China Sea",
    ],
)
def test_persons_months_and_what_bears_a_name_are_no_places(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("the Ha Giang Department of Foreign Affairs", "Ha Giang Department of Foreign Affairs"),
        ("People's Committee of Lang Son province", "People's Committee of Lang Son province"),
        ("Takeo provincial Military Command", "Takeo provincial Military Command"),
    ],
)
def test_a_body_stands_with_its_unit(text: str, label: str) -> None:
    [mention] = find_english(text, day="2024-01-01")
    assert mention.body is not None
    assert (mention.body.label, mention.body.id) == (label, mention.party.id)


def test_an_organisation_keeps_its_whole_name() -> None:
    [mention] = find_english("students of Yunnan University spoke")
    assert (mention.party.name, mention.party.kind) == ("Yunnan University", "organisation")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("An Nong and An Phu communes", ["An Nong", "An Phu"]),
        ("the provinces of Takeo and Kampot", ["Takeo", "Kampot"]),
        ("Langkhang hamlet cluster of Boualapha district. Langkhang grew", ["Langkhang", "Langkhang"]),
    ],
)
def test_names_share_a_label_and_are_found_though_unknown(text: str, names: list[str]) -> None:
    assert [m.party.name for m in find_english(text) if not m.context] == names


def test_whose_a_unit_is_says_where_it_lies() -> None:
    assert [(m.party.name, m.context) for m in find_english("Laos' Savannakhet and China's Guangxi")] == [
        ("Laos", True),
        ("Savannakhet", False),
        ("China", True),
        ("Guangxi", False),
    ]


def test_every_gate_is_found_under_each_of_its_names() -> None:
    for name, id in GATES:
        party = find_english(f"the {name} border gate")[-1].party
        assert id in (party.id, *party.candidates), name


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("People's Committee of Ha Giang province", "vn/ha-giang"),
        ("Ha Giang provincial People's Committee", "vn/ha-giang"),
        ("Lao Cai Department of Foreign Affairs", "vn/lao-cai"),
        ("Lao Cai province's Department of Foreign Affairs", "vn/lao-cai"),
        ("Foreign Affairs Office of Wenshan Prefecture", "cn/yunnan/wenshan"),
        ("Guangxi regional Party Committee", "cn/guangxi"),
        ("Yunnan Provincial Committee of the Communist Party of China", "cn/yunnan"),
        ("Border Guard Command of Cao Bang", "vn/cao-bang"),
    ],
)
def test_a_body_stands_before_or_behind_its_unit(text: str, unit: str) -> None:
    (mention,) = find_english(f"The {text} sent a letter.", day="2024-01-01")
    assert mention.body is not None
    assert (mention.body.label, mention.body.id, mention.party.id) == (text, unit, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Yunnan University",
        "Vietnam-China Friendship Association of Quang Ninh province",
        "Dien Bien Union of Friendship Organisations",
        "Vietnamese Consulate General in Nanning",
        "Embassy of China in Vietnam",
        "University of Danang",
    ],
)
def test_an_organisation_is_one_mention(text: str) -> None:
    (mention,) = find_english(f"Guests of the {text} spoke.", day="2024-01-01")
    assert (mention.party.kind, mention.party.label) == ("organisation", text)


@pytest.mark.parametrize("text", ["the University", "an embassy", "the Group of experts"])
def test_a_head_alone_is_no_organisation(text: str) -> None:
    assert find_english(f"They came to {text}.", day="2024-01-01") == []


def test_an_organisation_is_no_bodys_unit() -> None:
    (mention,) = find_english("Chairwoman of the Cambodia-Vietnam Friendship Association said", day="2024-01-01")
    assert (mention.party.kind, mention.body) == ("organisation", None)


def test_gates_are_a_pair() -> None:
    gates = [m.party.id for m in find_english("the Thanh Thuy - Tianbao border gate", day="2024-01-01")]
    assert gates == ["vn/gate/thanh-thuy", "cn/gate/tianbao"]


def test_a_county_that_shares_a_prefectures_name_is_the_one_of_its_parent() -> None:
    assert found("in Quanzhou, Guangxi") == [("Quanzhou", "cn/guangxi/quanzhou")]


@pytest.mark.parametrize("label", ["Bac Phong Sinh border guard station", "Lihuo border inspection station"])
def test_a_border_post_in_small_letters_is_an_organisation_by_its_name(label: str) -> None:
    mention, *_ = find_english(f"The {label} met its partner on December 22.")
    assert (mention.party.kind, mention.party.label) == ("organisation", label)


def test_a_border_post_without_a_name_is_none() -> None:
    assert not [m for m in find_english("They opened a border guard station in May.") if m.party.kind == "organisation"]
