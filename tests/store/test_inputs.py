"""What a person names, and the inputs that come of it."""

import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from entente.errors import BadAnswer, BadSetting, NothingToRead
from entente.fetching import Fetched
from entente.pages.input import Input
from entente.store import models
from entente.store.inputs import inputs_of
from entente.store.reading import read_bytes, read_inputs

from .pages import MISSING, OTHER_TALKS, TALKS

ADDRESS = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"


def answer(address, content=b"", *, failure=None, status=200, headers=None, hops=()):
    return Fetched(
        asked=address,
        address=address,
        hops=hops,
        at=datetime.now(UTC),
        status=status,
        headers=headers or {"content-type": "text/plain; charset=utf-8"},
        content=content,
        failure=failure,
        unchanged=False,
    )


class Web:
    """Sites that answer what a test says."""

    def __init__(self, **answers):
        self.answers = answers
        self.asked = []

    def fetch(self, address):
        self.asked.append(address)
        return self.answers["answer"]


def test_files_addresses_and_standard_input_are_told_apart(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"a")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"piped")))
    given = inputs_of([str(tmp_path), "-", ADDRESS], Web(answer=answer(ADDRESS, b"page")))
    assert given.count == 3
    assert [(one.name, one.content, one.address) for one in given.inputs] == [
        ("-", b"piped", None),
        ("a.txt", b"a", None),
        (ADDRESS, b"page", ADDRESS),
    ]


def test_nothing_named_is_nothing_to_read(tmp_path):
    with pytest.raises(NothingToRead):
        inputs_of([str(tmp_path)])


@pytest.mark.django_db
def test_a_fetched_page_is_kept_with_what_the_site_answered():
    came = answer(ADDRESS, TALKS.encode(), headers={"etag": '"1"'}, hops=("http://baohagiang.vn/1",))
    summary = read_inputs(inputs_of([ADDRESS], Web(answer=came)).inputs)
    assert summary.read == 1
    row = models.Fetch.objects.get()
    assert (row.status, row.headers, row.hops, row.brought) == (200, {"etag": '"1"'}, ["http://baohagiang.vn/1"], True)
    assert row.source_id == ADDRESS


@pytest.mark.django_db
def test_a_failed_fetch_is_kept_with_its_bytes_and_reason_and_supersedes_nothing():
    page = read_bytes(TALKS.encode(), name=ADDRESS, address=ADDRESS)[0].page
    failed = answer(ADDRESS, MISSING.encode(), status=404, failure=BadAnswer("404 Not Found"))
    summary = read_inputs(inputs_of([ADDRESS], Web(answer=failed)).inputs)
    assert [one.reason for one in summary.rejected] == ["BadAnswer"]
    row = models.Fetch.objects.get(outcome="BadAnswer")
    assert (bytes(row.content), row.status, row.brought, row.detail) == (MISSING.encode(), 404, False, "404 Not Found")
    assert models.Page.objects.get(current=True).id == page


@pytest.mark.django_db
def test_a_failure_with_the_very_bytes_of_the_page_changes_nothing_of_it():
    page = read_bytes(TALKS.encode(), name=ADDRESS, address=ADDRESS)[0].page
    failed = answer(ADDRESS, TALKS.encode(), status=500, failure=BadAnswer("500"))
    read_inputs(inputs_of([ADDRESS], Web(answer=failed)).inputs)
    assert models.Page.objects.get(current=True).id == page
    assert sorted(models.Fetch.objects.values_list("outcome", flat=True)) == ["BadAnswer", "page"]


@pytest.mark.django_db
def test_every_part_of_a_container_is_read_or_rejected_by_its_name():
    lines = [json.dumps({"url": f"https://a.example/{n}", "text": text}) for n, text in enumerate((TALKS, OTHER_TALKS))]
    outcomes = read_bytes("\n".join([*lines, "{}"]).encode(), name="luu.jsonl")
    assert [(one.name, one.status) for one in outcomes] == [
        ("luu.jsonl/1", "read"),
        ("luu.jsonl/2", "read"),
        ("luu.jsonl/3", "rejected"),
    ]
    pages = models.Page.objects.values_list("source", flat=True)
    assert set(pages) == {"https://a.example/0", "https://a.example/1"}


@pytest.mark.django_db
def test_a_container_with_a_part_that_cannot_be_read_is_kept_to_be_tried_again():
    content = (json.dumps({"url": ADDRESS, "text": TALKS}) + "\n{}").encode()
    read_bytes(content, name="luu.jsonl")
    row = models.Fetch.objects.get(name="luu.jsonl")
    assert (row.outcome, bytes(row.content)) == ("NotARecord", content)


@pytest.mark.django_db
def test_a_container_that_was_fetched_is_kept_as_a_list():
    came = answer("https://tinh.example/luu.jsonl", json.dumps({"url": ADDRESS, "text": TALKS}).encode())
    assert read_inputs(inputs_of([came.address], Web(answer=came)).inputs).read == 1
    row = models.Fetch.objects.get(source=came.address)
    assert (row.outcome, row.status, row.brought) == ("list", 200, True)
    assert models.Page.objects.get().source_id == ADDRESS


@pytest.mark.django_db
def test_a_page_with_the_bytes_of_the_failure_before_it_is_a_fetch_of_its_own():
    for came in (
        answer(ADDRESS, TALKS.encode(), status=500, failure=BadAnswer("500")),
        answer(ADDRESS, TALKS.encode()),
        answer(ADDRESS, b"down", status=503, failure=BadAnswer("503")),
    ):
        read_inputs(inputs_of([ADDRESS], Web(answer=came)).inputs)
    assert list(models.Fetch.objects.order_by("pk").values_list("outcome", flat=True)) == [
        "BadAnswer",
        "page",
        "BadAnswer",
    ]
    assert models.Claim.objects.filter(page__current=True).count() == 1


@pytest.mark.django_db
def test_what_a_site_answered_is_kept_though_its_bytes_were_uploaded_before():
    read_bytes(TALKS.encode(), name="a.txt", address=ADDRESS)
    read_inputs(inputs_of([ADDRESS], Web(answer=answer(ADDRESS, TALKS.encode()))).inputs)
    assert list(models.Fetch.objects.order_by("pk").values_list("brought", flat=True)) == [None, True]


@pytest.mark.django_db
def test_an_earlier_state_that_arrives_later_supersedes_nothing():
    now = datetime.now(UTC)
    read_inputs([Input("a", TALKS.encode(), address=ADDRESS, status=200, at=now)])
    read_inputs([Input("a", OTHER_TALKS.encode(), address=ADDRESS, status=200, at=now - timedelta(hours=1))])
    assert models.Page.objects.get(current=True).text == TALKS
    read_bytes(TALKS.encode(), name="a", address=ADDRESS)
    assert models.Page.objects.get(current=True).text == TALKS


@pytest.mark.django_db
def test_a_bad_address_and_a_name_too_long_stop_no_run(tmp_path):
    class Refusing:
        def fetch(self, address):
            raise BadSetting(f"not a web address: {address}")

    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    named = ["https://a..example/1", "x" * 300, str(tmp_path / "a.txt")]
    summary = read_inputs(inputs_of(named, Refusing()).inputs)
    assert summary.read == 1
    assert sorted(one.reason for one in summary.rejected) == ["Unreachable", "UnreadableFile"]


@pytest.mark.django_db
def test_half_a_letter_in_an_address_is_no_record():
    lines = [json.dumps({"url": "https://a.example/\ud800", "text": TALKS}), json.dumps({"text": OTHER_TALKS})]
    outcomes = read_bytes("\n".join(lines).encode(), name="luu.jsonl")
    assert [(one.status, one.reason) for one in outcomes] == [("rejected", "NotARecord"), ("read", "")]
