"""Clusters of communes twinned before July 2025, read of pages, on the pages of the communes that carry them on."""

import re

import pytest
from django.utils.html import strip_tags

from entente import apart
from entente.store import models, reading
from tests.here import Here

BEFORE = """Các xã biên giới Vị Xuyên, Quản Bạ kết nghĩa với hương, trấn huyện Ma Lật Pha
Cập nhật 20/5/2021

Ngày 18/5/2021, tại thị trấn Vị Xuyên, tỉnh Hà Giang hội đàm với châu Văn Sơn, tỉnh Vân Nam (Trung Quốc).

Các xã Thanh Thủy, Minh Tân, Thanh Đức (huyện Vị Xuyên) kết nghĩa với trấn Thiên Bảo.

Các xã Xín Chải, Lao Chải (huyện Vị Xuyên) kết nghĩa với hương Múng Tủng.

Xã Bát Đại Sơn, huyện Quản Bạ kết nghĩa với hương Bát Bố. Xã Tả Ván, huyện Quản Bạ kết nghĩa với trấn Thiên Bảo.

Xã Tùng Vài, huyện Quản Bạ kết nghĩa với hương Hạ Kim Xưởng.
"""
AFTER = """Tuyên Quang rà soát kết nghĩa cấp xã với châu Văn Sơn
Cập nhật 20/9/2025

Ngày 18/9/2025, UBND tỉnh Tuyên Quang hội đàm với Chính quyền nhân dân châu Văn Sơn, tỉnh Vân Nam (Trung Quốc).

Xã Lao Chải kế thừa toàn bộ quan hệ kết nghĩa giữa xã Xín Chải (cũ) và hương Múng Tủng.

Hai bên nhất trí tiếp tục thực hiện các thỏa thuận kết nghĩa cấp xã.
"""
NEW = "vn/tuyen-quang~2025"


@pytest.fixture
def pages(db, monkeypatch):
    monkeypatch.setattr(apart, "shared", Here)
    for name, text in (("truoc.txt", BEFORE), ("sau.txt", AFTER)):
        reading.read_bytes(text.encode(), name=name)


def inherited(client, unit):
    """Of each twinning that the unit has from its predecessors: the text of its lines."""
    page = client.get(f"/places/{NEW}/{unit}").content.decode()
    section = re.search(r'id="h-carried".*?</section>', page, re.DOTALL)
    items = re.findall(r'<li class="entry t-twinning">.*?</li>', section[0] if section else "", re.DOTALL)
    return [" ".join(strip_tags(item.replace("<", " <")).split()) for item in items]


def with_whom(lines):
    return {name for line in lines for name in ("Thiên Bảo", "Múng Tủng", "Bát Bố", "Hạ Kim Xưởng") if name in line}


@pytest.mark.parametrize(
    ("unit", "other_sides"),
    [
        ("thanh-thuy", {"Thiên Bảo"}),
        ("lao-chai", {"Thiên Bảo", "Múng Tủng"}),
        ("can-ty", {"Bát Bố"}),
        ("tung-vai", {"Thiên Bảo", "Hạ Kim Xưởng"}),
        ("dong-van", set()),
    ],
)
def test_a_commune_carries_what_the_communes_that_it_was_made_of_were_twinned_with(english, pages, unit, other_sides):
    assert with_whom(inherited(english, unit)) == other_sides


def test_one_cluster_lies_in_three_communes_now(english, pages):
    [line] = [line for line in inherited(english, "lao-chai") if "Thiên Bảo" in line]
    assert "Through Thanh Đức (commune) (until 30 June 2025), whole: Nghị quyết 1684/NQ-UBTVQH15" in line
    assert re.search(r"With it on this side today: Minh Tân ?, Thanh Th[uủ]y", line)


def test_a_commune_that_was_not_dissolved_keeps_its_own(english, pages):
    page = english.get("/places/vn/ha-giang/vi-xuyen/minh-tan").content.decode()
    assert "In its own name" in page
    assert "Thiên Bảo" in page


def test_what_is_told_of_the_passing_is_shown_and_what_is_not_is_unknown(english, pages):
    [told] = [line for line in inherited(english, "lao-chai") if "Múng Tủng" in line and "Lao Chải" in line]
    assert re.search(r"Taken over, as told .*Xín Chải \(cũ\) và hương Múng Tủng.* whole", told)
    assert "The other side was told no source says" in told
    assert "Tiếp tục thực hiện các thỏa thuận kết nghĩa cấp xã" in told.split("Its answer")[1]


def test_history_stays_where_it_happened(english, pages):
    rows = models.Record.objects.filter(type="twinning", places__key="vn/ha-giang/vi-xuyen/thanh-duc")
    assert [NEW in str(row.body["fields"]["parties"]) for row in rows] == [False]
