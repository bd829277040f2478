"""Answers that do not come, do not end or are too much: under the machine's own clock, but with little patience."""

import gzip
import zlib

import pytest

from entente.errors import BrokenAnswer, TooLarge, TooSlow
from tests.fetching.site import answer, silent, without_end

HEAD = b"HTTP/1.1 200 OK\r\n"


def test_a_site_that_never_answers_is_too_slow(site, hurried):
    site["/"] = silent
    came = hurried(silence_seconds=0.3).fetch(site.at())
    assert isinstance(came.failure, TooSlow)
    assert came.status is None


def test_headers_that_come_drop_by_drop_are_too_slow(site, hurried):
    site["/"] = without_end(b"a", before=HEAD + b"X: ", every=0.02)
    assert isinstance(hurried(seconds=0.3).fetch(site.at()).failure, TooSlow)


def test_a_body_that_comes_drop_by_drop_is_too_slow_and_kept_so_far(site, hurried):
    site["/"] = without_end(b"a", before=HEAD + b"Content-Length: 1000000\r\n\r\n", every=0.02)
    came = hurried(seconds=1.5).fetch(site.at())
    assert isinstance(came.failure, TooSlow)
    assert came.status == 200
    assert set(came.content) == {ord("a")}


def test_answers_before_the_answer_are_too_slow_or_too_large(site, hurried):
    site["/"] = without_end(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)
    assert isinstance(hurried(received=100_000).fetch(site.at()).failure, TooLarge)


def test_no_time_at_all_is_too_slow(site, hurried):
    assert isinstance(hurried(all_seconds=0.0).fetch(site.at()).failure, TooSlow)
    assert site.asked == []


@pytest.mark.parametrize("length", [b"", b"Content-Length: 1000000000000\r\n"])
def test_a_body_without_end_is_too_large_and_kept_so_far(site, hurried, length):
    site["/"] = without_end(b"x" * 10_000, before=HEAD + length + b"\r\n")
    came = hurried(received=100_000).fetch(site.at())
    assert isinstance(came.failure, TooLarge)
    assert len(came.content) == 100_000 - len(HEAD + length + b"\r\n")


def test_a_body_that_just_fits_is_not_too_large(site, hurried):
    site["/"] = HEAD + b"\r\n" + b"x" * 1000
    size = len(HEAD) + 1002
    assert hurried(received=size).fetch(site.at()).failure is None
    assert isinstance(hurried(received=size - 1).fetch(site.at()).failure, TooLarge)


def test_chunks_without_end_are_counted_with_their_framing(site, hurried):
    site["/"] = without_end(b"1;" + b"x" * 1000 + b"\r\na\r\n", before=HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    came = hurried(received=100_000).fetch(site.at())
    assert isinstance(came.failure, TooLarge)
    assert len(came.content) < 200


@pytest.mark.parametrize("piece", [b"x" * 10_000, b"X: " + b"y" * 1000 + b"\r\n"])
def test_headers_without_end_are_broken(site, hurried, piece):
    site["/"] = without_end(piece, before=HEAD)
    assert isinstance(hurried().fetch(site.at()).failure, BrokenAnswer | TooLarge)


def test_a_body_that_swells_is_too_large(site, hurried):
    site["/"] = answer(zeros(1_000_000_000), Content_Encoding="gzip")
    came = hurried(decoded=1_000_000).fetch(site.at())
    assert isinstance(came.failure, TooLarge)
    assert came.content == bytes(1_000_000)


def test_a_body_that_swells_twice_is_too_large(site, hurried):
    site["/"] = answer(gzip.compress(zeros(1_000_000_000)), Content_Encoding="gzip, gzip")
    came = hurried(decoded=1_000_000).fetch(site.at())
    assert isinstance(came.failure, TooLarge)
    assert len(came.content) <= 1_000_000


def zeros(size):
    """So many zeros under gzip; 1 GB is about 1 MB. The end is missing, which nobody comes to see."""
    packing = zlib.compressobj(9, wbits=31)
    head = packing.compress(b"") + packing.flush(zlib.Z_FULL_FLUSH)
    piece = packing.compress(bytes(10_000_000)) + packing.flush(zlib.Z_FULL_FLUSH)
    return head + piece * (size // 10_000_000)
