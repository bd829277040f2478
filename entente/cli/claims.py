"""``entente claims``: pages in, one JSON object a line out. Needs no register and keeps nothing."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace

import click

from entente.apart import shared
from entente.claims.reading import Made, read_or_unpack
from entente.cli.group import allowed_hosts, seconds_to_read, what_to_read
from entente.errors import EmptyPage, Rejection, TooLarge
from entente.fetching.headers import charset_of
from entente.pages import source_of
from entente.pages.input import DEEPEST, Input
from entente.store.fetcher import fetcher
from entente.store.inputs import inputs_of


@click.command()
@what_to_read
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@allowed_hosts
@seconds_to_read
def claims(names: tuple[str, ...], form: str, allowed: tuple[str, ...]) -> None:
    """Print the article and the claims of each page: one JSON object a line, the page named as given."""
    with fetcher(allowed) as sites:
        read = [_say(name, made) for one in inputs_of(names, sites).inputs for name, made in _read(one)]
    sys.exit(0 if all(read) else 1)


def _read(one: Input) -> Iterator[tuple[str, Made | Rejection]]:
    """What the input says, or each of its parts, by the name that the run gives it."""
    if one.failure:
        yield one.shown, one.failure
        return
    try:
        source, charset = source_of(one.address, one.content), charset_of(one.headers)
        made = shared().submit(read_or_unpack, one.content, one.address, charset, source, {}).result()
    except Rejection as rejection:
        yield one.shown, rejection
        return
    if not isinstance(made, list):
        yield one.shown, made
    elif not made or one.depth >= DEEPEST:
        yield one.shown, TooLarge(f"packed more than {DEEPEST} times") if made else EmptyPage("it holds no pages")
    else:
        for part in made:
            yield from _read(one.inside(part))


def _say(name: str, made: Made | Rejection) -> bool:
    """Print what was read; says whether anything was."""
    if isinstance(made, Rejection):
        click.echo(f"{name}: {made}", err=True)
        return False
    lines = [made.reading.article.to_json(name), *(replace(one, page=name).to_json() for one in made.reading.claims)]
    for line in lines:
        # As bytes: JSON is UTF-8 whatever the terminal or the system believes.
        click.echo(json.dumps(line, ensure_ascii=False).encode())
    return True
