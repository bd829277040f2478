"""A reader that tests can foresee: each "Ngày D/M/YYYY, A hội đàm với B." is a meeting claim, a 404 no article."""

import re
from hashlib import sha256

import pytest
from django.apps import apps
from django.core import serializers

from entente import apart
from entente.articles import Article, correct_article
from entente.articles.signature import signature_of
from entente.claims import reading
from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.errors import NoArticle
from tests.here import Here

TALKS = re.compile(r"Ngày (\d+)/(\d+)/(\d{4}), ([\w ]+) hội đàm với ([\w ]+?)(?: theo hình thức (trực tuyến))?\.")
PLACES = {
    "Hà Giang": "vn/ha-giang",
    "Cao Bằng": "vn/cao-bang",
    "Văn Sơn": "cn/yunnan/wenshan",
    "Bách Sắc": "cn/guangxi/baise",
}


def plain_reading(page, *, name=None, corrections=None):
    if "404" in page.text:
        raise NoArticle
    title = page.text.split("\n", 1)[0]
    article = Article(title, published(page.text), "vi", None, "Báo Hà Giang", page.text, ())
    article = correct_article(article, corrections or {})
    claims = [talks(page, name or page.id, found) for found in TALKS.finditer(page.text)]
    return reading.Reading(article, claims, signature_of(page.text))


def published(text):
    found = re.search(r"Cập nhật (\d{4}-\d\d-\d\d)", text)
    return found and found[1]


def talks(page, name, found):
    day, month, year, *names, mode = found.groups()
    known = {
        "kind": "talks",
        "date": f"{year}-{int(month):02}-{int(day):02}",
        "parties": [party(name) for name in names],
        "mode": "online" if mode else None,
    }
    return Claim(
        page=name,
        type="meeting",
        id=sha256(f"{page.source}{day}/{month}{names}".encode()).hexdigest()[:32],
        rules=("meeting.talks",),
        evidence=Evidence(*found.span(), found[0]),
        values=dict.fromkeys(TYPES["meeting"]) | known,
    )


def party(name):
    id = PLACES.get(name)
    return {"name": name, "label": name, "kind": "place", "id": id, "country": id and id[:2].upper(), "level": None}


@pytest.fixture(autouse=True)
def reader(monkeypatch):
    monkeypatch.setattr(apart, "shared", Here)
    monkeypatch.setattr(reading, "read_page", plain_reading)
    monkeypatch.setattr(reading, "READER", "reader-1")


@pytest.fixture
def better_reader(monkeypatch):
    """Call it with a function page → claims: the register then has a newer reader."""

    def install(claims):
        def read_page(page, *, name=None, corrections=None):
            old = plain_reading(page, corrections=corrections)
            return reading.Reading(old.article, claims(old.claims))

        monkeypatch.setattr(reading, "read_page", read_page)
        monkeypatch.setattr(reading, "READER", "reader-2")

    return install


@pytest.fixture
def register_digest(db):
    """A function that says in one hash all that the register holds."""

    def digest():
        rows = [
            row
            for model in apps.get_app_config("store").get_models()
            for row in serializers.serialize("python", model.objects.all())
        ]
        # These are named by what they hold; their numbers are the database's own.
        names = "recordplace claimkey verdict letthrough proposal decisionabout storyband"
        numbered = {f"store.{name}" for name in names.split()}
        kept = [row | {"pk": None if row["model"] in numbered else row["pk"]} for row in rows]
        return sha256("\n".join(sorted(map(repr, kept))).encode()).hexdigest()

    return digest
