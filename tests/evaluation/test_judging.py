"""Judging a page: what is found, right, missed and too much; optional gold counts neither way."""

from typing import Any

import pytest

from entente.claims.claim import Claim, Evidence
from entente.errors import NotGold
from entente.evaluation import Gold, Tally, judge

TEXT = "Hai bên ký biên bản. Hai bên trao đổi 12 đoàn. Hai bên trồng cây."


def claim(type: str, exact: str, **values: Any) -> Claim:
    start = TEXT.index(exact)
    return Claim("page", type, exact, ("rule",), Evidence(start, start + len(exact), exact), values=values)


def judged(gold: list[dict[str, Any]], said: list[Claim]) -> Tally:
    tally = Tally()
    judge(Gold("page", b"", {}, tuple(gold)), TEXT, said, tally)
    return tally


def test_found_right_missed_and_too_much_are_counted() -> None:
    tally = judged(
        [
            {"type": "figure", "evidence": "trao đổi 12 đoàn", "value": 12},
            {"type": "instrument", "evidence": "ký biên bản", "kind": "minutes"},
            {"type": "activity", "evidence": "trồng cây"},
        ],
        [
            claim("figure", "12 đoàn", value=12),
            claim("instrument", "ký biên bản", kind="agreement"),
            claim("post", "Hai bên"),
        ],
    )
    assert (tally.all.gold, tally.all.said, tally.all.found, tally.all.right) == (3, 3, 2, 1)
    assert [fault.split(": ")[1] for fault in tally.faults] == [
        "wrong instrument.kind",
        "missed activity",
        "too much post",
    ]


def test_optional_gold_counts_neither_way() -> None:
    gold = [{"type": "figure", "evidence": "12 đoàn", "value": 12, "optional": True}]
    for said in ([], [claim("figure", "12 đoàn", value=12)]):
        tally = judged(gold, said)
        assert (tally.all.gold, tally.all.said, tally.all.found) == (0, 0, 0)


def test_a_claim_answers_one_of_the_gold_the_required_before_the_optional() -> None:
    gold = [
        {"type": "figure", "evidence": "12 đoàn", "value": 12, "optional": True},
        {"type": "figure", "evidence": "trao đổi 12 đoàn", "value": 12},
    ]
    tally = judged(gold, [claim("figure", "12 đoàn", value=12)])
    assert (tally.all.gold, tally.all.found) == (1, 1)


def test_areas_are_counted_on_what_was_found() -> None:
    gold = [{"type": "commitment", "evidence": "Hai bên trồng cây", "areas": ["forestry", "culture"]}]
    score = judged(gold, [claim("commitment", "Hai bên trồng cây", areas=["forestry", "trade"])]).all
    assert score.areas_f1 == 0.5


def test_evidence_that_is_not_on_the_page_is_no_gold() -> None:
    with pytest.raises(NotGold, match="not on the page"):
        judged([{"type": "figure", "evidence": "13 đoàn"}], [])
