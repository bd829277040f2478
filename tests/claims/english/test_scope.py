"""Only an English story of localities across a border makes claims."""

import pytest

from tests.claims.english.told import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Nguyen Van Nam held talks with his Chinese counterpart Li Ming in Beijing on May 4, 2023.",
        "Lang Son province signed an agreement with a company in Hanoi on May 4, 2023.",
        "Prime Minister of Laos Bun My received a delegation of Vietnam and thanked it for schools that were built in "
        "Champasak province and for the port in Ha Tinh province.",
        "Vietnam exported 2,000 tonnes of rice to China in 2023, up 12 percent.",
    ],
)
def test_stories_of_states_and_of_one_side_make_none(text: str) -> None:
    assert claims_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ha Giang province signed an agreement with the Lao side on May 4, 2023.",
        "Officials of Ha Giang and Wenshan signed an agreement on May 4, 2023.",
        "Dong Thap University held talks with a delegation of Champasak University on January 4.",
        "Trade between Guangxi and Vietnam neared 254 billion yuan in 2023.",
    ],
)
def test_a_story_of_two_sides_makes_some(text: str) -> None:
    assert claims_of(text) != []
