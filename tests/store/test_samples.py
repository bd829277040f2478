"""The real reader on the sample pages, through the whole register."""

from pathlib import Path

import pytest

from entente.claims import reading as reader
from entente.store import asking, models
from entente.store.folding import fold_again
from entente.store.inputs import inputs_of
from entente.store.reading import read_inputs

SAMPLES = Path(__file__).parents[2] / "samples" / "pages"


@pytest.fixture(autouse=True)
def real_reader(reader, monkeypatch):
    """Take the package's conftest's reader off again."""
    monkeypatch.undo()


@pytest.fixture
def samples(db):
    return read_inputs(inputs_of([str(SAMPLES)]).inputs)


def test_every_sample_is_read_or_rejected_by_name(samples):
    assert reader.read_page.__module__ == "entente.claims.reading"
    assert samples.read > 0
    assert samples.read + len(samples.rejected) == len([path for path in SAMPLES.iterdir() if path.is_file()])


def test_reading_the_samples_again_changes_nothing(samples, register_digest):
    before = register_digest()
    assert read_inputs(inputs_of([str(SAMPLES)]).inputs).read == 0
    assert register_digest() == before


def test_records_made_again_are_the_same(samples, register_digest):
    before = register_digest()
    fold_again()
    assert register_digest() == before


def test_every_claim_leads_to_its_record(samples):
    assert all(asking.record_for(claim.id) for claim in models.Claim.objects.all())
