"""Since when a page has the words of an accepted claim no more: since the fetch that first came without them."""

from datetime import UTC, datetime

import pytest

from entente.store import asking, deciding, models
from entente.store.gone_since import gone_since
from entente.store.inputs import Input
from entente.store.reading import read_inputs

from .pages import MISSING, TALKS

pytestmark = pytest.mark.django_db
ADDRESS = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"
THERE = TALKS.replace("Hai bên", "Ngay sau đó, hai bên")
GONE, ALSO_GONE = "Đoàn đã ra về.\n", "Đoàn đã ra về từ hôm qua.\n"


def read(*texts):
    """On the first, the second … of March."""
    for day, text in enumerate(texts, 1):
        at = datetime(2026, 3, day, 8, tzinfo=UTC)
        read_inputs([Input(ADDRESS, text.encode(), address=ADDRESS, headers={}, status=200, at=at)])


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ([GONE], 2),
        ([THERE, GONE], 3),
        ([GONE, ALSO_GONE], 2),
        ([GONE, MISSING], 2),
        ([GONE, THERE, ALSO_GONE], 4),
    ],
)
def test_it_is_the_first_fetch_after_the_last_that_had_the_words(later, day):
    read(TALKS)
    claim = models.Claim.objects.get()
    deciding.accept("Lan", claim.id)
    read(TALKS, *later)
    [judged] = [one for one in asking.claims() if one.vanished]
    assert {id: at.day for id, at in gone_since([judged.claim]).items()} == {claim.id: day}


def test_of_words_that_are_still_there_nothing_is_said(better_reader):
    read(TALKS)
    deciding.accept("Lan", models.Claim.objects.get().id)
    better_reader(lambda claims: [])
    read(TALKS, THERE)
    [judged] = asking.claims()
    assert (judged.vanished, gone_since([judged.claim])) == (True, {})
