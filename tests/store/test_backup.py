"""The register's inputs into a file, and of the file a register that is the same, on either database."""

import gzip
import json
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import IntegrityError, transaction

from entente.errors import NotABackup, NotEmpty
from entente.store import correcting, deciding, models, sign_in
from entente.store.backup import INPUTS, NEVER, backup, restore
from entente.store.digest import digest
from entente.store.rereading import read_restored
from tests import postgresql
from tests.databases import WORKER, kept_in

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
ADDRESS = "https://bao.example/1"
REMADE = {
    "Reading",
    "Claim",
    "Verdict",
    "LetThrough",
    "StoryBand",
    "Unfolded",
    "ClaimKey",
    "Record",
    "RecordClaim",
    "RecordPlace",
    "Proposal",
}
DJANGOS = {"LogEntry", "Permission", "Group", "ContentType"}


@pytest.fixture
def register():
    """Two pages of one source, one without an address, one rejected; decisions, one taken back; a user."""
    read_bytes(TALKS.encode(), name="cũ.txt", address=ADDRESS)
    read_bytes((TALKS + "Cập nhật 2023-03-01\n").encode(), name="a.txt", address=ADDRESS)
    other = read_bytes(OTHER_TALKS.encode(), name="c.txt").page
    read_bytes(SAME_TALKS.encode(), name="b.txt")
    read_bytes(b"\x89PNG\r\n\x1a\n\x00", name="anh.png")
    claim = models.Claim.objects.get(page=other).id
    models.Forward.objects.create(claim="0" * 32, to=claim)
    deciding.accept("Lan", claim)
    deciding.correct("Hạnh", claim, "mode", "hybrid", "Trang viết vậy")
    deciding.undo("Lan", deciding.reject("Lan", claim, "Nhầm").id)
    correcting.correct_article("Lan", other, "published", "2024-05-10")
    sign_in.make_token(User.objects.create_user("lan", password="rat bi mat"))


@pytest.fixture
def file(register, tmp_path):
    backup(tmp_path / "so.backup")
    return tmp_path / "so.backup"


@contextmanager
def empty(vendor, tmp_path):
    """A new register on this maker's database."""
    if vendor == "postgresql" and postgresql.missing():
        pytest.skip("NO POSTGRESQL")
    url = postgresql.url(f"{WORKER}-empty", anew=True) if vendor == "postgresql" else ""
    with kept_in(url, tmp_path / "new.sqlite3"):
        call_command("migrate", verbosity=0, interactive=False)
        yield


def inputs():
    return {model: sorted(model._default_manager.values_list(*_columns(model))) for model in INPUTS}


def _columns(model):
    return [
        field.attname for field in model._meta.concrete_fields if field.name not in ("password", "story", "content")
    ]


@pytest.mark.parametrize("other", ["sqlite", "postgresql"])
def test_the_register_is_the_same_on_either_database(file, tmp_path, other):
    before = digest(), repr(inputs()), sorted(models.Reading.objects.values_list("page", "article"))
    with empty(other, tmp_path):
        restore(file)
        read_restored()
        assert (digest(), repr(inputs()), sorted(models.Reading.objects.values_list("page", "article"))) == before
        backup(tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == file.read_bytes()


def test_after_it_life_goes_on(file, tmp_path, vendor):
    with empty(vendor, tmp_path):
        restore(file)
        read_restored()
        read_bytes(TALKS.encode(), name="moi.txt")
        last = models.Decision.objects.latest("sequence").sequence
        assert deciding.accept("Minh", models.Claim.objects.first().id).sequence > last


def test_a_register_that_is_not_empty_is_left_alone(file):
    before = digest()
    with pytest.raises(NotEmpty):
        restore(file)
    assert digest() == before


def test_replaced_if_told_and_what_was_there_is_kept_beside(file, tmp_path):
    before = digest()
    read_bytes("Ngày 1/2/2020, Lào Cai hội đàm với Hà Khẩu.\n".encode(), name="d.txt")
    after = digest()
    kept = restore(file, replace=True)
    read_restored()
    assert (digest(), before == after) == (before, False)
    restore(kept, replace=True)
    read_restored()
    assert digest() == after


def test_a_broken_backup_touches_nothing(file):
    before = digest()
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(NotABackup):
        restore(file, replace=True)
    assert digest() == before


def test_after_it_the_database_refuses_what_it_refused(file):
    restore(file, replace=True)
    with pytest.raises(IntegrityError, match="never deleted"), transaction.atomic():
        models.Decision.objects.all().delete()


def test_no_secret_is_in_it(file):
    lines = gzip.decompress(file.read_bytes()).decode()
    tables = {json.loads(line)[0] for line in lines.splitlines()}
    assert tables == {"entente backup", "end", *(model._meta.label_lower for model in INPUTS)}
    assert "password" not in lines


def test_a_user_is_there_again_without_a_way_in(file, tmp_path, vendor):
    with empty(vendor, tmp_path):
        restore(file)
        assert not User.objects.get(username="lan").has_usable_password()
        assert not models.SignInToken.objects.exists()


def test_every_table_is_an_input_or_made_again_or_left_out():
    told = {model.__name__ for model in (*INPUTS, *NEVER)} | REMADE | DJANGOS
    assert {model.__name__ for model in apps.get_models()} <= told
