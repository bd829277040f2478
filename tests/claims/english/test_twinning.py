"""Twinnings in English sentences of our own."""

import pytest

from tests.claims.english.told import LEAD, claims_of, only
from tests.claims.told import names


@pytest.mark.parametrize(
    ("text", "level", "parties", "status"),
    [
        (
            "Thang Tin commune in Hoang Su Phi district was twinned with Dulong township of Maguan county in China.",
            "commune",
            ["Thang Tin", "Dulong"],
            "done",
        ),
        (
            "Xin Man district of Ha Giang and China's Maguan county signed an agreement to establish sister relations.",
            "district",
            ["Xin Man", "Maguan"],
            "done",
        ),
        (
            "The two sides will coordinate in establishing twinning relations between Langta village of Laos and "
            "Dan Son commune.",
            "village",
            ["Langta", "Dan Son"],
            "planned",
        ),
    ],
)
def test_a_twinning_has_level_parties_and_status(text: str, level: str, parties: list[str], status: str) -> None:
    claim = only(f"{LEAD}\n{text}", "twinning")
    assert (claim.values["level"], claim.values["status"]) == (level, status)
    assert names(claim.values["parties"]) == parties


def test_friendly_city_with_a_stroke_is_a_twinning() -> None:
    text = (
        "Ha Giang city and Kunming city of China's Yunnan province established friendly-city relations on May 3, 2019."
    )
    assert only(text, "twinning").values["level"] == "city"


def test_the_label_of_a_venue_gives_no_level() -> None:
    text = (
        "Border guards of Vietnam and Laos signed documents in Vietnam's northwestern province of Dien Bien to set up "
        "twinning relations.\nGuards of Dien Bien and Phongsaly attended."
    )
    assert claims_of(text, "twinning") == []


def test_relations_that_are_only_made_better_are_no_twinning() -> None:
    text = "Firms of Ha Giang and Wenshan signed an agreement on the development of their friendly relations."
    assert claims_of(f"{LEAD}\n{text}", "twinning") == []


def test_the_two_provinces_are_those_that_the_story_begins_with() -> None:
    text = "Leaders signed a paper to establish friendly and cooperative relations between the two provinces."
    claim = only(f"{LEAD}\n{text}", "twinning")
    assert names(claim.values["parties"]) == ["Ha Giang", "Wenshan"]
    assert claim.basis["parties"] == "leading"
