"""The waiting list: guesses are named, words underlined, and no screen is longer than its measure."""

import pytest
from django.utils import translation

from entente.store import asking, deciding
from entente.workspace.briefs import LONGEST, brief
from tests.workspace.made import TALKS, claim, page, party

pytestmark = pytest.mark.usefixtures("made")


def of(id, page="talks"):
    return brief(next(one for one in asking.claims_of_page(page) if one.claim.id == id))


def bases(id):
    with translation.override("en"):
        return {str(fact.label): fact.basis for fact in of(id).facts}


def shown(response):
    return [one.card.claim.id for _page, briefs in response.context["groups"] for one in briefs]


def test_a_guess_is_named_and_what_is_read_is_not(site):
    assert bases("minutes") == {"Date": "within", "Parties": "within", "Status": None}
    assert "suy ra từ cuộc họp hoặc văn kiện" in site.get("/waiting/").content.decode()


def test_a_guess_is_shown_whatever_its_field():
    claim("guess", "talks", TALKS, "meeting", "dự hội đàm", edition=14, basis={"edition": "carried"})
    assert [(fact.words, fact.basis) for fact in of("guess").facts] == [("14", "carried")]


def test_what_a_person_corrected_is_no_guess():
    deciding.correct("Trần Văn B", "minutes", "date", "2023-02-21")
    assert bases("minutes")["Date"] is None


def test_the_words_of_the_fields_are_underlined(site):
    marked = [piece.text for piece in of("meeting").quote if piece.marks]
    assert marked == ["22/2/2023", "Hà Giang", "trực tuyến", "Văn Sơn"]
    assert '<u class="words">22/2/2023</u>' in site.get("/waiting/").content.decode()


def test_a_long_quotation_is_cut():
    text = "Hội đàm " + "rất dài " * 100
    claim("long", page("long", text, published=None, publisher=None, address=None), text, "meeting", text)
    assert sum(len(piece.text) for piece in of("long", "long").quote) == LONGEST
    assert of("long", "long").cut


def test_a_screen_holds_so_many_claims_whatever_the_pages(site, monkeypatch):
    from entente.workspace.views import waiting

    monkeypatch.setattr(waiting, "PAGE", 3)
    screens = [shown(site.get(f"/waiting/?page={number}")) for number in (1, 2, 3)]
    assert [len(screen) for screen in screens] == [3, 3, 3]
    everything = [one.claim.id for page in ("talks", "same", "undated") for one in asking.claims_of_page(page)]
    assert sorted(id for screen in screens for id in screen) == sorted(everything)


def test_queries_do_not_grow_with_the_pages(site, django_assert_max_num_queries):
    for number in range(5):
        text = f"Hội đàm số {number}"
        id = page(f"more-{number}", text, published=None, publisher=None, address=f"https://more.example/{number}")
        claim(f"more-{number}", id, text, "meeting", text, parties=[party("Hà Giang")])
    with django_assert_max_num_queries(16):
        assert len(shown(site.get("/waiting/"))) == 14
