import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from entente.cli import main

TALKS = """Hà Giang và Văn Sơn hội đàm

Ngày 22/2/2023, tại thành phố Hà Giang, UBND tỉnh Hà Giang hội đàm với Chính quyền nhân dân châu Văn Sơn (Trung Quốc).
Giai đoạn 2016 - 2020, hai bên đã trao đổi 129 đoàn với 1.506 lượt đại biểu.
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "hoi-dam.txt"
    path.write_text(TALKS, encoding="utf-8")
    return path


def run(*args):
    return CliRunner().invoke(main, ["claims", *map(str, args)])


def test_the_article_comes_first_then_its_claims_in_page_order(page):
    result = run(page)
    article, *claims = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert (article["type"], article["title"]) == ("article", "Hà Giang và Văn Sơn hội đàm")
    starts = [claim["evidence"]["start"] for claim in claims]
    assert starts == sorted(starts)


def test_the_page_is_named_as_given(page):
    assert {json.loads(line)["page"] for line in run(page).stdout.splitlines()} == {str(page)}


def test_letters_stand_as_letters(page):
    assert "Hà Giang" in run(page).stdout


def test_a_rejected_page_is_named_on_standard_error_and_the_others_are_read(page, tmp_path):
    (tmp_path / "rong.txt").write_text(" \n", encoding="utf-8")
    result = run(tmp_path / "rong.txt", page)
    assert result.exit_code == 1
    assert "rong.txt: The file holds no text" in result.stderr
    assert "hội đàm" in result.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_utf8_is_printed_with_its_bad_bytes_replaced(tmp_path):
    (tmp_path / os.fsdecode(b"h\xe0-giang.txt")).write_text(TALKS, encoding="utf-8")
    (tmp_path / os.fsdecode(b"r\xf5ng.txt")).write_bytes(b"")
    result = run(tmp_path)
    assert json.loads(result.stdout.splitlines()[0])["page"] == str(tmp_path / "h\ufffd-giang.txt")
    assert "r\ufffdng.txt: The file holds no text" in result.stderr


def test_a_folder_without_pages_is_misuse(tmp_path):
    result = run(tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Nothing to read was found there" in result.stderr


def test_no_path_is_misuse():
    assert run().exit_code == 2


def test_neither_django_nor_a_register_is_needed(page):
    code = "import sys; from entente.cli import main; main(['claims', sys.argv[1]], standalone_mode=False)"
    guard = "import sys; sys.modules['django'] = None; sys.modules['sqlite3'] = None; "
    done = subprocess.run([sys.executable, "-c", guard + code, str(page)], capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stderr
