"""Acts: what happened to a paper, to which, when; not what is only proposed."""

import pytest

from tests.claims.told import claims_of, names, only

PAPER = "Thỏa thuận hợp tác giai đoạn 2021 - 2025"
PARTIES = "giữa tỉnh Sơn La và tỉnh Hủa Phăn"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (f"Hai bên nhất trí gia hạn {PAPER} {PARTIES} đến hết năm 2026.", "extended"),
        (f"{PAPER} {PARTIES} được gia hạn đến năm 2030.", "extended"),
        (f"Hai bên ký biên bản sửa đổi, bổ sung {PAPER} {PARTIES}.", "amended"),
        (f"Hai bên tạm dừng thực hiện {PAPER} {PARTIES} do dịch bệnh.", "suspended"),
        (f"{PAPER} {PARTIES} hết hiệu lực từ ngày 1/7/2025.", "ended"),
        (f"Hội nghị thông báo kết thúc {PAPER} {PARTIES}.", "ended"),
        (f"Thỏa thuận này thay thế {PAPER} {PARTIES}.", "succeeded"),
    ],
)
def test_what_happened_to_a_paper(text: str, act: str) -> None:
    claim = only(text, "act")
    assert (claim.values["act"], claim.values["instrument"]) == (act, PAPER)
    assert names(claim.values["parties"]) == ["Sơn La", "Hủa Phăn"]


def test_who_takes_a_paper_over_is_a_party() -> None:
    text = f"Tỉnh Tuyên Quang kế thừa {PAPER} do tỉnh Hà Giang (cũ) ký với châu Văn Sơn."
    claim = only(text, "act")
    assert (claim.values["act"], names(claim.values["parties"])) == (
        "succeeded",
        ["Tuyên Quang", "Hà Giang", "Văn Sơn"],
    )


def test_a_relation_passes_on() -> None:
    claim = only("Xã Cán Tỷ tiếp nhận quan hệ kết nghĩa giữa xã Bát Đại Sơn và hương Bát Bố.", "act")
    assert claim.values["instrument"].startswith("quan hệ kết nghĩa giữa xã Bát Đại Sơn và hương Bát Bố")


def test_a_short_name_is_the_paper_told_before() -> None:
    text = f"Hai bên đánh giá {PAPER} {PARTIES}. Hai bên thống nhất kéo dài thời hạn của Thỏa thuận đến ngày 30/6/2026."
    assert only(text, "act").values["instrument"] == PAPER


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        (f"{PAPER} {PARTIES} hết hiệu lực từ ngày 1/7/2025.", "2025-07-01", None),
        (f"Ngày 5/3/2024, hai bên gia hạn {PAPER} {PARTIES}.", "2024-03-05", None),
        (
            f"Ngày 5/3/2024, tỉnh Sơn La hội đàm với tỉnh Hủa Phăn tại Sơn La.\nHai bên nhất trí gia hạn {PAPER}.",
            "2024-03-05",
            "within",
        ),
        (f"Hai bên nhất trí gia hạn {PAPER} {PARTIES} đến ngày 30/6/2026.", None, None),
    ],
)
def test_when(text: str, date: str | None, basis: str | None) -> None:
    claim = only(text, "act")
    assert (claim.values.get("date"), claim.basis.get("date")) == (date, basis)


@pytest.mark.parametrize(
    "text",
    [
        f"Hai bên đề nghị gia hạn {PAPER} {PARTIES}.",
        f"Hai bên sẽ gia hạn {PAPER} {PARTIES}.",
        f"Hai bên chưa sửa đổi {PAPER} {PARTIES}.",
        f"Hai bên trao đổi việc gia hạn {PAPER} {PARTIES}.",
        "Kết thúc chương trình, tỉnh Sơn La tặng quà tỉnh Hủa Phăn.",
        "Tỉnh Sơn La kế thừa truyền thống với tỉnh Hủa Phăn.",
        f"Sau khi kết thúc {PAPER} {PARTIES}, hai bên họp.",
    ],
)
def test_what_is_proposed_or_no_paper_is_none(text: str) -> None:
    assert claims_of(text, "act") == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Tỉnh Sơn La và tỉnh Hủa Phăn (Lào) nhất trí kéo dài Thỏa thuận hợp tác đến hết năm 2022.", "extended"),
        ("Tỉnh Sơn La và tỉnh Hủa Phăn (Lào) thống nhất sửa đổi Điều 5 của Biên bản thỏa thuận.", "amended"),
    ],
)
def test_a_paper_written_large_is_known_without_more_of_its_name(text: str, act: str) -> None:
    (claim,) = claims_of(text, "act")
    assert claim.values["act"] == act
