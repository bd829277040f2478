"""What was read elsewhere, taken into a register: it is the same as if it had been read there."""

import json
import zipfile

import pytest
from django.core import serializers

from entente.apart import Apart
from entente.bulk import making, run
from entente.bulk.finished import Finished
from entente.bulk.steps import steps
from entente.claims import reading
from entente.cli.take import _retrievals
from entente.errors import BadSetting
from entente.store import models, taking
from entente.store.folding import fold_again
from entente.store.inputs import inputs_of
from entente.store.reading import read_inputs
from entente.store.rules import lifted
from entente.store.taking import take

TOLD = (models.Source, models.Fetch, models.Page, models.Reading, models.Claim, models.Record, models.RecordClaim)


class HereApart(Apart):
    """In this very process, where the tests have their own reader."""

    def stream(self, function, *args):
        yield from steps(*args)


@pytest.fixture(autouse=True)
def here(monkeypatch):
    monkeypatch.setattr(run.locally, "Apart", HereApart)
    monkeypatch.setattr(making, "READER", "reader-1")
    monkeypatch.setattr(run, "READER", "reader-1")
    monkeypatch.setattr("entente.bulk.finished.READER", "reader-1")


def talks(day, title="Hội đàm"):
    return f"{title}\n\nNgày {day}/2/2023, Hà Giang hội đàm với Văn Sơn. Hai bên trao đổi công việc của năm nay.\n"


@pytest.fixture
def inputs(tmp_path):
    """Pages in several forms: one twice, one changed, one that is none, and parts that are refused."""
    folder = tmp_path / "in"
    folder.mkdir()
    for day in range(1, 9):
        (folder / f"{day}.txt").write_text(talks(day), encoding="utf-8")
    (folder / "a copy.txt").write_text(talks(3), encoding="utf-8")
    (folder / "gone.txt").write_text("404\n\nKhông có trang này.\n", encoding="utf-8")
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    lines = [{"url": f"https://bao.example/{n % 6}", "text": talks(n, f"Tin {n}")} for n in range(10, 20)]
    (folder / "crawl.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    with zipfile.ZipFile(folder / "some.zip", "w") as archive:
        archive.writestr("tin.txt", talks(21))
        archive.writestr("scan.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
    return folder


@pytest.fixture
def out(inputs, tmp_path):
    done = run.begin((str(inputs),), str(tmp_path / "out"), size=600).make(
        on=run.LOCAL, workers=1, seconds=30, on_page=lambda: None, on_part=lambda weight: None
    )
    assert done.parts > 5
    return str(tmp_path / "out")


def taken(out):
    finished = Finished(out)
    return take(_retrievals(finished.part(number)) for number in finished.parts)


def empty():
    """The register without anything in it."""
    with lifted():
        for model in (models.Record, models.Claim, models.Reading, models.Fetch, models.Page, models.Source):
            model._default_manager.all().delete()


def register():
    """All that it holds, but for what only says when, or is the database's own number."""
    rows = [row for model in TOLD for row in serializers.serialize("python", model._default_manager.all())]
    for row in rows:
        row["fields"].pop("at", None)
        if row["model"] == "store.fetch":
            row.pop("pk")
    return sorted(map(repr, rows))


def test_the_register_is_as_if_it_had_read_the_inputs_itself(db, inputs, out):
    one = read_inputs(inputs_of([str(inputs)]).inputs)
    read = register()
    empty()
    other = taken(out)
    assert register() == read
    assert (other.read, other.known) == (one.read, one.known)
    said = [[(outcome.name, outcome.reason, outcome.detail) for outcome in each.rejected] for each in (one, other)]
    assert sorted(said[0]) == sorted(said[1])
    fold_again()
    assert register() == read


def test_taking_again_changes_nothing(db, out):
    first = taken(out)
    held = register()
    again = taken(out)
    assert register() == held
    assert (again.read, again.known) == (0, first.read + first.known)


def test_a_run_that_was_broken_off_is_made_good_by_the_next(db, out, monkeypatch):
    finished = Finished(out)
    take([_retrievals(finished.part(0))])
    taken(out)
    held = register()
    empty()
    taken(out)
    assert register() == held


def test_what_a_person_corrected_is_read_by_that(db, out, monkeypatch):
    corrected = next(told.made.page.source for told in Finished(out).part(0) if told.made)
    monkeypatch.setattr(taking, "corrected_sources", lambda: {corrected})
    assert taken(out).read > 0
    assert models.Reading.objects.filter(page__source=corrected).count() == 1


def test_a_folder_that_is_not_complete_is_not_taken(inputs, tmp_path):
    run.begin((str(inputs),), str(tmp_path / "out"))
    with pytest.raises(BadSetting, match="not complete"):
        Finished(str(tmp_path / "out"))


def test_what_another_reader_wrote_is_not_taken(out, monkeypatch):
    monkeypatch.setattr("entente.bulk.finished.READER", "reader-2")
    with pytest.raises(BadSetting, match="another version"):
        Finished(out)


def test_what_is_written_down_comes_back_as_it_was(out, inputs):
    for number in Finished(out).parts:
        for told in Finished(out).part(number):
            if isinstance(told.made, reading.Made):
                again = reading.read_content(
                    told.input.content, address=told.input.address, source=told.made.page.source
                )
                assert told.made.reading == again.reading
                assert (told.made.page.id, told.made.page.text) == (again.page.id, again.page.text)
