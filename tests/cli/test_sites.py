"""Commands that fetch, against a site on this machine; each in a process of its own."""

import sqlite3
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.cli.test_register import TALKS, entente

OTHER = TALKS.replace("Văn Sơn", "Bách Sắc").replace("22/2/2023", "9/5/2024")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture
def register(tmp_path):
    return tmp_path / "register.sqlite3"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "1.txt").write_text(TALKS, encoding="utf-8")
    (folder / "2.txt").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.fixture
def site(folder):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def rows(register, query):
    with sqlite3.connect(register) as database:
        return database.execute(query).fetchall()


def test_a_page_is_read_from_its_address(register, site):
    done = entente(register, "read", "--allow", "127.0.0.1", f"{site}/1.txt")
    assert (done.returncode, done.stdout) == (0, "1 read, 0 already known, 0 skipped, 0 rejected\n")
    [(status, headers)] = rows(register, "SELECT status, headers FROM store_fetch")
    assert status == 200
    assert "last-modified" in headers


def test_a_page_that_has_not_changed_is_known(register, site):
    entente(register, "read", "--allow", "127.0.0.1", f"{site}/1.txt")
    done = entente(register, "read", "--allow", "127.0.0.1", f"{site}/1.txt")
    assert done.stdout.startswith("0 read, 1 already known")
    assert rows(register, "SELECT count(*) FROM store_fetch") == [(1,)]


def test_a_local_address_is_refused_unless_it_is_allowed_by_name(register, site):
    done = entente(register, "read", f"{site}/1.txt")
    assert done.returncode == 1
    assert "ForbiddenAddress" in done.stderr
    assert rows(register, "SELECT outcome, length(content) FROM store_fetch") == [("ForbiddenAddress", 0)]


def test_what_a_feed_lists_is_read_once(register, site, folder):
    items = "".join(f"<item><title>Tin {n}</title><link>{site}/{n}.txt</link></item>" for n in (1, 2))
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>{items}</channel></rss>'
    (folder / "rss.xml").write_text(feed, encoding="utf-8")
    done = entente(register, "watch", "--allow", "127.0.0.1", f"{site}/rss.xml")
    assert done.stdout == "2 listed, 0 left alone\n2 read, 0 already known, 0 skipped, 0 rejected\n"
    again = entente(register, "watch", "--allow", "127.0.0.1", f"{site}/rss.xml")
    assert again.stdout == "2 listed, 0 left alone\n0 read, 2 already known, 0 skipped, 0 rejected\n"


def test_what_was_missing_is_found_by_trying_again(register, site, folder):
    missing = folder / "3.txt"
    assert entente(register, "read", "--allow", "127.0.0.1", f"{site}/3.txt").returncode == 1
    missing.write_text(TALKS, encoding="utf-8")
    done = entente(register, "reread", "--rejected", "--allow", "127.0.0.1")
    assert (done.returncode, done.stdout) == (0, "1 read, 0 already known, 0 skipped, 0 rejected\n")


def test_standard_input_is_read(register):
    done = entente(register, "read", "-", input=TALKS)
    assert done.stdout.startswith("1 read")


def test_a_page_that_takes_too_long_is_rejected_and_tried_again(register, folder):
    done = entente(register, "read", "--seconds", "0.000001", folder / "1.txt")
    assert (done.returncode, "TookTooLong" in done.stderr) == (1, True)
    assert entente(register, "reread", "--rejected").stdout.startswith("1 read")
