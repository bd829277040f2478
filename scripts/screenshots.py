"""Takes pictures of every screen of a running site, at 1360×900 and at a phone's 390×844.

    python scripts/screenshots.py OUT --token TOKEN [--base http://127.0.0.1:8000] [--language vi] [--only page,add]

The token is what ``entente sign-in`` gives. Says which screens are wider than the window.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

SIZES = {"wide": (1360, 900), "phone": (390, 844)}
ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


def main() -> int:
    asked = _arguments()
    asked.out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGS)
        too_wide = list(_pictures(browser, asked))
        browser.close()
    print("\n".join(too_wide) or "No screen is wider than its window.")
    return 1 if too_wide else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--token", required=True)
    parser.add_argument("--base", default="http://127.0.0.1:8000")
    parser.add_argument("--language", default="vi", choices=["vi", "en", "zh-hans"])
    parser.add_argument("--only", default="", help="names of screens, parted by commas")
    return parser.parse_args()


def _pictures(browser: Browser, asked: argparse.Namespace) -> Iterator[str]:
    context = browser.new_context(base_url=asked.base, locale=asked.language)
    context.add_cookies([{"name": "entente_language", "value": asked.language, "url": asked.base}])
    page = context.new_page()
    page.goto(f"/sign-in/{asked.token}")
    screens = dict(_screens(page))
    wanted = [name for name in asked.only.split(",") if name] or list(screens)
    for name in wanted:
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.goto(screens[name])
            page.wait_for_load_state("networkidle")
            page.screenshot(path=asked.out / f"{name}-{size}.png")
            if page.evaluate("document.documentElement.scrollWidth") > width:
                yield f"{name} is wider than {width} px"


def _screens(page: Page) -> Iterator[tuple[str, str]]:
    """Each screen's name and address; what has an id of its own is found by following the first link to it."""
    yield "timeline", "/"
    yield "conflicts", "/?type=all&conflicts=1"
    yield "timeline-all", "/?type=all"
    yield "timeline-empty", "/?q=qqqq"
    page.goto("/")
    yield "record", _first(page, ".entry.t-meeting .title a")
    page.goto("/?type=figure")
    yield "record-figure", _first(page, ".entry .title a")
    for type in ("commitment", "mechanism", "instrument"):
        page.goto(f"/?type={type}")
        yield f"record-{type}", _first(page, ".entry .title a")
    yield "follow-up", "/follow-up/"
    yield "place", "/places/vn/tuyen-quang~2025"
    yield "pages", "/pages/"
    page.goto("/pages/")
    yield "page", _first(page, ".list tbody a")
    page.goto(_first(page, ".list tbody a"))
    yield "page-claim", _first(page, "#claims a")
    yield "purge", _first(page, ".seen a")
    yield "add-claim", f"{_first(page, '#claims a').split('?')[0]}/claims/add?type=figure"
    for name in ("waiting", "proposals", "settings", "decisions", "add", "account"):
        yield name, f"/{name}/"
    yield "sign-in", "/sign-in/"
    yield "not-found", "/nowhere"


def _first(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("link => link.href", timeout=5000))


if __name__ == "__main__":
    sys.exit(main())
