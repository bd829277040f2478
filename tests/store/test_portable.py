import gzip
import json
import stat

import pytest

from entente.errors import BadSetting, NotABackup
from entente.store import portable

ROWS = [("a", {"id": n, "text": "Hà Giang\n\0"}) for n in range(3)]


@pytest.fixture
def file(tmp_path):
    portable.write(tmp_path / "so.backup", iter(ROWS))
    return tmp_path / "so.backup"


def test_what_was_written_is_read(file):
    assert [*portable.read(file)] == ROWS


def test_the_same_rows_are_the_same_bytes(file, tmp_path):
    portable.write(tmp_path / "other", ROWS)
    assert (tmp_path / "other").read_bytes() == file.read_bytes()


def test_it_is_its_owners_alone(file):
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_breaks_off_leaves_the_file_that_was_there(file):
    def rows():
        yield ROWS[0]
        raise KeyError

    with pytest.raises(KeyError):
        portable.write(file, rows())
    assert [*portable.read(file)] == ROWS
    assert [path.name for path in file.parent.iterdir()] == ["so.backup"]


def test_a_folder_that_is_not_there_is_misuse(tmp_path):
    with pytest.raises(BadSetting):
        portable.write(tmp_path / "gone" / "so.backup", ROWS)


def packed(*lines):
    return gzip.compress("".join(f"{json.dumps(line)}\n" for line in lines).encode(), mtime=0)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"khong phai",
        packed(),
        packed(["entente backup", {"form": 1}]),
        packed(["entente backup", {"form": 2}], ["end", {"rows": 0, "sha256": ""}]),
        packed(["end", {"rows": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}]),
        packed(1),
        packed(["a"]),
        packed({"a": 1}, None),
    ],
    ids=lambda content: f"{len(content)} bytes",
)
def test_what_is_no_backup_is_refused(tmp_path, content):
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(NotABackup):
        [*portable.read(tmp_path / "x")]


def test_no_byte_can_be_changed_or_missing(file):
    whole = file.read_bytes()
    for at in range(len(whole)):
        for broken in (whole[:at], whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :]):
            file.write_bytes(broken)
            try:
                rows = [*portable.read(file)]
            except NotABackup:
                continue
            # The head of the packing holds a name and a system, which say nothing.
            assert (rows, at < 10) == (ROWS, True)
