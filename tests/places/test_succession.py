"""What became of units, and what they came from: Hà Giang's border communes, twinned in clusters in 2021."""

import pytest

from entente.places.succession import predecessors, successors

HA_GIANG, TUYEN_QUANG = "vn/ha-giang", "vn/tuyen-quang~2025"

# The new commune and the old border communes in it, as Resolution 1684/NQ-UBTVQH15 has it (old ones by district).
BORDER = {
    "son-vi": ["meo-vac/thuong-phung", "meo-vac/xin-cai", "meo-vac/son-vi"],
    "dong-van": ["dong-van/dong-van"],
    "lung-cu": ["dong-van/lung-cu", "dong-van/ma-le", "dong-van/lung-tao"],
    "sa-phin": ["dong-van/sung-la", "dong-van/sa-phin"],
    "pho-bang": ["dong-van/pho-bang", "dong-van/pho-la", "dong-van/pho-cao"],
    "bach-dich": ["yen-minh/bach-dich", "yen-minh/na-khe", "yen-minh/phu-lung"],
    "thang-mo": ["yen-minh/thang-mo"],
    "can-ty": ["quan-ba/bat-dai-son"],
    "nghia-thuan": ["quan-ba/nghia-thuan"],
    "tung-vai": ["quan-ba/tung-vai", "quan-ba/cao-ma-po", "quan-ba/ta-van"],
    "thanh-thuy": ["vi-xuyen/thanh-thuy"],
    "lao-chai": ["vi-xuyen/lao-chai", "vi-xuyen/xin-chai", "vi-xuyen/thanh-duc"],
    "ban-may": ["hoang-su-phi/ban-may"],
    "thang-tin": ["hoang-su-phi/thang-tin", "hoang-su-phi/then-chu-phin", "hoang-su-phi/po-lo"],
    "pa-vay-su": ["xin-man/pa-vay-su"],
    "xin-man": ["xin-man/xin-man", "xin-man/chi-ca", "xin-man/nan-xin"],
}
KEPT = "vi-xuyen/minh-tan"


def carried_on(*communes: str, on: str = "2025-07-01") -> set[str]:
    return {link.unit for commune in communes for link in successors(f"{HA_GIANG}/{commune}", on)}


def test_there_were_34_border_communes_and_there_are_17() -> None:
    before = [*(old for olds in BORDER.values() for old in olds), KEPT]
    assert (len(before), len(carried_on(*before))) == (34, 17)


@pytest.mark.parametrize("new", BORDER)
def test_each_went_whole_into_its_new_commune(new: str) -> None:
    for old in BORDER[new]:
        (link,) = successors(f"{HA_GIANG}/{old}", "2025-07-01")
        assert (link.unit, link.share, link.passes) == (f"{TUYEN_QUANG}/{new}", "whole", "both")


def test_one_that_was_left_as_it_was_went_on() -> None:
    assert carried_on(KEPT) == {f"{HA_GIANG}/{KEPT}"}


def test_a_cluster_of_three_lies_in_three_communes_and_one_of_them_carries_another_too() -> None:
    with_tianbao = carried_on("vi-xuyen/thanh-thuy", KEPT, "vi-xuyen/thanh-duc")
    with_mengdong = carried_on("vi-xuyen/xin-chai", "vi-xuyen/lao-chai")
    assert with_tianbao == {f"{TUYEN_QUANG}/thanh-thuy", f"{HA_GIANG}/{KEPT}", f"{TUYEN_QUANG}/lao-chai"}
    assert with_mengdong == {f"{TUYEN_QUANG}/lao-chai"}


def test_a_twinning_comes_to_a_commune_that_never_signed_it() -> None:
    before = {link.unit for link in predecessors(f"{TUYEN_QUANG}/can-ty")}
    assert before == {f"{HA_GIANG}/quan-ba/can-ty", f"{HA_GIANG}/quan-ba/bat-dai-son"}


def test_the_day_decides() -> None:
    assert carried_on("xin-man/coc-pai", on="2025-06-30") == {f"{HA_GIANG}/xin-man/coc-pai"}
    assert carried_on("xin-man/coc-pai", on="2025-07-01") == {f"{TUYEN_QUANG}/pa-vay-su"}


@pytest.mark.parametrize(
    ("old", "new"),
    [("vn/ha-giang", TUYEN_QUANG), ("vn/yen-bai", "vn/lao-cai~2025"), ("vn/kon-tum", "vn/quang-ngai~2025")],
)
def test_a_province_passed_whole(old: str, new: str) -> None:
    assert [(link.unit, link.share) for link in successors(old)] == [(new, "whole")]


def test_a_province_that_was_not_merged_went_on() -> None:
    assert [link.unit for link in successors("vn/cao-bang", "2026-01-01")] == ["vn/cao-bang"]


def test_a_districts_agreements_passed_to_the_province_and_its_land_to_communes() -> None:
    links = successors("vn/ha-giang/xin-man")
    assert [link.unit for link in links if link.passes == "agreements"] == [TUYEN_QUANG]
    land = {link.unit for link in links if link.passes == "territory"}
    assert {f"{TUYEN_QUANG}/pa-vay-su", f"{HA_GIANG}/xin-man/quang-nguyen"} < land
    assert len(land) == 6


def test_a_divided_commune_passed_in_parts() -> None:
    links = successors("vn/ha-giang/ha-giang/quang-trung")
    assert {(link.unit, link.share) for link in links} == {
        (f"{TUYEN_QUANG}/ha-giang-1", "part"),
        (f"{TUYEN_QUANG}/ha-giang-2", "part"),
    }


def test_a_unit_that_ended_before_is_followed_to_the_day() -> None:
    links = successors("vn/cao-bang/tra-linh", "2021-01-01")
    assert {(link.unit, link.share) for link in links} == {
        ("vn/cao-bang/quang-hoa", "part"),
        ("vn/cao-bang/trung-khanh", "part"),
    }
    assert "vn/cao-bang" in [link.unit for link in successors("vn/cao-bang/tra-linh", "2025-08-01")]


def test_what_a_province_came_from() -> None:
    before = {link.unit for link in predecessors("vn/lao-cai~2025") if link.passes == "both"}
    assert before == {"vn/lao-cai", "vn/yen-bai"}
