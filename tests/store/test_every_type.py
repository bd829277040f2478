"""Every type of claim, read again: by a better reader, on a changed page, on a reprint; the cases stand on one page."""

from hashlib import sha256

import pytest

from entente.articles import Article
from entente.articles.signature import signature_of
from entente.claims import reading
from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.register import Record
from entente.store import asking, deciding, models
from entente.store.checking.decided import decided
from entente.store.digest import digest
from entente.store.rebuilding import rebuild
from entente.store.rereading import reread
from tests.register.test_rereading import SAID

from .reads import read_bytes

pytestmark = pytest.mark.django_db
FIRST, REPRINT = "https://ttxvn.example/1", "https://baohagiang.example/2"
BEGINS = {
    "same": "Theo lời người phát ngôn của tỉnh, ",
    "edited": "Cũng trong dịp đầu xuân năm nay, ",
    "more": "Báo cáo tại hội nghị tổng kết nêu rõ: ",
    "rejected": "Trước đó, vào dịp kỷ niệm lần trước, ",
    "gone": "Bên lề chương trình làm việc buổi chiều, ",
    "unjudged": "Tin từ cơ quan thường trực cho biết ",
}
STORY = " ".join(f"Đoạn thứ {number} kể lại nội dung buổi làm việc của hai bên." for number in range(30))


@pytest.fixture
def reads(monkeypatch):
    """Call it: from then on each sentence of the six is such a claim, read so by the reader of that name."""

    def install(type, reader, lacks=(), **changed):
        def claim(page, case, name):
            words = BEGINS[case] + SAID[type][0]
            start = page.text.index(words)
            known = SAID[type][1] | changed.get(case, {})
            return Claim(
                name,
                type,
                sha256(f"{reader}{page.source}{case}".encode()).hexdigest()[:32],
                (f"{type}.made",),
                Evidence(start, start + len(words), words),
                words=dict.fromkeys(known, ((start, start + 9),)),
                values=dict.fromkeys(TYPES[type]) | known,
            )

        def read_page(page, *, name=None, corrections=None):
            article = Article("Tin", "2023-02-22", "vi", None, None, page.text, ())
            claims = [claim(page, case, name or page.id) for case in BEGINS if case not in lacks]
            claims.sort(key=lambda one: one.evidence.start)
            return reading.Reading(article, claims, signature_of(page.text))

        monkeypatch.setattr(reading, "read_page", read_page)
        monkeypatch.setattr(reading, "READER", reader)

    return install


def text(type, before=""):
    return "\n".join(["Tin", before, STORY, *(words + SAID[type][0] for words in BEGINS.values()), ""])


def read(address, words):
    return read_bytes(words.encode(), name=address, address=address).page


def told(page):
    """The claims of a page by the case that their words begin with."""
    cases = {words: case for case, words in BEGINS.items()}
    found = asking.claims_of_page(page)
    return {cases[next(words for words in cases if one.claim.evidence.exact.startswith(words))]: one for one in found}


@pytest.mark.parametrize("way", ["a better reader", "a changed page", "a reprint"])
@pytest.mark.parametrize("type", sorted(SAID))
def test_it_is_held_three_ways(reads, type, way):
    reads(type, "reader-1")
    pages = [read(FIRST, text(type))] + ([read(REPRINT, text(type, "Theo TTXVN"))] if way == "a reprint" else [])
    before = {case: one.claim.id for case, one in told(pages[0]).items()}
    for case in ("same", "edited", "more", "gone"):
        deciding.accept("Lan", before[case])
    deciding.reject("Lan", before["rejected"], "Đó là tin khác")

    (name, value), more = SAID[type][2], SAID[type][3]
    changed = {"edited": {name: value}, "more": dict([more] if more else [])}
    reads(type, "reader-2", lacks=("gone", "unjudged"), **changed)
    if way == "a changed page":
        pages = [read(FIRST, text(type, "Bài viết đã được cập nhật."))]
    else:
        reread()

    now = told(pages[-1])
    waiting = {case: one.waiting for case, one in now.items() if not one.vanished}
    assert waiting == {"same": (), "edited": (name,), "more": (more[0],) if more else (), "rejected": ()}
    assert now["rejected"].standing.state == "rejected"
    assert "unjudged" not in now
    edited = Record.from_json(asking.record_for(before["edited"]).body)
    assert (edited.best(name), edited.fields[name][0].by) == (SAID[type][1][name], "Lan")
    gone = Record.from_json(asking.record_for(before["gone"]).body)
    assert {member.vanished for member in gone.members if before["gone"] in member.ids} == {True}
    assert asking.record_for(before["unjudged"]) is None
    assert models.Claim.objects.filter(waiting=True).count() >= (2 if more else 1)

    held = digest()
    assert (rebuild().differing, digest(), [fault for fault in decided() if fault]) == ((), held, [])
