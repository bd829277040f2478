"""Sources: one name for all the ways in which an address is written."""

from hashlib import sha256

import pytest

from entente.errors import BadSetting
from entente.pages import source_of
from entente.pages.source import LONGEST, normalise_address


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("http://Bao.Example/tin/1.html", "https://bao.example/tin/1.html"),
        ("https://bao.example:443/tin", "https://bao.example/tin"),
        ("http://bao.example:80/tin", "https://bao.example/tin"),
        ("http://bao.example:8080/tin", "https://bao.example:8080/tin"),
        ("https://bao.example", "https://bao.example/"),
        ("https://bao.example/tin#binh-luan", "https://bao.example/tin"),
        ("https://bao.example/tin?utm_source=zalo&id=7&fbclid=abc", "https://bao.example/tin?id=7"),
        ("https://bao.example/tin?zarsrc=30", "https://bao.example/tin"),
        ("https://bao.example/Tin?id=A%20b&x=", "https://bao.example/Tin?id=A%20b&x="),
        ("https://[2001:DB8::1]/tin", "https://[2001:db8::1]/tin"),
    ],
)
def test_address_has_one_form(written: str, normal: str) -> None:
    assert normalise_address(written) == normal
    assert normalise_address(normal) == normal


@pytest.mark.parametrize(
    "written", ["/srv/pages/1.txt", "tin.html", "mailto:a@b.example", "http://", "https://[x/", ""]
)
def test_what_is_no_web_address_is_refused(written: str) -> None:
    with pytest.raises(BadSetting):
        normalise_address(written)


def test_file_without_address_is_known_by_its_bytes() -> None:
    assert source_of(None, b"abc") == f"sha256:{sha256(b'abc').hexdigest()}"
    assert source_of("http://a.example/1", b"abc") == "https://a.example/1"


def test_an_address_that_is_too_long_is_known_by_its_beginning_and_the_hash_of_the_whole() -> None:
    long = "https://bao.example/tin?q=" + "hội-đàm-" * 400
    normal = normalise_address(long)
    assert normal.startswith("https://bao.example/tin?q=hội-đàm-")
    assert len(normal.encode()) <= LONGEST
    assert normalise_address(normal) == normal
    assert normal != normalise_address(long + "2")
