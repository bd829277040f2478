import pytest

from entente.errors import NothingToRead, TooLarge, UnreadableFile
from entente.store import files
from entente.store.files import content_of, find_files


def test_a_folder_gives_its_pages_sorted_and_counts_the_rest(tmp_path):
    for name in ("b.html", "a.TXT", "c.htm", "anh.jpg", ".DS_Store"):
        (tmp_path / name).write_bytes(b"x")
    found = find_files([tmp_path])
    assert [file.name for file in found.files] == ["a.TXT", "b.html", "c.htm"]
    assert found.skipped == 2


def test_a_file_named_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x")
    assert len(find_files([tmp_path, tmp_path / "a.txt"]).files) == 1


def test_no_path_is_nothing_to_read():
    with pytest.raises(NothingToRead):
        find_files([])


def test_a_file_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(UnreadableFile, match="No such file"):
        content_of(tmp_path / "gone.txt")


def test_a_file_larger_than_any_page_is_not_even_read(tmp_path, monkeypatch):
    (tmp_path / "phim.txt").write_bytes(b"x" * 11)
    monkeypatch.setattr(files, "LARGEST", 10)
    with pytest.raises(TooLarge):
        content_of(tmp_path / "phim.txt")
