"""Which of several values of a field stands first."""

from dataclasses import replace

import pytest

from entente.register import Decision, fold
from entente.register.weight import Weight, weight

from .made import HA_GIANG, VAN_SON, accept, claim, meeting, told

OFFICE, PRESS = "https://sngv.hagiang.gov.vn/1", "https://baohagiang.vn/2"
MINUTES = "Biên bản hội đàm giữa tỉnh Hà Giang và châu Văn Sơn"


def best(name, *tales, log=(), **others):
    """tales: (id, value, source, published[, status]) of one meeting."""
    claims = [
        told(meeting(id, **{name: value, "status": status, **others}), published, source)
        for id, value, source, published, status in tales
    ]
    [record] = fold(claims, log)
    return [held.value for held in record.fields[name]]


@pytest.mark.parametrize(
    ("source", "publisher", "title", "expected"),
    [
        (OFFICE, None, "Hội đàm giữa hai tỉnh", Weight.OFFICE),
        ("https://www.gov.cn/1", None, None, Weight.OFFICE),
        ("https://phongsaly.gov.la/1", None, None, Weight.OFFICE),
        ("https://notgov.vn/1", None, None, Weight.PRESS),
        (PRESS, "Báo Hà Giang", "Hội đàm giữa hai tỉnh", Weight.PRESS),
        ("https://x.example/1", "Cổng thông tin điện tử tỉnh Cao Bằng", "Tin hoạt động", Weight.OFFICE),
        ("https://x.example/1", "Báo điện tử Chính phủ", "Tin hoạt động", Weight.PRESS),
        ("https://x.example/1", "文山州人民政府网", "两地会谈", Weight.OFFICE),
        ("https://x.example/1", "文山日报", "两地会谈纪要", Weight.PRESS),
        ("sha256:00", None, MINUTES, Weight.PAPER),
        ("sha256:00", None, MINUTES.upper(), Weight.PAPER),
        (OFFICE, None, MINUTES, Weight.PAPER),
        (PRESS, "Báo Hà Giang", MINUTES, Weight.PRESS),
        ("sha256:00", None, "Biên bản hội đàm được ký kết", Weight.PRESS),
        ("sha256:00", None, "河江省与文山州会谈纪要", Weight.PAPER),
        ("sha256:00", None, "河江省与文山州签署合作备忘录", Weight.PRESS),
        ("sha256:00", None, "Minutes of the talks between Hà Giang and Wenshan", Weight.PAPER),
        ("sha256:00", None, None, Weight.PRESS),
    ],
)
def test_whose_word_a_page_is(source, publisher, title, expected):
    one = replace(told(meeting("a"), None, source), publisher=publisher, title=title)
    assert weight(one) == expected


def test_an_office_stands_before_more_of_the_press():
    tales = [(id, "online", f"{PRESS}{id}", "2023-02-22", None) for id in "ab"]
    assert best("mode", *tales, ("c", "in_person", OFFICE, "2023-03-01", None)) == ["in_person", "online"]


def test_the_signed_paper_stands_before_an_office():
    office = told(meeting("a", mode="online"), "2023-02-22", OFFICE)
    paper = replace(told(meeting("b", mode="in_person"), None, "sha256:00"), title=MINUTES)
    [record] = fold([office, paper], [])
    assert record.best("mode") == "in_person"


def test_a_persons_value_stands_before_the_signed_paper():
    press = told(meeting("a", mode="online"), "2023-02-22", PRESS)
    paper = replace(told(meeting("b", mode="in_person"), None, "sha256:00"), title=MINUTES)
    [record] = fold([press, paper], [accept(1, press, "mode")])
    assert record.best("mode") == "online"


def paper(id, date, **values):
    return claim("instrument", id, **{"number": "12/BB", "date": date} | values)


def test_an_office_that_gives_the_year_alone_speaks_for_the_day_that_the_press_gives():
    dates = [told(paper("a", "2021"), "2021-06-01", OFFICE), told(paper("b", "2021-05-25"), "2021-06-02", PRESS)]
    [record] = fold(dates, [])
    assert [held.value for held in record.fields["date"]] == ["2021-05-25", "2021"]


def test_a_year_does_not_stand_before_the_days_that_differ_in_it():
    dates = [
        told(paper(id, date), published, f"{PRESS}{id}")
        for id, date, published in [("a", "2021", "2021-06-01"), ("b", "2021-05-25", None), ("c", "2021-05-26", None)]
    ]
    [record] = fold(dates, [])
    assert [held.value for held in record.fields["date"]] == ["2021-05-25", "2021-05-26", "2021"]


FORETOLD = [(id, "planned", f"{PRESS}{id}", "2023-02-20", "planned") for id in "ab"]
HELD = ("c", "done", f"{PRESS}c", "2023-02-23", "done")


def test_what_was_done_stands_before_what_was_foretold_however_many_foretold_it():
    assert best("status", *FORETOLD, HELD) == ["done", "planned"]


def test_a_forecast_that_a_person_accepts_does_not_undo_what_was_done():
    one = told(meeting("a", status="planned"), "2023-02-20", PRESS)
    done = told(meeting("b", status="done"), "2023-02-23", f"{PRESS}b")
    [record] = fold([one, done], [accept(1, one)])
    assert record.best("status") == "done"


def test_what_the_register_is_said_to_hold_stands_before_what_was_done():
    one = told(meeting("a", status="done"), "2023-02-20", PRESS)
    said = {"field": "status", "value": "planned"}
    held = Decision("d1", 1, "2026-03-17T08:00:00+07:00", "Lan", "set", ("a",), {"a": one.to_json()}, said)
    [record] = fold([one], [held])
    assert record.best("status") == "planned"


def test_what_a_report_says_stands_before_what_forecasts_said():
    forecasts = [(id, "online", f"{PRESS}{id}", "2023-02-20", "planned") for id in "ab"]
    assert best("mode", *forecasts, ("c", "in_person", PRESS, "2023-02-23", "done")) == ["in_person", "online"]


@pytest.mark.parametrize(
    ("type", "said", "expected"),
    [
        ("instrument", ["planned", "planned", "signed"], ["signed", "planned"]),
        ("instrument", ["signed", "signed", "in_force"], ["in_force", "signed"]),
        ("instrument", ["planned", "mentioned"], ["planned"]),
        ("twinning", ["planned", "planned", "done"], ["done", "planned"]),
        ("twinning", ["done", "done", "ended"], ["ended", "done"]),
    ],
)
def test_the_later_step_stands_first(type, said, expected):
    known = {
        "parties": [HA_GIANG, VAN_SON],
        **({"kind": "agreement", "date": "2023-02-22"} if type != "twinning" else {}),
    }
    claims = [claim(type, f"c{number}", status=status, **known) for number, status in enumerate(said)]
    [record] = fold([told(one) for one in claims], [])
    assert [held.value for held in record.fields["status"]] == expected
