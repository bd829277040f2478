"""Twinnings on Chinese pages: the sides, the level, done or planned."""

import pytest

from tests.claims.chinese.told import claims_of, names, only


@pytest.mark.parametrize(
    ("text", "level", "parties", "status"),
    [
        ("东兴市与越南芒街市缔结友好城市关系。", "city", ["东兴", "芒街"], "done"),
        ("2014年，金水河镇隔界村与越南封土县波多村结为友好村寨。", "village", ["隔界", "波多"], "done"),
        ("龙州县水口镇与越南广和县驮隆镇签署缔结友好镇协议。", "commune", ["水口", "驮隆"], "done"),
        ("那坡县拟与越南保乐县缔结友好县关系。", "district", ["那坡", "保乐"], "planned"),
        ("2012年，云南省与老挝琅勃拉邦省建立友好省关系。", "province", ["云南", "琅勃拉邦"], "done"),
    ],
)
def test_who_is_twinned_with_whom(text: str, level: str, parties: list[str], status: str) -> None:
    claim = only(text, "twinning")
    assert (claim.values["level"], names(claim.values["parties"]), claim.values["status"]) == (level, parties, status)


@pytest.mark.parametrize(
    "text",
    [
        "河口县与越南老街市友好关系不断发展。",
        "河口县与越南老街市未缔结友好城市关系。",
        "河口县与越南老街市友好往来频繁。",
    ],
)
def test_what_is_no_twinning(text: str) -> None:
    assert claims_of(text, "twinning") == []


def test_both_that_the_story_has_named_are_the_sides() -> None:
    text = "5月3日，芒街市与中国东兴市举行会谈。2015年12月两市缔结友好城市关系。"
    assert names(only(text, "twinning").values["parties"]) == ["芒街", "东兴"]


def test_the_time_may_stand_before_the_comma() -> None:
    claim = only("2015年，柳州市与越南太平市结为友好城市。", "twinning")
    assert claim.values["date"] == "2015"


def test_each_pair_of_a_row_is_a_twinning() -> None:
    claims = claims_of("东兴市与越南芒街市、柳州市与越南太平市签署建立友好城市关系协议书。", "twinning")
    assert [names(c.values["parties"]) for c in claims] == [["东兴", "芒街"], ["柳州", "太平"]]


def test_the_pair_may_be_named_behind() -> None:
    text = "莱州省波多村与云南省隔界村相邻。自2014年9月缔结友好村寨关系以来，波多村和隔界村往来不断。"
    claim = only(text, "twinning")
    assert (names(claim.values["parties"]), claim.values["date"]) == (["波多", "隔界"], "2014-09")


def test_pairs_that_are_counted_are_none() -> None:
    assert claims_of("义安省与老挝川圹省已结成13对友好村庄。", "twinning") == []


def test_an_intent_is_planned() -> None:
    claim = only("2018年4月9日，海南省与柬埔寨西哈努克省签署建立友好省关系意向书。", "twinning")
    assert claim.values["status"] == "planned"


def test_pairs_of_one_country_are_none() -> None:
    assert claims_of("龙州县与越南广和县接壤。2020年，柳州市与龙州县结为友好城市。", "twinning") == []


def test_one_twinning_said_with_two_words_is_one() -> None:
    assert len(claims_of("3月5日，临沧市与老挝琅勃拉邦市签署友城结好协议书。", "twinning")) == 1


def test_a_city_of_no_name_is_no_side() -> None:
    claim = only("天津和海防都是紧邻首都的港口大城市，自1999年建立友好城市关系以来来往密切。", "twinning")
    assert names(claim.values["parties"]) == ["天津", "海防"]
