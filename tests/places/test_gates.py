"""Two gates that a dash ties are a pair: each is the gate opposite the other."""

import pytest

from entente.places import find_mentions, spelling


def gates(text: str) -> list[tuple[str, str | None]]:
    return [
        (m.party.name, m.party.id) for m in find_mentions(spelling(text), day="2024-05-01") if m.party.level == "GATE"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cửa khẩu Tà Lùng - Thủy Khẩu", [("Tà Lùng", "vn/gate/ta-lung"), ("Thủy Khẩu", "cn/gate/shuikou")]),
        ("cửa khẩu Lý Vạn – Thạc Long", [("Lý Vạn", "vn/gate/ly-van"), ("Thạc Long", "cn/gate/shuolong")]),
        (
            "cặp cửa khẩu Chi Ma (Việt Nam) - Ái Điểm (Trung Quốc)",
            [("Chi Ma", "vn/gate/chi-ma"), ("Ái Điểm", "cn/gate/aidian")],
        ),
        (
            "cửa khẩu quốc tế Lào Cai - Hà Khẩu",
            [("Lào Cai", "vn/gate/lao-cai"), ("Hà Khẩu", "cn/gate/hekou")],
        ),
    ],
)
def test_the_gate_behind_the_dash_is_the_one_opposite(text: str, expected: list[tuple[str, str]]) -> None:
    assert gates(text) == expected


def test_the_gate_opposite_tells_which_of_two_gates_of_a_name_it_is() -> None:
    assert gates("cửa khẩu Thanh Thủy - Thiên Bảo")[0] == ("Thanh Thủy", "vn/gate/thanh-thuy")
    assert gates("cửa khẩu Thanh Thủy - Nậm On")[0] == ("Thanh Thủy", "vn/gate/thanh-thuy-nghe-an")
    assert gates("cửa khẩu Thanh Thủy") == [("Thanh Thủy", None)]


@pytest.mark.parametrize(
    "text", ["huyện Hà Khẩu - Lào Cai", "cửa khẩu Tà Lùng - Long Bang", "cửa khẩu Tà Lùng, Thủy Khẩu"]
)
def test_without_a_label_a_dash_or_the_right_name_nothing_is_paired(text: str) -> None:
    assert "cn/gate/shuikou" not in [id for _, id in gates(text)]
    assert "vn/gate/lao-cai" not in [id for _, id in gates(text)]
