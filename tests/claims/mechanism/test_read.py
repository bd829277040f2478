"""Mechanisms: since when and how often they meet, and between whom; not their mere names."""

import pytest

from tests.claims.told import claims_of, names, only


@pytest.mark.parametrize(
    ("text", "since"),
    [
        (
            "Gặp gỡ đầu xuân giữa tỉnh Lạng Sơn và tỉnh Cao Bằng được bắt đầu từ năm 2016.",
            "2016",
        ),
        ("Ủy ban công tác liên hợp giữa tỉnh Lào Cai và tỉnh Vân Nam được thành lập từ năm 2008.", "2008"),
        ("Cơ chế hội đàm giữa tỉnh Lào Cai và tỉnh Vân Nam được thiết lập từ tháng 5/2020.", "2020-05"),
        (
            "Diễn đàn hợp tác được tổ chức lần đầu tiên vào năm 2005 giữa tỉnh Lào Cai và tỉnh Vân Nam.",
            "2005",
        ),
    ],
)
def test_since_when(text: str, since: str) -> None:
    claim = only(text, "mechanism")
    assert (claim.values["since"], len(claim.values["parties"])) == (since, 2)


@pytest.mark.parametrize(
    ("words", "often"),
    [
        ("thiết lập cơ chế hội đàm mỗi năm một lần", "1/year"),
        ("duy trì cơ chế hội đàm thường niên", "1/year"),
        ("luân phiên tổ chức hội đàm hằng năm", "1/year"),
        ("thống nhất hội đàm định kỳ mỗi quý một lần", "4/year"),
        ("duy trì chế độ giao ban 3 tháng một lần", "4/year"),
        ("duy trì cơ chế giao ban định kỳ 6 tháng một lần", "2/year"),
        ("thống nhất tổ chức hội đàm 02 lần/năm", "2/year"),
        ("thực hiện nghiêm chế độ hội đàm 1 năm/1 lần", "1/year"),
        ("nhất trí tổ chức gặp gỡ mỗi năm hai lần", "2/year"),
        ("duy trì hội đàm hai năm một lần", "1/2years"),
    ],
)
def test_how_often(words: str, often: str) -> None:
    claim = only(f"Tỉnh Sơn La và tỉnh Hủa Phăn {words}.", "mechanism")
    assert (claim.values["frequency"], names(claim.values["parties"])) == (often, ["Sơn La", "Hủa Phăn"])


def test_since_and_rhythm_of_one_mechanism_are_one_claim() -> None:
    text = "Ủy ban Hợp tác liên hợp giữa tỉnh Lào Cai và tỉnh Vân Nam được thành lập năm 2011, mỗi năm họp một lần."
    claim = only(text, "mechanism")
    assert (claim.values["since"], claim.values["frequency"]) == ("2011", "1/year")


def test_the_rhythm_may_open_the_clause() -> None:
    text = (
        "Cứ 6 tháng một lần, Đồn Biên phòng Thông Thụ và Đại đội Biên phòng 216, tỉnh Hủa Phăn (Lào) tổ chức giao ban."
    )
    assert only(text, "mechanism").values["frequency"] == "2/year"


def test_without_parties_of_its_own_it_is_the_meetings() -> None:
    text = (
        "Ngày 5/3/2024, tỉnh Sơn La hội đàm với tỉnh Hủa Phăn tại thành phố Sơn La.\n"
        "Các bên nhất trí duy trì hội đàm thường niên, luân phiên đăng cai."
    )
    claim = only(text, "mechanism")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Sơn La", "Hủa Phăn"], "within")


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị thường niên lần thứ 5 giữa Bí thư Tỉnh ủy Lai Châu và Bí thư Tỉnh ủy Vân Nam khai mạc.",
        "Ngày 5/3, tỉnh Lai Châu và tỉnh Vân Nam tổ chức hội đàm thường niên năm 2024.",
        "Phía bạn đề nghị thiết lập cơ chế hội đàm mỗi năm một lần giữa tỉnh Sơn La và tỉnh Hủa Phăn.",
        "Tỉnh Sơn La và tỉnh Hủa Phăn chưa duy trì được hội đàm mỗi năm một lần.",
        "Hằng năm tỉnh Sơn La tổ chức nhiều hoạt động giao lưu với tỉnh Hủa Phăn.",
        "Kim ngạch giữa tỉnh Sơn La và tỉnh Hủa Phăn tăng 2 lần/năm.",
        "Gặp gỡ đầu xuân năm 2016 diễn ra tại tỉnh Lạng Sơn.",
    ],
)
def test_a_name_or_a_proposal_is_none(text: str) -> None:
    assert claims_of(text, "mechanism") == []
