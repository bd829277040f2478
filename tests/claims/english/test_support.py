"""What is given, in English sentences of our own."""

import pytest

from tests.claims.english.told import LEAD, claims_of, only
from tests.claims.told import names


def test_a_gift_has_donor_recipient_things_and_worth() -> None:
    claim = only(
        "On May 4, 2023, Ha Giang presented 50 computers and 200 desks worth 1.5 billion VND to Wenshan of China.",
        "support",
    )
    assert names(claim.values["donors"]) == ["Ha Giang"]
    assert names(claim.values["recipients"]) == ["Wenshan"]
    assert [(item["what"], item["quantity"]) for item in claim.values["items"]] == [("computers", 50), ("desks", 200)]
    assert (claim.values["value"], claim.values["date"]) == (1_500_000_000, "2023-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "Ha Giang will present 50 computers to Wenshan.",
        "Ha Giang presented a report to Wenshan.",
        "The two sides presented flowers to each other.",
    ],
)
def test_promises_and_courtesies_are_none(text: str) -> None:
    assert claims_of(f"{LEAD}\n{text}", "support") == []


def test_what_is_received_from_another_is_given_by_it() -> None:
    claim = only(f"{LEAD}\nThe school of Ha Giang received 30 computers from Wenshan on May 4, 2023.", "support")
    assert names(claim.values["donors"]) == ["Wenshan"]
    assert [(item["what"], item["quantity"]) for item in claim.values["items"]] == [("computers", 30)]


def test_what_a_ceremony_is_held_to_present_is_given() -> None:
    text = "A mission of Ha Giang held a ceremony at the border gate to present two tons of rice to Wenshan."
    claim = only(f"{LEAD}\n{text}", "support")
    assert [(item["what"], item["quantity"]) for item in claim.values["items"]] == [("rice", 2)]


def test_what_is_given_in_may_is_given() -> None:
    text = "The consulate of Ha Giang on May 6 handed over 50 million LAK to Wenshan."
    assert only(f"{LEAD}\n{text}", "support").values["value"] == 50_000_000
