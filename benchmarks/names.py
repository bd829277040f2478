"""How well names are found and the right unit chosen: the marked sentences, the annotated pages, every county and gate.

Run as ``python -m benchmarks.names [develop|test]``; ``--misses`` (develop only) shows what was missed.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from time import process_time
from typing import cast

from benchmarks.marked import KINDS, LANGUAGES, Kind, Marked, Part, Tally, marked, misses, tally
from benchmarks.marked_pages import marked_pages
from benchmarks.table import Row, percent, show
from entente.places import Mention, find_chinese, find_english, find_mentions, spelling
from entente.places.gazetteer import called, places, vietnamese_names
from entente.places.place import Place

BORDER = ("cn/guangxi", "cn/yunnan")
DAY = "2025-12-01"
Find = Callable[[str, Place], list[Mention]]


def main(arguments: Sequence[str]) -> None:
    """Print the table of one part."""
    part = cast(Part, next((name for name in arguments if not name.startswith("-")), "develop"))
    if "--misses" in arguments and part == "develop":
        for language in LANGUAGES:
            print(*misses(marked(part, language)), sep="\n")
    show(f"Names, {part}", [*sentence_rows(part), *page_rows(), *table_rows()])
    show("Finding names", speed_rows(), other="Aho-Corasick")


def sentence_rows(part: Part) -> Iterator[Row]:
    """Recall and precision of the marked sentences, language by language and kind by kind."""
    sentences = {language: marked(part, language) for language in LANGUAGES}
    everything = tally(sentence for all_of_one in sentences.values() for sentence in all_of_one)
    yield _row("units, the right one chosen", everything, "unit")
    for language, of_language in sentences.items():
        counts = tally(of_language)
        for kind in KINDS:
            if counts.there[kind]:
                yield _row(f"{language}: {kind}", counts, kind)


def page_rows() -> Iterator[Row]:
    """The same of the annotated pages beside the project; nothing without them."""
    pages = marked_pages()
    if pages:
        counts = tally(pages)
        yield _row("annotated pages: unit", counts, "unit")
        yield _row("annotated pages: organisation", counts, "organisation")


def _row(name: str, counts: Tally, kind: Kind) -> Row:
    said = f"{percent(counts.recall(kind))} found, {percent(counts.precision(kind))} of those said right"
    return Row(name, said, "", str(counts.there[kind]))


def table_rows() -> Iterator[Row]:
    """Whether each county on the border provinces and each gate is found under each of its names."""
    counties = [p for p in places().values() if p.level == "ADM3" and p.id.rpartition("/")[0] in BORDER]
    gates = [p for p in places().values() if p.level == "GATE"]
    for what, units in (("counties of Guangxi and Yunnan", counties), ("gates", gates)):
        hits = Counter[bool](under_name(unit, language, name) for unit, language, name in names_of(units))
        yield Row(f"{what}: names found", percent(hits[True], hits.total()), "", f"{hits.total()} names")


def names_of(units: Sequence[Place]) -> list[tuple[Place, str, str]]:
    """Every name of every unit, with its language."""
    return [(unit, language, name) for unit in units for language, names in unit.names.items() for name in names]


def under_name(unit: Place, language: str, name: str) -> bool:
    """Whether the unit is found in a phrase that names it so, with its label or its province; pinyin is looked up."""
    if language == "zh-Latn":
        return unit in called(name)
    province = places()[unit.id.rpartition("/")[0]] if unit.level != "GATE" else None
    phrases = {
        "vi": f"tại {unit.kind} {name}" + (f", {province.names['vi'][0]}" if province else ""),
        "zh": (province.names["zh"][0] if province else "") + name + ("" if province else "口岸"),
        "zh-Hant": (province.names["zh"][0] if province else "") + name + ("" if province else "口岸"),
        "en": f"in {name}, {province.names['en'][0]}" if province else f"the {name} border gate",
    }
    find = {"vi": find_mentions, "en": find_english}.get(language, find_chinese)
    found = find(spelling(phrases[language]), day=DAY)
    return any(unit.id in (mention.party.id, *mention.party.candidates) for mention in found)


def speed_rows() -> Iterator[Row]:
    """Megabytes a second through the finder, beside the plainest search for the same names in the same text."""
    texts = {language: _text(marked("develop", language)) for language in LANGUAGES}
    texts["vi pages"] = spelling("\n".join(page.text for page in marked_pages()))
    for name, text in texts.items():
        finder = {"zh": find_chinese, "en": find_english}.get(name, find_mentions)
        if text:
            yield Row(f"{name}, MB/s", f"{_speed(finder, text):.2f}", _scan_speed(name[:2], text), f"{len(text)}")


def _text(sentences: Sequence[Marked]) -> str:
    return spelling("\n".join(sentence.text for sentence in sentences))


def _speed(run: Callable[[str], object], text: str) -> float:
    """The best of seven runs, in megabytes of UTF-8 a second of processor time."""
    run(text)
    times = []
    for _ in range(7):
        began = process_time()
        run(text)
        times.append(process_time() - began)
    return len(text.encode()) / min(times) / 1e6


def _scan_speed(language: str, text: str) -> str:
    """The same of ahocorasick_rs over every name of the language: where they stand, and nothing of what they are."""
    try:
        from ahocorasick_rs import AhoCorasick, MatchKind
    except ImportError:
        return "not installed"
    names = list(vietnamese_names()) if language == "vi" else _names(language)
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
    return f"{_speed(automaton.find_matches_as_indexes, text):.2f}"


def _names(language: str) -> list[str]:
    return sorted({name for place in places().values() for name in place.names.get(language, ())})


if __name__ == "__main__":
    main(sys.argv[1:])
