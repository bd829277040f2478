"""How much of the samples' gold the reader finds, and how little it says besides: floors moved only on purpose."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from entente.cli import main
from tests.corpus import ROOT, SHARED, shared_pages

SAMPLES = ROOT / "samples"


def evaluate(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["evaluate", *map(str, arguments)])
    return done.exit_code, done.output


def test_the_samples_gold_is_found_no_worse_than_before() -> None:
    code, output = evaluate(SAMPLES / "gold", "--floors", SAMPLES / "floors.toml")
    assert code == 0, output


def test_the_shared_gold_is_found_no_worse_than_before() -> None:
    shared_pages()
    code, output = evaluate(SHARED / "gold", "--floors", SAMPLES / "floors.shared.toml")
    assert code == 0, output


def test_a_floor_that_is_not_reached_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "floors.toml").write_text("[meeting]\nrecall = 1.01\n")
    code, output = evaluate(SAMPLES / "gold", "--floors", tmp_path / "floors.toml")
    assert code == 1
    assert "meeting: recall is" in output


@pytest.mark.parametrize("floor", ["[rumour]\nrecall = 0.5\n", "[meeting]\ncharm = 0.5\n"])
def test_a_floor_of_what_is_not_measured_is_misuse(tmp_path: Path, floor: str) -> None:
    (tmp_path / "floors.toml").write_text(floor)
    assert evaluate(SAMPLES / "gold", "--floors", tmp_path / "floors.toml")[0] == 2


def test_misses_are_listed_where_asked_for() -> None:
    assert ": missed " in evaluate(SAMPLES / "gold", "--misses")[1]
    assert ": missed " not in evaluate(SAMPLES / "gold")[1]


def test_joining_is_judged_where_the_events_are_told() -> None:
    code, output = evaluate(SAMPLES / "gold", "--format", "json")
    joining = json.loads(output)["joining"]
    assert code == 0
    assert joining["mentions"] > 20
    assert joining["precision"] == 1
    table = evaluate(SAMPLES / "gold", "--misses")[1]
    assert "B-cubed" in table
    assert table.count("not joined: ") == joining["missed"]


GOLD = "text: |\n  Ngày 22/2/2023, tỉnh Hà Giang hội đàm với châu Văn Sơn (Trung Quốc).\nclaims: []\n"


def test_without_events_nothing_is_said_of_joining(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.yaml").write_text(GOLD)
    assert "joining" not in evaluate(tmp_path / "gold")[1]


@pytest.mark.parametrize(
    "events",
    [
        "events: {}",
        "- một",
        "events: [{id: e}]",
        "events: [{id: e, type: meeting, told_by: [{page: khác.txt, evidence: hội đàm}]}]",
        "events: [",
    ],
)
def test_events_that_cannot_be_judged_are_misuse(tmp_path: Path, events: str) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.yaml").write_text(GOLD)
    (tmp_path / "events.yaml").write_text(events)
    assert evaluate(tmp_path / "gold")[0] == 2
