from pathlib import Path

import pytest
from django.db import connection

from entente.errors import BadSetting
from entente.store import models
from entente.store.database import database


def test_without_an_address_the_register_is_its_file():
    found = database("", Path("/srv/so.sqlite3"))
    assert (found["ENGINE"].rpartition(".")[2], found["NAME"]) == ("sqlite3", Path("/srv/so.sqlite3"))


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("postgresql://lan:m%40t%2Fk@db.example:6432/s%E1%BB%95", ("sổ", "lan", "m@t/k", "db.example", "6432")),
        ("postgres://lan@db.example/so?sslmode=require", ("so", "lan", "", "db.example", "")),
        ("postgresql:///so?host=/run/postgresql&port=5433", ("so", "", "", "/run/postgresql", "5433")),
    ],
)
def test_an_address_of_postgresql(url, known):
    found = database(url, Path())
    assert tuple(found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")) == known
    assert found["OPTIONS"] == ({"sslmode": "require"} if "sslmode" in url else {})


@pytest.mark.parametrize(
    "url", ["mysql://lan:bimat@a/so", "postgresql://lan:bimat@a", "postgresql://lan:bi:mat@a:x/so"]
)
def test_another_address_is_refused_without_saying_its_password(url):
    with pytest.raises(BadSetting) as refused:
        database(url, Path())
    assert "mat" not in str(refused.value)


VALUE = {"z": [1e16, 7.0, 7.25, -0.0, None, True], "a": {"靖西": "Tịnh Tây", "nul": "a\0b"}, "Z": ["\ud800"]}


@pytest.mark.django_db
def test_json_comes_back_as_it_was_written():
    models.Record.objects.create(id="1", type="meeting", waiting=True, search="", body=VALUE)
    [body] = models.Record.objects.values_list("body", flat=True)
    assert repr(body) == repr(VALUE)


@pytest.mark.django_db
def test_text_is_ordered_by_code_point():
    names = ["đ", "b", "B", "a b", "ab", "a-b", "á", "a", "靖", "ă", "Z", "~", "€"]
    models.Source.objects.bulk_create(models.Source(id=name) for name in names)
    assert [*models.Source.objects.order_by("id").values_list("id", flat=True)] == sorted(names)


@pytest.mark.django_db
def test_long_ids_have_room_in_the_indexes():
    long = "https://bao.example/" + "\U00020000Ệ" * 285
    assert len(long.encode()) == 2015
    source = models.Source.objects.create(id=long, address=long, story=long)
    models.Page.objects.create(id="1", source=source, text="")
    assert models.Page.objects.get(source=long, source__story=long).id == "1"


@pytest.mark.django_db
def test_the_tests_touch_the_database_that_they_say(vendor):
    assert connection.vendor == vendor
