"""Short names: the organisation that the page names in full, or none."""

import pytest

from entente.claims.grammar.shortened import short_name
from tests.claims.told import claims_of


@pytest.mark.parametrize(
    ("text", "short"),
    [("Hội có 9 chi hội.", True), ("Hội nghị khai mạc.", False), ("Hội Nông dân dự.", False), ("Hội, đoàn thể", True)],
)
def test_a_short_name_stands_alone(text: str, short: bool) -> None:
    assert bool(short_name(text, 0, len(text))) == short


@pytest.mark.parametrize(
    ("text", "full"),
    [
        (
            "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La họp. Bà Vì Thị Én, Chủ tịch Hội, dự.",
            "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La",
        ),
        (
            "Bà Vì Thị Én, Chủ tịch Hội, dự. Hội hữu nghị Việt Nam - Lào tỉnh Sơn La họp.",
            "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La",
        ),
        (
            "Hội hữu nghị Việt Nam - Lào và Hội hữu nghị Việt Nam - Trung Quốc họp. Bà Vì Thị Én, Chủ tịch Hội, dự.",
            "Hội hữu nghị Việt Nam - Trung Quốc",
        ),
        ("Bà Vì Thị Én, Chủ tịch Hội, dự.", "Hội"),
    ],
)
def test_it_is_the_organisation_last_named_in_full(text: str, full: str) -> None:
    assert claims_of(text, "post")[0].values["organisation"]["label"] == full
