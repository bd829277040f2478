"""The key that signs sessions, and the translations compiled at build."""

import shutil
from pathlib import Path

from entente.workspace.secret import secret_key
from hatch_build import compile_messages

ROOT = Path(__file__).parents[2]


def test_the_key_is_made_once_and_for_its_owner_only(tmp_path, monkeypatch):
    monkeypatch.delenv("ENTENTE_SECRET_KEY", raising=False)
    register = tmp_path / "entente.sqlite3"
    first = secret_key(register)
    assert first == secret_key(register)
    assert len(first) >= 50
    kept = tmp_path / "entente.sqlite3.key"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [kept]


def test_the_environments_key_goes_first(tmp_path, monkeypatch):
    monkeypatch.setenv("ENTENTE_SECRET_KEY", "given")
    assert secret_key(tmp_path / "entente.sqlite3") == "given"
    assert list(tmp_path.iterdir()) == []


def test_every_po_is_compiled(tmp_path):
    source = ROOT / "entente/workspace/locale"
    shutil.copytree(source, tmp_path / "workspace/locale", ignore=shutil.ignore_patterns("*.mo"))
    made = compile_messages(tmp_path)
    assert [path.relative_to(tmp_path).parts[2] for path in made] == ["vi", "zh_Hans"]
    assert all(path.stat().st_size > 1000 for path in made)
