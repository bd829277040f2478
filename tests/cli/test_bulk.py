"""``entente bulk``, and taking what it wrote, each in a process of its own."""

import os
import subprocess
import sys

import pytest

from entente.cli.bulk_progress import Pace
from tests.corpus import ROOT

COMMAND = [sys.executable, "-c", "from entente.cli import main; main(prog_name='entente')"]


def entente(*args):
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("ENTENTE_", "DJANGO_"))}
    return subprocess.run([*COMMAND, *map(str, args)], capture_output=True, text=True, env=keep, timeout=120)  # noqa: S603


def test_what_is_read_in_bulk_can_be_taken_into_a_register(tmp_path):
    done = entente("bulk", ROOT / "samples" / "pages", tmp_path / "out", "--workers", 1)
    assert (done.returncode, done.stdout.partition(":")[0]) == (
        0,
        "1 parts (0 of them known, 0 not finished), 12 inputs",
    )
    for said in ("12 read, 0 already known", "0 read, 12 already known"):
        taken = entente("--register", tmp_path / "register.sqlite3", "read", "--from", tmp_path / "out")
        assert (taken.returncode, taken.stdout) == (0, f"{said}, 0 skipped, 0 rejected\n")


@pytest.mark.parametrize("on", ["ray", "http://10.0.0.1", "ray://8.8.8.8:10001"])
def test_only_private_clusters_are_joined(tmp_path, on):
    done = entente("bulk", ROOT / "samples" / "pages", tmp_path / "out", "--on", on)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_reading_needs_either_names_or_a_folder(tmp_path):
    for args in ((), ("x.html", "--from", tmp_path)):
        assert entente("--register", tmp_path / "register.sqlite3", "read", *args).returncode == 2


def test_what_no_run_wrote_is_not_taken(tmp_path):
    done = entente("--register", tmp_path / "register.sqlite3", "read", "--from", tmp_path)
    assert (done.returncode, "nothing was written there" in done.stderr) == (2, True)


def test_the_pace_tells_rate_and_time_left():
    now = [0.0]
    pace = Pace(100, clock=lambda: now[0])
    assert str(pace) == "0 %, 0 pages, 0 a second"
    now[0] = 60.0
    for _ in range(120):
        pace.page()
    pace.part(25)
    assert str(pace) == "25 %, 120 pages, 2 a second, 0:03:00 left"
