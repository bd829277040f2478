"""Numbers as English pages write them."""

import pytest

from entente.claims.english.quantities import quantities


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("more than 2.4 billion USD", 2_400_000_000, "USD", "over"),
        ("US$7.2 billion", 7_200_000_000, "USD", "exact"),
        ("nearly 1,500 delegates", 1500, None, "nearly"),
        ("some 12,600 workers", 12600, None, "about"),
        ("7.500 workers", 7500, None, "exact"),
        ("VND9 billion", 9_000_000_000, "VND", "exact"),
        ("a total of over 700 million VND", 700_000_000, "VND", "over"),
        ("three tonnes of cement", 3, "t", "exact"),
        ("twenty-five students", 25, None, "exact"),
        ("two hundred households", 200, None, "exact"),
        ("31.8%", 31.8, "%", "exact"),
        ("a 414-km border", 414, "km", "exact"),
        ("over15,500 women", 15500, None, "over"),
        ("51,000women", 51000, None, "exact"),
        ("200 or more gifts", 200, None, "over"),
        ("up to 50 trucks", 50, None, "at_most"),
    ],
)
def test_a_quantity_has_value_unit_and_qualifier(text: str, value: float, unit: str | None, qualifier: str) -> None:
    found = quantities(text, 0, len(text))
    assert [(q.value, q.unit, q.qualifier) for q in found] == [(value, unit, qualifier)]


def test_a_range_has_an_upper_end() -> None:
    [quantity] = quantities("30-40 officials", 0, 15)
    assert (quantity.value, quantity.upper) == (30, 40)


@pytest.mark.parametrize("text", ["the 14th session", "COVID-19", "Landmark 1116", "Agreement No. 12"])
def test_what_only_names_is_no_quantity(text: str) -> None:
    assert quantities(text, 0, len(text)) == []
