"""From a page's bytes to its claims, beside what finds its text alone, and beside a bare parse with one scan for names.

Run as ``python -m benchmarks.reading``. Every page is read once, as in an archive: nothing is remembered of it.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from statistics import median
from typing import Any

import trafilatura
from ahocorasick_rs import AhoCorasick, MatchKind
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree
from selectolax.lexbor import LexborHTMLParser

from benchmarks.generated import generated
from benchmarks.table import Row, show
from benchmarks.timing import spent
from entente.claims.reading import read_content
from entente.errors import Rejection
from entente.places import find_mentions, spelling
from entente.places.gazetteer import places, vietnamese_names

PAGES, WARM = 150, 60


def main(_: Sequence[str]) -> None:
    """Print the table."""
    show("page to claims", rows_of(list(generated(PAGES + WARM))), other="theirs")


def rows_of(pages: Sequence[bytes]) -> Iterator[Row]:
    """One row a peer, then what stands in for one that cannot be measured, and how fast names are found."""
    others: dict[str, Callable[[bytes], object]] = {
        "trafilatura (text only)": trafilatura.extract,
        "resiliparse (text only)": _resiliparse,
        "bare parse and one scan for names": _bare,
    }
    times: dict[str, list[float]] = {name: [] for name in ("", *others)}
    for number, page in enumerate(pages):
        taken = {"": spent(lambda page=page: _claims(page))} | {  # type: ignore[misc]
            name: spent(lambda page=page, call=call: call(page))
            for name, call in others.items()  # type: ignore[misc]
        }
        if number >= WARM:
            for name, one in taken.items():
                times[name].append(1000 * one)
    for name in others:
        yield compared(f"time to claims, {name}", times[""], times[name], "ms", f"{PAGES} pages")
    yield Row("time to claims, underthesea's NER", "", "not measured", "its models come from a hub, unpinned")
    size = sum(map(len, pages[WARM:])) / 1e3
    yield Row("MB/s of pages to claims", f"{size / sum(times['']):.2f}", "", f"{size:.0f} kB")
    yield _matching([text for page in pages if (text := trafilatura.extract(page))])


def compared(name: str, mine: Sequence[float], other: Sequence[float], unit: str, of: str) -> Row:
    """The ratio of both medians, and the medians."""
    ours, theirs = median(mine), median(other)
    return Row(name, f"{ours / theirs:.2f} × ({ours:.4g} {unit})", f"1 ({theirs:.4g} {unit})", of)


def _claims(page: bytes) -> None:
    try:
        read_content(page, address="https://bao.example/tin")
    except Rejection as rejection:
        print(f"rejected: {rejection}")


def _resiliparse(page: bytes) -> Any:
    return extract_plain_text(HTMLTree.parse_from_bytes(page, detect_encoding(page)), main_content=True)


def _bare(page: bytes) -> Any:
    return _scan().find_matches_as_indexes(LexborHTMLParser(page).text(separator="\n"))


@cache
def _scan() -> AhoCorasick:
    names = {name for place in places().values() for some in place.names.values() for name in some}
    return AhoCorasick(sorted(names), matchkind=MatchKind.LeftmostLongest)


def _matching(texts: Sequence[str]) -> Row:
    """Names of Vietnamese text with what they mean, beside where their letters stand."""
    scan = AhoCorasick(sorted(vietnamese_names()), matchkind=MatchKind.LeftmostLongest)
    some = [spelling(text) for text in texts]
    size = sum(len(text.encode()) for text in some) / 1e6
    mine, other = (
        size / sum(spent(lambda text=text, call=call: call(text)) for text in some)  # type: ignore[misc]
        for call in (find_mentions, scan.find_matches_as_indexes)
    )
    return Row(
        "MB/s of matching, Aho-Corasick alone",
        f"{mine / other:.3f} × ({mine:.2f} MB/s)",
        f"1 ({other:.0f} MB/s)",
        f"{size:.1f} MB",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
