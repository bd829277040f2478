"""As many pages as are asked for, out of a seed: HTML in the shapes of portals, telling what the samples tell, varied.

Paragraphs of many stories are mixed, and their provinces, days and numbers changed, so that no page is another's and
what a reader remembers of one helps it little with the next.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.portals import ROOT, _templates
from entente.pages.syllables import is_chinese, is_vietnamese
from entente.places.gazetteer import places

FOLDER = ROOT / "samples" / "portals" / "develop"
TEXTS = ROOT / "samples" / "corpus" / "develop" / "pages"
# Mostly the press of Vietnam, as an archive would be.
LANGUAGES, SHARES = ("vi", "zh", "en"), (70, 15, 15)
PARAGRAPHS = (6, 24)
# Other stories that a page points to.
OTHERS = 12
DAY = re.compile(r"\b\d{1,2}/\d{1,2}(?=[/\s,)])")
YEAR = re.compile(r"\b20[012]\d\b")
NUMBER = re.compile(r"(?<![\d/.,])\d{2,3}(?![\d/.,])")


def generated(count: int, seed: int = 1) -> Iterator[bytes]:
    """The pages' bytes; the same seed gives the same pages."""
    chance = Random(seed)  # noqa: S311 - chance, not secrets
    for number in range(count):
        language = chance.choices(LANGUAGES, SHARES)[0]
        name = chance.choice([name for name, shape in _shapes().items() if shape["language"] == language])
        stories = [_story(chance, language, number, one) for one in range(OTHERS + 1)]
        today = datetime.fromisoformat(str(_shapes()[name]["today"]))
        page = _templates(FOLDER).get_template(f"{name}.html").render(**stories[0], others=stories[1:], today=today)
        yield page.encode(_shapes()[name].get("encoding", "utf-8"), "xmlcharrefreplace")


def _story(chance: Random, language: str, number: int, one: int) -> dict[str, Any]:
    pool, told = _paragraphs()[language], _told(language)
    base = chance.choice(told)
    # Of the others a page shows title and lead.
    paragraphs = [] if one else chance.sample(pool, min(len(pool), chance.randint(*PARAGRAPHS)))
    body = [_changed(chance, text, language) for text in paragraphs]
    published = datetime(2008, 1, 1, 8, tzinfo=UTC) + timedelta(minutes=chance.randrange(9_000_000))
    return {
        "id": f"{number}-{one}",
        "title": _changed(chance, base["title"], language),
        "lead": _changed(chance, base["lead"], language) if base.get("lead") else None,
        "author": base.get("author"),
        "published": published,
        "modified": published + timedelta(hours=2),
        "body": body,
    }


def _changed(chance: Random, text: str, language: str) -> str:
    """The text with other provinces, days, years and numbers."""
    text = DAY.sub(lambda _: f"{chance.randint(1, 28)}/{chance.randint(1, 12)}", text)
    text = YEAR.sub(lambda _: str(chance.randint(2004, 2025)), text)
    text = NUMBER.sub(lambda found: str(chance.randint(10, 10 ** len(found[0]) - 1)), text)
    names = _names(language, "ADM1", "ADM2", "ADM3")
    return _pattern(language).sub(lambda _: chance.choice(names), text)


@cache
def _names(language: str, *levels: str) -> Sequence[str]:
    country, tongue = ("cn", "zh") if language == "zh" else ("vn", "vi")
    units = (place for place in places().values() if place.level in levels and place.id.startswith(country))
    found = {name for unit in units for name in unit.names.get(tongue, ())[:1]}
    return sorted(name for name in found if len(name) > 1)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    ends = "" if language == "zh" else r"\b"
    names = sorted(_names(language, "ADM1"), key=len, reverse=True)
    return re.compile(f"{ends}(?:{'|'.join(map(re.escape, names))}){ends}")


@cache
def _shapes() -> Mapping[str, Mapping[str, Any]]:
    shapes: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "shapes.yaml").read_text("utf-8"))
    return shapes


@cache
def _told(language: str) -> Sequence[Mapping[str, Any]]:
    stories = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((FOLDER / "stories").glob("*.yaml"))]
    return [story for story in stories if story["language"] == language]


@cache
def _paragraphs() -> Mapping[str, Sequence[str]]:
    """Every paragraph of the samples that is long enough to be one, by its language."""
    found: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for text in (line.strip() for path in _files() for line in path.read_text("utf-8").split("\n")):
        language = "zh" if is_chinese(text) else "vi" if is_vietnamese(text) else "en"
        if len(text) > (30 if language == "zh" else 90):
            found[language].append(text)
    for language in LANGUAGES:
        found[language] += [item for story in _told(language) for item in story["body"] if isinstance(item, str)]
    return found


def _files() -> Sequence[Path]:
    return sorted(TEXTS.glob("*.txt"))
