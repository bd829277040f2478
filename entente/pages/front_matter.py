"""A Markdown text in, its front matter out: where it ends, and what it states by the names that a page's head uses."""

import re
import tomllib
from functools import cache
from importlib.resources import files

MAX_LINES = 200
MAX_VALUE = 2_000
KEY = re.compile(r"([A-Za-z][A-Za-z0-9_.-]{0,40})\s*:(?:\s+(.*)|$)")
ITEM = re.compile(r"\s*-\s+(.*)")
ENDS = ("---", "...")


def front_matter(text: str) -> tuple[int, dict[str, str]]:
    """How many lines the front matter has, with its two bars, and its facts; no lines where there is none."""
    if not text.startswith("---\n"):
        return 0, {}
    lines = text[: MAX_VALUE * MAX_LINES].split("\n", MAX_LINES)
    end = next((number for number, line in enumerate(lines[1:MAX_LINES], 1) if line.rstrip() in ENDS), 0)
    stated = _stated(lines[1:end])
    return (end + 1, _named(stated)) if stated else (0, {})


def _stated(lines: list[str]) -> dict[str, list[str]]:
    """The values on each key; none at all where a line is neither a key, nor indented, nor an item."""
    stated: dict[str, list[str]] = {}
    values: list[str] = []
    for line in lines:
        if found := KEY.fullmatch(line):
            values = stated.setdefault(found[1].strip().lower(), [])
            values.extend(_values(found[2] or ""))
        elif found := ITEM.fullmatch(line):
            values.extend(_values(found[1]))
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return {}
    return stated


def _values(written: str) -> list[str]:
    listed = written.strip()
    parts = listed[1:-1].split(",") if re.fullmatch(r"\[[^\[\]]*\]", listed) else [listed]
    return [value for part in parts if (value := _bare(part)) and value not in ("|", ">", "null", "~")]


def _bare(written: str) -> str:
    """Without quotes, and without the brackets by which note books link names."""
    value = written.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value.removeprefix("[[").removesuffix("]]").strip()[:MAX_VALUE]


def _named(stated: dict[str, list[str]]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for key, values in stated.items():
        if values:
            facts.setdefault(_names().get(key.replace("-", "_"), key), ", ".join(values)[:MAX_VALUE])
    return facts


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = tomllib.loads(files("entente.pages").joinpath("data/front_matter.toml").read_text("utf-8"))[
        "names"
    ]
    return names
