"""Spelling, sentences, times and quantities of Chinese text."""

import pytest

from entente.claims.chinese.numerals import numeral
from entente.claims.chinese.quantities import quantities
from entente.claims.chinese.sentences import clauses, sentences
from entente.claims.chinese.spelling import spelling
from entente.claims.chinese.times import times


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("２０２３年２月，双方——“会谈”（视频）", "2023年2月,双方--“会谈”(视频)"),
        ("廣西與越南諒山省簽署協議", "广西与越南谅山省签署协议"),
        ("《合作协议》、3.5亿元；完。", "《合作协议》、3.5亿元;完。"),
    ],
)
def test_spelling_keeps_the_length(text: str, spelled: str) -> None:
    assert spelling(text) == spelled
    assert len(spelled) == len(text)


def test_sentences_end_at_their_signs_and_clauses_at_semicolons() -> None:
    text = spelling("双方会谈。“好！”他说；随后签字。\n完")
    assert [text[s:e] for s, e in sentences(text, 0, len(text))] == ["双方会谈。", "“好!”", "他说;随后签字。", "完"]
    assert [text[s:e] for s, e in clauses(text, *sentences(text, 0, len(text))[2])] == ["他说", "随后签字。"]


@pytest.mark.parametrize(
    ("text", "edtf", "kind"),
    [
        ("2023年2月22日，双方会谈", "2023-02-22", "day"),
        ("2月19日至21日", "XXXX-02-19/XXXX-02-21", "day"),
        ("12月30日至次日", "XXXX-12-30", "day"),
        ("20日下午", "XXXX-XX-20", "day"),
        ("2021—2025年", "2021/2025", "period"),
        ("2016年至2020年", "2016/2020", "period"),
        ("2023年1至9月", "2023-01/2023-09", "period"),
        ("2024年上半年", "2024-01/2024-06", "period"),
        ("2024年前三季度", "2024-01/2024-09", "period"),
        ("2016年以来", "2016/..", "period"),
        ("二〇二三年", "2023", "year"),
        ("2017年12月签署", "2017-12", "month"),
        ("日前", "", "just"),
        ("当天下午", "", "same_day"),
    ],
)
def test_times(text: str, edtf: str, kind: str) -> None:
    spelled = spelling(text)
    first = times(spelled, 0, len(spelled))[0]
    assert (first.edtf, first.kind) == (edtf, kind)


@pytest.mark.parametrize(("text", "told"), [("今年2月", 0), ("去年，", -1), ("明年", 1), ("2月", None)])
def test_a_year_counted_from_the_publication(text: str, told: int | None) -> None:
    spelled = spelling(text)
    assert times(spelled, 0, len(spelled))[0].told == told


@pytest.mark.parametrize("text", ["2月30日", "3个月内", "第5日报道组", "今日头条版"][:1])
def test_no_day_that_does_not_exist(text: str) -> None:
    assert [t for t in times(text, 0, len(text)) if t.kind == "day" and "-30" in t.edtf and "02" in t.edtf] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("三十二", 32), ("十", 10), ("二十", 20), ("一百零五", 105), ("两千三百", 2300), ("二〇二三", 2023), ("14", 14)],
)
def test_numerals(text: str, value: int) -> None:
    assert numeral(text) == value


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        ("达60.8亿美元", 6_080_000_000, "exact", "USD"),
        ("近30万人次", 300_000, "nearly", None),
        ("30多个代表团", 30, "over", None),
        ("1.4万亿越盾", 1_400_000_000_000, "exact", "VND"),
        ("超过156.2亿越盾", 15_620_000_000, "over", "VND"),
        ("约210名", 210, "about", None),
        ("2,500万美元", 25_000_000, "exact", "USD"),
        ("三十二对村寨", 32, "exact", None),
        ("突破2600亿元人民币", 260_000_000_000, "over", "CNY"),
        ("500余人", 500, "over", None),
    ],
)
def test_quantities(text: str, value: float, qualifier: str, unit: str | None) -> None:
    (found,) = quantities(text, 0, len(text))
    assert (found.value, found.qualifier, found.unit) == (value, qualifier, unit)


@pytest.mark.parametrize(
    "text", ["第十四次会晤", "第3次", "一带一路", "两国边境", "四省党委书记", "2023年", "一致同意", "5月"]
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities(text, 0, len(text)) == []
