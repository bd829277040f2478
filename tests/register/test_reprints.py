"""Which sources tell one story, by the signatures of their stories."""

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.articles.signature import shared, signature_of
from entente.register.reprints import Printed, stories

SENTENCES = [
    f"Ngày {n}/{n % 12 + 1}, đoàn số {n * 37} của tỉnh {name} sang thăm và làm việc với huyện {n * 53} bên bạn."
    for n, name in enumerate(["Hà Giang", "Cao Bằng", "Lạng Sơn", "Quảng Ninh", "Lào Cai"] * 6, start=1)
]
STORY = "\n".join(SENTENCES[:12])
OTHER = "\n".join(SENTENCES[12:24])


def told(**texts):
    return stories({name: Printed(signature_of(text), "2024-02-28") for name, text in texts.items()})


@pytest.mark.parametrize(
    "reprint",
    [
        STORY,
        STORY.upper(),
        "Theo TTXVN\n" + STORY,
        "\n".join(SENTENCES[:10]),
        STORY.replace("\n", "\n\n") + "\nẢnh: Hà Linh",
    ],
)
def test_copies_and_reprints_tell_one_story(reprint):
    assert told(a=STORY, b=reprint) == {"a": "a", "b": "a"}


@pytest.mark.parametrize("other", [OTHER, "\n".join([*SENTENCES[:3], *SENTENCES[12:24]])])
def test_stories_that_share_some_sentences_are_not_one(other):
    assert told(a=STORY, b=other) == {}


def test_a_text_too_short_to_be_told_apart_has_no_signature():
    assert signature_of("Hà Giang hội đàm với Văn Sơn.") is None


def test_the_signature_is_the_same_on_every_machine():
    assert signature_of(STORY)[:32] == "1182b8700d848a6811227c681cd659f2"


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_arrival_does_not_matter(order):
    texts = {"a": STORY, "b": "\n".join(SENTENCES[:10]), "c": OTHER, "d": OTHER}
    assert told(**{name: texts[name] for name in order}) == {"a": "a", "b": "a", "c": "c", "d": "c"}


def test_a_crowd_of_copies_is_one_story():
    crowd = {f"source-{number:03}": Printed(signature_of(STORY)) for number in range(200)}
    assert set(stories(crowd).values()) == {"source-000"}


def test_what_is_shared_is_estimated_within_a_tenth():
    chance = random.Random(1)  # noqa: S311  # no secret is made of it
    words = [f"từ{number}" for number in range(2000)]
    for part in (0.3, 0.5, 0.8):
        one = [chance.choice(words) for _ in range(600)]
        other = one[: int(600 * part)] + [chance.choice(words) for _ in range(600 - int(600 * part))]
        runs = [{tuple(text[n : n + 4]) for n in range(597)} for text in (one, other)]
        true = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
        assert abs(shared(signature_of(" ".join(one)), signature_of(" ".join(other))) - true) < 0.15


def test_permutations_of_paragraphs_tell_one_story():
    first, second, third = STORY[:400], STORY[400:800], STORY[800:]
    texts = {f"s{n}": "\n".join(parts) for n, parts in enumerate(permutations((first, second, third)))}
    assert len(set(told(**texts).values())) == 1


@pytest.mark.parametrize(
    ("days", "one"),
    [
        (("2023-02-22", "2023-03-01"), True),
        (("2023-02-22", "2024-02-28"), False),
        (("2023-02-22", None), False),
        ((None, None), False),
        (("2023-02-22T06:56+07:00", "2023-02-23"), True),
    ],
)
def test_minutes_on_last_years_template_are_another_story(days, one):
    texts = STORY, "\n".join([*SENTENCES[:9], *SENTENCES[24:26]])
    assert 0.5 < shared(*map(signature_of, texts)) < 0.8
    printed = {name: Printed(signature_of(text), day) for name, text, day in zip("ab", texts, days, strict=True)}
    assert bool(stories(printed)) == one


def test_an_exact_copy_without_a_day_is_one_story():
    assert stories({name: Printed(signature_of(STORY)) for name in "ab"}) == {"a": "a", "b": "a"}


def test_an_undated_copy_joins_no_two_years():
    days = {"a": "2023-02-22", "b": None, "c": "2024-02-28"}
    found = stories({name: Printed(signature_of(STORY), day) for name, day in days.items()})
    assert found == {"a": "a", "b": "a"}
