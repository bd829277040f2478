"""PostgreSQL keeps no NUL, so none reaches it."""

import re

from entente.store import models

RECORD = re.compile(rb"/records/\w+")


def test_what_is_typed_with_a_nul_is_kept_without(site, made):
    site.post("/claims/meeting/reject", {"reason": "Nhầm\0 trang"})
    assert [row.reason for row in models.Decision.objects.filter(kind="reject")] == ["Nhầm trang"]


def test_an_address_with_a_nul_leads_nowhere(site, made):
    assert site.get("/pages/talks%00").status_code == 404


def test_what_is_asked_with_a_nul_is_asked_without(site, made):
    with_nul, without = (site.get(f"/?type={type}").content for type in ("fig%00ure", "figure"))
    assert RECORD.findall(with_nul) == RECORD.findall(without) != []
