"""Figures in English sentences of our own."""

import pytest

from tests.claims.english.told import LEAD, claims_of


@pytest.mark.parametrize(
    ("text", "indicator", "value", "period"),
    [
        (
            "In 2023, trade between the two sides reached more than US$7.2 billion.",
            "trade_turnover",
            7_200_000_000,
            "2023",
        ),
        ("The two sides have exchanged 129 delegations since 2016.", "delegations", 129, "2016/.."),
        ("Border police conducted 118 joint patrols in 2023.", "patrols", 118, "2023"),
        ("The five parties signed two cooperation pacts.", "documents_signed", 2, None),
        ("Border police handed over 36 fugitives in 2023.", "other", 36, "2023"),
        (
            "They have exchanged 160 delegations, and trade was 2 billion USD by the end of 2024.",
            "delegations",
            160,
            None,
        ),
        ("Both sides taught 51,000women about human trafficking in 2023.", "other", 51_000, "2023"),
        ("Police of both sides seized over 200 kg of synthetic drugs in 2023.", "other", 200, "2023"),
        ("Tay Ninh sold nearly 30 million kWh of electricity to Svay Rieng in 2023.", "other", 30_000_000, "2023"),
        ("To date, there are 23 pairs of sister villages.", "twinned_villages", 23, None),
        ("The number of crossings via the border gate reached 6.4 million in 2023.", "tourists", 6_400_000, "2023"),
        ("In 2023, Ha Giang shipped 62 million USD worth of goods via the gate.", "trade_turnover", 62_000_000, "2023"),
        ("Ha Giang keeps friendly relations with 33 cities.", "other", 33, None),
        ("Cross-border travel surpassed 13 million visits in 2023.", "tourists", 13_000_000, "2023"),
        ("Two firms are investing in projects worth 747 billion VND.", "investment_capital", 747_000_000_000, None),
        ("The two sides have demarcated 260.4 km of the borderline.", "other", 260.4, None),
        ("They sealed six deals on fruit.", "documents_signed", 6, None),
        ("Last week, they had projects totaling over 148 million USD.", "investment_capital", 148_000_000, None),
    ],
)
def test_what_is_counted_has_indicator_value_and_period(
    text: str, indicator: str, value: float, period: str | None
) -> None:
    claim = claims_of(f"{LEAD}\n{text}", "figure")[0]
    assert (claim.values["indicator"], claim.values["value"]) == (indicator, value)
    assert claim.values.get("period") == period


def test_of_one_noun_each_time_has_its_sum() -> None:
    text = "Trade between the two sides neared 254 billion yuan in 2023, and over 120 billion yuan in 2024."
    claims = claims_of(f"{LEAD}\n{text}", "figure")
    assert [(c.values["value"], c.values["qualifier"], c.values["period"]) for c in claims] == [
        (254_000_000_000, "nearly", "2023"),
        (120_000_000_000, "over", "2024"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides will exchange 20 delegations.",
        "Trade is expected to reach US$10 billion by 2030.",
        "The two provinces have vowed to boost trade to 5 billion U.S. dollars by 2030.",
        "Trade rose by 12 percent.",
    ],
)
def test_targets_and_changes_are_no_figures(text: str) -> None:
    assert claims_of(f"{LEAD}\n{text}", "figure") == []
