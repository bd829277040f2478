"""Names in Chinese text: the right unit by the label behind it, the parent before it and the day."""

import pytest

from entente.places import find_chinese
from entente.places.gazetteer import places

PROVINCES = {"cn/guangxi": "广西", "cn/yunnan": "云南"}
COUNTIES = [
    (PROVINCES[place.id.rpartition("/")[0]], place.names["zh"][-1], place.id)
    for place in places().values()
    if place.level == "ADM3" and place.id.rpartition("/")[0] in PROVINCES
]
GATES = [(name, place.id) for place in places().values() if place.level == "GATE" for name in place.names.get("zh", ())]


def found(text: str, *, day: str = "2024-01-01") -> list[tuple[str, str | None]]:
    return [(m.party.label, m.party.id) for m in find_chinese(text, day=day) if not m.context]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云南省文山州与越南河江省会谈", [("文山州", "cn/yunnan/wenshan"), ("河江省", "vn/ha-giang")]),
        ("靖西市和重庆县签署协议", [("靖西市", "cn/guangxi/jingxi"), ("重庆县", "vn/cao-bang/trung-khanh")]),
        ("百色那坡与高平省保乐县", [("那坡", "cn/guangxi/napo"), ("保乐县", "vn/cao-bang/bao-lac")]),
        ("红河哈尼族彝族自治州河口瑶族自治县", [("河口瑶族自治县", "cn/yunnan/hekou")]),
        ("友谊关口岸和天保口岸", [("友谊关口岸", "cn/gate/youyiguan"), ("天保口岸", "cn/gate/tianbao")]),
        ("廣西壯族自治區龍州縣", [("龍州縣", "cn/guangxi/longzhou")]),
        ("雲南省馬關縣與越南諒山省", [("馬關縣", "cn/yunnan/maguan"), ("諒山省", "vn/lang-son")]),
        ("山西省太原市", [("太原市", "cn/shanxi/taiyuan")]),
        ("越南太原省", [("太原省", "vn/thai-nguyen")]),
        (
            "越南老街市、莱州市缔结",
            [("老街市", "vn/lao-cai/lao-cai"), ("莱州市", "vn/lai-chau/lai-chau")],
        ),
        ("山东省莱州市", [("莱州市", "cn/shandong/laizhou")]),
        ("云南省省长", [("云南省", "cn/yunnan")]),
        ("南溪河口岸和河口口岸", [("河口口岸", "cn/gate/hekou")]),
        ("那坡县委表示，那坡将", [("那坡县", "cn/guangxi/napo"), ("那坡", "cn/guangxi/napo")]),
    ],
)
def test_a_name_is_its_unit(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


def test_a_unit_is_the_one_of_its_day() -> None:
    assert found("宣光省", day="2025-06-30") == [("宣光省", "vn/tuyen-quang")]
    assert found("宣光省", day="2025-07-01") == [("宣光省", "vn/tuyen-quang~2025")]


def test_a_bare_name_is_the_province() -> None:
    assert found("高平与广西") == [("高平", "vn/cao-bang"), ("广西", "cn/guangxi")]


def test_a_name_of_a_prefecture_and_its_seat_stays_open() -> None:
    (mention,) = find_chinese("文山表示", day="2024-01-01")
    assert (mention.party.id, mention.party.candidates) == (None, ("cn/yunnan/wenshan", "cn/yunnan/wenshan-shi"))


@pytest.mark.parametrize(
    "text",
    [
        "作为发展中国家",
        "发布重大新闻",
        "云南日报",
        "广西日报",
        "会见来宾",
        "他和县长",
        "大理石",
        "签订马关条约",
        "宁明白",
    ],
)
def test_what_holds_a_name_by_chance_or_bears_it_is_no_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["越南市场", "广西乡村振兴", "越南社会", "广西关于"])
def test_a_word_that_begins_like_a_label_is_none(text: str) -> None:
    assert [label for label, _ in found(text)] == [text[:2]]


def test_every_county_on_the_border_provinces_is_found_under_its_full_name() -> None:
    assert [id for province, name, id in COUNTIES if find_chinese(province + name)[-1].party.id != id] == []
    assert len(COUNTIES) > 230


def test_every_gate_is_found_under_each_of_its_names() -> None:
    for name, id in GATES:
        party = find_chinese(f"{name}口岸")[-1].party
        assert id in (party.id, *party.candidates), name


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("河江省人民委员会", "vn/ha-giang"),
        ("云南省人民政府外事办公室", "cn/yunnan"),
        ("文山州委", "cn/yunnan/wenshan"),
        ("广西壮族自治区党委", "cn/guangxi"),
        ("红河州人大常委会", "cn/yunnan/honghe"),
        ("百色市政协", "cn/guangxi/baise"),
        ("谅山省公安厅", "vn/lang-son"),
        ("宣光省边防部队指挥部", "vn/tuyen-quang"),
        ("云南省外办", "cn/yunnan"),
        ("高平省外事廳", "vn/cao-bang"),
    ],
)
def test_a_body_stands_behind_its_unit(text: str, unit: str) -> None:
    (mention,) = find_chinese(f"{text}代表团抵达", day="2024-01-01")
    assert mention.body is not None
    assert (mention.body.label, mention.body.id, mention.party.id) == (text, unit, unit)


@pytest.mark.parametrize("text", ["云南省委员名单", "云南省委托", "云南省委派"])
def test_a_verb_is_no_committee(text: str) -> None:
    assert [m.body for m in find_chinese(text, day="2024-01-01")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "云南大学",
        "越南驻南宁总领事馆",
        "中国驻越南大使馆",
        "越中友好协会",
        "文山边境管理支队",
        "红河州第一人民医院",
        "广西对外友好协会",
        "西北大学",
    ],
)
def test_an_organisation_is_one_mention(text: str) -> None:
    (mention,) = find_chinese(f"昨天，{text}举行活动", day="2024-01-01")
    assert (mention.party.kind, mention.party.label) == ("organisation", text)


@pytest.mark.parametrize("text", ["一所大学", "附近的医院", "那家公司"])
def test_what_bears_no_name_is_no_organisation(text: str) -> None:
    assert find_chinese(text, day="2024-01-01") == []


@pytest.mark.parametrize(
    ("text", "gates"),
    [
        ("平孟—朔江口岸开通", ["cn/gate/pingmeng", "vn/gate/soc-giang"]),
        (
            "田蓬—上蓬、都龙—箐门等口岸升级",
            ["cn/gate/tianpeng", "vn/gate/sam-pun", "cn/gate/dulong", "vn/gate/xin-man"],
        ),
        ("龙邦口岸—茶岭口岸", ["cn/gate/longbang", "vn/gate/tra-linh"]),
    ],
)
def test_gates_are_a_pair(text: str, gates: list[str]) -> None:
    assert [m.party.id for m in find_chinese(text, day="2024-01-01")] == gates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("越南老街省猛康县谷芳村", [("谷芳村", "village", "VN")]),
        ("老挝琅罗省", [("琅罗省", "ADM1", "LA")]),
        ("龙州县与复阳县", [("龙州县", "ADM3", "CN"), ("复阳县", "ADM3", None)]),
        ("越南会谈市", [("越南", "ADM0", "VN")]),
        ("越南市长", [("越南", "ADM0", "VN")]),
    ],
)
def test_a_unit_in_no_table_is_named_behind_its_parent_or_beside_one_of_its_kind(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    mentions = [m for m in find_chinese(text, day="2024-01-01") if not m.context]
    assert [(m.party.label, m.party.level, m.party.country) for m in mentions] == expected


def test_a_unit_in_no_table_is_known_again_and_in_a_pair() -> None:
    text = "越南封土县波多村和中国金平县隔界村结好。波多村来信，波多和隔界两村往来密切。"
    names = [m.party.name for m in find_chinese(text, day="2018-01-01") if m.party.level == "village"]
    assert names == ["波多", "隔界", "波多", "波多", "隔界"]


@pytest.mark.parametrize("label", ["驮隆海关", "水口海关"])
def test_what_stands_at_a_gate_is_an_organisation(label: str) -> None:
    found = [m for m in find_chinese(f"6月16日,{label}与越方举行会晤。") if m.party.kind == "organisation"]
    assert [m.party.label for m in found] == [label]


def test_the_customs_of_a_city_are_its_body() -> None:
    [mention] = find_chinese("南宁海关关长黄冠胜出席。")
    assert (mention.party.kind, mention.party.id) == ("place", "cn/guangxi/nanning")
