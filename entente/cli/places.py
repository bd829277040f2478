"""``entente places``: a name in, the units that bear it out, what became of them and what they came from."""

import re
import sys
from collections.abc import Iterable

import click

from entente.places.gazetteer import called, coded, contains, places
from entente.places.labels import split_label
from entente.places.names import Name, names_of
from entente.places.place import Act, GateClass, Link, Place
from entente.places.succession import act_of, predecessors, successors

_SHORT = 6
"""Up to so many units are told in full; of more, a line each."""
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _day(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _DAY.fullmatch(value):
        raise click.BadParameter("a day is written 2025-07-01, a month 2025-07, a year 2025")
    return value


@click.command(name="places")
@click.argument("name")
@click.option(
    "--on", metavar="DATE", callback=_day, help="Units that lived then; with the others, what they were then."
)
@click.option("--successors", "way", flag_value="successors", help="What became of them.")
@click.option("--names", "way", flag_value="names", help="Their names: kind, source and period of each.")
@click.option("--predecessors", "way", flag_value="predecessors", help="What they came from.")
def places_named(name: str, on: str | None, way: str | None) -> None:
    """Print the units that bear NAME: "Tịnh Tây", "huyện Xín Mần", "xã Thanh Thủy, Hà Giang", 靖西, "gso:15"."""
    found = [place for place in _asked(name) if way or place.lived(on)]
    if not found:
        click.echo(
            f"entente: No unit of the gazetteer is called so: try it without label and parent. ({name})", err=True
        )
        sys.exit(1)
    if way is None:
        told = _card if len(found) <= _SHORT else _line
        click.echo("\n".join(told(place) for place in found))
        return
    if way == "names":
        click.echo("\n".join(line for place in found for line in (_line(place), *map(_named, names_of(place)))))
        return
    follow, arrow = (successors, "→") if way == "successors" else (predecessors, "←")
    tied = [(place, follow(place.id, on)) for place in found]
    for place, links in tied:
        click.echo("\n".join([_line(place), *_tied(links, arrow, place)]))
    deciding = {act: None for _, links in tied for link in links if (act := act_of(link))}
    click.echo("\n".join(_act(act) for act in deciding))


def _asked(name: str) -> Iterable[Place]:
    """The units that a name, an id or a code means; the label before a name and the parents after it narrow it."""
    if name in places():
        return [places()[name]]
    scheme, colon, code = name.partition(":")
    if colon:
        return coded(scheme, code)
    bare, *parents = (part.strip() for part in re.split("[,，]", name))
    kinds, short = split_label(bare)
    found = list(called(bare)) or [place for place in called(short) if place.kind in kinds]
    for parent in parents:
        outer = list(_asked(parent))
        found = [place for place in found if any(contains(one, place) for one in outer)]
    return found


def _title(place: Place) -> str:
    return f"{place.kind} {_name(place)}"


def _name(place: Place) -> str:
    return next(name for language in ("vi", "zh", "en") for name in place.names.get(language, ())[:1])


def _line(place: Place) -> str:
    return f"{_title(place)} · {', '.join(_above(place))} · {_time(place)} · {place.id}"


def _above(place: Place) -> list[str]:
    """Its parents, the nearest first, as they were to its end."""
    parent = places().get(place.parent_on(place.until) or "")
    return [_title(parent) if parent.level != "ADM0" else _name(parent), *_above(parent)] if parent else []


def _time(place: Place) -> str:
    return f"{place.since or '…'} – {place.until or 'today'}" if place.since or place.until else "to this day"


def _card(place: Place) -> str:
    rows: list[tuple[str, str]] = [
        ("in", ", ".join(_above(place))),
        ("before", "; ".join(f"in {_title(places()[parent])} to {day}" for parent, day in place.earlier)),
        ("names", "; ".join(f"{language} {', '.join(names)}" for language, names in place.names.items())),
        ("time", _time(place)),
        ("codes", ", ".join(f"{code.scheme} {code.code}" for code in place.codes)),
        ("opposite", _title(places()[place.pair]) if place.pair else ""),
        ("class", "; ".join(f"{one.kind} {_dated(one)}".strip() for one in place.classes)),
    ]
    lines = [f"{_title(place)} · {place.id}", *(f"  {key:<9} {said}" for key, said in rows if said)]
    return "\n".join(lines)


def _dated(one: GateClass) -> str:
    said = {"since": one.since, "approved": one.approved, "by": one.act}
    return ", ".join(f"{word} {what}" for word, what in said.items() if what)


def _named(name: Name) -> str:
    period = f" · {name.since or '…'} – {name.until or 'today'}" if name.since or name.until else ""
    return f"  {name.text} · {name.language} · {name.kind} · {name.source}{period}"


def _tied(links: Iterable[Link], arrow: str, place: Place) -> Iterable[str]:
    """A line for every unit tied to one, and one that says so where there is none."""
    lines = [f"  {arrow} {_link(link)}" for link in links if link.unit != place.id]
    itself = (
        [f"  = it goes on under {', '.join(_above(place))}"] if any(link.unit == place.id for link in links) else []
    )
    return [*itself, *lines] or [f"  {arrow} nothing is known"]


def _link(link: Link) -> str:
    place, act = places()[link.unit], act_of(link)
    passes = {"both": "", "territory": ", its land", "agreements": ", its agreements"}[link.passes]
    return f"{_line(place)} ({link.share}{passes}{f'; {act.number}' if act else ''})"


def _act(act: Act) -> str:
    days = {"adopted": act.adopted, "in force": act.in_force, "operating": act.operating}
    return f"{act.name} ({', '.join(f'{what} {day}' for what, day in days.items() if day)})"
