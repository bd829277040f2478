"""Papers in English sentences of our own."""

import pytest

from tests.claims.english.told import LEAD, claims_of, only
from tests.claims.told import names


def test_a_signed_paper_has_kind_period_and_parties() -> None:
    claim = only(
        "Quang Tri and Savannakhet province of Laos signed a cooperation agreement for 2023 - 2025 on May 4, 2023.",
        "instrument",
    )
    assert (claim.values["kind"], claim.values["status"]) == ("agreement", "signed")
    assert (claim.values["period"], claim.values["date"]) == ("2023/2025", "2023-05-04")
    assert names(claim.values["parties"]) == ["Quang Tri", "Savannakhet"]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The two sides signed the minutes of the talks.", "minutes", "signed"),
        ("The two provinces have struck a Memorandum of Understanding on health.", "memorandum", "signed"),
        ("The memorandum of understanding was signed by the two sides.", "memorandum", "signed"),
        ("They agreed to draft a new cooperation programme for 2026-2030.", "programme", "planned"),
        ("They reviewed the implementation of the 8th Memorandum of Understanding.", "memorandum", "in_force"),
    ],
)
def test_its_status_is_what_the_words_say(text: str, kind: str, status: str) -> None:
    claim = only(f"{LEAD}\n{text}", "instrument")
    assert (claim.values["kind"], claim.values["status"]) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "No agreement on cross-border labour has been signed.",
        "Under the agreement, the two sides exchange students.",
        "They carry out related documents signed by the two governments.",
        "The two sides reached agreement on trade.",
    ],
)
def test_denied_and_nameless_papers_are_none(text: str) -> None:
    assert claims_of(f"{LEAD}\n{text}", "instrument") == []
