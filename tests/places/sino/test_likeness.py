"""Chinese and Vietnamese names: what fits, how well, and the reason a person can check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.places.sino import Match, likeness, reading_of
from entente.places.sino.match import SECOND, SHARED
from tests.places.sino.strategies import any_text, names


def score(han: str, vietnamese: str, country: str | None = "CN") -> float:
    match = likeness(han, vietnamese, country=country)
    return match.score if match else 0


def reason(han: str, vietnamese: str, country: str | None = "CN") -> str:
    match = likeness(han, vietnamese, country=country)
    assert match
    return match.reason


@pytest.mark.parametrize(
    ("han", "vietnamese"), [("郝玉松", "Hách Ngọc Tùng"), ("王宁", "Vương Ninh"), ("靖西", "Tịnh Tây")]
)
def test_a_reading_fits(han: str, vietnamese: str) -> None:
    assert score(han, vietnamese) > 0.9


@pytest.mark.parametrize(
    ("han", "vietnamese"),
    [
        ("王寧", "Vương Ninh"),
        ("貴州", "Quý Châu"),
        ("貴州", "Quí Châu"),
        ("建水", "Kiến Thuỷ"),
        ("宣化", "Tuyên Hoá"),
        ("赵乐际", "TRIỆU LẠC TẾ"),
        ("靖西", "Tịnh-Tây"),
        ("靖西", "Ti\u0323nh Tây"),
        ("蔡奇", "Thái Kì"),
    ],
)
def test_script_tone_placement_case_hyphens_and_final_i_make_no_difference(han: str, vietnamese: str) -> None:
    assert score(han, vietnamese) > SECOND - SHARED


@pytest.mark.parametrize(
    ("han", "vietnamese"), [("王宁", "Ninh Vương"), ("王宁", "Vương Minh"), ("王宁", "Vương"), ("王宁", "Wang Ning")]
)
def test_other_names_do_not_fit(han: str, vietnamese: str) -> None:
    assert likeness(han, vietnamese) is None


def test_the_reason_reads_each_character() -> None:
    assert reason("王寧", "Vương Ninh") == "王 Vương · 寧 Ninh"


def test_the_reason_names_the_own_table() -> None:
    assert reason("靖西", "Tịnh Tây") == "靖 Tịnh · 西 Tây; 靖 by the project's own table"


def test_a_less_usual_reading_scores_lower_and_says_so() -> None:
    assert score("靖西", "Tĩnh Tây") < score("靖西", "Tịnh Tây")
    assert reason("靖西", "Tĩnh Tây").endswith("靖 more often Tịnh")


def test_one_tone_off_scores_lower_than_any_reading() -> None:
    assert 0 < score("王宁", "Vương Nính") < score("靖西", "Tĩnh Tây")
    assert reason("王宁", "Vương Nính").endswith("宁 but for the tone")


def test_two_tones_off_do_not_fit() -> None:
    assert likeness("王宁", "Vướng Nính") is None


def test_a_name_without_diacritics_scores_lower() -> None:
    assert 0 < score("王宁", "Vuong Ninh") < score("王宁", "Vương Ninh")


def test_a_reading_that_many_characters_share_scores_lower() -> None:
    assert score("李明", "Lý Minh") < score("郝爽", "Hách Sảng")


@pytest.mark.parametrize(
    ("han", "vietnamese"),
    [
        ("靖西市", "thành phố Tịnh Tây"),
        ("靖西市", "TP.Tịnh Tây"),
        ("靖西市", "Tịnh Tây"),
        ("靖西", "thị xã Tịnh Tây"),
        ("柳州市", "Thành phố Liễu Châu"),
        ("柳州", "Liễu Châu"),
        ("藤县", "huyện Đằng"),
        ("文山州", "châu Văn Sơn"),
        ("文山壮族苗族自治州", "châu tự trị dân tộc Choang - Miêu Văn Sơn"),
        ("红河哈尼族彝族自治州", "châu tự trị dân tộc Hà Nhì, Di Hồng Hà"),
        ("河口瑶族自治县", "huyện tự trị dân tộc Dao Hà Khẩu"),
        ("广西壮族自治区", "Khu tự trị dân tộc Choang Quảng Tây"),
        ("广西壮族自治区", "Khu tự trị Quảng Tây dân tộc Choang"),
        ("广西", "khu tự trị dân tộc Choang, Quảng Tây"),
        ("龙邦口岸", "cửa khẩu quốc tế Long Bang"),
        ("防城区", "khu Phòng Thành"),
    ],
)
def test_titles_of_units_are_passed_over(han: str, vietnamese: str) -> None:
    assert score(han, vietnamese) > 0.9


def test_a_title_on_one_side_only_scores_a_little_lower_and_is_said() -> None:
    assert score("靖西市", "Tịnh Tây") < score("靖西市", "thành phố Tịnh Tây")
    assert reason("王建州", "Vương Kiến").endswith("州 passed over")


def test_titles_of_different_kinds_score_lower() -> None:
    assert score("文山市", "châu Văn Sơn") < score("文山州", "châu Văn Sơn")
    assert reason("文山市", "châu Văn Sơn").endswith("市 is no châu")


def test_a_title_is_not_taken_from_a_name_of_two_characters_alone() -> None:
    assert likeness("柳州", "Liễu") is None


def test_a_customary_name_fits_and_says_why() -> None:
    assert reason("澳门", "Ma Cao") == "澳门 is Ma Cao by the project's own table: from Portuguese"
    assert score("麻栗坡县", "huyện Malypho") > score("麻栗坡县", "huyện Ma Lật Pha") > 0


def test_a_unit_of_vietnam_of_the_same_name_lowers_the_score_while_the_country_is_open() -> None:
    assert score("太原", "Thái Nguyên", None) < score("太原", "Thái Nguyên", "CN")
    assert reason("太原", "Thái Nguyên", None).endswith("tỉnh Thái Nguyên of Vietnam bears the name too")


def test_the_reason_tells_of_the_unit_of_vietnam_also_where_the_country_is_known() -> None:
    assert "of Vietnam bears the name too" in reason("太原", "Thái Nguyên", "CN")


@pytest.mark.parametrize(
    ("han", "vietnamese"), [("河江省", "tỉnh Hà Giang"), ("谅山", "Lạng Sơn"), ("芒街", "Móng Cái")]
)
def test_a_unit_of_vietnam_fits_as_the_table_of_places_writes_it(han: str, vietnamese: str) -> None:
    assert score(han, vietnamese, "VN") > 0.9


def test_other_characters_for_a_unit_of_vietnam_score_lower() -> None:
    assert score("何江", "Hà Giang", "VN") < score("河江", "Hà Giang", "VN")
    assert reason("何江", "Hà Giang", "VN").endswith("the table of places writes it 河江")


@pytest.mark.parametrize(("han", "vietnamese"), [("", ""), ("王宁", ""), ("", "Vương Ninh"), (" ", " "), ("市", "·")])
def test_nothing_fits_nothing(han: str, vietnamese: str) -> None:
    assert likeness(han, vietnamese) is None


@given(names())
def test_the_best_reading_of_a_name_fits_it_best(name: str) -> None:
    best, *others = reading_of(name, limit=12)
    assert all(0 < score(name, other) < score(name, best) <= 1 for other in others)
    assert score(name, best) >= 1 - SHARED


@given(any_text(), any_text(), st.sampled_from([None, "CN", "VN"]))
def test_any_text_gives_a_match_or_none(han: str, vietnamese: str, country: str | None) -> None:
    match = likeness(han, vietnamese, country=country)
    assert match is None or (isinstance(match, Match) and 0 < match.score <= 1 and match.reason)
