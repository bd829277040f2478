"""Meetings in English sentences of our own."""

import pytest

from tests.claims.english.told import claims_of, only
from tests.claims.told import names

DAY = "2024-03-10"


@pytest.mark.parametrize(
    ("text", "date", "parties", "place"),
    [
        (
            "Leaders of Lang Son province and China's Guangxi held talks in Lang Son city on March 4.",
            "2024-03-04",
            ["Lang Son", "Guangxi"],
            "Lang Son",
        ),
        (
            "A conference between Quang Tri and Savannakhet (Laos) took place in Dong Ha on February 6, 2024.",
            "2024-02-06",
            ["Quang Tri", "Savannakhet"],
            "Dong Ha",
        ),
        (
            "Chairman of the An Giang provincial People's Committee Le Nam received Takeo Governor Ouch of Cambodia "
            "on Monday.",
            "2024-03-04",
            ["An Giang", "Takeo"],
            None,
        ),
        (
            "A delegation from Houaphanh province of Laos paid a working visit to Thanh Hoa on March 2.",
            "2024-03-02",
            ["Houaphanh", "Thanh Hoa"],
            "Thanh Hoa",
        ),
        (
            "Governors of Svay Rieng and Prey Veng of Cambodia visited neighbouring Long An province on March 4.",
            "2024-03-04",
            ["Svay Rieng", "Prey Veng", "Long An"],
            "Long An",
        ),
        (
            "Officials of Ha Giang and Wenshan attended the meeting, which took place on March 4.",
            "2024-03-04",
            ["Ha Giang", "Wenshan"],
            None,
        ),
        (
            "He told the governor of Ha Giang at a March 4 meeting with officials of Wenshan in Hanoi.",
            "2024-03-04",
            ["Ha Giang", "Wenshan"],
            "Hanoi",
        ),
    ],
)
def test_a_meeting_has_its_day_its_sides_and_its_place(
    text: str, date: str, parties: list[str], place: str | None
) -> None:
    claim = only(text, "meeting", published=DAY)
    assert claim.values["date"] == date
    assert names(claim.values["parties"]) == parties
    assert (claim.values.get("place") or {}).get("name") == place


def test_a_session_has_its_number_and_its_mechanism() -> None:
    claim = only(
        "The 15th session of the Joint Working Committee between Cao Bang and Guangxi (China) was held on May 9, 2023.",
        "meeting",
    )
    assert (claim.values["edition"], claim.values["mechanism"]) == (15, "Joint Working Committee")


def test_what_will_be_held_is_planned() -> None:
    text = (
        "Ha Giang province and Wenshan prefecture of China exchanged delegations. "
        "The next round of talks is planned for September 2025 in Wenshan City."
    )
    claim = only(text, "meeting")
    assert (claim.values["status"], claim.values["date"]) == ("planned", "2025-09")


def test_a_later_sentence_adds_what_the_first_left_out() -> None:
    text = (
        "Officials of Son La province and Laos' Houaphanh province held talks recently.\n"
        "The event took place in Moc Chau town on April 3, 2024."
    )
    claim = only(text, "meeting")
    assert claim.values["date"] == "2024-04-03"


@pytest.mark.parametrize(
    "text",
    [
        "Lang Son and Guangxi of China did not hold talks on May 5, 2023.",
        "The meeting between Lang Son and Guangxi of China was postponed, and no talks were held on May 5, 2023.",
        "At the meeting, Lang Son and Guangxi of China praised their friendship.",
    ],
)
def test_what_is_denied_or_only_pointed_back_to_is_none(text: str) -> None:
    assert claims_of(text, "meeting") == []


def test_a_dateline_and_an_owner_with_a_stroke_are_no_parties() -> None:
    text = (
        "ĐỒNG THÁP - The provinces of Đồng Tháp and Prey Veng of Cambodia reviewed their work at a meeting in "
        "Đồng Tháp's Cao Lãnh City on December 13."
    )
    claim = only(text, "meeting")
    assert claim.values["place"]["name"] == "Cao Lãnh"
    assert names(claim.values["parties"]) == ["Đồng Tháp", "Prey Veng"]
