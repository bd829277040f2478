"""``entente places``: a name as people type it, its units, and what became of them."""

import pytest
from click.testing import CliRunner, Result

from entente.cli import main


def run(*args: str) -> Result:
    return CliRunner().invoke(main, ["places", *args])


@pytest.mark.parametrize(
    "name", ["Tịnh Tây", "tinh tay", "靖西", "thành phố Tịnh Tây", "cn/guangxi/jingxi", "gb2260:451081"]
)
def test_a_unit_is_told_with_its_names_codes_and_parents(name: str) -> None:
    said = run(name).stdout
    for part in (
        "cn/guangxi/jingxi",
        "Tịnh Tây",
        "靖西市",
        "Jìngxī",
        "gb2260 451081",
        "khu tự trị Quảng Tây, Trung Quốc",
    ):
        assert part in said


def test_a_parent_narrows_the_units_of_a_name() -> None:
    said = run("xã Thanh Thủy, Tuyên Quang").stdout
    assert "vn/tuyen-quang~2025/thanh-thuy" in said
    assert "vn/phu-tho~2025/thanh-thuy" not in said


def test_of_many_units_each_has_a_line() -> None:
    lines = run("Tân Tiến").stdout.splitlines()
    assert len(lines) > 6
    assert all("Tân Tiến · " in line for line in lines)


def test_a_day_chooses_the_units_that_lived_then() -> None:
    assert "vn/yen-bai" in run("gso:15", "--on", "2025-06-30").stdout
    assert "vn/yen-bai" not in run("gso:15", "--on", "2025-07-01").stdout


def test_successors_stand_with_share_and_act() -> None:
    said = run("huyện Xín Mần", "--successors").stdout
    assert "→ tỉnh Tuyên Quang" in said
    assert "(whole, its agreements; 177/2025/NĐ-CP)" in said
    assert "(part, its land; 1684/NQ-UBTVQH15)" in said
    assert "in force 2025-06-16, operating 2025-07-01" in said


def test_predecessors_stand_with_share_and_act() -> None:
    said = run("xã Lao Chải, Tuyên Quang", "--predecessors").stdout
    assert said.count("←") == 3
    assert "vn/ha-giang/vi-xuyen/thanh-duc (whole; 1684/NQ-UBTVQH15)" in said


def test_a_unit_that_was_left_as_it_was_goes_on() -> None:
    assert "it goes on under tỉnh Tuyên Quang" in run("xã Minh Tân, Hà Giang", "--successors").stdout


def test_a_gate_says_its_class_and_the_gate_opposite() -> None:
    said = run("cửa khẩu Trà Lĩnh").stdout
    assert "international since 2023-12-28" in said
    assert "cửa khẩu Long Bang" in said


def test_a_name_of_no_unit_says_so() -> None:
    result = run("Atlantis")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No unit of the gazetteer is called so" in result.stderr


def test_a_day_that_is_none_is_misuse() -> None:
    assert run("Hà Giang", "--on", "1/7/2025").exit_code == 2


def test_names_are_told_with_their_kinds_and_sources() -> None:
    said = run("cn/yunnan/malipo", "--names").stdout
    assert "Ma Lật Pha · vi · reading · own" in said
    assert "麻栗坡县 · zh · official · nbs" in said
