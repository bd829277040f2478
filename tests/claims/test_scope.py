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


STATES = """Thủ tướng hai nước chứng kiến lễ ký

Ngày 12/7/2023, Thủ tướng Việt Nam Lò Văn Bun và Thủ tướng Lào Khăm Sổm chứng kiến lễ ký.

Bộ trưởng Công Thương Việt Nam Hà Văn Sơn và Bộ trưởng Công Thương Lào Bun My ký bản ghi nhớ.
"""
PROVINCES = STATES.replace("chứng kiến lễ ký.", "chứng kiến lễ ký giữa hai tỉnh.")


@pytest.mark.parametrize(
    ("text", "claims"),
    [(LOCAL, False), (ABROAD, True), (STATES, False), (PROVINCES, True)],
    ids=["local", "abroad", "states", "provinces"],
)
def test_a_story_that_names_no_other_side_makes_no_claims(text: str, claims: bool) -> None:
    assert bool(read_page(make_page(text.encode())).claims) is claims


STATES = """Hai Thủ tướng chứng kiến lễ ký

Bộ trưởng Bộ Quốc phòng Việt Nam và Bộ trưởng Bộ Quốc phòng Lào ký Nghị định thư hợp tác biên phòng ngày 5/1/2024.
"""
CRIME = """Bắt hai đối tượng vận chuyển ma túy

Ngày 9/12/2023, bộ đội biên phòng tỉnh Điện Biên bắt 2 đối tượng trú tại tỉnh Phông Sa Lỳ (Lào), thu 4 bánh heroin.
"""


@pytest.mark.parametrize("text", [STATES, CRIME], ids=["states", "crime"])
def test_a_story_of_states_or_without_cooperation_makes_no_claims(text: str) -> None:
    assert read_page(make_page(text.encode())).claims == []
