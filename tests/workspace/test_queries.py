"""Lists cost the same few queries however long they are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from entente.store.folding import fold_again
from tests.workspace.made import claim, page, party


@pytest.mark.parametrize("address", ["/?type=all", "/pages/", "/decisions/"])
def test_queries_do_not_grow_with_the_list(site, made, address):
    few = queries(site, address)
    for number in range(5):
        text = f"Hội đàm số {number}\n\nNgày 1/1, hội đàm.\n"
        id = page(f"more-{number}", text, published=None, publisher=None, address=f"https://more.example/{number}")
        claim(f"more-{number}", id, text, "meeting", "hội đàm", kind="talks", parties=[party(f"Bản {number}")])
    fold_again()
    assert queries(site, address) == few


def queries(site, address):
    with CaptureQueriesContext(connection) as captured:
        assert site.get(address).status_code == 200
    return len(captured)
