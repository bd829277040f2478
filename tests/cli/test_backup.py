"""``entente backup`` and ``restore``, from one register to another, and from one database to the other."""

import os
import subprocess
import sys

import pytest

from tests import postgresql
from tests.databases import WORKER

COMMAND = [sys.executable, "-c", "from entente.cli import main; main(prog_name='entente')"]
TALKS = "Hội đàm\n\nNgày 22/2/2023, UBND tỉnh Hà Giang hội đàm với Chính quyền nhân dân châu Văn Sơn (Trung Quốc).\n"


def entente(folder, *arguments, url=""):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ENTENTE_", "DJANGO_"))}
    command = [*COMMAND, *arguments]
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, env=kept | {"DATABASE_URL": url}, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "1.txt").write_text(TALKS, encoding="utf-8")
    return tmp_path


def test_a_backup_is_restored_into_another_register(folder):
    entente(folder, "read", "1.txt")
    done = entente(folder, "backup", "so.backup")
    assert done.stdout == "0 user, 1 source, 1 page, 1 fetch, 0 decision, 0 decisionabout, 0 decisionseal, 0 forward\n"
    done = entente(folder, "--register", "new.sqlite3", "restore", "so.backup")
    assert (done.returncode, done.stdout) == (0, "1 read, 0 already known, 0 skipped, 0 rejected\n")
    done = entente(folder, "--register", "new.sqlite3", "restore", "so.backup")
    assert (done.returncode, "--replace" in done.stderr) == (2, True)
    done = entente(folder, "--register", "new.sqlite3", "restore", "so.backup", "--replace")
    assert done.stdout.startswith("What the register held is in so.backup.replaced-")


def test_what_is_no_backup_is_misuse(folder):
    done = entente(folder, "restore", "1.txt")
    assert (done.returncode, "no backup" in done.stderr) == (2, True)


@pytest.fixture
def url():
    if lacking := postgresql.missing():
        pytest.skip(f"NO POSTGRESQL: there is no {lacking}.")
    return postgresql.url(f"{WORKER}-cli", anew=True)


def test_several_open_a_new_register_in_postgresql_at_once(folder, url):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ENTENTE_", "DJANGO_"))}
    environment = kept | {"DATABASE_URL": url}
    together = [
        subprocess.Popen([*COMMAND, "read", "1.txt"], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)  # noqa: S603
        for _ in range(3)
    ]
    said = sorted(process.communicate()[0] for process in together)
    assert [line.split(",")[0] for line in said] == ["0 read", "0 read", "1 read"]
    assert not (folder / "entente.sqlite3").exists()


def test_a_backup_of_a_file_is_restored_into_postgresql_and_a_named_file_is_still_the_register(folder, url):
    entente(folder, "read", "1.txt")
    entente(folder, "backup", "so.backup")
    assert entente(folder, "restore", "so.backup", url=url).stdout.startswith("1 read")
    assert entente(folder, "read", "1.txt", url=url).stdout.startswith("0 read, 1 already known")
    assert entente(folder, "--register", "other.sqlite3", "read", "1.txt", url=url).stdout.startswith("1 read")


@pytest.mark.parametrize("url", ["mysql://lan:bimat@a/so", "postgresql://lan:bimat@127.0.0.1:1/so"])
def test_a_database_that_cannot_be_reached_is_misuse_and_its_password_is_not_said(folder, url):
    done = entente(folder, "read", "1.txt", url=url)
    assert done.returncode == 2
    assert "DATABASE_URL" in done.stderr
    assert "bimat" not in done.stderr
