"""The events of a folder of gold and what was read of its pages in; how well the register joins it, out."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from entente.claims.claim import Claim
from entente.claims.reading import Made
from entente.errors import NotGold
from entente.evaluation.joining import Joining, judge_joining
from entente.register import Told
from entente.register.fold import fold_things
from entente.register.hearing import hear
from entente.register.saying import CLAUSES

TYPES = ("meeting", "instrument")
"""What is judged: the things that others hang on."""

Event = Mapping[str, Any]


def read_events(gold: Path) -> list[Event] | None:
    """What ``events.yaml`` beside the folder says which pages tell of; None where there is none. Raises ``NotGold``."""
    file = gold.parent / "events.yaml"
    if not file.is_file():
        return None
    try:
        said = yaml.safe_load(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise NotGold(f"{file.name}: {error}") from error
    events = said.get("events") if isinstance(said, dict) else None
    if not isinstance(events, list) or not all(map(_is_event, events)):
        raise NotGold(f"{file.name}: events are asked for, each with id, type, and page and evidence of all told_by")
    return events


def judge_events(events: Iterable[Event], made: Mapping[str, Made | None]) -> Joining:
    """The events, by the records that the fold makes of all these pages. made: a page's file → its reading, if any."""
    events, read = list(events), {page: _read(one) for page, one in made.items()}
    told = [one for made_of in made.values() if made_of for one in _told(made_of)]
    folded = fold_things(one for one in hear(told, {}) if one.claim.type not in CLAUSES)
    record = {member.claim: one.id for one in folded.records for member in one.members}
    if strange := {tale["page"] for event in events for tale in event["told_by"]} - read.keys():
        raise NotGold(f"events.yaml: no gold of {', '.join(sorted(strange))}")
    return judge_joining(events, read, record, TYPES, {one.claims for one in folded.proposals})


def _is_event(one: Any) -> bool:
    tales = one.get("told_by") if isinstance(one, dict) and one.keys() >= {"id", "type"} else None
    return isinstance(tales, list) and all(
        isinstance(tale, dict) and tale.keys() >= {"page", "evidence"} for tale in tales
    )


def _read(made: Made | None) -> tuple[str, list[Claim]]:
    return (made.page.text, made.reading.claims) if made else ("", [])


def _told(made: Made) -> list[Told]:
    return [Told(one, made.page.source, made.reading.article.published) for one in made.reading.claims]
