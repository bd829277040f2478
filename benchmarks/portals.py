"""Stories and shapes of portals in, whole HTML pages with their gold out; see ``samples/portals/README.md``.

Every page is made of one story and one shape; the gold holds what that page states, and no more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

ROOT = Path(__file__).parents[1]
Part = Literal["develop", "test"]
# How many stories each shape tells, if there are as many in its language.
TOLD = 4
STAMPS = {"day": "%Y-%m-%d", "minute": "%Y-%m-%dT%H:%M"}


@dataclass(frozen=True, slots=True)
class Portal:
    """One page of a portal as bytes, and what a careful reader finds on it.

    told: lead and body, paragraph by paragraph. published, modified: EDTF as far as the page states it, else None.
    """

    name: str
    shape: str
    language: str
    content: bytes
    title: str
    told: tuple[str, ...]
    captions: tuple[str, ...]
    published: str | None
    modified: str | None
    author: str | None


def portals(part: Part) -> Iterator[Portal]:
    """The pages of one part of the corpus, always the same."""
    folder = ROOT / "samples" / "portals" / part
    shapes: dict[str, dict[str, Any]] = yaml.safe_load((folder / "shapes.yaml").read_text("utf-8"))
    stories = [_story(path) for path in sorted((folder / "stories").glob("*.yaml"))]
    for number, (name, shape) in enumerate(shapes.items()):
        mine = [story for story in stories if story["language"] == shape["language"]]
        for turn in range(min(TOLD, len(mine))):
            story = mine[(number * TOLD + turn) % len(mine)]
            yield _page(folder, name, shape, story, [other for other in mine if other is not story])


def _story(path: Path) -> dict[str, Any]:
    story: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    dates = {key: datetime.fromisoformat(story[key]) if story.get(key) else None for key in ("published", "modified")}
    return {"lead": None, "author": None, **story, **dates, "id": path.stem}


def _page(
    folder: Path, name: str, shape: dict[str, Any], story: dict[str, Any], others: list[dict[str, Any]]
) -> Portal:
    today = datetime.fromisoformat(str(shape["today"]))
    markup = _templates(folder).get_template(f"{name}.html").render(**story, others=others, today=today)
    return Portal(
        name=f"{name}-{story['id']}",
        shape=name,
        language=story["language"],
        content=markup.encode(shape.get("encoding", "utf-8")),
        title=story["title"],
        told=tuple(_told(story, shape)),
        captions=tuple(item["caption"] for item in story["body"] if "caption" in item),
        published=_stated(story["published"], shape["published"]),
        modified=_stated(story["modified"], shape.get("modified")),
        author=story["author"] if shape.get("author") else None,
    )


def _told(story: dict[str, Any], shape: dict[str, Any]) -> Iterator[str]:
    if story["lead"] and shape.get("lead", True):
        yield " ".join(story["lead"].split())
    for item in story["body"]:
        texts = [item] if isinstance(item, str) else item.get("list", [item.get("heading") or item.get("quote")])
        yield from (" ".join(text.split()) for text in texts if text)


def _stated(moment: datetime | None, as_far: str | None) -> str | None:
    """``day``, ``minute``, or ``zone`` (minute and zone); nothing where the shape states no date."""
    if moment is None or as_far is None:
        return None
    return moment.isoformat(timespec="minutes") if as_far == "zone" else moment.strftime(STAMPS[as_far])


@cache
def _templates(folder: Path) -> Environment:
    return Environment(loader=FileSystemLoader(folder / "shapes"), autoescape=True, undefined=StrictUndefined)
