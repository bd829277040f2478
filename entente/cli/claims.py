"""``entente claims``: pages in, one JSON object a line out. Needs no register."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from entente.claims.reading import read_page
from entente.cli.group import paths_to_read
from entente.errors import Rejection
from entente.pages import make_page
from entente.store.files import content_of, find_files, name_of


@click.command()
@paths_to_read
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
def claims(paths: tuple[Path, ...], form: str) -> None:
    """Print the article and the claims of each page: one JSON object a line, the page named as given."""
    rejected = 0
    for file in find_files(paths).files:
        try:
            rows = _read(file)
        except Rejection as rejection:
            rejected += 1
            click.echo(f"{name_of(file)}: {rejection}", err=True)
            continue
        for row in rows:
            # As bytes: JSON is UTF-8 whatever the terminal or the system believes.
            click.echo(json.dumps(row, ensure_ascii=False).encode())
    sys.exit(1 if rejected else 0)


def _read(file: Path) -> list[dict[str, Any]]:
    name = name_of(file)
    reading = read_page(make_page(content_of(file)), name=name)
    return [reading.article.to_json(name), *(claim.to_json() for claim in reading.claims)]
