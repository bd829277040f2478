import sys

import pytest

import entente.cli


@pytest.fixture
def module():
    """The module, which the command of the same name hides in the package."""
    assert entente.cli
    return sys.modules["entente.cli.serve"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_this_machines_own_addresses_are_loopback(module, host):
    assert module._is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.7", "so.caobang.example", "::"])  # noqa: S104
def test_others_are_not(module, host):
    assert not module._is_loopback(host)


def test_serving_to_others_says_what_it_means_and_lets_the_host_in(module, monkeypatch, capsys):
    monkeypatch.setenv("ENTENTE_HOSTS", "so.caobang.example")
    module._open_to_others("192.168.1.7")
    assert module.os.environ["ENTENTE_HOSTS"] == "so.caobang.example,192.168.1.7"
    assert "unencrypted" in capsys.readouterr().err
