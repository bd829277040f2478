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


HISTORY = """Căn cứ của bạn giữa rừng Việt Bắc

Tháng 8/1950, tại xã Mỹ Bằng, tỉnh Tuyên Quang, hơn 90 đại biểu Lào dự đại hội mặt trận, quyết định tăng cường hợp tác.
"""


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (HISTORY, False),
        (HISTORY + "\nNgày 9/5, tỉnh Tuyên Quang tiếp đoàn tỉnh Xay Sổm Bun (Lào).\n", True),
        (HISTORY + "\nNăm 2019, tỉnh Tuyên Quang tiếp đoàn tỉnh Xay Sổm Bun (Lào).\n", True),
    ],
    ids=["history", "a day", "a later year"],
)
def test_a_story_of_the_past_alone_makes_no_claims(text: str, claims: bool) -> None:
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


@pytest.mark.parametrize(
    "text",
    [
        "Hội hữu nghị Việt Nam - Nhật Bản tỉnh Sơn La đại hội ngày 4/3/2023, bầu bà Lò Thị Hoa làm Chủ tịch.",
        "Ngày 4/3/2023, tỉnh Koh Kong (Campuchia) và một tỉnh của Thái Lan ký bản ghi nhớ hợp tác giữa hai bên.",
        "Ngày 4/3/2023, Ban Thư ký hai nước Lào và Thái Lan họp bàn hợp tác.",
    ],
    ids=["friends far away", "provinces of others", "others"],
)
def test_what_is_done_with_no_neighbour_is_silent(text: str) -> None:
    assert read_page(make_page(text.encode())).claims == []


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn công tác tỉnh Sơn La tặng 40 suất quà cho hộ nghèo trên tuyến biên giới Việt Nam - Lào ngày 4/3/2023.",
        "Ngày 4/3/2023, Đồn Biên phòng Cửa khẩu quốc tế Lóng Sập tặng 40 suất quà cho học sinh tỉnh Sơn La.",
        "Huyện Mai Sơn, tỉnh Sơn La kết nghĩa với Đồn Biên phòng Lóng Sập ngày 4/3/2023 và tặng đồn 40 suất quà.",
        "Kim ngạch xuất khẩu qua cửa khẩu Hữu Nghị, tỉnh Lạng Sơn sang Trung Quốc đạt 90 triệu USD năm 2023.",
    ],
    ids=["gifts along the border", "gifts by a post", "a twinning at home", "trade through a gate called Friendship"],
)
def test_what_is_done_on_one_side_of_the_border_is_silent(text: str) -> None:
    assert read_page(make_page(text.encode())).claims == []


def test_the_same_gifts_beyond_the_border_are_told() -> None:
    text = "Đoàn công tác tỉnh Sơn La tặng 40 suất quà cho hộ nghèo tỉnh Hủa Phăn (Lào) ngày 4/3/2023."
    assert "support" in {claim.type for claim in read_page(make_page(text.encode())).claims}


def test_talks_in_a_capital_on_the_border_are_of_states() -> None:
    text = (
        "Ngày 4/3/2023, tại Hà Nội, Ủy ban liên hợp biên giới Việt Nam - Campuchia họp; "
        "hai bên nhất trí xây dựng thêm mốc tại các cửa khẩu."
    )
    assert read_page(make_page(text.encode())).claims == []


WORKS = "Ngày 4/3/2023, Công ty Sông Mã ký với Chính phủ Lào bản ghi nhớ hợp tác xây dựng thủy điện tại tỉnh Hủa Phăn."


@pytest.mark.parametrize(
    ("text", "claims"),
    [(WORKS, False), (WORKS.replace("Công ty Sông Mã", "UBND tỉnh Sơn La"), True)],
    ids=["a company", "a province"],
)
def test_a_company_at_its_works_abroad_is_no_locality(text: str, claims: bool) -> None:
    assert bool(read_page(make_page(text.encode())).claims) is claims
