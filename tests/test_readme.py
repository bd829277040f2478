"""README says what is so: its session is real output, every command, room and dependency is named."""

import json
import re
import tomllib

from click.testing import CliRunner

from entente.cli import main
from tests.corpus import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def test_the_claim_it_shows_is_the_one_printed() -> None:
    shown = re.findall(r"^ {4,}.*$", README, re.MULTILINE)
    page = ROOT / "samples" / "pages" / "12_tuyen-quang-carries-on.html"
    printed = CliRunner().invoke(main, ["claims", str(page)]).stdout.splitlines()
    claim = next(json.loads(line) for line in printed if '"trade_turnover"' in line)
    claim["page"] = f"samples/pages/{page.name}"
    lines = json.dumps(claim, indent=4, ensure_ascii=False).splitlines()
    assert [line for line in shown if "…" not in line and line not in lines] == []
    assert len(shown) > 5


def test_every_room_is_in_the_pipeline() -> None:
    rooms = {path.parent.name for path in (ROOT / "entente").glob("*/__init__.py")}
    assert set(re.findall(r"`entente/(\w+)/`", README)) == rooms


def test_every_dependency_is_said_to_be_for_something() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["build"]]
    names = {re.split(r"[<>=~!;\s\[]", name)[0].lower() for name in wanted}
    assert {name for name in names if name not in README.lower()} == set()


def test_its_pictures_are_there() -> None:
    assert all((ROOT / path).is_file() for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README))
