"""Compiles every .po of the package to its .mo at build time: wheel, sdist → wheel, editable install."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_messages(root: Path) -> list[Path]:
    """Write the .mo beside every .po under ``root`` and say which; fuzzy translations are left out."""
    return [_compile(po) for po in sorted(root.rglob("locale/*/LC_MESSAGES/*.po"))]


def _compile(po: Path) -> Path:
    mo = po.with_suffix(".mo")
    with po.open("rb") as source, mo.open("wb") as target:
        write_mo(target, read_po(source))
    return mo


class MessagesHook(BuildHookInterface[Any]):
    """What hatchling calls before each build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_messages(Path(self.root) / "entente")
