"""The annotated pages beside the project in, the marks of their scorer for our articles out; nothing without them."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.table import Row
from entente.articles import read_article
from entente.pages import make_page

SHARED = Path(__file__).resolve().parents[2] / "shared"


def article_marks() -> Iterator[Row]:
    """One row for each mark: of how many pages it is right."""
    scorer = SHARED / "score_claims.py"
    if not scorer.exists():
        return
    with TemporaryDirectory() as folder:
        claims = Path(folder) / "claims.jsonl"
        claims.write_text("".join(_lines()), "utf-8")
        command = [sys.executable, str(scorer), str(SHARED / "gold"), str(claims), "--json"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own scorer
    marks: dict[str, Any] = json.loads(said)["article"]
    for name, mark in marks.items():
        yield Row(f"shared pages, {name}", *_split(mark))


def _split(mark: str) -> tuple[str, str, str]:
    right, _, of = mark.partition("/")
    return right, "", f"{of} pages"


def _lines() -> Iterator[str]:
    for path in sorted((SHARED / "pages").glob("*.txt")):
        article = read_article(make_page(path.read_bytes()))
        yield f"{json.dumps(article.to_json(path.name), ensure_ascii=False)}\n"
