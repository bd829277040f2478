"""What a page says no more, and what a person adds: said so where it is shown."""

from datetime import UTC, datetime

import pytest
from django.http import QueryDict

from entente.store import adding, asking, deciding, models
from entente.store.folding import fold_again

pytestmark = pytest.mark.usefixtures("made")


@pytest.fixture
def changed(made):
    """A page that was fetched again on the 5th of March and tells nothing more."""
    added = adding.add("Lan", "talks", "activity", "ký biên bản hội đàm", {"kind": "other"})
    deciding.accept("Lan", "delegations")
    source = models.Page.objects.get(id="talks").source
    page = models.Page.objects.create(id="later", source=source, text="Đoàn đã ra về.")
    at = datetime(2126, 3, 5, 8, tzinfo=UTC)
    models.Fetch.objects.create(
        source=source, at=at, name="later", content=b"x", digest="later", outcome="page", page=page
    )
    models.Page.objects.filter(id="talks").update(current=False)
    models.Claim.objects.filter(page="talks").delete()
    fold_again()
    return added.id


@pytest.mark.parametrize("which", ["delegations", "added"])
def test_a_claim_and_its_record_say_since_when_it_is_no_longer_there(site, changed, which):
    claim = changed if which == "added" else which
    assert "Từ 05/03/2126" in site.get(f"/pages/talks?claim={claim}").content.decode()
    record = asking.record_for(claim).id
    assert "không còn trên trang từ 05/03/2126" in site.get(f"/records/{record}").content.decode()


def test_a_claim_that_is_only_read_no_more_says_that(site):
    deciding.accept("Lan", "delegations")
    models.Claim.objects.filter(id="delegations").delete()
    fold_again()
    assert "nay không còn được đọc như vậy" in site.get("/pages/talks?claim=delegations").content.decode()


def test_what_was_made_of_the_same_words_is_offered(site):
    asked = QueryDict(mutable=True)
    asked.update({"type": "commitment", "words": "mở cặp chợ biên giới"})
    shown = site.get(f"/pages/talks/claims/add?{asked.urlencode()}").content.decode()
    assert "Chỉ thêm điều nào khác" in shown
    assert "?claim=market" in shown


def test_what_is_added_within_other_words_leads_to_itself(site):
    said = {"type": "commitment", "words": "mở cặp chợ biên giới"}
    response = site.post("/pages/talks/claims/add", said, follow=True)
    assert response.status_code == 200
    assert asking.standing_of("market").state == "waiting"
