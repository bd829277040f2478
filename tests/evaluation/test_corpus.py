"""How much of the wider corpus' gold the reader finds: both parts have floors; the test part is not looked into."""

import pytest

from tests.corpus import ROOT
from tests.evaluation.test_samples import evaluate

CORPUS = ROOT / "samples" / "corpus"


@pytest.mark.parametrize("part", ["develop", "test"])
def test_a_parts_gold_is_found_no_worse_than_before(part: str) -> None:
    code, output = evaluate(CORPUS / part / "gold", "--floors", CORPUS / part / "floors.toml")
    assert code == 0, output
