"""The timeline's content, groups, filters and table."""

import pytest

from entente.store.facets import Facet
from entente.workspace.place_choices import countries

pytestmark = pytest.mark.usefixtures("made")


def shown(response):
    return [entry.id for group in response.context["groups"] for month in group.members for entry in month.members]


def test_meetings_and_instruments_come_first(site):
    response = site.get("/")
    assert set(shown(response)) == {"meeting", "minutes", "undated"}


def test_all_shows_every_type(site):
    ids = shown(site.get("/?type=all"))
    assert {"meeting", "minutes", "delegations", "delegates", "trade", "market", "post", "undated"} == set(ids)


def test_grouped_by_year_and_month_with_the_undated_apart(site):
    groups = site.get("/").context["groups"]
    assert [(group.heading, [month.heading for month in group.members]) for group in groups] == [
        ("2023", ["Tháng 2"]),
        ("Không rõ ngày", [""]),
    ]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("?year=2023", {"meeting", "minutes"}),
        ("?year=undated", {"undated"}),
        ("?place=vn/cao-bang", {"undated"}),
        ("?type=figure", {"delegations", "delegates", "trade"}),
        ("?type=all&q=cap+cho+bien+gioi", {"market"}),
        ("?q=bach+sac", {"undated"}),
        ("?conflicts=1", {"meeting"}),
        ("?type=all&conflicts=1", {"meeting"}),
        ("?year=undated&conflicts=1", set()),
        ("?year=nonsense", {"meeting", "minutes", "undated"}),
        ("?year=１２３", {"meeting", "minutes", "undated"}),
        ("?type=nonsense", set()),
    ],
)
def test_filters(site, query, ids):
    assert set(shown(site.get("/" + query))) == ids


def test_the_line_tells_at_a_glance(site):
    html = site.get("/").content.decode()
    for words in ("Hội đàm: Hà Giang – Văn Sơn", "22/02/2023", "ngày 9/5, không rõ năm", "2 nguồn", "chờ xác nhận"):
        assert words in html


def test_what_sources_differ_of_is_counted_and_marked(site):
    response = site.get("/")
    assert [site.get(query).context["differing"] for query in ("/", "/?type=figure", "/?year=undated")] == [1, 0, 0]
    marked = [
        one.id
        for group in response.context["groups"]
        for month in group.members
        for one in month.members
        if one.disputed
    ]
    assert marked == ["meeting"]
    assert "các nguồn nói khác nhau" in response.content.decode()
    assert "Các nguồn nói khác nhau" in response.content.decode()


def test_tabs_count_under_the_other_filters(site):
    tabs = {tab["name"]: tab["count"] for tab in site.get("/?year=undated").context["tabs"]}
    assert tabs == {"Cuộc họp và văn kiện": 1, "Tất cả": 3, "Cuộc họp": 1, "Số liệu": 1, "Chức vụ": 1}


def test_the_table_is_exactly_the_list_shown(site):
    response = site.get("/records.csv?year=undated")
    rows = b"".join(response.streaming_content).decode().splitlines()
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in response["Content-Disposition"]
    assert len(rows) == 2
    assert rows[1].startswith("undated,")


def test_an_empty_register_says_how_to_begin(site):
    from entente.store import models

    models.Record.objects.all().delete()
    assert "Thêm những trang đầu tiên" in site.get("/").content.decode()


def test_a_long_list_is_paged(site, monkeypatch):
    from entente.workspace.views import timeline

    monkeypatch.setattr(timeline, "PAGE", 1)
    html = site.get("/?q=ha+giang").content.decode()
    assert "?q=ha+giang&amp;page=2" in html


def test_places_stand_under_their_countries_the_most_used_first(site):
    countries = site.get("/").context["countries"]
    assert [country.name for country in countries] == ["Việt Nam", "Trung Quốc", "Tên khác"]
    assert [choice.name for choice in countries[0].choices] == ["Hà Giang", "Cao Bằng"]
    assert '<optgroup label="Việt Nam">' in site.get("/").content.decode()


def test_places_of_one_name_are_told_apart():
    keys = ["vn/tuyen-quang", "vn/tuyen-quang~2025", "vn/tuyen-quang/tuyen-quang"]
    (country,) = countries([Facet(key, "Tuyên Quang", 1) for key in keys])
    names = [choice.name for choice in country.choices]
    assert names[2] == "Tuyên Quang (thành phố)"
    assert len(set(names)) == 3
    (alone,) = countries([Facet(keys[0], "Tuyên Quang", 1)])
    assert alone.choices[0].name == "Tuyên Quang"


def test_a_place_is_told_from_a_name_that_is_none():
    known, unknown = countries([Facet("vn/cao-bang", "Cao Bằng", 2), Facet("cao bang", "Cao Bằng", 1)])
    assert [known.choices[0].name, unknown.choices[0].name] == ["Cao Bằng (tỉnh)", "Cao Bằng"]
