"""A page's text shown as text, its claims highlighted where they stand, one of them opened."""

import re
from html import unescape

import pytest

from entente.store import deciding, models
from tests.workspace.made import TALKS

pytestmark = pytest.mark.usefixtures("made")


def story(html):
    """The article's element without tags: what a reader reads."""
    inside = re.search(r"<article id=\"story\".*?</article>", html, re.DOTALL)[0]
    return unescape(re.sub(r"<summary.*?</summary>|<[^>]+>", "", inside))


def test_nothing_of_the_text_is_lost(site):
    read = story(site.get("/pages/talks").content.decode())
    assert "".join(read.split()) == "".join(TALKS.split())


def test_nothing_of_the_text_is_markup(site):
    html = site.get("/pages/talks").content.decode()
    assert "alert(" in html
    for hostile in ("<script>alert", "<img src=x", "<b>đậm"):
        assert hostile not in html


def test_text_outside_the_story_is_folded(site):
    parts = site.get("/pages/talks").context["parts"]
    assert [part["role"] for part in parts] == ["outside", "title", "body", "body", "body", "body", "outside"]


def test_overlapping_evidence_keeps_both_claims_within_reach(site):
    html = site.get("/pages/talks").content.decode()
    assert 'id="claim-meeting"' in html
    assert 'id="claim-minutes"' in html
    opened = site.get("/pages/talks?claim=minutes").context["panel"]
    assert [other.claim.id for other in opened.beside] == ["meeting"]


def test_a_second_click_on_shared_words_opens_the_other_claim(site):
    html = site.get("/pages/talks?claim=delegations").content.decode()
    assert re.search(r'class="hl waiting chosen[^"]*"[^>]*\?claim=delegates', html)


def test_the_panel_shows_values_words_and_what_is_unknown(site):
    panel = site.get("/pages/talks?claim=trade").context["panel"]
    rows = {row.name: row for row in panel.known}
    assert rows["value"].shown == "7,2 tỷ"
    assert rows["value"].quotes == ["7,2 tỷ"]
    assert panel.card.title == "Kim ngạch xuất nhập khẩu: hơn 7,2 tỷ USD"
    assert "scope" in [row.name for row in panel.unknown]


def test_the_words_of_the_open_claim_are_underlined(site):
    assert re.search(
        r'class="hl waiting chosen words"[^>]*>22/2/2023<', site.get("/pages/talks?claim=meeting").content.decode()
    )


def test_a_claim_of_another_page_is_not_found_here(site):
    assert site.get("/pages/talks?claim=undated").status_code == 404


def test_a_dangerous_address_is_no_link(site):
    models.Source.objects.filter(pages="talks").update(address="javascript:alert(1)")
    assert "javascript:" not in site.get("/pages/talks").content.decode()


def test_counters_follow_decisions(site):
    deciding.accept("B", "meeting")
    deciding.reject("B", "trade", "sai")
    counts = site.get("/pages/talks").context["counts"]
    assert counts == {"waiting": 5, "part": 0, "accepted": 1, "rejected": 1}


def test_an_unknown_page_is_said_to_be_missing(site):
    assert site.get("/pages/nothing").status_code == 404


def changes(site, address, before=""):
    """What htmx gets when the address is asked for while the claim ``before`` is open."""
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver/pages/talks?claim={before}"}
    return site.get(address, headers=headers)


def test_opening_a_claim_brings_only_what_changes(site):
    response = changes(site, "/pages/talks?claim=trade", before="market")
    html = response.content.decode()
    assert [card.claim.id for card in response.context["cards"]] == ["trade", "market"]
    assert [part["role"] for part in response.context["parts"]] == ["body", "body"]
    assert re.findall(r'<li id="item-(\w+)"[^>]*hx-swap-oob="true"', html) == ["trade", "market"]
    assert 'id="panel"' in html
    assert "<html" not in html
    assert "menu" not in html


def test_closing_a_claim_leaves_no_trace_of_it(site):
    html = changes(site, "/pages/talks", before="trade").content.decode()
    assert 'class="panel idle"' in html
    assert "kim ngạch" in html
    assert "chosen" not in html


def test_what_htmx_gets_is_never_taken_for_the_page(site):
    response = changes(site, "/pages/talks?claim=trade")
    assert response["Cache-Control"] == "no-store"
    assert "HX-Request" in response["Vary"]
    assert "HX-Request" in site.get("/pages/talks")["Vary"]


def test_a_page_without_claims_says_whether_its_language_is_read(site):
    models.Claim.objects.filter(page="undated").delete()
    assert "chưa đọc được" not in site.get("/pages/undated").content.decode()
    models.Reading.objects.filter(page="undated").update(language="lo")
    assert "chưa đọc được nội dung trang bằng ngôn ngữ này" in site.get("/pages/undated").content.decode()
