"""What must go goes, from every table and from the file; what people decided of other pages stands."""

import json
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers
from django.core.management import call_command
from django.db import IntegrityError, transaction

from entente.errors import NoReason, NoSuchFetch, NotAllowed
from entente.pages.input import Input
from entente.register.words import words_of
from entente.store import asking, correcting, deciding, models, tying
from entente.store.backup import backup, restore
from entente.store.checking import FROM_PAGES, PROMISES, check
from entente.store.digest import digest
from entente.store.making import retrieve
from entente.store.purging import going, purge
from entente.store.rebuilding import rebuild, rebuild_from_pages
from entente.store.rereading import read_restored, reread, reread_rejected
from entente.store.rules import lifted
from entente.store.taking import take
from tests.databases import kept_in

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
ADDRESS = "https://bao.example/hoi-dam.html"
SECRET = "Thuỷquỳnhlâm"
PRIVATE = f"{TALKS}{SECRET} gọi số 0912 345 678. Ngày 3/3/2023, Hà Giang hội đàm với {SECRET}.\n"
STORY = TALKS + " ".join(f"Nội dung thứ {number} được hai bên trao đổi kỹ." for number in range(20)) + "\n"


@pytest.fixture
def keeper():
    return User.objects.create_superuser("lan", first_name="Lan")


@pytest.fixture
def page():
    """Two texts of one source, of which the later one holds what must go."""
    read_bytes(TALKS.encode(), name="cũ.html", address=ADDRESS)
    return read_bytes(PRIVATE.encode(), name="hoi-dam.html", address=ADDRESS).page


def fetch(source=ADDRESS):
    return models.Fetch.objects.filter(source=source).latest("pk").pk


def claims(source=ADDRESS):
    return list(models.Claim.objects.filter(page__source=source).order_by("start").values_list("id", flat=True))


def held():
    """All that the register holds, as text."""
    rows = [row for model in apps.get_app_config("store").get_models() for row in model.objects.all()]
    bytes_kept = [bytes(row.content).decode() for row in rows if isinstance(row, models.Fetch)]
    return serializers.serialize("json", rows, ensure_ascii=False) + repr(bytes_kept)


def faults():
    found = []
    for _ in check((*PROMISES, *FROM_PAGES), lambda promise, fault: found.append(fault)):
        pass
    return found


def test_nothing_of_it_is_left(page, keeper):
    deciding.accept("Hạnh", claims()[1])
    correcting.correct_article("Hạnh", page, "author", SECRET)
    deciding.correct("Hạnh", claims()[0], "mechanism", f"Cơ chế {SECRET}")
    assert SECRET in held()
    row = purge(keeper, fetch(), "Lộ số điện thoại riêng")
    assert SECRET not in held()
    assert "0912" not in held()
    assert not models.Fetch.objects.exists()
    assert not models.Page.objects.exists()
    assert not models.Record.objects.exists()
    assert (row.by, row.reason) == ("Lan", "Lộ số điện thoại riêng")


def test_nothing_of_it_is_left_in_the_file(tmp_path):
    file = tmp_path / "so.sqlite3"
    with kept_in("", file):
        call_command("migrate", verbosity=0, interactive=False)
        read_bytes(PRIVATE.encode(), name="hoi-dam.html", address=ADDRESS)
        deciding.accept("Hạnh", claims()[0])
        purge(User.objects.create_superuser("lan"), fetch(), "Sai")
        written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert ADDRESS.encode() in written
    for word in (SECRET, "0912 345 678", "trao đổi", json.dumps(SECRET)[1:-1], *words_of([SECRET])):
        assert word.encode() not in written


def test_its_hashes_stay(page, keeper):
    pages = sorted(models.Page.objects.values_list("id", flat=True))
    digests = sorted(models.Fetch.objects.values_list("digest", flat=True))
    row = purge(keeper, fetch(), "Sai")
    assert (row.targets, sorted(row.value["digests"])) == (pages, digests)
    assert len(pages) == len(digests) == 2


def test_what_others_tell_stands(page, keeper):
    other = read_bytes(SAME_TALKS.encode(), name="b.txt").page
    same = models.Claim.objects.get(page=other).id
    deciding.accept("Hạnh", same)
    assert len(asking.record_for(same).body["members"]) == 2
    purge(keeper, fetch(), "Sai")
    record = asking.record_for(same)
    assert [member["claim"] for member in record.body["members"]] == [same]
    assert not record.waiting
    assert faults() == []


def test_who_decided_what_and_when_stays(page, keeper):
    said = [deciding.reject("Hạnh", claims()[0], "Trang không viết vậy"), deciding.accept("Minh", claims()[1])]
    before = [(row.sequence, row.id, row.at, row.by, row.kind, row.targets, row.reason) for row in said]
    purge(keeper, fetch(), "Sai")
    rows = models.Decision.objects.filter(kind__in=("accept", "reject"))
    assert [(row.sequence, row.id, row.at, row.by, row.kind, row.targets, row.reason) for row in rows] == before
    assert [row.snapshot for row in rows] == [{}, {}]


def test_a_decision_on_a_copy_stands_of_the_copy(keeper):
    for address in (ADDRESS, "https://khac.example/1"):
        read_bytes(STORY.encode(), name="x", address=address)
    ours, theirs = claims()[0], claims("https://khac.example/1")[0]
    deciding.correct("Hạnh", ours, "mode", "hybrid")
    purge(keeper, fetch(), "Sai")
    assert asking.standing_of(theirs).fields["mode"].value == "hybrid"
    assert faults() == []


def test_a_tie_with_it_ties_no_more(page, keeper):
    other = read_bytes(OTHER_TALKS.encode(), name="c.txt").page
    kept = models.Claim.objects.get(page=other).id
    tying.same("Hạnh", claims()[0], kept)
    assert len(asking.record_for(kept).body["members"]) == 2
    purge(keeper, fetch(), "Sai")
    assert len(asking.record_for(kept).body["members"]) == 1
    assert faults() == []


@pytest.mark.parametrize("content", [PRIVATE, TALKS, PRIVATE + "Đã sửa.\n"])
def test_nothing_is_read_of_it_again(page, keeper, content):
    purge(keeper, fetch(), "Sai")
    outcome = read_bytes(content.encode(), name="hoi-dam.html", address=ADDRESS)
    assert (outcome.status, outcome.reason) == ("rejected", "Purged")
    assert SECRET not in held()
    assert not models.Fetch.objects.exists()


def test_nothing_is_taken_of_it_again(page, keeper):
    made = list(retrieve([Input("x", PRIVATE.encode(), address=ADDRESS)]))
    purge(keeper, fetch(), "Sai")
    assert [one.reason for one in take([made]).rejected] == ["Purged"]
    assert SECRET not in held()


def test_taken_back_it_may_be_read_again(page, keeper):
    row = purge(keeper, fetch(), "Sai")
    deciding.undo("Lan", row.id)
    assert not models.Fetch.objects.exists()
    assert read_bytes(PRIVATE.encode(), name="hoi-dam.html", address=ADDRESS).page == page
    assert len(claims()) == 2
    assert faults() == []


def test_what_was_said_of_it_before_does_not_come_back(page, keeper):
    deciding.accept("Hạnh", claims()[0])
    correcting.correct_article("Hạnh", page, "author", SECRET)
    deciding.undo("Lan", purge(keeper, fetch(), "Sai").id)
    read_bytes(PRIVATE.encode(), name="hoi-dam.html", address=ADDRESS)
    assert asking.standing_of(claims()[0]).state == "waiting"
    assert models.Reading.objects.get().article["author"] is None
    assert faults() == []


def test_a_file_that_gave_no_page_can_go_too(keeper):
    read_bytes(b"\x89PNG\r\n\x1a\n\x00", name="anh.png")
    row = purge(keeper, models.Fetch.objects.get().pk, "Ảnh riêng")
    assert not models.Fetch.objects.exists()
    assert row.targets == []
    assert faults() == []


def test_the_register_is_the_same_without_it_and_after_a_rebuild(page, keeper):
    other = read_bytes(SAME_TALKS.encode(), name="b.txt").page
    deciding.accept("Hạnh", models.Claim.objects.get(page=other).id)
    purge(keeper, fetch(), "Sai")
    before = digest()
    assert rebuild().after == before
    assert rebuild_from_pages().after == before
    assert reread().read == 0
    assert reread_rejected(None).read == 0


def test_it_is_not_in_a_backup_made_after(page, keeper, tmp_path):
    deciding.accept("Hạnh", claims()[0])
    purge(keeper, fetch(), "Sai")
    before = digest()
    backup(tmp_path / "so")
    restore(tmp_path / "so", replace=True)
    read_restored()
    assert digest() == before
    assert faults() == []
    assert read_bytes(PRIVATE.encode(), name="x", address=ADDRESS).reason == "Purged"


def test_what_goes_is_told_before(page, keeper):
    deciding.accept("Hạnh", claims()[0])
    found = going(fetch())
    assert (found.source, found.texts, found.fetches, found.claims, found.decisions) == (ADDRESS, 2, 2, 2, 1)


def test_its_copies_are_named(keeper):
    for address in (ADDRESS, "https://khac.example/1"):
        read_bytes(STORY.encode(), name="x", address=address)
    assert [one.source_id for one in going(fetch()).copies] == ["https://khac.example/1"]


def test_the_file_from_which_it_came_is_named(keeper):
    at = read_bytes(TALKS.encode(), name="x").page
    whole = models.Source.objects.create(id="sha256:zip")
    part = models.Fetch.objects.get(page=at)
    row = models.Fetch.objects.create(
        source=whole, at=part.at, name="hồ sơ.zip", content=b"zip", digest="z", outcome="list"
    )
    with lifted():
        models.Fetch.objects.filter(pk=part.pk).update(name="hồ sơ.zip/thư/biên bản.txt")
    assert going(part.pk).packed_in == [row]


@pytest.mark.parametrize("user", ["huong", "lan"])
def test_only_who_keeps_the_register_purges_and_says_why(page, keeper, user):
    ordinary = User.objects.create_user("huong")
    with pytest.raises(NotAllowed if user == "huong" else NoReason):
        purge(ordinary if user == "huong" else keeper, fetch(), "Sai" if user == "huong" else " ")
    assert models.Page.objects.filter(id=page).exists()


def test_what_is_not_there_is_refused(keeper):
    with pytest.raises(NoSuchFetch):
        purge(keeper, 77, "Sai")


@contextmanager
def refused(said="never changed"):
    with pytest.raises(IntegrityError, match=said), transaction.atomic():
        yield


@pytest.mark.parametrize(
    "change",
    [
        {"by": "Người khác"},
        {"kind": "reject"},
        {"reason": "khác"},
        {"targets": []},
        {"snapshot": {"khác": {"source": ADDRESS}}},
        {"value": {"fields": ["mode"]}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_nothing_else_of_a_decision_is_changed_even_then(page, keeper, change):
    deciding.accept("Hạnh", claims()[0])
    purge(keeper, fetch(), "Sai")
    with refused():
        models.Decision.objects.filter(kind="accept").update(**change)


def test_of_what_was_not_purged_nothing_goes(page, keeper):
    other = read_bytes(OTHER_TALKS.encode(), name="c.txt").page
    deciding.accept("Hạnh", models.Claim.objects.get(page=other).id)
    purge(keeper, fetch(), "Sai")
    with refused():
        models.Decision.objects.filter(kind="accept").update(snapshot={})


@pytest.mark.parametrize("model", [models.Fetch, models.Page])
def test_what_was_not_purged_never_goes(page, model):
    with refused("only with a purge"):
        model._base_manager.all()._raw_delete("default")


STORY_AGAIN = "Theo TTXVN\n" + STORY
COPY = "https://khac.example/1"


def copied():
    """A claim and its copy, which came after somebody had decided of the first."""
    first = claims_of(ADDRESS, STORY)
    deciding.correct("Lan", first, "date", "2023-02-28")
    return first, claims_of(COPY, STORY_AGAIN)


def claims_of(address, text):
    page = read_bytes(text.encode(), name="x", address=address).page
    return models.Claim.objects.get(page=page).id


def test_what_a_person_saw_of_a_copy_is_what_they_are_said_to_have_accepted(keeper):
    _, copy = copied()
    deciding.accept("Minh", copy)
    purge(keeper, fetch(), "Sai")
    date = asking.standing_of(copy).fields["date"]
    assert (date.value, date.by, date.said_by) == ("2023-02-28", "Lan", ("Lan", "Minh"))


def test_what_is_held_of_a_record_stays_with_its_copy(keeper):
    _, copy = copied()
    tying.hold("Lan", copy, "host", "Hà Giang")
    purge(keeper, fetch(), "Sai")
    assert asking.record_for(copy).body["fields"]["host"][0]["by"] == "Lan"
    assert faults() == []


def test_a_merge_stays_with_its_copy(keeper):
    _, copy = copied()
    other = claims_of("https://c.example/3", OTHER_TALKS)
    tying.same("Lan", copy, other)
    purge(keeper, fetch(), "Sai")
    assert asking.record_for(copy).pk == asking.record_for(other).pk
    assert faults() == []


@pytest.mark.parametrize("field", ["place", "host"])
def test_what_was_held_before_does_not_come_back_with_a_rejected_claim(page, field):
    other = read_bytes(SAME_TALKS.encode(), name="b.txt").page
    same = models.Claim.objects.get(page=other).id
    tying.hold("Lan", same, field, "Lào Cai")
    deciding.reject("Minh", claims()[0], "khác")
    tying.hold("Lan", same, field, "")
    assert field not in asking.record_for(same).body["fields"]
