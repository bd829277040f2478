"""Support on Chinese pages: who gave what to whom."""

import pytest

from tests.claims.chinese.told import claims_of, names, only


@pytest.mark.parametrize(
    ("text", "donors", "recipients", "items"),
    [
        (
            "今年2月，文山州向越南河江省捐赠医用口罩2万只、防护服500套。",
            ["文山"],
            ["河江"],
            [("医用口罩", 20000), ("防护服", 500)],
        ),
        ("3月2日，谅山省公安厅向广西公安赠送4000个医用口罩。", ["谅山"], ["广西"], [("医用口罩", 4000)]),
        ("勐腊县捐赠老挝南塔省大米20吨。", ["勐腊"], ["南塔"], [("大米", 20)]),
        ("云南省为老挝丰沙里省援助一辆救护车。", ["云南"], ["丰沙里"], [("救护车", 1)]),
    ],
)
def test_who_gives_what(text: str, donors: list[str], recipients: list[str], items: list[tuple[str, int]]) -> None:
    claim = only(text, "support")
    assert (names(claim.values["donors"]), names(claim.values["recipients"])) == (donors, recipients)
    assert [(item["what"], item["quantity"]) for item in claim.values["items"]] == items


def test_one_sentence_may_tell_of_two_givings() -> None:
    claims = claims_of("文山州向越南河江省捐赠口罩2万只，勐腊县向老挝南塔省捐赠大米20吨。", "support")
    assert [names(c.values["recipients"]) for c in claims] == [["河江"], ["南塔"]]


def test_a_sum_is_its_value() -> None:
    claim = only("广西向越南高平省捐赠抗疫物资，总价值约50万元人民币。", "support")
    assert claim.values["value"] == 500_000


@pytest.mark.parametrize(
    "text",
    ["高平省向百色市赠送2份纪念品。", "河口县将向越南老街市捐赠口罩1万只。", "广西与越南高平省互相支援，友谊长存。"],
)
def test_what_is_no_support(text: str) -> None:
    assert claims_of(text, "support") == []


def test_goods_without_their_number() -> None:
    (item,) = only("广西向越南高平省捐赠一批抗疫物资。", "support").values["items"]
    assert (item["what"], item["quantity"]) == ("抗疫物资", None)


def test_goods_may_be_given_without_a_number() -> None:
    claim = only("3月20日，广宁省向广西赠送疫情防疫物资。", "support")
    assert claim.values["items"] == [{"what": "疫情防疫物资", "quantity": None, "unit": None}]


def test_help_that_is_only_praised_is_no_support() -> None:
    assert claims_of("广西高度评价广宁省所提供的援助，其体现了两个地方之间的友好。", "support") == []


def test_what_is_provided_is_support_where_both_sides_are_named() -> None:
    (claim,) = claims_of("越南乂安省已向老挝川圹省提供总价值超过11亿越盾的防疫物资。", "support")
    assert claim.values["value"] == 1_100_000_000
    assert claims_of("越南乂安省为老挝川圹省提供30项便利措施。", "support") == []
    assert claims_of("越南乂安省与老挝川圹省会谈。银行向企业提供11亿越盾的贷款。", "support") == []


@pytest.mark.parametrize("text", ["文山州领导感谢中国政府宣布向越南捐赠50万美元。", "中国向越南捐赠50万美元。"])
def test_what_states_give_or_announce_is_no_locality_s(text: str) -> None:
    assert claims_of("麻栗坡县与越南渭川县。" + text, "support") == []


def test_like_goods_for_two_recipients_are_two_gifts() -> None:
    text = "3月5日，云南省向老挝南塔省捐赠一辆救护车。云南省向越南老街省捐赠一辆救护车。"
    assert len(claims_of(text, "support")) == 2


def test_what_is_provided_in_fields_is_no_gift() -> None:
    text = "麻栗坡县向越南渭川县提供培训、医疗物资、建设等领域的支持。"
    assert claims_of(text, "support") == []


def test_leaflets_handed_out_are_no_gift() -> None:
    assert claims_of("文山州公安局与河江省公安厅联合开展宣传，发放中越双语宣传册2000份。", "support") == []
