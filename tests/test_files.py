import pytest

from entente import files
from entente.errors import NothingToRead, TooLarge
from entente.files import content_of, find_files


def test_a_folder_gives_its_pages_sorted_and_counts_the_rest(tmp_path):
    for name in ("b.html", "a.TXT", "bien-ban", "anh.jpg", ".DS_Store", "trang.css", "Thumbs.db"):
        (tmp_path / name).write_bytes(b"x")
    found = find_files([tmp_path])
    assert [file.name for file in found.files] == ["a.TXT", "anh.jpg", "b.html", "bien-ban"]
    assert found.skipped == 3


def test_what_stands_in_a_hidden_folder_is_passed_over(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_bytes(b"x")
    (tmp_path / "a.txt").write_bytes(b"x")
    assert find_files([tmp_path]).files == (tmp_path / "a.txt",)


def test_a_pattern_that_no_shell_has_read_is_read(tmp_path):
    for name in ("a.txt", "b.html", "2023/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert [file.name for file in find_files([tmp_path / "**" / "*.txt"]).files] == ["c.txt", "a.txt"]


def test_a_pattern_that_fits_nothing_is_nothing_to_read(tmp_path):
    with pytest.raises(NothingToRead):
        find_files([tmp_path / "*.txt"])


def test_a_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x")
    assert len(find_files([tmp_path, tmp_path / "a.txt"]).files) == 1


def test_no_path_is_nothing_to_read():
    with pytest.raises(NothingToRead):
        find_files([])


def test_a_file_larger_than_any_page_is_not_even_read(tmp_path, monkeypatch):
    (tmp_path / "phim.txt").write_bytes(b"x" * 11)
    monkeypatch.setattr(files, "LARGEST", 10)
    with (tmp_path / "phim.txt").open("rb") as opened, pytest.raises(TooLarge):
        content_of(opened)


def test_what_a_browser_saved_beside_a_page_is_passed_over(tmp_path):
    for name in ("tin.html", "tin_files/quang-cao.html", "tin_files/anh/1.jpg", "khac_files/tin.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = find_files([tmp_path])
    assert [str(file.relative_to(tmp_path)) for file in found.files] == ["khac_files/tin.html", "tin.html"]
    assert found.skipped == 2
