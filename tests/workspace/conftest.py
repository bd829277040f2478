"""A register made by hand, and somebody who has signed in to it."""

import os
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from hatch_build import compile_messages
from tests.workspace.made import made_register

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session", autouse=True)
def compiled():
    """The translations as an installed package has them."""
    compile_messages(ROOT / "entente")


@pytest.fixture
def made(db):
    return made_register()


@pytest.fixture
def officer(db):
    return User.objects.create_user("huong", first_name="Nguyễn Thị Hương")


@pytest.fixture
def site(client, officer):
    """A signed-in client that reads Vietnamese."""
    client.force_login(officer)
    client.cookies["entente_language"] = "vi"
    return client


@pytest.fixture
def english(site):
    site.cookies["entente_language"] = "en"
    return site


@pytest.fixture(scope="session")
def browser():
    """One browser a session. Without Chromium the browser's tests are skipped, on CI they fail."""
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail("CI has no Chromium, so nothing of what people see was tested.")
        pytest.skip("NO CHROMIUM: what people see was not tested. Install it: apt-get install chromium")
    # Playwright keeps an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    from playwright.sync_api import expect, sync_playwright

    # A loaded machine is slow, not wrong: what is waited for comes, whatever the time it takes.
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGS)
        yield browser
        browser.close()
