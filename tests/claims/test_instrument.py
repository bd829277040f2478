"""Papers: signed, in force, planned or mentioned; a common noun makes none, a promise is no signing."""

import re

import pytest

from entente.claims.draft import Draft
from entente.claims.instrument.told import part_papers
from tests.claims.told import claims_of, names, only

HELD = "Ngày 3/4/2019, tỉnh Lai Châu và châu Hồng Hà (Trung Quốc) tổ chức hội đàm.\n"


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("biên bản hội đàm", "minutes"),
        ("bản ghi nhớ", "memorandum"),
        ("biên bản ghi nhớ", "memorandum"),
        ("ý định thư", "letter_of_intent"),
        ("thỏa thuận hợp tác", "agreement"),
        ("kế hoạch hợp tác", "plan"),
        ("thông cáo chung", "communique"),
    ],
)
def test_a_signed_paper_takes_date_and_parties_from_its_meeting(paper: str, kind: str) -> None:
    claims = claims_of(HELD + f"Kết thúc hội đàm, hai bên đã ký kết {paper}.")
    meeting, instrument = (next(c for c in claims if c.type == t) for t in ("meeting", "instrument"))
    assert (instrument.values["kind"], instrument.values["status"]) == (kind, "signed")
    assert (instrument.values["date"], instrument.basis["date"]) == ("2019-04-03", "within")
    assert (names(instrument.values["parties"]), instrument.basis["parties"]) == (["Lai Châu", "Hồng Hà"], "within")
    assert instrument.within == meeting.id


@pytest.mark.parametrize(
    ("when", "date"),
    [("ký vào cuối tháng 2/2025", "2025-02"), ("đã ký ngày 10/2/2017", "2017-02-10"), ("ký năm 2016", "2016")],
)
def test_the_day_of_an_earlier_signing_stands_behind_the_paper(when: str, date: str) -> None:
    (paper,) = claims_of(f"Hai bên đánh giá Biên bản hội đàm giữa tỉnh Lạng Sơn và Quảng Tây {when}.", "instrument")
    assert (paper.values["status"], paper.values["date"]) == ("signed", date)


def test_two_papers_of_one_signing_keep_their_own_periods() -> None:
    papers = claims_of(
        HELD + "Hai bên ký kết biên bản hội đàm và chương trình hợp tác giai đoạn 2019 - 2024.", "instrument"
    )
    assert [(p.values["kind"], p.values.get("period")) for p in papers] == [
        ("minutes", None),
        ("programme", "2019/2024"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hai bên sẽ ký thỏa thuận về du lịch.", "planned"),
        ("Hai bên thống nhất sớm ký kết bản ghi nhớ về lao động.", "planned"),
        ("Hai bên soạn dự thảo chương trình hợp tác giai đoạn 2026 - 2030.", "planned"),
        ("Hai bên tiếp tục thực hiện Bản thỏa thuận giữa huyện Mường Tè và huyện Kim Bình về tuần tra.", "in_force"),
        ("Chương trình phối hợp số 05/CTrPH-SNV giai đoạn 2019 - 2022 được nhắc tới.", "mentioned"),
    ],
)
def test_what_is_said_of_a_paper_is_its_status(text: str, status: str) -> None:
    assert only(text, "instrument").values["status"] == status


def test_a_paper_whose_period_is_over_is_not_in_force() -> None:
    text = "Việc thực hiện chương trình hợp tác giai đoạn 2012 - 2016 được đánh giá cao."
    claim = only(text, "instrument", published="2019-01-05")
    assert (claim.values["status"], claim.basis["status"]) == ("mentioned", "period_over")


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên thực hiện tốt các thỏa thuận đã có.",
        "Không có thỏa thuận nào được ký.",
        "Thỏa thuận về cứu nạn đến nay chưa được ký.",
        "Hai bên không ký biên bản.",
        "Bà con thỏa thuận với nhau về giá.",
    ],
)
def test_a_common_noun_or_a_denial_makes_no_paper(text: str) -> None:
    assert claims_of(text, "instrument") == []


def test_a_number_is_kept_as_written() -> None:
    text = "Chương trình phối hợp số 05/CTrPH - SNV - BĐBP giai đoạn 2019 – 2022 được nhắc tới."
    assert only(text, "instrument").values["number"] == "05/CTrPH - SNV - BĐBP"


def test_two_periods_of_one_programme_are_two_claims() -> None:
    text = (
        "Kết quả chương trình hợp tác giai đoạn 2016 - 2020 rõ nét. "
        "Chương trình hợp tác giai đoạn 2016 - 2021 có 5 phần."
    )
    assert [c.values["period"] for c in claims_of(text, "instrument")] == ["2016/2020", "2016/2021"]


def test_between_names_the_parties() -> None:
    text = "Hai bên ký Bản ghi nhớ giữa Sở Ngoại vụ tỉnh Sơn La và Sở Ngoại vụ tỉnh Hủa Phăn (Lào)."
    assert names(only(text, "instrument").values["parties"]) == ["Sơn La", "Hủa Phăn"]


def test_a_paper_of_another_year_is_none_of_the_meetings() -> None:
    claim = next(
        c
        for c in claims_of(HELD + "Năm 2016, hai bên đã ký kết Biên bản ghi nhớ về lao động.")
        if c.type == "instrument"
    )
    assert (claim.values["date"], claim.within, claim.basis.get("parties")) == ("2016", None, "circle")


def test_who_signs_with_whom_are_the_parties() -> None:
    text = HELD + "Cùng dịp này, thành phố Lạng Sơn ký Biên bản ghi nhớ với thành phố Bằng Tường."
    claim = next(c for c in claims_of(text) if c.type == "instrument")
    assert names(claim.values["parties"]) == ["Lạng Sơn", "Bằng Tường"]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh Lai Châu đề nghị tỉnh Vân Nam (Trung Quốc) ký Thỏa thuận về lao động.",
        "Để ký Nghị định thư về nông sản, hai bên cần chuẩn bị kỹ.",
        "Hai bên thống nhất sẽ xem xét và sớm ký Thỏa thuận về du lịch.",
    ],
)
def test_a_signing_that_is_asked_or_conditional_is_none(text: str) -> None:
    assert only(text, "instrument").values["status"] == "planned"


def test_what_is_agreed_and_then_signed_is_signed() -> None:
    text = "Hai bên đã thống nhất nhiều nội dung và ký Biên bản hội đàm."
    assert only(text, "instrument").values["status"] == "signed"


def test_the_rule_is_that_of_the_status() -> None:
    text = (
        "Thỏa thuận về lao động ký năm 2016 được nhắc tới. Chương trình hợp tác giai đoạn 2012 - 2016 đang thực hiện."
    )
    claims = claims_of(text, "instrument", published="2019-01-05")
    assert [c.values["status"] for c in claims] == ["signed", "mentioned"]
    assert [c.rules for c in claims] == [("instrument.signed",), ("instrument.mentioned",)]


def test_hai_ben_are_the_two_units_of_a_story_that_names_one_on_either_side() -> None:
    text = "Bí thư Tỉnh ủy Hà Tĩnh và lãnh đạo tỉnh Khăm Muộn (Lào) dự.\nHai tỉnh đã ký kết biên bản ghi nhớ."
    (paper,) = claims_of(text, "instrument")
    assert (names(paper.values["parties"]), paper.basis["parties"]) == (["Hà Tĩnh", "Khăm Muộn"], "both_sides")


def test_hai_ben_are_nobody_known_where_a_side_has_several() -> None:
    text = "Lãnh đạo Hà Tĩnh, Nghệ An và tỉnh Khăm Muộn (Lào) dự.\nHai tỉnh đã ký kết biên bản ghi nhớ."
    (paper,) = claims_of(text, "instrument")
    assert not paper.values.get("parties")


def test_the_title_says_who_signs_where_the_story_does_not() -> None:
    title = "Kon Tum (Việt Nam) và Attapư (Lào) ký kết Bản ghi nhớ hợp tác"
    (paper,) = claims_of("Các đại biểu chứng kiến lễ ký kết Bản ghi nhớ hợp tác.", "instrument", title=title)
    assert names(paper.values["parties"]) == ["Kon Tum", "Attapư"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("đi đến thống nhất ký kết biên bản ghi nhớ hợp tác", "signed"),
        ("thống nhất sẽ ký kết biên bản ghi nhớ hợp tác", "planned"),
        ("thống nhất xem xét ký kết biên bản ghi nhớ hợp tác", "planned"),
    ],
)
def test_what_is_agreed_and_signed_in_one_breath_is_signed(words: str, status: str) -> None:
    (paper,) = claims_of(f"{HELD}Hai bên {words}.", "instrument")
    assert paper.values["status"] == status


def test_who_is_there_signs_nothing() -> None:
    text = "Dự Lễ ký kết Bản ghi nhớ hợp tác giai đoạn 2022 - 2027, về phía tỉnh Kon Tum có lãnh đạo các sở."
    (paper,) = claims_of(text, "instrument", title="Kon Tum (Việt Nam) và Attapư (Lào) ký kết Bản ghi nhớ")
    assert names(paper.values["parties"]) == ["Kon Tum", "Attapư"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Hai bên thực hiện Biên bản Hội nghị hai tỉnh Hà Tĩnh - Bôlykhămxay (Lào).", ["Hà Tĩnh", "Bôlykhămxay"]),
        ("Hai bên thực hiện Biên bản giữa Bí thư 5 tỉnh biên giới và Bí thư Khu ủy Quảng Tây.", []),
    ],
)
def test_a_paper_is_told_apart_by_its_sides_also_where_only_one_is_named(text: str, parties: list[str]) -> None:
    (paper,) = claims_of(text, "instrument")
    assert names(paper.values.get("parties")) == parties


def test_a_signing_that_only_the_title_tells_is_told() -> None:
    (paper,) = claims_of("Lào là nước láng giềng.", "instrument", title="Phụ nữ hai tỉnh ký kết biên bản hợp tác")
    assert paper.values["status"] == "signed"


def test_what_the_title_and_the_story_tell_is_one_paper() -> None:
    title = "Kon Tum (Việt Nam) và Attapư (Lào) ký kết Bản ghi nhớ"
    assert len(claims_of("Hai tỉnh đã ký kết Bản ghi nhớ hợp tác.", "instrument", title=title)) == 1


def test_the_day_of_the_paper_that_it_replaces_is_not_its_own() -> None:
    text = (
        "Sáng 16/6/2015, huyện Phục Hòa và huyện Long Châu (Trung Quốc) hội đàm. Hai bên ký Bản ghi nhớ về "
        "việc thông quan, thay thế Bản ghi nhớ ký ngày 20/5/2012."
    )
    dates = [claim.values["date"] for claim in claims_of(text, "instrument")]
    assert dates[0] == "2015-06-16"


def test_the_day_from_which_a_paper_holds_is_not_that_of_its_signing() -> None:
    text = (
        "Ngày 5/6/2015, Sơn La và Hủa Phăn (Lào) tổ chức hội đàm.\n"
        "Hai bên ký Bản ghi nhớ về thông quan, có hiệu lực từ ngày 1/7/2015."
    )
    assert only(text, "instrument").values["date"] == "2015-06-05"


def test_two_papers_of_one_kind_signed_on_other_days_are_two() -> None:
    text = (
        "Ngày 5/6/2015, Sơn La và Hủa Phăn (Lào) đã ký Bản ghi nhớ.\n"
        "Trước đó, ngày 20/5/2012, Sơn La và Hủa Phăn đã ký Bản ghi nhớ."
    )
    assert [c.values["date"] for c in claims_of(text, "instrument")] == ["2015-06-05", "2012-05-20"]


@pytest.mark.parametrize(
    "text",
    [
        "Lễ ký thỏa thuận giữa tỉnh Sơn La và tỉnh Hủa Phăn (Lào) sẽ được tổ chức tại Sầm Nưa.",
        "Trong năm tới:\n- Ký kết chương trình phối hợp giai đoạn 2023 - 2028 với tỉnh Hủa Phăn (Lào);",
    ],
)
def test_a_ceremony_to_come_and_a_task_of_a_list_are_planned(text: str) -> None:
    assert only(text, "instrument").values["status"] == "planned"


def test_whom_a_paper_is_not_only_signed_with_does_not_sign_it() -> None:
    text = (
        "Tỉnh Kon Tum báo cáo. Không chỉ với Ratanakiri, ngày 8/3/2012, Hội LHPN tỉnh ký Chương trình phối hợp "
        "với Hội LHPN tỉnh Attapeu (Lào)."
    )
    assert names(only(text, "instrument").values["parties"]) == ["Kon Tum", "Attapeu"]


def test_what_is_signed_after_a_patrol_is_of_its_day_and_of_those_who_walked_it() -> None:
    text = (
        "Sáng 16/5/2024, Đồn Biên phòng A Pa Chải (Điện Biên) và Trạm Biên phòng Long Phú (Trung Quốc) tuần tra "
        "song phương.\nKết thúc tuần tra, hai bên ký biên bản tuần tra."
    )
    values = only(text, "instrument").values
    assert (values["date"], names(values["parties"])) == (
        "2024-05-16",
        ["Đồn Biên phòng A Pa Chải", "Trạm Biên phòng Long Phú"],
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bản thỏa thuận kết nghĩa do xã Yên Khoái ký với trấn Ái Điểm (Quảng Tây) năm 2012 hết hạn.", "2012"),
        ("Tỉnh Sơn La và tỉnh Hủa Phăn (Lào) đã ký thỏa thuận hợp tác vào tháng 5/2018.", "2018-05"),
    ],
)
def test_the_time_of_signing_may_stand_behind_the_paper(text: str, date: str) -> None:
    assert only(text, "instrument").values["date"] == date


def test_two_of_a_kind_are_those_named_before() -> None:
    text = (
        "Huyện Nam Giang và huyện Đắc Chưng (Lào) tổ chức ngày hội. Trước đó, Tỉnh đoàn Quảng Nam đón Tỉnh đoàn "
        "Sê Kông. Hai Tỉnh đoàn đã ký Kế hoạch phối hợp giai đoạn 2018 - 2023."
    )
    assert names(only(text, "instrument").values["parties"]) == ["Quảng Nam", "Sê Kông"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Tỉnh Sơn La và tỉnh Hủa Phăn (Lào) thực hiện biên bản ghi nhớ hội đàm năm 2024.", ["2024"]),
        ("Tỉnh Sơn La và tỉnh Hủa Phăn (Lào) thực hiện biên bản ghi nhớ đến hết năm 2024.", []),
    ],
)
def test_a_paper_that_is_carried_out_may_be_named_by_its_year(text: str, date: list[str]) -> None:
    assert [c.values["date"] for c in claims_of(text, "instrument")] == date


def test_who_leads_a_party_signs_as_others_do() -> None:
    text = "Ngày 5/6/2021, tại hội đàm, hai Bí thư ký Thỏa thuận giữa huyện Mèo Vạc và huyện Phú Ninh (Trung Quốc)."
    assert only(text, "instrument").values["status"] == "signed"


def test_a_paper_pointed_back_to_is_told_already() -> None:
    text = "Bản ghi nhớ này giữa tỉnh Sơn La và tỉnh Hủa Phăn (Lào) thay thế văn bản cũ."
    assert claims_of(text, "instrument") == []


def test_the_days_of_a_visit_on_which_a_paper_was_signed_make_it_no_other_paper() -> None:
    text = (
        "Ngày 7/4/2015, Viêng Chăn và Tp. Hồ Chí Minh đã ký thỏa thuận hợp tác. Thỏa thuận đã được ký kết giữa Viêng "
        "Chăn và Thành phố Hồ Chí Minh nhân dịp chuyến thăm Lào trong thời gian 6 - 9/4/2015."
    )
    claim = only(text, "instrument")
    assert (claim.values["date"], names(claim.values["parties"])) == ("2015-04-07", ["Viêng Chăn", "Hồ Chí Minh"])


def test_the_anniversary_of_a_signing_is_none() -> None:
    text = "Ngày 25/8/2022, diễn ra lễ kỷ niệm 45 năm ngày ký Hiệp ước hữu nghị giữa tỉnh Sơn La và Hủa Phăn (Lào)."
    assert claims_of(text, "instrument") == []


def test_the_signing_may_stand_behind_a_long_row_of_parties() -> None:
    text = (
        "Đoàn nắm tình hình thực hiện bản ghi nhớ giữa Ủy ban MTTQ Việt Nam tỉnh Bình Phước và Mặt trận Đoàn kết phát "
        "triển Tổ quốc Campuchia các tỉnh Kratie, Mondulkiri, Tbong Khmum giai đoạn 2022 - 2027 được ký kết vào ngày "
        "26/10/2022 tại tỉnh Bình Phước."
    )
    values = only(text, "instrument").values
    assert (values["status"], values["date"]) == ("signed", "2022-10-26")


def test_papers_signed_together_have_words_of_their_own() -> None:
    text = HELD + "Kết thúc, hai bên ký Biên bản hội đàm và Thỏa thuận hợp tác giai đoạn 2019 - 2022."
    papers = [claim.evidence.exact for claim in claims_of(text) if claim.type == "instrument"]
    assert papers == ["ký Biên bản hội đàm", "Thỏa thuận hợp tác giai đoạn 2019 - 2022"]


IN_USE = "Ngày 3/4/2019, tỉnh Lai Châu và châu Hồng Hà họp đánh giá Biên bản ghi nhớ giai đoạn 2016 - 2020.\n"


def test_the_day_of_signing_is_told_of_the_paper_in_use() -> None:
    claim = only(IN_USE + "Biên bản ghi nhớ được ký ngày 15/8/2016 tại Mông Tự.", "instrument")
    assert (claim.values["period"], claim.values["date"]) == ("2016/2020", "2016-08-15")


@pytest.mark.parametrize(
    "again",
    [
        "Kết thúc cuộc họp, hai bên ký Biên bản ghi nhớ mới.",
        "Biên bản ghi nhớ về lao động giai đoạn 2018 - 2022 được ký ngày 15/8/2018.",
    ],
)
def test_another_paper_of_the_kind_is_another(again: str) -> None:
    assert len(claims_of(IN_USE + again, "instrument")) == 2


def test_a_bare_noun_means_the_paper_just_signed() -> None:
    text = HELD + "Hai bên ký Thỏa thuận hợp tác giai đoạn 2019 - 2022. Ông Lò Văn Giàng thay mặt tỉnh ký thỏa thuận."
    assert only(text, "instrument").values["period"] == "2019/2022"


def test_a_year_of_another_papers_name_is_not_the_day_of_signing() -> None:
    text = "Ngày 3/4/2019, tỉnh Lai Châu và châu Hồng Hà họp sơ kết Bản ghi nhớ năm 2018 và ký Bản ghi nhớ năm 2020."
    assert [c.values["date"] for c in claims_of(text, "instrument") if c.values["status"] == "signed"] == ["2019-04-03"]


def test_a_paper_is_signed_at_the_session_that_the_story_tells_of() -> None:
    text = (
        "Ngày 7/12/2022, tại thành phố Nam Ninh diễn ra Hội nghị lần thứ 13 Ủy ban công tác liên hợp giữa các tỉnh "
        "Cao Bằng, Lạng Sơn và Khu tự trị dân tộc Choang Quảng Tây. Các bên ký Biên bản hội nghị."
    )
    claims = {claim.type: claim for claim in claims_of(text)}
    assert (claims["instrument"].values["date"], claims["instrument"].within) == ("2022-12-07", claims["meeting"].id)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ký Biên bản và Thỏa thuận", ["ký Biên bản", "Thỏa thuận"]),
        ("ký Biên bản họp cùng Thỏa thuận", ["ký Biên bản họp", "Thỏa thuận"]),
        ("签署纪要和协议", ["签署纪要", "协议"]),
    ],
)
def test_the_words_of_a_paper_end_before_the_next(text: str, words: list[str]) -> None:
    heads = [re.search(noun, text) for noun in ("Biên bản|纪要", "Thỏa thuận|协议")]
    papers = [Draft("instrument", "instrument.signed", (0, len(text)), head.span()) for head in heads if head]
    part_papers(text, papers)
    assert [text[slice(*paper.evidence)] for paper in papers] == words
