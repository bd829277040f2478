import sys

import pytest
from click.testing import CliRunner

import entente.cli
from entente.store import models
from entente.store.unfolded import mark_all
from tests.store.pages import TALKS
from tests.store.reads import read_bytes


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


@pytest.mark.django_db
def test_what_a_run_that_was_broken_off_left_is_folded_before_anybody_looks(module, monkeypatch):
    read_bytes(TALKS.encode(), name="a.txt")
    held = models.Record.objects.count()
    models.Record.objects.all().delete()
    mark_all()
    served = []
    monkeypatch.setattr(module, "open_register", lambda register: None)
    monkeypatch.setattr(module, "_listen", lambda host, port: None)
    monkeypatch.setattr(module.waitress, "serve", lambda *_, **__: served.append(models.Record.objects.count()))
    CliRunner().invoke(module.serve, ["--user", "lan"], obj=None, catch_exceptions=False)
    assert served == [held] != [0]
