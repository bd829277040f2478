"""``entente evaluate``: gold in, how much of it the reader finds and how little it says besides out."""

import json
import sys
import tomllib
from pathlib import Path

import click

from entente.claims.reading import Made, read_content
from entente.cli import joining
from entente.errors import BadSetting, NoArticle
from entente.evaluation import Gold, Score, Tally, judge, judge_events, read_events, read_gold

_SHARES = ("precision", "recall", "found_f1", "right_f1", "areas_f1")


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--misses", is_flag=True, help="List what was missed, wrong or too much.")
@click.option(
    "--floors",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A TOML file of the least shares by type; ends with an error where one is not reached.",
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def evaluate(gold: Path, misses: bool, floors: Path | None, form: str) -> None:
    """Read the pages of the folder GOLD and compare the claims with what stands there.

    Where events.yaml beside it says which pages tell of one thing, also how well what was read is joined.
    """
    tally, made = Tally(), {}
    for page in read_gold(gold):
        made[page.page] = _judged(page, tally)
    events = read_events(gold)
    found = judge_events(events, made) if events is not None else None
    if form == "json":
        click.echo(json.dumps(_shares(tally) | ({"joining": joining.shares(found)} if found else {})))
    else:
        click.echo(_table(tally) + (joining.table(found) if found else ""))
    if misses:
        click.echo("\n".join([*tally.faults, *(joining.faults(found) if found else ())]))
    short = _short(tally, floors) if floors else []
    click.echo("\n".join(short), err=True) if short else None
    sys.exit(1 if short else 0)


def _judged(page: Gold, tally: Tally) -> Made | None:
    try:
        made = read_content(page.content)
    except NoArticle:
        judge(page, page.content.decode("utf-8", "replace"), [], tally)
        return None
    judge(page, made.page.text, made.reading.claims, tally)
    return made


def _rows(tally: Tally) -> dict[str, Score]:
    return {**{name: tally.scores[name] for name in sorted(tally.scores)}, "all": tally.all}


def _shares(tally: Tally) -> dict[str, dict[str, float]]:
    return {
        name: {"gold": score.gold, "said": score.said, **{share: round(getattr(score, share), 4) for share in _SHARES}}
        for name, score in _rows(tally).items()
    }


def _table(tally: Tally) -> str:
    lines = [f"{'type':<14}{'gold':>5}{'said':>6}" + "".join(f"{name.replace('_', ' '):>11}" for name in _SHARES)]
    for name, score in _rows(tally).items():
        shares = "".join(f"{getattr(score, share):>11.2f}" for share in _SHARES)
        lines.append(f"{name:<14}{score.gold:>5}{score.said:>6}{shares}")
    return "\n".join(lines)


def _short(tally: Tally, floors: Path) -> list[str]:
    """A line for each share under its floor. Raises ``BadSetting`` for a floor of what is not measured."""
    rows, short = _shares(tally), []
    for name, least in tomllib.loads(floors.read_text("utf-8")).items():
        for share, floor in least.items():
            if name not in rows or share not in _SHARES:
                raise BadSetting(f"{floors.name}: {name}.{share} is not measured")
            if rows[name][share] < floor:
                short.append(f"{name}: {share} is {rows[name][share]:.3f}, its floor {floor}")
    return short
