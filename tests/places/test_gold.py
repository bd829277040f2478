"""The measure of names: floors on the marked sentences and the annotated pages, moved only on purpose."""

import pytest

from benchmarks.marked import LANGUAGES, Kind, Part, marked, tally
from benchmarks.marked_pages import marked_pages
from benchmarks.names import BORDER, names_of, under_name
from entente.places.gazetteer import places
from tests.corpus import shared_pages

# part, kind: recall and precision over the three languages.
FLOORS: dict[tuple[Part, Kind], tuple[float, float]] = {
    ("develop", "unit"): (0.99, 0.99),
    ("develop", "organisation"): (0.97, 0.97),
    ("develop", "person"): (0.95, 0.95),
    ("test", "unit"): (0.975, 0.985),
    ("test", "organisation"): (0.97, 0.97),
    ("test", "person"): (0.93, 0.93),
}


@pytest.mark.parametrize(("part", "kind"), FLOORS)
def test_names_are_found_and_are_the_right_ones(part: Part, kind: Kind) -> None:
    counts = tally(sentence for language in LANGUAGES for sentence in marked(part, language))
    recall, precision = FLOORS[part, kind]
    assert (counts.recall(kind) >= recall, counts.precision(kind) >= precision) == (True, True)


def test_the_annotated_pages_are_read_whole() -> None:
    shared_pages()
    counts = tally(marked_pages())
    assert (counts.recall("unit") >= 0.98, counts.precision("unit") >= 0.98) == (True, True)


def test_the_sentences_are_many_and_name_units_that_are_there() -> None:
    sentences = [s for part in ("develop", "test") for language in LANGUAGES for s in marked(part, language)]
    ids = {id for s in sentences for named in s.named if named.kind == "unit" for id in named.what.split() if "/" in id}
    assert ids <= set(places())
    assert len(sentences) >= 300


def test_every_county_and_gate_is_found_under_nearly_each_of_its_names() -> None:
    units = [p for p in places().values() if p.level == "GATE" or p.id.rpartition("/")[0] in BORDER]
    names = names_of([unit for unit in units if unit.level in ("ADM3", "GATE")])[::4]
    found = sum(under_name(unit, language, name) for unit, language, name in names)
    assert found >= 0.985 * len(names)
