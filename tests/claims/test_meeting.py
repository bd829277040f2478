"""Meetings: what is held or planned, when, where, how, between whom; what only points back makes none."""

import pytest

from tests.claims.told import claims_of, names, only


def test_a_meeting_between_two_sides() -> None:
    claim = only(
        "Ngày 3/4/2019, tại thành phố Lai Châu đã diễn ra hội đàm giữa UBND tỉnh Lai Châu và chính quyền châu Hồng Hà, "
        "tỉnh Vân Nam (Trung Quốc).",
        "meeting",
    )
    assert claim.values["date"] == "2019-04-03"
    assert claim.values["kind"] == "talks"
    assert claim.values["place"]["label"] == "thành phố Lai Châu"
    assert names(claim.values["parties"]) == ["Lai Châu", "Hồng Hà"]
    assert [body["label"] for body in claim.values["bodies"]] == ["UBND tỉnh Lai Châu", "chính quyền châu Hồng Hà"]
    assert (claim.values["mode"], claim.basis["mode"]) == ("in_person", "place_named")
    assert claim.values["status"] == "done"


def test_the_subject_and_whom_it_meets_are_the_parties() -> None:
    claim = only("Sáng 8/11/2022, Sở Ngoại vụ tỉnh Sơn La đã hội đàm với Sở Ngoại vụ tỉnh Hủa Phăn (Lào).", "meeting")
    assert names(claim.values["parties"]) == ["Sơn La", "Hủa Phăn"]


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        ("theo hình thức trực tuyến", "online"),
        ("theo hình thức trực tiếp kết hợp trực tuyến", "hybrid"),
        ("theo hình thức trực tiếp", "in_person"),
    ],
)
def test_the_mode_is_what_the_words_say(words: str, mode: str) -> None:
    claim = only(f"Ngày 5/6/2021, UBND tỉnh Lào Cai và chính quyền châu Hồng Hà tổ chức hội nghị {words}.", "meeting")
    assert claim.values["mode"] == mode
    assert "mode" in claim.words
    assert "mode" not in claim.basis


def test_a_day_without_a_year_on_an_undated_page_stays_without() -> None:
    claim = only("Sáng 14/10, huyện Bát Xát và huyện Kim Bình (Trung Quốc) tổ chức hội đàm.", "meeting")
    assert claim.values["date"] == "XXXX-10-14"


def test_a_day_without_a_year_takes_it_from_the_publication() -> None:
    text = "Sáng 28/12, huyện Bát Xát và huyện Kim Bình (Trung Quốc) tổ chức hội đàm."
    claim = only(text, "meeting", published="2023-01-02")
    assert (claim.values["date"], claim.basis["date"]) == ("2022-12-28", "published")


def test_the_year_in_the_meetings_own_name_is_its_year() -> None:
    text = "Ngày 20/2, tỉnh Quảng Ninh tổ chức Gặp gỡ đầu xuân năm 2025 với các tỉnh Lạng Sơn, Cao Bằng và Quảng Tây."
    claim = only(text, "meeting")
    assert claim.values["date"] == "2025-02-20"
    assert len(claim.words["date"]) == 2


@pytest.mark.parametrize(("number", "edition"), [("14", 14), ("XIV", 14), ("mười bốn", 14), ("ba", 3)])
def test_a_mechanisms_number_is_its_edition(number: str, edition: int) -> None:
    claim = only(
        f"Ngày 6/3/2023, Ủy ban công tác liên hợp giữa tỉnh Lạng Sơn và Quảng Tây họp Hội nghị lần thứ {number}.",
        "meeting",
    )
    assert claim.values["edition"] == edition
    assert claim.values["mechanism"] == "Ủy ban công tác liên hợp"


def test_a_meeting_without_a_number_has_no_edition() -> None:
    claim = only("Ngày 20/2/2025, Quảng Ninh và Quảng Tây tổ chức Gặp gỡ đầu xuân năm 2025.", "meeting")
    assert claim.values.get("edition") is None


def test_the_host_is_who_hosts() -> None:
    text = "Ngày 20/2/2024, Gặp gỡ đầu xuân giữa Quảng Ninh, Lạng Sơn và Quảng Tây diễn ra do tỉnh Lạng Sơn đăng cai."
    assert only(text, "meeting").values["host"]["name"] == "Lạng Sơn"


@pytest.mark.parametrize("word", ["sẽ", "dự kiến"])
def test_what_will_be_is_planned(word: str) -> None:
    text = f"Hội nghị lần thứ 6 giữa tỉnh Lào Cai và tỉnh Vân Nam {word} tổ chức ngày 3/9/2026 tại thành phố Côn Minh."
    claim = only(text, "meeting", published="2025-10-30")
    assert (claim.values["status"], claim.values["date"], claim.values["edition"]) == ("planned", "2026-09-03", 6)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/4/2019, hai bên không tổ chức hội đàm do dịch bệnh.",
        "Tại hội đàm, hai bên trao đổi nhiều nội dung về cửa khẩu.",
        "Phát biểu tại buổi hội đàm ngày 3/4/2019, ông Tô Minh Đức cảm ơn các đại biểu.",
        "Kết quả hội nghị sẽ được thông báo sau.",
        "Ngày 3/4/2019, trời mưa to tại nhiều huyện của tỉnh Lai Châu.",
        "UBND tỉnh ban hành kế hoạch trồng rừng ngày 3/4/2019.",
    ],
)
def test_what_was_not_held_makes_no_meeting(text: str) -> None:
    assert claims_of(text, "meeting") == []


def test_a_meeting_told_twice_is_one() -> None:
    text = (
        "Ngày 3/4/2019, tỉnh Lai Châu và châu Hồng Hà tổ chức hội đàm.\n"
        "Sáng 3/4/2019, diễn ra hội đàm giữa tỉnh Lai Châu và châu Hồng Hà."
    )
    only(text, "meeting")


def test_the_same_day_is_the_day_of_the_meeting_before() -> None:
    text = (
        "Ngày 3/4/2019, tại thị xã Mường Lay, tỉnh Điện Biên và tỉnh Phông Sa Ly (Lào) tổ chức hội đàm.\n"
        "Cùng ngày, tại thành phố Sơn La, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức gặp mặt."
    )
    first, second = claims_of(text, "meeting")
    assert (second.values["date"], second.basis["date"]) == (first.values["date"], "same_day")


def test_a_session_right_after_is_about_that_day() -> None:
    text = (
        "Ngày 22/3/2023, tỉnh Lạng Sơn và Quảng Tây tổ chức Gặp gỡ đầu xuân năm 2023 theo hình thức trực tuyến.\n"
        "Ngay sau đó là hội nghị lần thứ 12, Ủy ban công tác liên hợp tỉnh Lạng Sơn và Quảng Tây."
    )
    session = claims_of(text, "meeting")[1]
    assert (session.values["date"], session.values["edition"]) == ("2023-03-22~", 12)


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("Năm 2019, vào ngày 12/5, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức hội đàm.", "2019-05-12", "done"),
        ("Trước đó, năm 2018, sáng 20/11, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức hội đàm.", "2018-11-20", "done"),
        ("Ngày 12/5 năm ngoái, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức hội đàm.", "2022-05-12", "done"),
        ("Tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức hội đàm vào ngày 15/6 tới.", "2023-06-15", "planned"),
        ("Ngày 31/4, tỉnh Sơn La và tỉnh Hủa Phăn (Lào) vừa tổ chức hội đàm.", "2023-06-10~", "done"),
    ],
)
def test_a_year_that_is_said_is_not_overruled_by_the_publication(text: str, date: str, status: str) -> None:
    claim = only(text, "meeting", published="2023-06-10")
    assert (claim.values["date"], claim.values["status"]) == (date, status)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 9/6, tỉnh Lào Cai không tổ chức hội đàm với tỉnh Vân Nam.",
        "Ngày 9/6, tỉnh Lào Cai từ chối tổ chức hội đàm với tỉnh Vân Nam.",
        "Ngày 9/6, tỉnh Lào Cai chưa thể hội đàm với tỉnh Vân Nam.",
        "Đoàn đánh giá 8/10 chỉ tiêu đạt, trực 24/7; tỉnh Lào Cai tổ chức hội đàm định kỳ.",
        "Tỉnh Lào Cai đổi mới tổ chức hội nghị với tỉnh Vân Nam.",
    ],
)
def test_a_denial_or_another_number_makes_no_meeting(text: str) -> None:
    assert claims_of(text, "meeting", published="2023-06-10") == []


def test_two_meetings_of_one_sentence_are_two() -> None:
    text = (
        "Ngày 9/6/2023, tỉnh Lào Cai và tỉnh Vân Nam tổ chức hội đàm; "
        "chiều 11/6/2023, tỉnh Lào Cai và châu Hồng Hà tổ chức hội thảo."
    )
    assert [c.values["date"] for c in claims_of(text, "meeting")] == ["2023-06-09", "2023-06-11"]


def test_where_an_ambassador_is_posted_is_no_venue() -> None:
    text = "Ngày 9/6/2023, Đại sứ Việt Nam tại Lào và Sở Ngoại vụ tỉnh Sơn La tổ chức hội đàm với tỉnh Hủa Phăn."
    assert only(text, "meeting").values.get("place") is None


def test_a_person_named_like_a_province_is_no_party() -> None:
    text = "Ngày 9/6/2023, bà Vi Thị Hải Dương chủ trì hội đàm giữa tỉnh Sơn La và tỉnh Hủa Phăn (Lào)."
    assert names(only(text, "meeting").values["parties"]) == ["Sơn La", "Hủa Phăn"]


def test_a_session_before_it_is_not_given_the_meetings_day() -> None:
    text = (
        "Ngày 22/3/2023, tỉnh Lạng Sơn và Quảng Tây tổ chức Gặp gỡ đầu xuân năm 2023.\n"
        "Trước đó là hội nghị lần thứ 12, Ủy ban công tác liên hợp tỉnh Lạng Sơn và Quảng Tây."
    )
    assert claims_of(text, "meeting")[1].values.get("date") is None


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("Ngày 5/6/2021, huyện Bát Xát và huyện Kim Bình (Trung Quốc) tổ chức Phiên họp thứ 9.", 9),
        ("Ngày 5/6/2021, Sơn La và Hủa Phăn (Lào) tổ chức Hội nghị giao ban công tác biên giới lần thứ XVIII.", 18),
        ("Ngày 5/6/2021, Sơn La và Hủa Phăn (Lào) tổ chức hội nghị quán triệt Nghị quyết Đại hội lần thứ XIII.", None),
        ("Ngày 5/6/2021, Sơn La và Hủa Phăn (Lào) tổ chức cuộc họp thứ hai hằng tuần.", None),
    ],
)
def test_a_number_behind_what_it_is_about_is_its_edition_but_not_anothers(text: str, edition: int | None) -> None:
    assert only(text, "meeting").values.get("edition") == edition


def test_what_frames_another_meeting_is_told_with_its_number_and_its_parties() -> None:
    text = (
        "Trong khuôn khổ Hội nghị thường niên lần thứ 3 giữa tỉnh Sơn La, Điện Biên (Việt Nam) và tỉnh Vân Nam "
        "(Trung Quốc), sáng 27/3, tại thành phố Sơn La đã diễn ra phiên họp của tổ chuyên viên."
    )
    frame, session = claims_of(text, "meeting")
    assert (frame.values["edition"], frame.rules) == (3, ("meeting.framed",))
    assert names(frame.values["parties"]) == names(session.values["parties"]) == ["Sơn La", "Điện Biên", "Vân Nam"]
    assert session.values["date"] == "XXXX-03-27"


def test_a_place_in_brackets_behind_the_spot_is_no_party() -> None:
    text = "Ngày 5/6/2021, tại Khu du lịch Mỹ Trà (TP. Cao Lãnh) UBND tỉnh Đồng Tháp và tỉnh Prey Veng hội đàm."
    assert "Cao Lãnh" not in names(only(text, "meeting").values["parties"])


def test_guests_from_across_the_border_visit_though_the_paper_says_our_province() -> None:
    text = "Ngày 30/1/2019, Đoàn công tác tỉnh Hủa Phăn (Lào) do ông Bun Mi dẫn đầu đã sang thăm, chúc Tết tỉnh ta."
    claim = only(text, "meeting")
    assert (claim.values["kind"], names(claim.values["parties"])) == ("visit", ["Hủa Phăn"])


def test_a_home_delegation_that_visits_nobody_named_is_no_meeting() -> None:
    assert (
        claims_of("Ngày 30/1/2019, đoàn công tác tỉnh Sơn La đã đến thăm các gia đình. Lào là láng giềng.", "meeting")
        == []
    )


def test_what_is_pointed_back_to_with_its_own_days_is_told() -> None:
    text = "Lễ dâng hương nằm trong chuyến thăm của tỉnh Hủa Phăn (Lào), diễn ra từ ngày 16.12 đến ngày 20.12."
    assert only(text, "meeting").values["date"] == "XXXX-12-16/XXXX-12-20"


def test_a_meeting_whose_words_name_no_party_has_those_of_the_title() -> None:
    title = "Hội nghị giao ban biên giới giữa tỉnh Sơn La (Việt Nam) và tỉnh Hủa Phăn (Lào)"
    (claim,) = claims_of("Ngày 29/11/2019, tại thị xã Sầm Nưa đã diễn ra Hội nghị giao ban.", "meeting", title=title)
    assert names(claim.values["parties"]) == ["Sơn La", "Hủa Phăn"]
    assert all(end <= len(title) for _, end in claim.words["parties"])


def test_what_two_named_sides_did_needs_no_day_where_the_story_begins_with_it() -> None:
    text = "Đoàn đại biểu huyện Mã Quan (Trung Quốc) do ông A dẫn đầu đã sang thăm, làm việc với thành phố Lào Cai."
    claim = only(text, "meeting")
    assert (claim.values.get("date"), names(claim.values["parties"])) == (None, ["Mã Quan", "Lào Cai"])


def test_the_manner_of_a_reception_is_no_reception() -> None:
    text = "Bí thư Tỉnh ủy Hà Tĩnh cảm ơn tỉnh Khăm Muộn (Lào) đã dành cho đoàn Hà Tĩnh sự đón tiếp thân tình."
    assert claims_of(text, "meeting") == []


def test_what_is_planned_with_a_named_party_needs_no_day() -> None:
    text = "Bí thư Tỉnh ủy Quảng Ninh sẽ có buổi hội đàm với Bí thư Khu ủy Quảng Tây, Trung Quốc."
    claim = only(text, "meeting")
    assert (claim.values["status"], names(claim.values["parties"])) == ("planned", ["Quảng Ninh", "Quảng Tây"])


def test_the_unit_visited_is_a_party_where_only_the_guests_are_named() -> None:
    text = "Ngày 27/2/2025, đoàn đại biểu tỉnh Quảng Ninh bắt đầu chuyến thăm và làm việc tại Quảng Tây, Trung Quốc."
    assert names(only(text, "meeting").values["parties"]) == ["Quảng Ninh", "Quảng Tây"]


def test_a_congress_is_of_the_association_that_holds_it_and_a_school_may_be_its_place() -> None:
    text = (
        "Ngày 19-3, tại Trường Đại học Hùng Vương đã diễn ra Đại hội thành lập Hội hữu nghị Việt - Trung tỉnh Phú Thọ."
    )
    claim = only(text, "meeting")
    assert names(claim.values["parties"]) == ["Hội hữu nghị Việt - Trung tỉnh Phú Thọ"]
    assert claim.values["place"]["name"] == "Trường Đại học Hùng Vương"


def test_whom_a_paper_is_between_is_not_who_meets() -> None:
    text = "Ngày 31/3/2022, tỉnh Sơn La làm việc với tỉnh Hủa Phăn về Hiệp định giữa hai Chính phủ Việt Nam và Lào."
    assert names(only(text, "meeting").values["parties"]) == ["Sơn La", "Hủa Phăn"]


def test_a_body_without_its_unit_is_of_the_unit_that_the_story_names_most() -> None:
    text = (
        "Ngày 28/2/2023, đồng chí Nguyễn Văn Đoan, Bí thư Tỉnh ủy đã hội đàm với Khu ủy Quảng Tây (Trung Quốc).\n"
        "Lãnh đạo các sở của tỉnh Lạng Sơn dự."
    )
    claim = only(text, "meeting")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Lạng Sơn", "Quảng Tây"], "page_unit")


def test_the_day_of_an_anniversary_is_not_that_of_the_visit() -> None:
    text = (
        "Ngày 30/1/2026, đoàn thành phố Đông Hưng (Trung Quốc) đã sang thăm, chúc mừng phường Móng Cái 1 nhân kỷ niệm "
        "96 năm Ngày thành lập Đảng (3/2/1930-3/2/2026)."
    )
    assert only(text, "meeting").values["date"] == "2026-01-30"


def test_visits_that_are_counted_are_no_meeting() -> None:
    text = "Từ tháng 8/2022 đến nay, tỉnh Hủa Phăn (Lào) đã cử 29 đoàn công tác sang thăm và làm việc tại tỉnh Sơn La."
    assert claims_of(text, "meeting") == []


def test_two_units_side_by_side_are_the_parties() -> None:
    text = "Sáng 13/11/2019, tại thành phố Vinh đã diễn ra hội nghị cấp cao hai tỉnh Hà Tĩnh - Bôlykhămxay (Lào)."
    assert names(only(text, "meeting").values["parties"]) == ["Hà Tĩnh", "Bôlykhămxay"]


def test_what_a_delegation_does_on_its_way_is_told_not_where_it_was_going() -> None:
    text = (
        "Ngày 11/12/2011, trong chương trình công tác dự Hội nghị giữa Cao Bằng và Quảng Tây (Trung Quốc), đoàn tỉnh "
        "Lạng Sơn đã làm việc với lãnh đạo thành phố Sùng Tả."
    )
    claim = only(text, "meeting")
    assert (claim.values["kind"], names(claim.values["parties"])[-1]) == ("talks", "Sùng Tả")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Sáng 13-11-2023, tại Hà Nội diễn ra khai mạc Hội nghị hợp tác 3 tỉnh Lào Cai, Quảng Ninh và Vân Nam.",
            ["Lào Cai", "Quảng Ninh", "Vân Nam"],
        ),
        (
            "Sáng 10/9/2024, Đoàn công tác hai tỉnh Bò Kẹo và Hủa Phăn (Lào) thăm, làm việc tại tỉnh Lào Cai.",
            ["Bò Kẹo", "Hủa Phăn", "Lào Cai"],
        ),
        (
            "Ngày 5/6/2023, thị xã Sa Pa và quận Ngũ Hoa, thành phố Côn Minh (Trung Quốc) hội đàm.",
            ["Sa Pa", "Ngũ Hoa"],
        ),
    ],
    ids=["listed", "guests", "parent"],
)
def test_the_parties_are_all_that_take_part_and_no_parents(text: str, parties: list[str]) -> None:
    assert names(only(text, "meeting").values["parties"]) == parties


def test_both_sides_meet_on_a_day_of_their_own_and_are_the_two_units_that_the_story_names() -> None:
    text = (
        "Sáng 19/10/2012, tại thị xã Kon Tum, hai đoàn đã hội đàm. Tỉnh Kon Tum và tỉnh Ratanakiri cùng bàn việc mới."
    )
    claim = only(text, "meeting")
    assert (names(claim.values["parties"]), claim.basis["parties"]) == (["Kon Tum", "Ratanakiri"], "both_sides")
    assert claims_of("Tỉnh Kon Tum và tỉnh Ratanakiri kết nghĩa. Hai bên hội đàm theo quy chế.", "meeting") == []


def test_a_body_that_is_no_government_takes_part_by_its_own_name() -> None:
    text = "Ngày 5/6/2021, Hội LHPN tỉnh Thanh Hóa và UBND tỉnh Hủa Phăn (Lào) tổ chức hội đàm."
    parties = only(text, "meeting").values["parties"]
    assert [(p["name"], p["label"], p["kind"]) for p in parties] == [
        ("Thanh Hóa", "Hội LHPN tỉnh Thanh Hóa", "body"),
        ("Hủa Phăn", "tỉnh Hủa Phăn", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Huyện Yên Châu vừa có chuyến thăm và làm việc tại huyện Xiềng Khọ, tỉnh Hủa Phăn (Lào).", True),
        ("Tỉnh đoàn Quảng Bình có buổi làm việc với Tỉnh đoàn Khăm Muộn (Lào).", True),
        ("Tỉnh Quảng Bình và tỉnh Khăm Muộn (Lào) đã tổ chức hội đàm tại Đồng Hới.", True),
        ("Đồn Biên phòng Cha Lo, BĐBP Quảng Bình, đã gặp gỡ Đại đội Biên phòng 321, tỉnh Khăm Muộn (Lào).", True),
        ("Hai năm qua, tỉnh Quảng Bình và tỉnh Khăm Muộn (Lào) đã tổ chức 1.200 lần hội đàm.", False),
        ("Cứ 6 tháng, tỉnh Quảng Bình và tỉnh Khăm Muộn (Lào) đều tổ chức hội đàm.", False),
        ("Việt Nam và Lào đã tổ chức hội đàm cấp Bộ, tỉnh Quảng Bình chưa rõ.", False),
    ],
)
def test_what_localities_of_two_countries_did_once_needs_no_day_at_the_storys_head(text: str, told: bool) -> None:
    assert len(claims_of(text, "meeting")) == told


def test_the_day_that_a_story_gives_later_is_that_of_its_meeting() -> None:
    text = (
        "Tỉnh Quảng Bình có buổi làm việc với tỉnh Khăm Muộn (Lào).\n"
        "Ngày 5/6/2021, tỉnh Quảng Bình và tỉnh Khăm Muộn đã tổ chức buổi làm việc tại Đồng Hới."
    )
    assert only(text, "meeting").values["date"] == "2021-06-05"


def test_who_acts_next_is_none_of_those_between_whom_it_is() -> None:
    text = "Ngày 5/6/2021, diễn ra hội đàm giữa tỉnh Sơn La và tỉnh Hủa Phăn (Lào), huyện Yên Châu đã tham gia."
    assert names(only(text, "meeting").values["parties"]) == ["Sơn La", "Hủa Phăn"]


def test_what_frames_a_meeting_gives_it_neither_parties_nor_mechanism() -> None:
    text = (
        "Nhân dịp dự Gặp gỡ đầu xuân năm 2024 giữa tỉnh Quảng Ninh, Lạng Sơn và Khu tự trị dân tộc Choang Quảng Tây, "
        "chiều 28/2, tại thành phố Bắc Hải, đoàn thành phố Hạ Long có buổi làm việc với thành phố Bắc Hải (Trung Quốc)."
    )
    frame, held = claims_of(text, "meeting", published="2024-03-01")
    assert (names(held.values["parties"]), held.values.get("mechanism")) == (["Hạ Long", "Bắc Hải"], None)
    assert held.evidence.exact.startswith("chiều 28/2")
    assert (frame.values["mechanism"], frame.values["date"], frame.rules) == (
        "Gặp gỡ đầu xuân",
        "2024",
        ("meeting.framed",),
    )
    assert names(frame.values["parties"]) == ["Quảng Ninh", "Lạng Sơn", "Quảng Tây"]


def test_a_guest_whose_country_nobody_knows_visits_whom_it_comes_to() -> None:
    text = "Ngày 5/6/2021, đoàn Bệnh viện Nhân dân Sùng Tả (Trung Quốc) đã đến thăm Bệnh viện Đa khoa tỉnh Lạng Sơn."
    assert names(only(text, "meeting").values["parties"]) == [
        "Bệnh viện Nhân dân Sùng Tả",
        "Bệnh viện Đa khoa tỉnh Lạng Sơn",
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Hội đàm lần thứ 4 với tỉnh Vân Nam dự kiến tổ chức trong quý IV năm 2021.", "2021-10/2021-12"),
        ("Hội nghị tổng kết với tỉnh Vân Nam dự kiến tổ chức vào cuối năm 2026.", "2026"),
    ],
)
def test_what_is_planned_may_have_a_quarter_or_a_year(text: str, date: str) -> None:
    claim = only(text, "meeting")
    assert (claim.values["status"], claim.values["date"]) == ("planned", date)


def test_the_same_day_is_the_last_one_told_where_no_meeting_was() -> None:
    text = (
        "Tối 5/5/2019, tỉnh Điện Biên khai trương chợ biên giới.\n"
        "Chiều cùng ngày, Sở Công Thương Điện Biên đã làm việc với Sở Công Thương tỉnh Phông Sa Lỳ (Lào)."
    )
    assert only(text, "meeting").values["date"] == "2019-05-05"


def test_a_day_without_a_year_takes_that_of_the_days_it_is_one_of() -> None:
    text = (
        "Từ ngày 18 đến 21/10/2009, Hội LHPN tỉnh Kon Tum đón Hội Phụ nữ tỉnh Ratanakiri (Campuchia).\n"
        "Sáng 19/10, hai bên đã hội đàm."
    )
    last = claims_of(text, "meeting")[-1]
    assert (last.values["date"], names(last.values["parties"])) == ("2009-10-19", ["Kon Tum", "Ratanakiri"])


def test_who_a_verb_follows_is_no_parent_of_the_venue() -> None:
    text = "Ngày 26/10/2018, tại thị trấn Tân Hoa, huyện Mèo Vạc và huyện Phú Ninh (Trung Quốc) hội đàm."
    assert names(only(text, "meeting").values["parties"]) == ["Mèo Vạc", "Phú Ninh"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 13/11/2023, Hội nghị hợp tác 2 tỉnh Lào Cai (Việt Nam) và Vân Nam (Trung Quốc) lần thứ X khai mạc.",
        "Ngày 13/11/2023, tỉnh Lào Cai tổ chức Hội nghị hợp tác giữa tỉnh Lào Cai và Vân Nam (Trung Quốc) lần thứ X.",
    ],
)
def test_the_number_may_stand_behind_those_who_meet(text: str) -> None:
    assert only(text, "meeting").values["edition"] == 10


def test_a_numbered_meeting_told_by_its_day_and_by_its_days_is_one() -> None:
    text = (
        "Sáng 13/11, Hội nghị hợp tác giữa tỉnh Lào Cai và Vân Nam (Trung Quốc) lần thứ X đã khai mạc.\n"
        "Hội nghị hợp tác lần thứ X do UBND tỉnh Lào Cai chủ trì được tổ chức trong các ngày 13-14/11/2023."
    )
    assert only(text, "meeting").values["edition"] == 10


def test_the_days_of_the_visit_that_frames_talks_are_not_theirs() -> None:
    text = (
        "Ngày 26/5, trong khuôn khổ chuyến thăm Lào từ ngày 25 đến 29/5, Đoàn đại biểu tỉnh Sơn La có cuộc hội đàm với "
        "Đoàn đại biểu tỉnh Hủa Phăn."
    )
    assert only(text, "meeting").values["date"] == "XXXX-05-26"


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("Các đại biểu nhắc lại buổi hội đàm ngày 27/11/2013 giữa Sơn La và Hủa Phăn (Lào).", "2013-11-27", "done"),
        (
            "Đại hội Hội hữu nghị Việt Nam - Lào tỉnh Sơn La lần thứ V dự kiến vào quý II/2020.",
            "2020-04/2020-06",
            "planned",
        ),
    ],
)
def test_a_meeting_may_be_named_by_its_day_or_foreseen_for_a_time(text: str, date: str, status: str) -> None:
    values = only(text, "meeting").values
    assert (values["date"], values["status"]) == (date, status)


def test_what_is_first_only_named_by_its_day_is_told_by_what_comes_then() -> None:
    text = (
        "Đó là chủ đề buổi hội thảo ngày 5/12 tại Móng Cái.\n"
        "Buổi hội thảo do tỉnh Quảng Ninh và Quảng Tây (Trung Quốc) phối hợp tổ chức ngày 5/12 tại Móng Cái."
    )
    assert only(text, "meeting").rules == ("meeting.held",)


def test_guests_meet_at_the_unit_that_they_visit() -> None:
    text = "Ngày 5/6/2021, Hội LHPN tỉnh Kon Tum đã sang thăm tỉnh Ratanakiri (Campuchia)."
    assert only(text, "meeting").values["place"]["name"] == "Ratanakiri"


def test_a_country_is_the_place_only_where_no_locality_is() -> None:
    text = "Trong chuyến thăm tại Lào, ngày 12/10, tại thành phố Viêng Chăn, tỉnh Sơn La hội đàm với tỉnh Hủa Phăn."
    assert only(text, "meeting").values["place"]["name"] == "Viêng Chăn"


def test_talks_of_this_afternoon_are_not_the_visit_in_whose_course_they_are_held() -> None:
    text = (
        "Đoàn đại biểu thành phố Hà Nội sang thăm thành phố Vientiane (Lào) từ ngày 8 đến ngày 12/12.\n"
        "Chiều nay, tại Vientiane, thành phố Hà Nội đã hội đàm với thành phố Vientiane."
    )
    assert [c.values.get("date") for c in claims_of(text, "meeting")] == ["XXXX-12-08/XXXX-12-12", None]
    assert claims_of(text, "meeting", published="2012-12-09")[-1].values["date"] == "2012-12-09"


def test_a_list_of_bodies_of_one_unit_is_the_unit() -> None:
    text = "Ngày 5/6/2021, Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh Sơn La và tỉnh Hủa Phăn (Lào) tổ chức hội đàm."
    assert [p["label"] for p in only(text, "meeting").values["parties"]] == ["tỉnh Sơn La", "tỉnh Hủa Phăn"]
