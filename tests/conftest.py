"""What every test runs under: no file is written outside what the test itself makes, and both databases are tried."""

import os

import pytest
from hypothesis import settings

from tests import postgresql
from tests.databases import VENDORS, on_postgresql

# Few examples in every run of the tests, many in ``make soak``; a page that took long was read on a busy machine.
# What decides whether a change lands tries the same examples each time; new ones are found by everybody else's runs.
settings.register_profile("quick", max_examples=40, deadline=None, derandomize=os.environ.get("CI") == "true")
settings.register_profile("soak", max_examples=5_000, deadline=None, print_blob=True)
settings.load_profile("quick")

# Without a key in the environment the settings would keep one in a file beside the register.
os.environ.setdefault("ENTENTE_SECRET_KEY", "only-for-tests")


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        postgresql.begin()


def pytest_unconfigure(config):
    if not hasattr(config, "workerinput"):
        postgresql.end()


def pytest_generate_tests(metafunc):
    """What touches the database is tried on both, but what a browser shows: it knows of none."""
    touches = metafunc.definition.get_closest_marker("django_db") or {"db", "transactional_db"} & {
        *metafunc.fixturenames
    }
    if touches and "browser" not in metafunc.fixturenames:
        metafunc.parametrize("vendor", VENDORS, indirect=True, scope="session")


@pytest.fixture(scope="session", autouse=True)
def vendor(request, django_db_blocker):
    """The database's maker. Where PostgreSQL is missing, its tests are skipped; with CI=true they fail."""
    chosen = getattr(request, "param", "sqlite")
    if chosen == "sqlite":
        yield chosen
        return
    if lacking := postgresql.missing():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            f"NO POSTGRESQL: what is kept was tested on SQLite only. There is no {lacking}."
        )
    # Django's own test database is set up first: it is the other tests' one.
    request.getfixturevalue("django_db_setup")
    with django_db_blocker.unblock(), on_postgresql():
        yield chosen
