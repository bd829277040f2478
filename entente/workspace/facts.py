"""A page's article in; what the page says of itself out: where it was found, who corrected it, its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from entente.articles.corrections import FACTS
from entente.store import models
from entente.store.correcting import facts_decided
from entente.workspace import dates, labels
from entente.workspace.refused import Refused

WHERE = "on_the_page"


@dataclass(frozen=True, slots=True)
class Fact:
    """shown: the value in words. basis: where it was found. decision: by which a person corrected it. read: what the
    reader made of it then, in words. typed: what the form holds. choices: codes with their words, for the language."""

    name: str
    label: labels.Label
    shown: str
    basis: str
    typed: str
    decision: models.Decision | None = None
    read: str = ""
    choices: tuple[tuple[str, labels.Label], ...] = ()
    refused: Refused | None = None


def facts(page: models.Page, refused: Refused | None) -> list[Fact]:
    """All facts of the page's article, stated or not."""
    decided = facts_decided(page.source_id)
    return [_fact(name, page.reading.article, decided, refused) for name in FACTS]


def _fact(
    name: str, article: Mapping[str, Any], decided: Mapping[str, models.Decision], refused: Refused | None
) -> Fact:
    value, mine = article.get(name), refused if refused and refused.field == name else None
    decision, read = decided.get(name), article.get("read", {})
    return Fact(
        name=name,
        label=labels.FACTS[name],
        shown=shown(name, value),
        basis=article["basis"].get(name, WHERE if article["words"].get(name) else ""),
        typed=mine.text if mine else value or "",
        decision=decision,
        read=shown(name, read.get(name)) if decision else "",
        choices=tuple(labels.LANGUAGES.items()) if name == "language" else (),
        refused=mine,
    )


def shown(name: str, value: str | None) -> str:
    """A fact's value in words, empty where it is not stated."""
    if not value:
        return ""
    if name == "language":
        return str(labels.LANGUAGES.get(value, value))
    return _moment(value) if name in ("published", "modified") else value


def _moment(edtf: str) -> str:
    """The day in words, with the time and the zone as far as the page states them."""
    day, _, time = edtf.partition("T")
    clock, zone = time[:5], time[5:].replace("Z", "+00:00")
    return " ".join(filter(None, (dates.in_words(day), clock, zone and f"GMT{zone}")))
