import csv
import io

import pytest

from entente import apart
from entente.claims import reading as reader
from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.reports import tables
from entente.reports.csv_lines import BOM
from entente.store import asking, deciding
from entente.store.reading import read_bytes
from tests.here import Here

pytestmark = pytest.mark.django_db
SENTENCE = "Ngày 22/2/2023, Hà Giang hội đàm với Văn Sơn."
PARTIES = [
    {"name": name, "label": label, "kind": "place", "id": id, "country": id[:2].upper(), "level": "ADM1"}
    for name, label, id in (
        ("Hà Giang", "tỉnh Hà Giang", "vn/ha-giang"),
        ("Văn Sơn", "châu Văn Sơn", "cn/yunnan/wenshan"),
    )
]


def claim(page, type, id, **values):
    return Claim(page, type, id, (), Evidence(0, len(SENTENCE), SENTENCE), values=dict.fromkeys(TYPES[type]) | values)


@pytest.fixture(autouse=True)
def page(monkeypatch):
    """One page with a meeting and a figure."""

    def read_page(page, **said):
        article = reader.Article("=Hội đàm", "2023-02-22", "vi", None, "Báo Hà Giang", page.text, ())
        meeting = claim(page.id, "meeting", "m", kind="talks", date="2023-02-22", parties=PARTIES)
        figure = claim(page.id, "figure", "f", indicator="delegations", value=129, period="2016/2020", parties=PARTIES)
        return reader.Reading(article, [meeting, figure])

    monkeypatch.setattr(reader, "read_page", read_page)
    monkeypatch.setattr(apart, "shared", Here)
    return read_bytes(SENTENCE.encode(), name="hoi-dam.txt")[0].page


def rows(lines):
    return list(csv.DictReader(io.StringIO("".join(lines).removeprefix(BOM))))


def test_a_record_is_a_line_with_its_best_values_words_and_pages(page):
    [row] = rows(tables.records_table(asking.timeline(type="meeting")))
    assert (row["record"], row["kind"], row["date"]) == ("m", "talks", "2023-02-22")
    assert row["parties"] == "tỉnh Hà Giang; châu Văn Sơn"
    assert (row["waiting"], row["sources"]) == ("yes", "1")
    assert (row["evidence"], row["pages"]) == (SENTENCE, page)


def test_a_table_of_several_types_has_the_fields_of_all():
    meeting, figure = sorted(rows(tables.records_table(asking.timeline())), key=lambda row: row["type"], reverse=True)
    assert (meeting["mechanism"], meeting["indicator"]) == ("", "")
    assert (figure["indicator"], figure["value"]) == ("delegations", "129")


def test_a_claim_is_a_line_with_what_was_decided():
    deciding.correct("Lan", "m", "mode", "online")
    figure, meeting = rows(tables.claims_table(asking.claims()))
    assert (meeting["mode"], meeting["state"], meeting["waiting"]) == ("online", "accepted", "yes")
    assert (figure["state"], figure["record"]) == ("waiting", "f")


def test_a_page_is_a_line_and_its_title_is_no_formula(page):
    [row] = rows(tables.pages_table())
    assert (row["page"], row["name"], row["title"]) == (page, "hoi-dam.txt", "'=Hội đàm")
    assert (row["claims"], row["waiting"]) == ("2", "2")


def test_a_decision_is_a_line_of_the_log():
    deciding.reject("Lan", "m", "Nhầm trang")
    [row] = rows(tables.decisions_table())
    assert (row["by"], row["kind"], row["targets"], row["reason"], row["undone"]) == (
        "Lan",
        "reject",
        "m",
        "Nhầm trang",
        "no",
    )


def test_a_vanished_claims_words_stay_in_its_records_line(monkeypatch):
    deciding.accept("Lan", "m")
    whole = reader.read_page
    monkeypatch.setattr(reader, "read_page", lambda page, **said: reader.Reading(whole(page).article, []))
    monkeypatch.setattr(reader, "READER", "newer")
    read_bytes(SENTENCE.encode(), name="hoi-dam.txt")
    [row] = rows(tables.records_table(asking.timeline()))
    assert (row["record"], row["evidence"]) == ("m", SENTENCE)
