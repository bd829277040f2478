"""A folder of gold in, what a careful reader finds on each page out. A file is YAML: ``article`` and ``claims``.

``page`` names the page beside the folder (``../pages``), by default the one with the file's own name; ``text`` is the
page itself where it is short.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from entente.claims.fields import TYPES
from entente.errors import NotGold

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """What one page says. content: the page's bytes. article, claims: as the file has them.

    Every claim has its type and evidence; it may be ``optional`` (counts neither way), and a list as a value gives
    every right answer. page: the name of the page's file, "" where the gold's own file has its text.
    """

    name: str
    content: bytes
    article: Row = field(default_factory=dict)
    claims: tuple[Row, ...] = ()
    page: str = ""


def read_gold(folder: Path) -> list[Gold]:
    """The gold of every page, in the order of the files' names. Raises ``NotGold``, naming the file."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise NotGold(f"{folder} holds no .yaml file")
    return [_gold(file) for file in files]


def _gold(file: Path) -> Gold:
    try:
        said = yaml.safe_load(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise NotGold(f"{file.name}: {error}") from error
    if not isinstance(said, dict) or not isinstance(said.get("claims", []), list):
        raise NotGold(f"{file.name}: a mapping with article and claims is asked for")
    claims = said.get("claims") or []
    for claim in claims:
        if not isinstance(claim, dict) or claim.get("type") not in TYPES or not claim.get("evidence"):
            raise NotGold(f"{file.name}: a claim without a known type or without evidence: {str(claim)[:80]}")
    page, content = _page(file, said)
    return Gold(file.stem, content, said.get("article") or {}, tuple(claims), page)


def _page(file: Path, said: Row) -> tuple[str, bytes]:
    if text := said.get("text"):
        return "", str(text).encode()
    pages = file.parent.parent / "pages"
    named = pages / str(said["page"]) if said.get("page") else next(iter(sorted(pages.glob(f"{file.stem}.*"))), None)
    if named is None or not named.is_file():
        raise NotGold(f"{file.name}: its page is not in {pages}")
    return named.name, named.read_bytes()
