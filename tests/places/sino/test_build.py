"""The script that makes the table says so when its sources are not there."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "scripts" / "readings" / "build.py"


def test_missing_sources_are_said_loudly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = spec_from_file_location("readings_build", SCRIPT)
    assert spec
    assert spec.loader
    build = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "readings_build", build)
    spec.loader.exec_module(build)
    monkeypatch.setattr(sys, "argv", ["build.py", "--check", "--npm", str(tmp_path), "--unihan", str(tmp_path)])
    assert build.main() == 2
    assert "CANNOT BUILD THE READINGS" in capsys.readouterr().err
