"""The same questions and answers on both databases."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from entente.register import Held, Record
from entente.store import models, rules
from entente.store.asking import timeline
from entente.store.columns import row_of
from entente.store.searching import coded

pytestmark = pytest.mark.django_db


def party(name, id=None):
    return {"name": name, "label": name, "kind": "place", "id": id, "country": None, "level": None}


def keep(id, *titles, type="meeting", **values):
    held = {name: (Held(value, ("a",), True),) for name, value in values.items()}
    row = row_of(Record(id, type, (), held), claims=[], titles=titles)
    return models.Record.objects.create(**row._asdict())


@pytest.fixture
def register():
    keep("ha", "Hà Giang hội đàm với Văn Sơn", parties=[party("Hà Giang", "vn/ha-giang")])
    keep("giang", "Bài giảng về hạ tầng cửa khẩu số 10/BB-UBND")
    keep("jingxi", "百色靖西市举行会谈", parties=[party("靖西", "cn/guangxi/jingxi")])
    keep("trad", "廣西壯族自治區代表團")
    keep("post", type="post", person="郝玉松", role="市长")


def found(text):
    return sorted(row.id for row in timeline(text=text))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ha giang", ["giang", "ha"]),
        ("HA GIANG", ["giang", "ha"]),
        ("Hà Giang", ["ha"]),
        ("hạ giảng", ["giang"]),
        ("Văn Sơn Hà", ["ha"]),
        ("van so", ["ha"]),
        ("va son", []),
        ("giả", ["giang"]),
        ("10/BB", ["giang"]),
        ("靖西", ["jingxi"]),
        ("西靖", []),
        ("靖西市举行", ["jingxi"]),
        ("靖", ["jingxi"]),
        ("会谈 靖西", ["jingxi"]),
        ("广西", ["trad"]),
        ("廣西", ["trad"]),
        ("河江", ["ha"]),
        ("Tịnh Tây", ["jingxi"]),
        ("tinh tay", ["jingxi"]),
        ("Jingxi", ["jingxi"]),
        ("jìngxī", ["jingxi"]),
        ("Hách Ngọc Tùng", ["post"]),
        ("郝玉松", ["post"]),
        ("nowhere", []),
        ("???", []),
        ("", ["giang", "ha", "jingxi", "post", "trad"]),
    ],
)
def test_what_is_found(register, text, ids):
    assert found(text) == ids


@pytest.mark.parametrize(
    ("code", "ids"), [("border_gates", ["a"]), ("trade", ["a", "b"]), ("border", []), ("'\"*|", [])]
)
def test_codes_are_found_whole_and_not_as_words(code, ids):
    keep("a", type="commitment", areas=["border_gates", "trade"])
    keep("b", type="commitment", areas=["trade"])
    assert sorted(models.Record.objects.filter(coded("areas", code)).values_list("id", flat=True)) == ids
    assert found("areas=trade") == []


HOSTILE = ['"', "'", '"ha', "ha*", "*", "ha NOT giang", "NEAR(ha giang)", "words:ha", "ha & | ! <-> giang", "ha:*A"]
HOSTILE += [
    "-ha",
    "(((",
    "^ha",
    "\\",
    "ha\\'",
    "%",
    "%s",
    "_",
    "'; DROP TABLE store_record; --",
    "and",
    "or",
    "not",
    "near",
]
HOSTILE += [
    "ha" * 5000,
    "a " * 5000,
    "靖" * 5000,
    "e\u0301" * 40,
    "\u0378",
    "\U0001f600",
    "\ud800",
    "\u200b",
    "İ",
    "ß",
    "ﬁ",
]
HOSTILE += ["٣", "ກຂ", "store_record_words"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_question_fails(register, text):
    found(text)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30))
def test_whatever_is_kept_is_found_by_its_own_words(text):
    models.Record.objects.all().delete()
    row = keep("x", text)
    assume(row.search)
    assert found(text) == ["x"]


def test_what_a_record_no_longer_says_finds_it_no_more(register):
    row = models.Record.objects.get(id="ha")
    row.search = "khac"
    row.save()
    assert (found("Văn Sơn"), found("khac")) == ([], ["ha"])


def test_a_record_that_is_gone_is_found_no_more(register):
    models.Record.objects.filter(id="ha").delete()
    assert found("Văn Sơn") == []
    keep("ha", "Cao Bằng")
    assert (found("Văn Sơn"), found("cao bằng")) == ([], ["ha"])


def test_the_index_can_be_made_again(register):
    rules.set_up()
    assert found("Văn Sơn") == ["ha"]


@pytest.mark.parametrize(
    ("title", "text", "is_found"),
    [
        ("Khu hợp tác kinh tế qua biên giới Thanh Thủy - Thiên Bảo", "天保", True),
        ("Kiểm dịch tại cửa khẩu Thiên Bảo", "天保", True),
        ("天保口岸恢复货运通关", "Thiên Bảo", True),
        ("天保口岸恢复货运通关", "thien bao", True),
        ("Ông Thiên Bảo dự hội đàm", "天保", False),
        ("Cửa khẩu Hữu Nghị mở lại", "友谊", True),
        ("Giao lưu hữu nghị tại cửa khẩu", "友谊", False),
    ],
)
def test_a_border_gate_is_found_in_either_script(title, text, is_found):
    keep("gate", title)
    assert found(text) == (["gate"] if is_found else [])
