"""Commitments in English sentences of our own: one claim an undertaking."""

import pytest

from tests.claims.english.told import LEAD, claims_of, exacts


@pytest.mark.parametrize(
    ("text", "undertakings"),
    [
        (
            "The two sides agreed to build a smart border gate; expand vocational training; and fight online fraud.",
            ["build a smart border gate", "expand vocational training", "fight online fraud"],
        ),
        (
            "The two sides agreed to enhance friendship exchange, promote trade and strengthen cooperation in health.",
            ["enhance friendship exchange", "promote trade", "strengthen cooperation in health"],
        ),
        (
            "They also agreed to encourage and create conditions for investors, while granting more scholarships.",
            ["encourage and create conditions for investors", "granting more scholarships"],
        ),
        (
            "Ha Giang will also transfer rice seeds to the Chinese prefecture.",
            ["Ha Giang will also transfer rice seeds to the Chinese prefecture"],
        ),
        (
            "The priorities include exchanging delegations, opening a border gate and training officials.",
            ["exchanging delegations", "opening a border gate", "training officials"],
        ),
        (
            "He called on Wenshan to continue supporting border affairs and to facilitate trade between the two sides.",
            ["continue supporting border affairs", "facilitate trade between the two sides"],
        ),
        (
            "She proposed measures to promote the import and export of fruit, export, and tourism.",
            ["promote the import and export of fruit, export, and tourism"],
        ),
        (
            "They agreed to boost trade, including opening a market, tightening pest control, and holding fairs.",
            ["boost trade", "opening a market", "tightening pest control", "holding fairs"],
        ),
        (
            "He also suggested the two sides regularly exchange information, jointly fight crime and train officers.",
            ["the two sides regularly exchange information", "jointly fight crime", "train officers"],
        ),
        (
            "The Chinese side suggested further exchanges, cooperation and mutual support, contributing to peace.",
            ["further exchanges, cooperation and mutual support"],
        ),
        (
            "They agreed to keep each other informed so as to detect, prevent and stop crime, and to train officers.",
            ["keep each other informed", "train officers"],
        ),
        (
            "The two sides agreed to open a market at the border gate; Encourage firms to invest in cold stores.",
            ["open a market at the border gate", "Encourage firms to invest in cold stores"],
        ),
        (
            "Under the plan, the trio will set up a hotline for traders; and repair the road to the border gate.",
            ["set up a hotline for traders", "repair the road to the border gate"],
        ),
        (
            "They will jointly hold annual fairs and open a market, while promoting tourism in both provinces.",
            ["hold annual fairs", "open a market", "promoting tourism in both provinces"],
        ),
        (
            "Both sides will continue exchanging delegations, as well as training officers from Wenshan.",
            ["continue exchanging delegations", "training officers from Wenshan"],
        ),
        (
            "They agreed to take measures such as opening a market and training officers.",
            ["opening a market", "training officers"],
        ),
        (
            "She proposed Wenshan authorities facilitate exports and open a market.",
            ["Wenshan authorities facilitate exports", "open a market"],
        ),
        ("He wished the two sides to continue promoting trade.", ["continue promoting trade"]),
        ("She hoped Wenshan province continue to teach farmers.", ["Wenshan province continue to teach farmers"]),
        (
            "They signed a plan, under which Ha Giang will provide rice seeds to Wenshan.",
            ["Ha Giang will provide rice seeds to Wenshan"],
        ),
        (
            "The two sides agreed to cooperate, support and help each other in trade.",
            ["cooperate, support and help each other in trade"],
        ),
        (
            "The two sides agreed to boost trade, focusing on fruit, rice, transport services and tea.",
            ["boost trade, focusing on fruit, rice, transport services and tea"],
        ),
        (
            "He outlined several measures. They include keeping mutual visits, and opening a market.",
            ["keeping mutual visits", "opening a market"],
        ),
        (
            "The two sides agreed on the following contents, including: Building a bridge; Trade in fruit; Rice aid.",
            ["Building a bridge", "Trade in fruit", "Rice aid"],
        ),
        (
            "They agreed on future orientations to foster exchanges in tourism.",
            ["foster exchanges in tourism"],
        ),
        (
            "He said that joint patrols should be strengthened along the border.",
            ["joint patrols should be strengthened along the border"],
        ),
        (
            "A joint working group will be formed to open a market.",
            ["A joint working group will be formed to open a market"],
        ),
        (
            "The two sides agreed to fight drug crime, trade fraud, and fires.",
            ["fight drug crime, trade fraud, and fires"],
        ),
        ("Wenshan wishes to work with Ha Giang to open a market.", ["work with Ha Giang to open a market"]),
        ("Ha Giang is willing to train officers of Wenshan.", ["train officers of Wenshan"]),
        (
            "He proposed that the southern hub create favourable conditions for investors.",
            ["the southern hub create favourable conditions for investors"],
        ),
        (
            "It is also important to resume tours, he said.",
            ["resume tours"],
        ),
        (
            "They will continue exchanging visits, coordinating in patrols, and training officers.",
            ["continue exchanging visits", "coordinating in patrols", "training officers"],
        ),
        (
            "They agreed to continue to maintain, promote and expand the annual fair.",
            ["continue to maintain, promote and expand the annual fair"],
        ),
        (
            "He suggested they keep trade smooth at their border markets.",
            ["they keep trade smooth at their border markets"],
        ),
        (
            "Wenshan wants to increase exchanges between the youths.",
            ["increase exchanges between the youths"],
        ),
        (
            "She called for investment and expansion of the roads to the border gate.",
            ["investment and expansion of the roads to the border gate"],
        ),
        (
            "She hoped that in the coming time, the two sides will keep opening markets.",
            ["the two sides will keep opening markets"],
        ),
        (
            "He hoped the forces of the two provinces will meet more often, train officers and share information.",
            ["meet more often", "train officers", "share information"],
        ),
        ("He expects the three provinces will cooperate in trade.", ["the three provinces will cooperate in trade"]),
        ("They underlined the necessity for border posts to coordinate in patrols.", ["coordinate in patrols"]),
        ("He encouraged businesses of the two sides to transfer new seeds.", ["transfer new seeds"]),
        (
            "He suggested the Chinese university include Vietnamese studies in its courses to train officials.",
            ["the Chinese university include Vietnamese studies in its courses to train officials"],
        ),
        (
            "She proposed opening a road, expressing her hope that the bridge will be built soon.",
            ["opening a road"],
        ),
        (
            "She suggested the two sides look for ways, focusing on opening markets, and training officers.",
            ["the two sides look for ways", "opening markets", "training officers"],
        ),
        (
            "They agreed to extend the hours at several gates: the Tra Linh gate and the Soc Giang gate.",
            ["extend the hours at several gates"],
        ),
        (
            "He suggested that the Chinese prefecture receives more workers from Ha Giang.",
            ["the Chinese prefecture receives more workers from Ha Giang"],
        ),
        ("The host suggested the early resumption of tours.", ["the early resumption of tours"]),
        (
            "She hoped that the prefecture will export fruit to Ha Giang.",
            ["the prefecture will export fruit to Ha Giang"],
        ),
        (
            "Ha Giang is ready to operate flights, Governor Do Nam said at a meeting.",
            ["operate flights"],
        ),
    ],
)
def test_every_undertaking_is_a_claim(text: str, undertakings: list[str]) -> None:
    assert exacts(f"{LEAD}\n{text}", "commitment")[-len(undertakings) :] == undertakings


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The two sides agreed to open a hotline for traders.", "agreed"),
        ("She suggested that the two sides open a hotline for traders.", "proposed"),
        ("She hoped that the border forces of the two provinces will exchange information regularly.", "proposed"),
        ("He expressed his hope that Wenshan prefecture would create favourable conditions for traders.", "proposed"),
        ("Ha Giang hopes to promote trade in farm produce with Wenshan.", "proposed"),
        ("Both provinces vow to open a hotline for traders.", "agreed"),
        ("Ha Giang plans to build a road to the border gate.", "planned"),
        ("The border offices were told to draft rules by July.", "tasked"),
        ("A direct flight to Kunming was raised by Ha Giang.", "proposed"),
        ("He outlined measures. These include opening a market.", "proposed"),
        ("They signed a pact. These include opening a market.", "agreed"),
    ],
)
def test_its_status_is_what_the_words_say(text: str, status: str) -> None:
    assert claims_of(f"{LEAD}\n{text}", "commitment")[-1].values["status"] == status


@pytest.mark.parametrize(
    "text",
    [
        "The two sides did not agree to open the border gate.",
        "He believed that the pact will deepen the ties between the two provinces.",
        "The two sides signed the minutes of the talks.",
        "She hoped that trade between the two provinces will increase turnover in the region.",
        "She hoped that the gift will help Wenshan overcome the pandemic.",
        "The two provinces have directed agencies to strengthen trade.",
        "He wished that the friendship between the two provinces would be consolidated.",
        "The aid was raised by staff of the office in Wenshan.",
        "The border gate will help expand trade.",
        "The two sides discussed the plan to build a market.",
        "Ha Giang hopes to attract more visitors.",
    ],
)
def test_denials_and_beliefs_are_none(text: str) -> None:
    assert exacts(f"{LEAD}\n{text}", "commitment") == []


def test_what_the_reader_would_do_is_no_commitment() -> None:
    assert (
        exacts(f"{LEAD}\nThe town on the Chinese side is small, and you would have to like markets.", "commitment")
        == []
    )
