"""Figures on Chinese pages: what was counted, with its period."""

import pytest

from tests.claims.chinese.told import claims_of, only

HELD = "5月25日，文山州与越南河江省在文山市举行会谈。"


@pytest.mark.parametrize(
    ("text", "indicator", "value", "unit"),
    [
        ("2020年，进出口总额达60.8亿美元。", "trade_turnover", 6_080_000_000, "USD"),
        ("2020年，接待游客17.9万人次。", "tourists", 179_000, None),
        ("2020年，跨境旅游近30万人次。", "tourists", 300_000, None),
        ("2020年，组织31个代表团出访。", "delegations", 31, None),
        ("2020年，为河江省培训干部约210名。", "trainees", 210, None),
        ("2020年，两地警方破获跨境案件47起。", "cases", 47, None),
        ("2020年，双方签署15份合作文件。", "documents_signed", 15, None),
        ("2020年，缔结边境友好村寨7对。", "twinned_villages", 7, None),
        ("2020年，举行现场会谈12次。", "talks", 12, None),
        ("2020年，开展联合巡逻20次。", "patrols", 20, None),
        ("2020年，口岸出入境车辆5万辆次。", "vehicles", 50_000, None),
        ("2020年，财政收入13.7亿元。", "revenue", 1_370_000_000, "CNY"),
        ("2020年，口岸货运量120万吨。", "cargo_volume", 1_200_000, "t"),
    ],
)
def test_what_is_counted(text: str, indicator: str, value: float, unit: str | None) -> None:
    claim = only(HELD + text, "figure")
    assert (claim.values["indicator"], claim.values["value"], claim.values.get("unit")) == (indicator, value, unit)
    assert claim.values["period"] == "2020"


def test_two_counts_of_one_sentence_are_two() -> None:
    claims = claims_of(HELD + "2016年至2020年，双方互访团组131批、1520人次。", "figure")
    assert [(c.values["indicator"], c.values["value"]) for c in claims] == [("delegations", 131), ("delegates", 1520)]
    assert {c.values["period"] for c in claims} == {"2016/2020"}


def test_the_change_of_a_figure() -> None:
    claim = only(HELD + "2024年贸易额约达420亿美元，同比增长16.4%。", "figure")
    assert (claim.values["change"], claim.values["qualifier"]) == ("同比增长16.4%", "about")


@pytest.mark.parametrize(
    "text",
    [
        "双方力争贸易额达到25亿美元。",
        "双方商定每年举行2次会谈。",
        "双方将培训100名干部。",
        "贸易额增长16%。",
        "没有1起案件发生。",
    ],
)
def test_a_target_is_no_figure(text: str) -> None:
    assert claims_of(HELD + text, "figure") == []


def test_background_about_a_place_makes_no_figures() -> None:
    assert claims_of("麻栗坡县与越南接壤，边境线长277公里，辖11个乡镇，人口28万人。", "figure") == []


def test_what_is_news_on_a_page_without_other_claims_makes_a_figure() -> None:
    claim = only("2024年，凭祥市与越南谅山省进出口贸易额420亿美元，同比增长16.4%。", "figure")
    assert (claim.values["indicator"], claim.values["change"]) == ("trade_turnover", "同比增长16.4%")


def test_some_hundreds_are_no_number() -> None:
    assert claims_of(HELD + "几百名代表出席。", "figure") == []
    assert [c.values["value"] for c in claims_of(HELD + "参加人数350人。", "figure")] == [350]


def test_about_may_stand_behind_what_is_counted() -> None:
    claim = only(HELD + "2020年，共有90家企业左右参加。", "figure")
    assert (claim.values["value"], claim.values["qualifier"]) == (90, "about")


def test_the_remains_of_soldiers_are_counted() -> None:
    claim = only(HELD + "至今，双方联合搜寻12478具志愿军遗骸。", "figure")
    assert (claim.values["indicator"], claim.values["value"]) == ("other", 12478)


@pytest.mark.parametrize(
    ("text", "indicator", "value", "unit"),
    [
        ("双方共签署8份建立友好城市关系协议书。", "documents_signed", 8, None),
        ("渭川县率领100多人的代表团到访。", "delegates", 100, None),
        ("约200名各界青年代表参加。", "participants", 200, None),
        ("双方缴获273公斤合成毒品。", "other", 273, "kg"),
        ("文山州缴获海洛因3.2千克。", "other", 3.2, "kg"),
        ("文山州缴获毒品1.4吨。", "other", 1.4, "t"),
        ("2019年天保口岸进口10万吨。", "cargo_volume", 100000, "t"),
        ("全州外贸进出口总额预计完成12亿元，同比增长28%。", "trade_turnover", 1200000000, "CNY"),
    ],
)
def test_papers_people_and_weights(text: str, indicator: str, value: float, unit: str | None) -> None:
    claim = only(HELD + text, "figure")
    assert (claim.values["indicator"], claim.values["value"], claim.values.get("unit")) == (indicator, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "我国已与147个国家缔结3054对友好城市关系。",
        "会上发布5条倡议。",
        "云南省运送100万只医用口罩。",
        "20辆主题彩车巡游。",
        "全州外贸进出口总额预计完成12亿元。",
    ],
)
def test_what_is_of_whole_states_points_goods_or_forecasts_makes_no_figure(text: str) -> None:
    assert claims_of(HELD + text, "figure") == []


def test_a_paragraph_of_the_trade_of_late_makes_figures_of_all_its_sums() -> None:
    text = "2019年，凭祥口岸所在的凭祥市对越南谅山省进出口2306亿元，同比增长31%。其中，水果进口87亿元，出口7亿元。"
    assert [c.values["value"] for c in claims_of(text, "figure")] == [230600000000, 8700000000, 700000000]


def test_the_period_of_a_paper_is_not_the_figures() -> None:
    claim = only(HELD + "双方落实2016—2020合作计划，全年互访团组11批。", "figure")
    assert claim.values.get("period") != "2016/2020"


def test_since_a_month() -> None:
    claim = only(HELD + "自2013年11月成立以来，医疗队共开展3次活动。", "figure")
    assert claim.values["period"] == "2013-11/.."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年1月，经磨憨口岸查验出入境人员13万人次、客运列车540多辆次。", [("tourists", 130000), ("vehicles", 540)]),
        ("今年以来，中老铁路磨憨口岸出境货物167.3万吨，日均列车12列。", [("cargo_volume", 1673000)]),
    ],
)
def test_a_gates_traffic_is_counted_on_a_page_that_names_no_locality_beyond(
    text: str, expected: list[tuple[str, int]]
) -> None:
    claims = claims_of("磨憨口岸与老挝磨丁口岸相连。" + text, "figure")
    assert [(c.values["indicator"], c.values["value"]) for c in claims] == expected


def test_from_day_to_day_over_years() -> None:
    text = "自2021年12月3日至2025年12月2日，经磨憨口岸进出口货物1600万吨，同比增长5%。磨憨口岸与老挝磨丁口岸相连。"
    assert only(text, "figure").values["period"] == "2021-12-03/2025-12-02"


def test_what_will_be_gives_no_period() -> None:
    claim = only(HELD + "学校占地面积为3.7公顷，预计将于2022年12月竣工。", "figure")
    assert claim.values.get("period") is None


@pytest.mark.parametrize(("text", "value"), [("投资总额近2亿4000万美元", 240000000), ("贸易额达1万2000美元", 12000)])
def test_a_number_of_two_parts(text: str, value: int) -> None:
    assert only(HELD + text + "。", "figure").values["value"] == value


@pytest.mark.parametrize("text", ["2023年，两国贸易额达26亿美元。", "中国赴越旅客达170万人次。"])
def test_what_two_states_trade_makes_no_figure(text: str) -> None:
    assert claims_of(HELD + text, "figure") == []


def test_since_a_year_in_which_something_began() -> None:
    claim = only(HELD + "自2019年双方建立合作关系以来，医院共接诊越南籍患者1200余人次。", "figure")
    assert claim.values["period"] == "2019/.."
