"""What is worked out of records, on the screen: follow-up, editions, lives, series, places and what they inherit."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from entente.store import deciding
from entente.store.folding import fold_again
from entente.workspace import agenda
from entente.workspace.views import follow_up
from tests.workspace.made import claim, page, party

BOTH = [party("Hà Giang"), party("Văn Sơn")]


def told(id, day, *, address=None):
    """Call it with claims to put them on a page of their own."""

    def say(type, exact, **known):
        text = f"Tin {id}\n\n{exact}.\n"
        made = page(id, text, published=day, publisher="Báo Biên giới", address=f"https://tin.example/{id}")
        claim(id, made, text, type, exact, **known)

    return say


def shown(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_a_commitment_shows_the_deed_that_keeps_it_and_why(english, made):
    told("deed", "2024-06-02")(
        "achievement", "mở cặp chợ biên giới tại mốc 456", areas=["trade"], period="2024", parties=BOTH
    )
    fold_again()
    text = shown(english, "/records/market")
    assert "Reported since" in text
    assert "words in common: 100%" in text
    assert "No evidence" not in text


def test_a_record_that_has_only_the_area_in_common_is_offered(english, made):
    told("deed", "2024-06-02")("achievement", "xuất khẩu nông sản tăng", areas=["trade"], period="2024", parties=BOTH)
    fold_again()
    text = shown(english, "/records/market")
    assert "1 record may be about it" in text
    assert "No evidence" in text


def test_no_evidence_is_a_finding_with_its_day_and_sources(english, made):
    text = shown(english, "/records/market")
    assert "No evidence up to 24 February 2023 in 0 sources about these parties since then." in text


def test_an_assessment_is_shown_by_year_with_who_says_so(english, made):
    exact = "việc mở cặp chợ phiên biên giới mới làm được một nửa"
    known = {"commitment": "mở cặp chợ", "status": "under_way", "year": "2024", "by": "Sở Công Thương"}
    text = f"Hội nghị đánh giá\n\n{exact}.\n"
    id = page("review", text, published="2024-12-03", publisher=None, address="https://tin.example/review")
    claim("review", id, text, "meeting", "Hội nghị đánh giá", kind="conference", date="2024-12-02", parties=BOTH)
    claim("assessed", id, text, "assessment", exact, within="review", **known)
    fold_again()
    text = shown(english, "/records/market")
    assert "under way" in text
    assert "Sở Công Thương" in text


def spring(id, year, **known):
    exact = f"Gặp gỡ đầu xuân năm {year} diễn ra giữa hai bên"
    more = {"kind": "talks", "mechanism": "Gặp gỡ đầu xuân", "date": f"{year}-02-20", "parties": BOTH, "status": "done"}
    told(id, f"{year}-02-21")("meeting", exact, **more | known)


def test_a_meeting_shows_the_editions_of_its_mechanism_and_the_years_not_known(english, made):
    for year in (2018, 2019, 2020, 2022):
        spring(f"s{year}", year, host=party("Hà Giang"), edition=year - 2010)
    fold_again()
    text = shown(english, "/records/s2022")
    assert "Editions of Gặp gỡ đầu xuân" in text
    assert "not known in" in text
    assert "the numbers count one" in text
    assert "Hà Giang (2018, 2019, 2020, 2022)" in text


def test_what_meets_on_the_same_days_is_shown_with_the_numbers_that_it_had_then(english, made):
    for year, number in ((2019, 10), (2024, 15), (2025, 16)):
        spring(f"c{year}", year, mechanism="Ủy ban Công tác liên hợp", edition=number)
    for year in (2024, 2025):
        spring(f"s{year}", year)
    fold_again()
    text = shown(english, "/records/s2025")
    line = text.partition("Meets on the same days")[2].partition("</p>")[0]
    assert "Ủy ban Công tác liên hợp – " in line
    assert '/records/c2024">no. 15 (2024)</a>, <a href="/records/c2025">no. 16 (2025)</a>' in line
    assert "10" not in line


def test_a_paper_shows_its_life(english, made):
    told("paper", "2021-05-26")(
        "instrument", "ký Chương trình hợp tác", kind="programme", date="2021-05-25", period="2021/2025", parties=BOTH
    )
    fold_again()
    text = shown(english, "/records/paper")
    assert "Its life" in text
    assert "expired" in text


def test_a_figure_shows_its_series_and_where_sources_differ(english, made):
    for id, value, period in (("f1", 7, "2021"), ("f2", 9, "2022"), ("f3", 8, "2022")):
        known = {"indicator": "delegations", "value": value, "period": period, "qualifier": "exact", "parties": BOTH}
        told(id, "2023-03-01")("figure", f"trao đổi {value} đoàn ({id})", **known)
    fold_again()
    text = shown(english, "/records/f2")
    assert "Through time" in text
    assert "sources differ" in text


def test_the_follow_up_page_lists_open_commitments_by_year(english, made):
    text = shown(english, "/follow-up/")
    assert "Mở cặp chợ biên giới" in text
    assert "Outside any mechanism" in text


@pytest.mark.parametrize(
    ("query", "listed"),
    [("?place=vn/ha-giang", True), ("?place=vn/cao-bang", False), ("?area=trade", True), ("?area=health", False)],
)
def test_it_is_filtered_by_place_and_area(english, made, query, listed):
    assert ("Mở cặp chợ biên giới" in shown(english, f"/follow-up/{query}")) == listed


@pytest.mark.parametrize(
    "query", ["?area=%27%29%3B--", "?place=%00", "?page=99", "?from=99", "?from=x", "?from=٣", "?all=1", "?area=(("]
)
def test_any_query_gives_a_page(english, made, query):
    shown(english, f"/follow-up/{query}")


def test_the_follow_up_page_costs_the_same_few_queries(english, made):
    few = queries(english, "/follow-up/")
    for number in range(4):
        told(f"more{number}", "2023-05-01")("commitment", f"mở lớp số {number}", status="agreed", parties=BOTH)
    fold_again()
    assert queries(english, "/follow-up/") == few


LESSONS = [f"mở lớp số {number} về {crop}" for number, crop in enumerate(("chè", "cà phê", "lúa", "ngô", "sắn"))]


def promise(number, day):
    made = {"status": "agreed", "parties": BOTH, "areas": ["trade"], "period": "2023"}
    told(f"p{number}", day)("commitment", LESSONS[number], **made)


def test_open_ones_are_chosen_before_they_are_parted_into_pages(english, made, monkeypatch):
    monkeypatch.setattr(follow_up, "PAGE", 2)
    for number in range(5):
        promise(number, f"2023-05-0{number + 1}")
    kept = {"areas": ["trade"], "period": "2024", "parties": BOTH}
    told("deed", "2024-06-02")("achievement", LESSONS[3], **kept)
    told("other", "2024-06-02")("achievement", LESSONS[4], **kept)
    fold_again()
    first = shown(english, "/follow-up/")
    assert listed_in(first) == {"số 2", "số 1"}
    assert "<strong>2</strong> open here, of 6 in all" in first
    assert "?&amp;from=4" in first
    assert listed_in(shown(english, "/follow-up/?from=4")) == {"số 0", "cặp chợ"}
    assert 'rel="next"' not in shown(english, "/follow-up/?from=4")
    assert listed_in(shown(english, "/follow-up/?all=1")) == {"số 4", "số 3"}


def test_all_that_is_open_is_told_with_how_many_there_are(english, made):
    assert "<strong>1</strong> open of 1<" in shown(english, "/follow-up/")


def test_open_ones_are_looked_for_in_a_bounded_part(english, made, monkeypatch):
    monkeypatch.setattr(follow_up, "PAGE", 1)
    monkeypatch.setattr(agenda, "LOOKED", 2)
    for number in range(3):
        promise(number, f"2023-05-0{number + 1}")
        told(f"d{number}", "2024-06-02")("achievement", LESSONS[number], areas=["trade"], period="2024", parties=BOTH)
    fold_again()
    first = shown(english, "/follow-up/")
    assert listed_in(first) == set()
    assert "?&amp;from=2" in first
    assert listed_in(shown(english, "/follow-up/?from=2")) == {"cặp chợ"}


def listed_in(html):
    return set(re.findall(r'class="title"><a [^>]*>Mở (?:lớp )?(số \d|cặp chợ)', html))


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_a_place_shows_what_its_predecessor_held(english, made):
    text = shown(english, "/places/vn/tuyen-quang~2025")
    assert "What its predecessors held" in text
    assert "Nghị quyết 202/2025/QH15" in text
    assert "Minutes: Hà Giang – Văn Sơn" in text


def test_a_dissolved_place_shows_its_own_and_its_heir(english, made):
    text = shown(english, "/places/vn/ha-giang")
    assert "In its own name" in text
    assert "/places/vn/tuyen-quang~2025" in text


@pytest.mark.parametrize("address", ["/places/vn/nowhere", "/places/", "/places/%3Cscript%3E"])
def test_an_unknown_place_is_not_found(english, made, address):
    assert english.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/follow-up/", "/places/vn/ha-giang"])
def test_nobody_sees_it_without_signing_in(client, made, address):
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("language", ["vi", "en", "zh-hans"])
def test_it_is_worded_in_every_language(site, made, language):
    site.cookies["entente_language"] = language
    for address in ("/follow-up/", "/places/vn/tuyen-quang~2025", "/records/market", "/records/minutes"):
        shown(site, address)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: date(2025, 12, 1))


@pytest.fixture
def programmes(made):
    """Two that end with 2025 and one long ago; of the second an extension is told."""
    for id, period in (("ends", "2021/2025"), ("extended", "2020/2025"), ("over", "2016/2020")):
        exact = f"ký Chương trình {id}"
        known = {
            "kind": "programme",
            "title": f"Chương trình {id}",
            "period": period,
            "status": "signed",
            "parties": BOTH,
        }
        told(id, "2021-05-26")("instrument", exact, **known)
    exact = "gia hạn Chương trình extended đến ngày 30/6/2027"
    told("act", "2025-09-19")(
        "act", exact, act="extended", instrument="Chương trình extended", date="2025-09-18", parties=BOTH
    )
    fold_again()


def test_papers_that_run_out_are_known_ahead(english, programmes, today):
    text = shown(english, "/follow-up/papers/")
    assert "Chương trình ends" in text
    assert "30 days left" in text
    assert "Chương trình over" not in text


def test_an_extension_moves_the_day_and_says_who_tells_it(english, programmes, today):
    assert "Chương trình extended" not in shown(english, "/follow-up/papers/?days=365")
    text = shown(english, "/follow-up/papers/?days=730")
    assert "As extended" in text


def test_what_ran_out_lately_is_listed_apart(english, programmes, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 2, 1))
    assert "run out" in shown(english, "/follow-up/papers/?days=90").split("Ran out lately")[1]


@pytest.mark.parametrize("query", ["?days=1", "?days=x", "?place=vn/cao-bang", "?place=%27"])
def test_papers_by_any_query(english, programmes, query):
    shown(english, f"/follow-up/papers/{query}")


def test_papers_of_another_place_are_left_out(english, programmes, today):
    assert "Chương trình ends" not in shown(english, "/follow-up/papers/?place=vn/cao-bang")


def test_what_rests_on_a_claim_that_waits_is_marked(english, made):
    text = "Khai trương chợ\n\nmở cặp chợ biên giới tại mốc 456.\n"
    id = page("deed", text, published="2024-06-02", publisher="Báo Biên giới", address="https://tin.example/deed")
    known = {"areas": ["trade"], "period": "2024", "parties": BOTH}
    claim("deed", id, text, "achievement", "mở cặp chợ biên giới tại mốc 456", **known)
    fold_again()
    section = shown(english, "/records/market").split("Reported since")[1].split("</ul>")[0]
    assert "(waiting)" in section
    deciding.accept("Lan", "deed", None)
    section = shown(english, "/records/market").split("Reported since")[1].split("</ul>")[0]
    assert "(waiting)" not in section
