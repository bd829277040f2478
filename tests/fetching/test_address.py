import pytest

from entente.errors import BadSetting
from entente.fetching.address import host_of, origin_of, port_of, web_address


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("HTTP://Bao.VN:80/a?b#c", "http://bao.vn/a?b"),
        ("https://bao.vn:443/", "https://bao.vn/"),
        ("https://bao.vn:8443/", "https://bao.vn:8443/"),
        (" http://bao.vn/tin tức ", "http://bao.vn/tin%20t%E1%BB%A9c"),
        ("http://báo.vn/", "http://xn--bo-mia.vn/"),
        ("http://báo。vn/", "http://xn--bo-mia.vn/"),
        ("http://localhost./", "http://localhost/"),
        ("http://user:word@bao.vn/", "http://bao.vn/"),
        ("http://8.8.8.8@127.0.0.1/", "http://127.0.0.1/"),
        ("http://[0:0:0:0::1]:8080/", "http://[::1]:8080/"),
    ],
)
def test_an_address_is_asked_for_in_one_form(written, address):
    assert str(web_address(written)) == address


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "bao.vn",
            "//bao.vn/",
            "/tin",
            "ftp://bao.vn/",
            "file:///etc/passwd",
            "gopher://bao.vn/",
            "mailto:a@b.vn",
        ),
        *("http://", "http:///x", "http://a b/", "http://a%00b/", "http://.bao.vn/", "http://bao..vn/", "http://[::1"),
        *(
            "http://[fe80::1%25eth0]/",
            "http://bao.vn:0/",
            "http://bao.vn:99999/",
            "http://bao.vn:x/",
            "http://256.1.1.1/",
        ),
        *("http://bao.vn\\@127.0.0.1/", "http://１２７.0.0.1/", "http://ⓛocalhost/", "http://bao.vn/\x00"),
        *("http://bao.vn/\ud800", "http://bao.vn/?utm_source=1&b=\ud800", "http://bao.vn/" + "a" * 9000),
    ],
)
def test_what_is_no_web_address_is_said_so(written):
    with pytest.raises(BadSetting):
        web_address(written)


def test_the_parts_of_an_address():
    url = web_address("https://[::1]/a?b")
    assert (host_of(url), port_of(url), str(origin_of(url))) == ("::1", 443, "https://[::1]/")
