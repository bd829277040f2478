"""Dates, numbers, titles, labels and translations."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils import translation

from entente import errors
from entente.claims import fields
from entente.claims.grammar.phrases import data
from entente.register import keys, weak
from entente.workspace import dates, labels, numbers, wording

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("edtf", "vi", "en", "zh"),
    [
        ("2023-02-22", "22/02/2023", "22 February 2023", "2023年2月22日"),
        ("2021-05", "tháng 5/2021", "May 2021", "2021年5月"),
        ("2022", "năm 2022", "2022", "2022年"),
        ("2021-05-26~", "khoảng 26/05/2021", "about 26 May 2021", "约2021年5月26日"),
        ("2021?", "có lẽ năm 2021", "probably 2021", "可能2021年"),
        ("XXXX-05-09", "ngày 9/5, không rõ năm", "9 May, year unknown", "5月9日，年份不详"),
        ("XXXX-05", "tháng 5, không rõ năm", "May, year unknown", "5月，年份不详"),
        ("2016/2020", "2016–2020", "2016–2020", "2016–2020"),
        (
            "2023-02-22/2023-02-24",
            "22/02/2023 – 24/02/2023",
            "22 February 2023 – 24 February 2023",
            "2023年2月22日 – 2023年2月24日",
        ),
        ("../2019-09-30", "đến 30/09/2019", "until 30 September 2019", "至2019年9月30日"),
        ("2019/..", "từ 2019", "since 2019", "2019起"),
        ("202X", "những năm 2020", "the 2020s", "2020年代"),
        ("2020-01-08T06:56+07:00", "08/01/2020", "8 January 2020", "2020年1月8日"),
        ("not a date", "not a date", "not a date", "not a date"),
        ("2023-02-99", "99/02/2023", "99 February 2023", "2023年2月99日"),
        (None, "", "", ""),
    ],
)
def test_dates(edtf, vi, en, zh):
    for language, words in (("vi", vi), ("en", en), ("zh-hans", zh)):
        with translation.override(language):
            assert dates.in_words(edtf) == words


@pytest.mark.parametrize(
    ("value", "vi", "en", "zh"),
    [
        (1506, "1.506", "1,506", "1,506"),
        (7.2, "7,2", "7.2", "7.2"),
        (0, "0", "0", "0"),
        (100, "100", "100", "100"),
        (-1500, "-1.500", "-1,500", "-1,500"),
        (7_200_000_000, "7,2 tỷ", "7.2 billion", "72亿"),
        (410_000_000, "410 triệu", "410 million", "4.1亿"),
        (7_234_567_891, "7.234.567.891", "7,234,567,891", "7,234,567,891"),
        (None, "", "", ""),
    ],
)
def test_numbers(value, vi, en, zh):
    for language, words in (("vi", vi), ("en", en), ("zh-hans", zh)):
        with translation.override(language):
            assert numbers.in_words(value) == words


def test_a_figure_with_its_bounds():
    with translation.override("vi"):
        assert numbers.figure(50, qualifier="over") == "hơn 50"
        assert numbers.figure(20, 30) == "20–30"
        assert numbers.figure(7.2e9, unit="USD", qualifier="exact") == "7,2 tỷ USD"


def test_a_figure_in_chinese_has_no_blanks():
    with translation.override("zh-hans"):
        assert numbers.figure(30_000_000_000, qualifier="nearly", unit="USD") == "近300亿美元"
        assert numbers.figure(300, unit="chuyến") == "300 chuyến"


HG, VS, CB = ({"name": name, "label": f"tỉnh {name}"} for name in ("Hà Giang", "Văn Sơn", "Cao Bằng"))


@pytest.mark.parametrize(
    ("type", "values", "words", "title"),
    [
        (
            "meeting",
            {"mechanism": "Ủy ban công tác liên hợp", "edition": 14},
            "",
            "Ủy ban công tác liên hợp lần thứ 14",
        ),
        ("meeting", {"kind": "talks", "parties": [HG, VS]}, "", "Hội đàm: Hà Giang – Văn Sơn"),
        ("meeting", {}, "", "Cuộc họp"),
        (
            "instrument",
            {"kind": "programme", "period": "2021/2025", "parties": [HG, VS]},
            "",
            "Chương trình giai đoạn 2021–2025: Hà Giang – Văn Sơn",
        ),
        ("instrument", {"kind": "minutes", "number": "10/BB"}, "", "Biên bản số 10/BB"),
        (
            "figure",
            {"indicator": "trade_turnover", "value": 7.2e9, "unit": "USD"},
            "",
            "Kim ngạch xuất nhập khẩu: 7,2 tỷ USD",
        ),
        ("figure", {"indicator": "other", "what": "cây xanh", "value": 40}, "", "Cây xanh: 40"),
        (
            "post",
            {"person": "Giàng Mí Vư", "role": "Bí thư", "organisation": HG | {"label": "Tỉnh ủy Hà Giang"}},
            "",
            "Giàng Mí Vư — Bí thư Tỉnh ủy Hà Giang",
        ),
        ("twinning", {"level": "district", "parties": [HG, VS]}, "", "Kết nghĩa cấp huyện: Hà Giang – Văn Sơn"),
        ("commitment", {"status": "agreed"}, "mở cặp chợ", "Mở cặp chợ"),
        ("act", {"instrument": "Thỏa thuận", "act": "extended"}, "", "Thỏa thuận: gia hạn"),
        ("activity", {"kind": "tree_planting"}, "trồng cây", "Trồng cây hữu nghị: trồng cây"),
        ("mechanism", {"name": "Gặp gỡ đầu xuân"}, "", "Gặp gỡ đầu xuân"),
    ],
)
def test_titles(type, values, words, title):
    with translation.override("vi"):
        assert wording.title(type, values, words) == title


@pytest.mark.parametrize("type", fields.TYPES)
def test_every_type_has_a_title_whatever_is_unknown(type):
    assert wording.title(type, dict.fromkeys(fields.TYPES[type]))


def test_many_parties_are_counted():
    with translation.override("vi"):
        assert wording.names([HG, VS, CB, HG]) == "Hà Giang, Văn Sơn và 2 bên khác"


def test_chinese_has_marks_of_its_own():
    areas = ["trade", "tourism"]
    with translation.override("zh-hans"):
        talks = wording.title("meeting", {"kind": "talks", "parties": [HG, VS, CB]})
        assert talks == "会谈：Hà Giang、Văn Sơn、Cao Bằng"
        assert wording.title("instrument", {"kind": "programme"}) == "合作计划"
        assert wording.value("commitment", "areas", areas) == "贸易、旅游"


def test_every_code_has_a_label():
    assert {name: list(codes) for name, codes in labels.CODES.items()} == fields.CODES


def test_every_type_and_field_has_a_label():
    assert set(fields.TYPES) <= set(labels.TYPES)
    assert {name for of_type in fields.TYPES.values() for name in of_type} <= set(labels.FIELDS)


def test_every_error_has_its_sentence():
    classes = [errors.EntenteError, *leaves(errors.EntenteError)]
    with translation.override("en"):
        worded = {name: str(text) for name, text in labels.REASONS.items() if name not in ("BadAddress", "TooMany")}
    assert worded == {one.__name__: one.message for one in classes}


def leaves(kind):
    below = kind.__subclasses__()
    return [leaf for one in below for leaf in leaves(one)] if below else [kind]


def test_every_string_is_translated():
    checked = subprocess.run([sys.executable, ROOT / "scripts/messages.py", "--check"], capture_output=True, text=True)  # noqa: S603
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_rule_that_concludes_has_a_label():
    assert set(data("basis")) <= set(labels.BASIS)


def test_every_rule_that_joins_has_a_label():
    source = "".join(Path(module.__file__).read_text("utf-8") for module in (keys, weak))
    rules = set(re.findall(r'"((?:meeting|instrument|figure|post)\.[a-z_]+)"', source))
    assert rules
    assert rules <= set(labels.RULES)
