"""Posts in English sentences of our own."""

import pytest

from tests.claims.english.told import LEAD, claims_of, only


@pytest.mark.parametrize(
    ("text", "person", "role", "organisation"),
    [
        (
            "Secretary of the Ha Giang Provincial Party Committee Dang Quoc Nam spoke.",
            "Dang Quoc Nam",
            "Secretary",
            "Ha Giang Provincial Party Committee",
        ),
        (
            "Hoang Gia Nam, Vice Chairman of the People's Committee of Lang Son province, spoke.",
            "Hoang Gia Nam",
            "Vice Chairman",
            "People's Committee of Lang Son province",
        ),
        (
            "The delegation of Champasak led by Governor Somboun Heung spoke.",
            "Somboun Heung",
            "Governor",
            "Champasak",
        ),
        (
            "Do Quoc Nam was elected as Chairman of the People's Committee of Lang Son province.",
            "Do Quoc Nam",
            "Chairman",
            "People's Committee of Lang Son province",
        ),
        (
            "A delegation of the Lao Red Cross led by its President Somboun Heung spoke.",
            "Somboun Heung",
            "President",
            "Lao Red Cross",
        ),
        (
            "Do Quoc Nam (Nam) - Deputy Head of Border Company 116, spoke.",
            "Do Quoc Nam",
            "Deputy Head",
            "Border Company 116",
        ),
        (
            "The governor met the Mayor of Mungyeong city of the Republic of Korea (RoK), Kim Kwan Jung, on Monday.",
            "Kim Kwan Jung",
            "Mayor",
            "Mungyeong city of the Republic of Korea",
        ),
        ("Mayor of the Chinese city Li Jian Hua spoke.", "Li Jian Hua", "Mayor", "Chinese city"),
        (
            "He met Liu Ning, visiting Secretary of the Party Committee of Guangxi.",
            "Liu Ning",
            "Secretary",
            "Party Committee of Guangxi",
        ),
        (
            "President of Yunnan's Committee of the Chinese People's Political Consultative Conference Liu Kai",
            "Liu Kai",
            "President",
            "Yunnan's Committee of the Chinese People's Political Consultative Conference",
        ),
        ("Takeo Governor Ouch Sara spoke.", "Ouch Sara", "Governor", "Takeo"),
        ("Wenshan's Deputy Governor Gao Xun spoke.", "Gao Xun", "Deputy Governor", "Wenshan"),
        (
            "Mr. Do Quoc Nam, director of the Ha Giang Department of Foreign Affairs, spoke.",
            "Do Quoc Nam",
            "director",
            "Ha Giang Department of Foreign Affairs",
        ),
    ],
)
def test_a_post_is_person_role_and_organisation(text: str, person: str, role: str, organisation: str) -> None:
    claim = only(f"{LEAD}\n{text}", "post")
    assert (claim.values["person"], claim.values["role"]) == (person, role)
    assert claim.values["organisation"]["label"] == organisation


def test_two_posts_of_one_person_are_two() -> None:
    text = "Secretary of the Party Committee and Chairman of the People's Council of Champasak Saithong Xayya spoke."
    claims = claims_of(f"{LEAD}\n{text}", "post")
    assert [(claim.values["person"], claim.values["role"]) for claim in claims] == [
        ("Saithong Xayya", "Secretary"),
        ("Saithong Xayya", "Chairman"),
    ]


def test_what_a_minister_is_of_belongs_to_the_role() -> None:
    claim = only(f"{LEAD}\nDeputy Minister of Information, Culture and Tourism Savan Xayya spoke.", "post")
    assert claim.values["role"] == "Deputy Minister of Information, Culture and Tourism"
    assert claim.values["person"] == "Savan Xayya"


@pytest.mark.parametrize(
    "text", ["Former Governor Ouch Sara spoke.", "The chairman spoke.", "President Ho Chi Minh wrote."]
)
def test_posts_no_longer_held_and_bare_titles_are_none(text: str) -> None:
    assert claims_of(f"{LEAD}\n{text}", "post") == []
