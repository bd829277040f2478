"""Of every page in every format: each claim's words are on the page at its offsets, however broken the page is.

``make soak`` runs these with many more examples.
"""

import math
import tomllib
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entente.claims.edtf import is_edtf
from entente.claims.fields import CODES, TYPES, Field
from entente.claims.reading import Made, read_content, read_or_unpack
from entente.errors import Rejection
from entente.pages import Part, source_of
from tests.corpus import SAMPLES
from tests.pages import files as made_files
from tests.pages.test_every_format import BROKEN, BUILDS

STORY = [
    "Hà Giang và Văn Sơn hội đàm về hợp tác biên giới năm 2023",
    "Ngày 22/2/2023, tại thành phố Hà Giang, UBND tỉnh Hà Giang hội đàm với Chính quyền châu Văn Sơn (Trung Quốc).",
    "Năm 2022, hai bên đã tổ chức 129 đoàn với 1.506 lượt người sang thăm, kim ngạch xuất nhập khẩu đạt 7,2 tỷ USD.",
    "Kết thúc hội đàm, hai bên đã ký Biên bản hội đàm năm 2023 giữa tỉnh Hà Giang và châu Văn Sơn.",
    "Ông Nguyễn Văn Sơn, Chủ tịch UBND tỉnh Hà Giang khẳng định tỉnh luôn coi trọng quan hệ hữu nghị với châu Văn Sơn.",
]
FORMATS = BUILDS | {
    "windows-1258": lambda story: made_files.cp1258("\n\n".join(story)),
    "gb18030": lambda story: "\n\n".join(story).encode("gb18030"),
}
CHINESE = [
    "云南省文山州与越南河江省举行会谈",
    "2023年2月22日,中国云南省文山州政府代表团与越南河江省人民委员会在河江市举行第十四次会谈。",
    "2022年,双方贸易额达7.2亿美元,同比增长12%,共接待来访1506人次。",
    "双方一致同意加强口岸合作,并签署了《2023年合作备忘录》。文山州委副书记、州长李四出席。",
]
ENGLISH = [
    "Ha Giang and Wenshan hold talks on border cooperation",
    "On February 22, 2023, the People's Committee of Ha Giang Province, Vietnam, held talks with Wenshan, China.",
    "In 2022, two-way trade reached 7.2 billion USD and the two sides exchanged 129 delegations with 1,506 people.",
    "They signed a memorandum of understanding on trade, and agreed to strengthen cooperation between border gates.",
    "Nguyen Van Son, Chairman of the Ha Giang Provincial People's Committee, thanked Wenshan for 400 kg of rice.",
]
TOLD = {"chinese": "\n\n".join(CHINESE).encode(), "english": "\n\n".join(ENGLISH).encode()}
RULES, BASES = (
    tomllib.loads((files("entente.claims") / "data" / f"{name}.toml").read_text("utf-8")) for name in ("rules", "basis")
)
WHOLE = (
    TOLD
    | {page.name: page.read_bytes() for page in SAMPLES}
    | BROKEN
    | {name: FORMATS[name](STORY) for name in FORMATS}
)
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def fits(field: Field, value: Any) -> bool:
    """Whether a value is one that the field holds."""
    match field.kind:
        case _ if value is None:
            return True
        case "code":
            return value in CODES[field.codes or ""]
        case "codes":
            return set(value) <= set(CODES[field.codes or ""])
        case "date":
            return is_edtf(value)
        case "integer" | "number":
            return math.isfinite(value)
        case "text":
            return value.strip() != ""
        case "party":
            return value["name"] != "" != value["label"]
        case "parties":
            return all(fits(Field("party"), party) for party in value)
        case "items":
            return all(item["quantity"] is None or math.isfinite(item["quantity"]) for item in value)


def check(made: Made) -> None:
    text, article = made.page.text, made.reading.article
    for claim in made.reading.claims:
        assert claim.evidence.exact == text[claim.evidence.start : claim.evidence.end] != ""
        assert all(0 <= start < end <= len(text) for spans in claim.words.values() for start, end in spans)
        assert set(claim.rules) <= RULES.keys()
        assert set(claim.basis.values()) <= BASES.keys()
        assert all(fits(TYPES[claim.type][name], value) for name, value in claim.values.items()), claim
    assert all(0 <= block.start < block.end <= len(text) for block in article.blocks)
    assert all(one.end <= other.start for one, other in zip(article.blocks, article.blocks[1:], strict=False))


@pytest.mark.parametrize("name", FORMATS)
def test_a_story_makes_the_same_claims_in_every_format(name: str) -> None:
    made = read_content(FORMATS[name](STORY))
    check(made)
    said = {(claim.type, claim.evidence.exact) for claim in made.reading.claims}
    plain = {(claim.type, claim.evidence.exact) for claim in read_content("\n\n".join(STORY).encode()).reading.claims}
    assert {type for type, _ in said} >= {"meeting", "figure", "instrument", "post"}
    assert said == plain


@pytest.mark.parametrize("name", TOLD)
def test_a_story_in_another_language_is_claimed_twice_alike(name: str) -> None:
    made = read_content(TOLD[name])
    check(made)
    assert {claim.type for claim in made.reading.claims} >= {"meeting", "figure", "instrument", "post"}
    assert read_content(TOLD[name]) == made


@pytest.mark.parametrize("name", WHOLE)
@settings(deadline=None, suppress_health_check=SLOW)
@given(data=st.data())
def test_whatever_is_done_to_a_page_it_is_read_or_rejected_by_name(name: str, data: st.DataObject) -> None:
    whole = WHOLE[name]
    other = WHOLE[data.draw(st.sampled_from(sorted(WHOLE)))]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    piece = data.draw(st.integers(0, len(other)))
    forms = (whole[:end], whole[:start] + whole[end:], whole[:end] + whole[start:end] * 3 + whole[end:])
    content = data.draw(st.sampled_from([*forms, whole[:start] + other[piece : piece + 2000] + whole[end:]]))
    try:
        made = read_or_unpack(content, None, None, source_of(None, content), {})
        for part in made if isinstance(made, list) else ():
            if isinstance(part, Part):
                check(read_content(part.content, address=part.address, charset=part.charset))
        if isinstance(made, Made):
            check(made)
    except Rejection:
        return
