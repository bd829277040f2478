"""The sample pages with their gold, and the five shared ones where they are at hand."""

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "samples" / "pages").glob("*.*"))
SHARED = ROOT.parent / "shared"


def gold_of(page: Path) -> dict[str, Any]:
    """The gold beside a sample page."""
    text = (page.parents[1] / "gold" / f"{page.stem}.yaml").read_text("utf-8")
    gold: dict[str, Any] = yaml.safe_load(text)
    return gold


def shared_pages() -> list[Path]:
    """The five shared pages; skips the test, and says so, in a clone that stands alone."""
    pages = sorted((SHARED / "pages").glob("*.txt"))
    if not pages:
        pytest.skip("the shared pages are not beside this clone: nothing was checked against them")
    return pages
