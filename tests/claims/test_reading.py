"""The promises of a reading: evidence byte for byte, the same page the same claims, ids that outlive the furniture."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entente.claims.claim import Claim
from entente.claims.fields import TYPES
from entente.claims.grammar.phrases import data
from entente.claims.reading import READER, read_page
from entente.errors import Rejection
from entente.pages import make_page
from tests.corpus import SAMPLES, shared_pages


def assert_evidence(text: str, claims: list[Claim]) -> None:
    for claim in claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.exact
        assert claim.evidence.exact.strip()
        for spans in claim.words.values():
            assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize("page", SAMPLES, ids=lambda page: page.stem)
def test_every_claims_words_are_on_its_page(page: Path) -> None:
    read = make_page(page.read_bytes())
    assert_evidence(read.text, read_page(read).claims)


def test_every_claims_words_are_on_the_shared_pages() -> None:
    for page in shared_pages():
        read = make_page(page.read_bytes())
        assert read.text == page.read_text("utf-8")
        assert_evidence(read.text, read_page(read).claims)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_words_stay_on_the_page_however_it_is_mutated(draw: st.DataObject) -> None:
    text = draw.draw(st.sampled_from(SAMPLES)).read_text("utf-8")
    start = draw.draw(st.integers(0, len(text)))
    length = draw.draw(st.integers(0, 400))
    put = draw.draw(st.sampled_from(["", "\n\n", ";", " - ", "2/9 ", "hội đàm ", "<p>", "“", "\u0301", "năm 2020 "]))
    try:
        page = make_page((text[:start] + put + text[start + length :]).encode())
        claims = read_page(page).claims
    except Rejection:
        return
    assert_evidence(page.text, claims)


@pytest.mark.parametrize("page", SAMPLES, ids=lambda page: page.stem)
def test_the_same_page_makes_the_same_claims(page: Path) -> None:
    first, second = (
        [c.to_json() for c in read_page(make_page(page.read_bytes()), name=page.name).claims] for _ in range(2)
    )
    assert first == second


def test_ids_are_unique_over_the_samples() -> None:
    ids = [claim.id for page in SAMPLES for claim in read_page(make_page(page.read_bytes())).claims]
    assert len(ids) == len(set(ids)) > 50


def test_a_change_in_the_furniture_changes_no_id() -> None:
    page = next(p for p in SAMPLES if p.suffix == ".txt")
    text = page.read_text("utf-8")
    address = "https://example.org/tin/1"
    before, after = (
        [c.id for c in read_page(make_page(t.encode(), address=address)).claims]
        for t in (text, text + "\nTin mới nhất\n")
    )
    assert before == after


def test_a_claim_comes_back_from_its_json() -> None:
    for claim in read_page(make_page(SAMPLES[0].read_bytes())).claims:
        assert Claim.from_json(claim.to_json()).to_json() == claim.to_json()


def test_every_field_is_of_its_type_and_every_rule_is_documented() -> None:
    documented, concluded = set(data("rules")), set(data("basis"))
    for page in SAMPLES:
        for claim in read_page(make_page(page.read_bytes())).claims:
            assert set(claim.values) <= set(TYPES[claim.type])
            assert set(claim.rules) <= documented
            assert set(claim.basis.values()) <= concluded
            assert all(claim.values.get(name) is not None for name in claim.words)


def test_within_names_a_claim_of_the_page() -> None:
    for page in SAMPLES:
        claims = read_page(make_page(page.read_bytes())).claims
        assert {claim.within for claim in claims if claim.within} <= {claim.id for claim in claims}


def test_the_readers_version_is_a_hash() -> None:
    assert len(READER) == 16
    assert int(READER, 16) >= 0
