"""Only a story across a border makes claims."""

import pytest

from entente.claims.reading import read_page
from entente.pages import make_page

LOCAL = """Kỳ họp thứ 9 HĐND tỉnh Sơn La thông qua nhiều nội dung

Sáng 12/7/2023, tại thành phố Sơn La, HĐND tỉnh Sơn La khai mạc kỳ họp thứ 9.

Kỳ họp thông qua 12 nghị quyết về phát triển nông nghiệp.

Theo báo cáo, thu ngân sách đạt 2.140 tỷ đồng, giải quyết việc làm cho 9.300 lao động trên địa bàn tỉnh.
"""
ABROAD = LOCAL.replace("phát triển nông nghiệp", "hợp tác với tỉnh Hủa Phăn (Lào)")


@pytest.mark.parametrize(("text", "claims"), [(LOCAL, False), (ABROAD, True)], ids=["local", "abroad"])
def test_a_story_that_names_no_other_side_makes_no_claims(text: str, claims: bool) -> None:
    assert bool(read_page(make_page(text.encode())).claims) is claims
