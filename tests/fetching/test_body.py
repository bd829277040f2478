import gzip
import tracemalloc
import zlib
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import BrokenAnswer, TooLarge
from entente.fetching.body import unpacked

# Without the time of packing, which would else stand in the tests' names.
gzipped = partial(gzip.compress, mtime=0)

TEXT = "Hai bên hội đàm. ".encode() * 100


def bare_deflate(content):
    packing = zlib.compressobj(wbits=-15)
    return packing.compress(content) + packing.flush()


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (TEXT, ""),
        (TEXT, "identity"),
        (gzipped(TEXT), "gzip"),
        (gzipped(TEXT), "X-GZIP"),
        (zlib.compress(TEXT), "deflate"),
        (bare_deflate(TEXT), "deflate"),
        (gzipped(zlib.compress(TEXT)), "deflate, gzip"),
        (gzipped(TEXT), "identity, gzip"),
        (gzipped(TEXT[:500]) + gzipped(TEXT[500:]), "gzip"),
        (gzipped(TEXT) + bytes(100), "gzip"),
        (gzipped(TEXT) + b"rac", "gzip"),
    ],
    ids=range(11),
)
def test_a_packed_body_is_unpacked(packed, coding):
    assert unpacked(packed, coding, 10_000) == (TEXT, None)


@pytest.mark.parametrize("coding", ["", "gzip", "deflate", "br"])
def test_nothing_unpacks_to_nothing(coding):
    assert unpacked(b"", coding, 10) == (b"", None)


@pytest.mark.parametrize("size", [0, 1, 999, 1000, 1001, 100_000])
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_the_limit_is_exact(size, coding):
    content = bytes(size)
    came, failure = unpacked(gzipped(content) if coding else content, coding, 1000)
    assert came == content[:1000]
    assert isinstance(failure, TooLarge) == (size > 1000)


def test_a_body_that_breaks_off_gives_what_came():
    came, failure = unpacked(gzipped(TEXT)[:-4], "gzip", 10_000)
    assert (came, type(failure)) == (TEXT, BrokenAnswer)


def test_an_inner_body_that_is_not_packed_is_broken():
    assert isinstance(unpacked(gzipped(TEXT), "gzip, gzip", 10_000)[1], BrokenAnswer)


def test_a_body_packed_again_and_again_is_not_unpacked():
    packed = gzipped(gzipped(gzipped(TEXT)))
    came, failure = unpacked(packed, "gzip, gzip, gzip", 10_000)
    assert (came, type(failure)) == (packed, BrokenAnswer)


def test_a_body_that_swells_never_fills_the_memory():
    packed = gzipped(bytes(50_000_000))
    tracemalloc.start()
    unpacked(packed, "gzip", 1000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_body_of_many_parts_is_broken_soon():
    came, failure = unpacked(gzipped(b"x") * 10_000, "gzip", 100_000)
    assert (came, type(failure)) == (b"x" * 100, BrokenAnswer)


@settings(deadline=None)
@given(st.binary(), st.sampled_from(["gzip", "deflate", "gzip, deflate", "gzip, gzip", "br", ","]), st.integers(0, 50))
def test_whatever_comes_no_more_than_the_limit_is_given(content, coding, limit):
    came, _ = unpacked(content, coding, limit)
    assert len(came) <= limit
