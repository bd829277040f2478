"""Commands on a register, each in a process of its own: Django is set up once a process."""

import os
import socket
import sqlite3
import subprocess
import sys
import urllib.request

import pytest

TALKS = """Hà Giang và Văn Sơn hội đàm

Ngày 22/2/2023, tại thành phố Hà Giang, UBND tỉnh Hà Giang hội đàm với Chính quyền nhân dân châu Văn Sơn (Trung Quốc).
"""
COMMAND = [sys.executable, "-c", "from entente.cli import main; main(prog_name='entente')"]


@pytest.fixture
def register(tmp_path):
    return tmp_path / "register.sqlite3"


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "hoi-dam.txt").write_text(TALKS, encoding="utf-8")
    return folder


def entente(register, *args, **kwargs):
    command = [*COMMAND, "--register", str(register), *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=60, **kwargs)  # noqa: S603


def environment():
    return {name: value for name, value in os.environ.items() if not name.startswith(("ENTENTE_", "DJANGO_"))}


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def test_read_makes_the_register_and_says_what_it_did(register, pages):
    done = entente(register, "read", pages)
    assert (done.returncode, done.stdout) == (0, "1 read, 0 already known, 0 skipped, 0 rejected\n")
    with sqlite3.connect(register) as database:
        assert database.execute("SELECT count(*) FROM store_page").fetchone() == (1,)


def test_read_again_knows_the_pages(register, pages):
    entente(register, "read", pages)
    assert entente(register, "read", pages).stdout.startswith("0 read, 1 already known")


def test_several_may_open_a_new_register_at_once(register, pages):
    command = [*COMMAND, "--register", str(register), "read", str(pages)]
    together = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) for _ in range(3)]  # noqa: S603
    outputs = sorted(process.communicate()[0] for process in together)
    assert outputs == ["0 read, 1 already known, 0 skipped, 0 rejected\n"] * 2 + [
        "1 read, 0 already known, 0 skipped, 0 rejected\n"
    ]
    assert sorted(path.suffix for path in register.parent.iterdir() if path.is_file()) == [".key", ".sqlite3"]


def test_rejected_files_are_named_at_the_end(register, pages):
    (pages / "anh.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    done = entente(register, "read", pages)
    assert (done.returncode, done.stdout.split(", ")[-1]) == (1, "1 rejected\n")
    assert f"{pages / 'anh.txt'}: Picture: " in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_utf8_ends_no_run(register, pages):
    (pages / os.fsdecode(b"r\xf5ng.txt")).write_bytes(b"")
    done = entente(register, "read", pages)
    assert done.stdout == "1 read, 0 already known, 0 skipped, 1 rejected\n"
    assert "r\ufffdng.txt: EmptyPage" in done.stderr


def test_a_folder_without_pages_is_misuse(register, tmp_path):
    (tmp_path / "empty").mkdir()
    assert entente(register, "read", tmp_path / "empty").returncode == 2


def test_a_register_in_no_folder_is_misuse(tmp_path, pages):
    done = entente(tmp_path / "gone" / "register.sqlite3", "read", pages)
    assert done.returncode == 2
    assert "there is no folder" in done.stderr


def test_a_file_that_is_no_register_is_misuse(register, pages):
    register.write_text("đây không phải là sổ " * 100, encoding="utf-8")
    done = entente(register, "read", pages)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_sign_in_makes_the_first_user_and_prints_an_address(register):
    done = entente(register, "sign-in", "--user", "lan", "--address", "https://so.caobang.example/")
    assert done.returncode == 0
    assert done.stdout.startswith("https://so.caobang.example/sign-in/")
    with sqlite3.connect(register) as database:
        assert database.execute("SELECT username FROM auth_user").fetchall() == [("lan",)]


def test_sign_in_for_a_user_that_is_not_there_is_misuse(register):
    entente(register, "sign-in", "--user", "lan")
    done = entente(register, "sign-in", "--user", "nobody")
    assert done.returncode == 2
    assert "no active user nobody" in done.stderr


def test_a_port_in_use_is_misuse_and_says_what_to_do(register):
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = entente(register, "serve", "--port", other.getsockname()[1])
    assert done.returncode == 2
    assert "name another port" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="rights of files are POSIX's")
def test_a_new_register_is_its_owners_alone(register):
    assert entente(register, "sign-in").returncode == 0
    assert {file.stat().st_mode & 0o077 for file in register.parent.glob("*.sqlite3*")} == {0}


def test_serve_prints_an_address_that_signs_in(register):
    command = [*COMMAND, "--register", str(register), "serve", "--port", str(free_port())]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment())  # noqa: S603
    try:
        address = next(line.strip() for line in server.stdout if "://" in line)
        answer = urllib.request.build_opener(urllib.request.HTTPCookieProcessor()).open(address, timeout=30)
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()
    assert (answer.status, "/sign-in/" in answer.url) == (200, False)
