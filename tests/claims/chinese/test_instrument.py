"""Papers on Chinese pages: signed, planned, in force, mentioned."""

import pytest

from tests.claims.chinese.told import claims_of, names, only

HELD = "5月25日，文山州与越南河江省在文山市举行会谈。"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("双方签署《文山州与河江省2021—2025年合作计划》。", "programme", "signed"),
        ("会后，双方签署会议纪要。", "minutes", "signed"),
        ("双方共同签订了友好合作备忘录。", "memorandum", "signed"),
        ("双方将签署教育合作协议。", "agreement", "planned"),
        ("双方同意尽快商签《旅游合作议定书》。", "protocol", "planned"),
        ("双方落实《文山州与河江省边境管理协定》。", "agreement", "in_force"),
        ("双方就建立友好关系签订意向书。", "letter_of_intent", "signed"),
        ("双方发表联合声明。", "joint_statement", "signed"),
    ],
)
def test_a_paper_and_what_became_of_it(text: str, kind: str, status: str) -> None:
    claim = only(HELD + text, "instrument")
    assert (claim.values["kind"], claim.values["status"]) == (kind, status)


def test_a_signed_paper_has_its_meetings_day_and_parties() -> None:
    claim = only(HELD + "双方签署《2021—2025年合作计划》。", "instrument")
    assert (claim.values["date"], claim.values["period"]) == ("XXXX-05-25", "2021/2025")
    assert names(claim.values["parties"]) == ["文山", "河江"]
    assert claim.basis["parties"] == "within"
    assert claim.within


def test_a_paper_of_its_own_time_and_parties() -> None:
    claim = only("2017年12月4日，东兴市与越南芒街市签署了缔结友好城市关系的框架协议。", "instrument")
    assert (claim.values["date"], names(claim.values["parties"])) == ("2017-12-04", ["东兴", "芒街"])


def test_a_paper_told_twice_is_one() -> None:
    text = "双方签署《文山州与河江省教育合作协议》。\n《教育合作协议》的签署意义重大。"
    assert len(claims_of(HELD + text, "instrument")) == 1


@pytest.mark.parametrize(
    "text", ["双方落实各项协议。", "双方未签署协议。", "双方达成多项共识。", "双方签署了一系列合作协议。"]
)
def test_what_names_no_paper(text: str) -> None:
    assert claims_of(HELD + text, "instrument") == []


def test_a_paper_of_history_is_none() -> None:
    assert claims_of("1885年6月9日，东兴市与越南芒街市一带划界，签订《勘界条约》。", "instrument") == []


def test_a_paper_told_again_without_its_title_is_one() -> None:
    text = "11月14日，谅山省与广西壮族自治区签署《智慧口岸合作备忘录》。11月14日，双方签署备忘录。"
    assert only(text, "instrument").values["title"] == "智慧口岸合作备忘录"


def test_signers_of_one_side_sign_with_those_they_meet() -> None:
    text = "1月6日，广西与谅山省、高平省举行会谈。谅山省与高平省代表共同签署会谈纪要。"
    assert names(only(text, "instrument").values["parties"]) == ["广西", "谅山", "高平"]


def test_the_period_next_to_the_paper_is_its_own() -> None:
    text = "2016年5月3日，嘉莱省与占巴塞省对双方2011—2015年合作结果进行总结并签署2016—2020年合作协议。"
    assert only(text, "instrument").values["period"] == "2016/2020"


def test_a_paper_of_one_country_is_none() -> None:
    assert claims_of("龙州县与越南广和县接壤。2024年，柳州市与龙州县签署协作协议。", "instrument") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("与会代表联合发布了《南宁倡议》。", ["joint_statement"]), ("双方支持《全球发展倡议》。", [])],
)
def test_an_initiative_is_a_paper_where_somebody_issues_it(text: str, kinds: list[str]) -> None:
    held = "5月25日，文山州与越南河江省在文山市举行会谈。"
    assert [c.values["kind"] for c in claims_of(held + text, "instrument")] == kinds


def test_a_paper_of_the_two_that_the_sentence_names() -> None:
    text = "关于平阳省与老挝占巴塞省的合作情况，在2006年11月两省所签署的友好协议的基础上，双方加强往来。"
    assert names(only(text, "instrument").values["parties"]) == ["平阳", "占巴塞"]


def test_the_time_of_another_clause_is_not_the_papers() -> None:
    text = "麻栗坡县与渭川县研究2009年交流计划；签署交流合作备忘录。"
    assert only(text, "instrument").values.get("date") is None


def test_a_signing_that_tells_which_paper_is_meant_is_past() -> None:
    claim = only("麻栗坡县与渭川县同意落实2015年12月签署的合作协议。", "instrument")
    assert (claim.values["status"], claim.values["date"]) == ("signed", "2015-12")


def test_a_paper_with_its_own_year_is_another_than_the_one_before() -> None:
    text = "2022年3月5日，文山州与河江省举行会谈。落实2019年签署的备忘录，双方加强往来。会上，双方签署了2022年备忘录。"
    assert [c.values["date"] for c in claims_of(text, "instrument")] == ["2019", "2022-03-05"]


def test_a_year_of_which_something_is_said_is_no_day_of_signing() -> None:
    text = "3月5日，文山州与河江省签署合作备忘录。2023年正值两地结好10周年，双方签署合作备忘录。"
    assert [c.values["date"] for c in claims_of(text, "instrument")] == ["XXXX-03-05"]


def test_a_plan_that_is_only_spoken_of_is_no_paper() -> None:
    assert claims_of("总领事馆促进麻栗坡县与渭川县的合作计划。", "instrument") == []


def test_a_paper_told_apart_by_its_signing_is_not_of_the_meetings_day() -> None:
    text = "1月16日，文山州与越南河江省举行会谈。双方落实好两地签署的合作协议。"
    assert only(text, "instrument").values.get("date") is None
