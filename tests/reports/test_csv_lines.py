import csv
import io

import pytest

from entente.reports.csv_lines import BOM, csv_lines


def cell(value):
    text = "".join(csv_lines(["words"], [[value]])).removeprefix(BOM)
    return list(csv.reader(io.StringIO(text)))[1][0]


def test_a_spreadsheet_is_told_that_it_is_utf_8():
    assert next(csv_lines(["bằng chứng"], [])).encode("utf-8").startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("value", ["=HYPERLINK(1)", "+84 219", "-12%", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_could_be_a_formula_gets_an_apostrophe(value):
    assert cell(value) == "'" + value


@pytest.mark.parametrize("value", ["tăng 12% = kỷ lục", 'gọi là "Gặp gỡ đầu xuân"', "dòng một\ndòng hai", ""])
def test_other_words_stand_as_they_are(value):
    assert cell(value) == value
