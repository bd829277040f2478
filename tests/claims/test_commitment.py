"""Commitments: one undertaking a clause, with who says so, and nothing from greetings, denials and hopes."""

import pytest

from tests.claims.told import claims_of, only


def cut(text: str) -> list[tuple[str, str]]:
    return [(c.values["status"], c.evidence.exact) for c in claims_of(text, "commitment")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hai bên thống nhất tăng cường trao đổi đoàn các cấp; mở thêm tuyến du lịch qua biên giới; "
            "phối hợp quản lý lao động.",
            [
                "tăng cường trao đổi đoàn các cấp",
                "mở thêm tuyến du lịch qua biên giới",
                "phối hợp quản lý lao động",
            ],
        ),
        (
            "Hai bên nhất trí tiếp tục duy trì đường dây nóng giữa hai đồn, thúc đẩy giao thương của cư dân hai bên, "
            "phối hợp tuần tra dọc đường biên.",
            [
                "tiếp tục duy trì đường dây nóng giữa hai đồn",
                "thúc đẩy giao thương của cư dân hai bên",
                "phối hợp tuần tra dọc đường biên",
            ],
        ),
        (
            "Hai bên cam kết đẩy mạnh hợp tác trong nông nghiệp, y tế, giáo dục và bảo vệ môi trường.",
            ["đẩy mạnh hợp tác trong nông nghiệp, y tế, giáo dục và bảo vệ môi trường"],
        ),
        (
            "Các tỉnh thống nhất nội dung hợp tác năm 2022 như: Nâng cấp chợ đường biên. Mở lớp tiếng Lào ở xã.",
            ["Nâng cấp chợ đường biên", "Mở lớp tiếng Lào ở xã"],
        ),
        (
            "Hai bên thống nhất những việc sau:\n- Tổ chức hội chợ vùng biên hằng năm.\n- Nối lại tuyến xe khách.",
            ["Tổ chức hội chợ vùng biên hằng năm", "Nối lại tuyến xe khách"],
        ),
        (
            "Theo đó, hai bên cam kết hỗ trợ nhau cứu hộ khi có lũ, góp phần giữ bình yên tuyến biên giới.",
            ["hỗ trợ nhau cứu hộ khi có lũ"],
        ),
    ],
)
def test_what_is_agreed_is_cut_where_another_undertaking_begins(text: str, parts: list[str]) -> None:
    assert cut(text) == [("agreed", part) for part in parts]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hai bên đồng ý mở lại chợ đường biên.", "agreed"),
        ("Phía huyện Mường Ét đề nghị huyện bạn hỗ trợ giống cây dược liệu.", "proposed"),
        ("Tỉnh Lai Châu mong muốn sớm mở tuyến xe khách sang châu Hồng Hà.", "proposed"),
        ("Hội nghị giao Sở Ngoại vụ hai tỉnh chuẩn bị dự thảo thỏa thuận.", "tasked"),
        ("Lãnh đạo tỉnh yêu cầu các đồn biên phòng tăng cường tuần tra đường biên.", "tasked"),
        ("Tỉnh Lào Cai sẽ hỗ trợ huyện bạn xây dựng trường học.", "planned"),
        ("Trong thời gian tới, Hội tiếp tục mở rộng giao lưu với các hội bạn.", "planned"),
    ],
)
def test_the_opening_words_give_the_status(text: str, status: str) -> None:
    assert only(text, "commitment").values["status"] == status


def test_tasks_are_numbered_over_paragraphs() -> None:
    text = (
        "Hội đề ra nhiệm vụ trọng tâm năm 2023:\nMột là, phát triển chi hội ở các xã biên giới. Mở lớp học tiếng Lào.\n"
        "Hai là, vận động học bổng cho sinh viên nghèo."
    )
    assert cut(text) == [
        ("planned", "phát triển chi hội ở các xã biên giới"),
        ("planned", "Mở lớp học tiếng Lào"),
        ("planned", "vận động học bổng cho sinh viên nghèo"),
    ]
    claims = claims_of(text, "commitment")
    assert {(c.values["period"], c.basis.get("period")) for c in claims} == {("2023", "opened_by")}


def test_what_a_paper_holds_is_agreed() -> None:
    text = (
        "Ngày 4/6/2021, xã A Mú Sung và hương Kim Thủy Hà ký Thỏa thuận kết nghĩa.\n"
        "Theo bản thỏa thuận, hai bên gặp gỡ định kỳ mỗi năm hai lần; hướng dẫn nhau trồng thảo quả."
    )
    claims = claims_of(text, "commitment")
    assert [(c.values["status"], c.rules) for c in claims] == [("agreed", ("commitment.content",))] * 2
    assert all(c.within for c in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên chưa thống nhất việc mở lại chợ đường biên.",
        "Nếu hai bên thống nhất, chợ sẽ mở lại.",
        "Bao giờ hai bên thống nhất mở lại chợ đường biên?",
        "Lãnh đạo huyện chúc hai bên tiếp tục gặt hái nhiều thành công.",
        "Đồng chí bày tỏ tin tưởng quan hệ hai tỉnh sẽ tiếp tục phát triển.",
        "Ông cảm ơn tỉnh bạn đã hỗ trợ vật tư phòng dịch.",
        "Hai bên đánh giá cao kết quả phối hợp tuần tra.",
        "Việc thực hiện các nội dung được thống nhất tại hội nghị trước rất khẩn trương.",
        "Sau ngày đất nước thống nhất, hai tỉnh làm lễ kết nghĩa.",
        "Ban chỉ đạo công tác biên giới hai tỉnh đã họp.",
        "Việc này sẽ góp phần vun đắp tình hữu nghị.",
        "Hai bên thống nhất nội dung biên bản.",
    ],
)
def test_greetings_denials_hopes_and_words_in_other_meanings_make_none(text: str) -> None:
    assert claims_of(text, "commitment") == []


def test_the_speaker_is_the_person_named_before_the_proposal() -> None:
    text = "Ông Lò Văn Sủi, Chủ tịch UBND huyện Mường Tè, đề nghị huyện bạn sớm mở lại chợ đường biên."
    assert only(text, "commitment").values["speaker"] == "Lò Văn Sủi"


def test_a_speech_goes_on_under_its_speaker() -> None:
    text = (
        "Phát biểu tại buổi làm việc, bà Vàng Thị Mỷ khẳng định quan hệ hai huyện rất tốt đẹp. "
        "Đồng chí cũng đề nghị huyện bạn phối hợp kiểm soát dịch bệnh trên gia súc."
    )
    assert only(text, "commitment").values["speaker"] == "Vàng Thị Mỷ"


def test_a_body_or_two_persons_are_no_speaker() -> None:
    for text in (
        "Tỉnh Lạng Sơn đề nghị các bên nghiên cứu mở tuyến xe tải.",
        "Ông Lê Văn Nam và bà Lý Thị Hoa đề nghị các bên nghiên cứu mở tuyến xe tải.",
    ):
        assert only(text, "commitment").values.get("speaker") is None


def test_areas_period_and_parties_are_told() -> None:
    text = (
        "Ngày 5/3/2022, tỉnh Lai Châu và châu Hồng Hà tổ chức hội đàm.\n"
        "Hai bên thống nhất trong năm 2022: mở lại tuyến du lịch qua biên giới."
    )
    values = only(text, "commitment").values
    assert (values["areas"], values["period"]) == (["tourism"], "2022")
    assert [party["name"] for party in values["parties"]] == ["Lai Châu", "Hồng Hà"]


def test_what_lead_and_body_both_tell_is_one() -> None:
    text = (
        "Hai bên thống nhất mở lại chợ đường biên.\n"
        "Kết thúc hội đàm, hai bên thống nhất mở lại chợ đường biên trong quý tới."
    )
    assert [c.evidence.exact for c in claims_of(text, "commitment")] == ["mở lại chợ đường biên trong quý tới"]


def test_a_numbered_list_under_a_heading_needs_no_other_word() -> None:
    text = (
        "Về hợp tác kinh tế giữa hai tỉnh:\n1. Tiếp tục tạo thuận lợi cho hàng hóa qua cửa khẩu.\n"
        "2. Phối hợp xúc tiến đầu tư ở vùng biên giới."
    )
    claims = claims_of(text, "commitment")
    assert [c.evidence.exact for c in claims] == [
        "Tiếp tục tạo thuận lợi cho hàng hóa qua cửa khẩu",
        "Phối hợp xúc tiến đầu tư ở vùng biên giới",
    ]
    assert {(c.values["status"], c.basis["status"], c.rules) for c in claims} == {
        ("planned", "listed", ("commitment.listed",))
    }


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hai bên thống nhất các nội dung hợp tác du lịch qua biên giới trong năm tới.",
            ["các nội dung hợp tác du lịch qua biên giới trong năm tới"],
        ),
        ("Hai bên thống nhất các nội dung sẽ bàn ở kỳ họp sau.", []),
        ("Hai bên thống nhất ký biên bản ghi nhớ.", []),
        ("Hợp tác giữa hai huyện sẽ ngày càng phát triển.", []),
        ("Sau khi thống nhất mở lại chợ, hai bên ra về.", []),
        (
            "Hai bên nhất trí tăng cường hợp tác trên các lĩnh vực: nông nghiệp; y tế; du lịch.",
            ["tăng cường hợp tác trên các lĩnh vực: nông nghiệp; y tế; du lịch"],
        ),
        (
            "Hai bên khẳng định tiếp tục phối hợp quản lý lao động qua biên giới.",
            ["phối hợp quản lý lao động qua biên giới"],
        ),
    ],
)
def test_a_content_is_one_only_where_it_names_its_area(text: str, parts: list[str]) -> None:
    assert [exact for _, exact in cut(text)] == parts


def test_what_goes_on_in_another_sentence_with_who_does_it() -> None:
    text = (
        "Hai bên thống nhất tăng cường tuần tra dọc đường biên.\n"
        "Cùng với đó, hai bên tạo điều kiện cho cư dân thăm thân."
    )
    assert [exact for _, exact in cut(text)][1:] == ["hai bên tạo điều kiện cho cư dân thăm thân"]


@pytest.mark.parametrize(
    "text", ["Đó là kiến nghị tại hội nghị phát triển vùng biên.", "Hàng đi qua theo yêu cầu kiểm dịch."]
)
def test_nouns_of_request_open_nothing(text: str) -> None:
    assert claims_of(text, "commitment") == []


def test_what_a_story_itself_plans_has_no_speaker() -> None:
    text = "Ông Lò Văn Sủi phát biểu tại buổi lễ. Trong thời gian tới, Hội tiếp tục mở rộng giao lưu với các hội bạn."
    assert only(text, "commitment").values.get("speaker") is None


def test_a_speaker_who_names_others_is_still_the_speaker() -> None:
    text = (
        "Phát biểu tại hội đàm, ông Lò Văn Sủi nhắc tới chuyến thăm của ông Lý Chính Hoa. "
        "Ông đề nghị hai huyện sớm mở lại chợ đường biên."
    )
    assert only(text, "commitment").values["speaker"] == "Lò Văn Sủi"


def test_speech_in_quotes_is_cut_as_other_words_are() -> None:
    text = (
        "Ông nói: “Chúng tôi đề nghị hai bên tiếp tục mở rộng các chợ đường biên ở những xã còn xa trung tâm; "
        "tạo thuận lợi cho cư dân qua lại thăm thân trong các dịp lễ, tết cổ truyền của mỗi nước; "
        "hướng dẫn bà con các bản giáp biên trồng cây dược liệu dưới tán rừng theo quy trình chung.”"
    )
    assert len(claims_of(text + " Đoàn đến từ tỉnh Hủa Phăn (Lào).", "commitment")) == 3


def test_a_list_may_name_the_field_of_each_item_first() -> None:
    text = (
        "Hai bên thống nhất các nội dung sau:\nVề nông nghiệp: trao đổi kinh nghiệm trồng chè vùng cao.\n"
        "Về y tế, phối hợp khám bệnh cho cư dân biên giới."
    )
    assert [exact for _, exact in cut(text)] == [
        "trao đổi kinh nghiệm trồng chè vùng cao",
        "phối hợp khám bệnh cho cư dân biên giới",
    ]


def test_numbers_in_brackets_are_no_part_of_an_undertaking() -> None:
    text = "Hai bên thống nhất: (1) mở lại chợ đường biên; (2) tăng cường tuần tra dọc sông biên giới."
    assert [exact for _, exact in cut(text)] == ["mở lại chợ đường biên", "tăng cường tuần tra dọc sông biên giới"]


def test_a_list_behind_a_colon_needs_no_verb_that_is_known() -> None:
    text = (
        "Hai bên thống nhất một số nội dung sau:\nChạy thử tuyến tàu mỗi tuần hai chuyến;\n"
        "Miễn phí lưu bãi 5 ngày đối với nông sản."
    )
    assert [c.evidence.exact for c in claims_of(text, "commitment")] == [
        "Chạy thử tuyến tàu mỗi tuần hai chuyến",
        "Miễn phí lưu bãi 5 ngày đối với nông sản",
    ]


def test_items_that_begin_with_a_rhythm_are_undertakings_of_their_own() -> None:
    text = "Hai bên cam kết: lập đường dây cấp cứu; mỗi năm bồi dưỡng 8 điều dưỡng; mỗi quý hội chẩn từ xa một lần."
    assert len(claims_of(text, "commitment")) == 3


def test_fields_behind_a_colon_are_no_undertakings() -> None:
    text = "Hai bên thống nhất hợp tác trên các lĩnh vực: giáo dục và đào tạo nghề; khoa học và công nghệ cao."
    assert len(claims_of(text, "commitment")) == 1


def test_what_a_paper_obliges_both_sides_to_is_agreed() -> None:
    text = (
        "Ngày 26/10, huyện Mèo Vạc và Phú Ninh (Trung Quốc) hội đàm. Thực hiện Thỏa thuận, hai huyện sẽ trao đổi "
        "cán bộ trẻ mỗi năm một đợt; liên kết bảo vệ nguồn nước."
    )
    assert [claim.values["status"] for claim in claims_of(text, "commitment")] == ["agreed", "agreed"]


def test_what_is_agreed_not_to_be_done_is_an_undertaking_and_what_failed_is_none() -> None:
    text = (
        "Ngày 26/10, huyện Mèo Vạc và Phú Ninh (Trung Quốc) hội đàm. Hai bên thống nhất: không tiếp nhận lao động "
        "dưới 18 tuổi; không tổ chức được hội chợ năm nay; phối hợp tuần tra."
    )
    assert [claim.evidence.exact for claim in claims_of(text, "commitment")] == [
        "không tiếp nhận lao động dưới 18 tuổi",
        "phối hợp tuần tra",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hai xã giao ước: không chặt cây ở đầu nguồn; 6 tháng họp mặt một lần tại nhà văn hóa thôn; "
            "khi có trâu bò đi lạc thì báo tin cho nhau.",
            [
                "không chặt cây ở đầu nguồn",
                "6 tháng họp mặt một lần tại nhà văn hóa thôn",
                "khi có trâu bò đi lạc thì báo tin cho nhau",
            ],
        ),
        (
            "Hai bên thống nhất bổ sung nội dung cứu hộ. Cụ thể là: lập tổ cứu hộ chung; mỗi quý diễn tập một lần.",
            ["bổ sung nội dung cứu hộ", "lập tổ cứu hộ chung", "mỗi quý diễn tập một lần"],
        ),
        (
            "Hai bên cam kết cùng nhau làm tốt việc giữ rừng đầu nguồn, hai xã nghiêm túc thực hiện quy ước chăn thả.",
            ["cùng nhau làm tốt việc giữ rừng đầu nguồn", "hai xã nghiêm túc thực hiện quy ước chăn thả"],
        ),
        (
            "Hai bên thống nhất tăng cường nghiên cứu, kiến nghị và triển khai các mô hình chợ vùng biên.",
            ["tăng cường nghiên cứu, kiến nghị và triển khai các mô hình chợ vùng biên"],
        ),
        (
            "Hai bên nhất trí tiếp tục tăng cường tuần tra trên sông, phòng chống tội phạm và cứu hộ khi có lũ.",
            ["tiếp tục tăng cường tuần tra trên sông, phòng chống tội phạm và cứu hộ khi có lũ"],
        ),
        (
            "Hai bên thống nhất phương hướng thời gian tới, trong đó tiếp tục duy trì đường dây nóng giữa hai đồn.",
            ["tiếp tục duy trì đường dây nóng giữa hai đồn"],
        ),
        (
            "Hai hội thống nhất cao nội dung tăng cường trao đổi sách báo về phụ nữ vùng biên.",
            ["tăng cường trao đổi sách báo về phụ nữ vùng biên"],
        ),
        (
            "Các đại biểu nhất trí về phương hướng nhiệm kỳ 2020-2025 là tiếp tục mở rộng các chi hội ở xã biên giới.",
            ["tiếp tục mở rộng các chi hội ở xã biên giới"],
        ),
        (
            "Hai bên nhất trí phối hợp tuần tra vào cuối quý và ký biên bản ghi nhận kết quả.",
            ["phối hợp tuần tra vào cuối quý"],
        ),
    ],
)
def test_each_item_of_a_list_is_an_undertaking_whatever_it_begins_with(text: str, parts: list[str]) -> None:
    assert [part for _, part in cut(text)] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Quý IV, Hội tập trung:\n- Tổ chức thi tìm hiểu lịch sử hai nước;\n- Mở lớp tiếng Lào cho tiểu thương.",
            [
                ("planned", "Tổ chức thi tìm hiểu lịch sử hai nước"),
                ("planned", "Mở lớp tiếng Lào cho tiểu thương"),
            ],
        ),
        (
            "Đại hội thông qua nghị quyết với các nhiệm vụ: (1) phát triển thêm chi hội ở các xã; "
            "(2) mỗi năm xây tặng một căn nhà cho hộ nghèo nước bạn.",
            [
                ("planned", "phát triển thêm chi hội ở các xã"),
                ("planned", "mỗi năm xây tặng một căn nhà cho hộ nghèo nước bạn"),
            ],
        ),
        (
            "Trong nhiệm kỳ mới, Hội đẩy mạnh dạy tiếng Việt cho con em kiều bào; giúp đỡ lưu học sinh nước bạn.",
            [
                ("planned", "Hội đẩy mạnh dạy tiếng Việt cho con em kiều bào"),
                ("planned", "giúp đỡ lưu học sinh nước bạn"),
            ],
        ),
        (
            "Ông Thao cảm ơn tình cảm của tỉnh bạn và hứa sẽ vận động người dân giữ gìn cột mốc.",
            [("planned", "vận động người dân giữ gìn cột mốc")],
        ),
        (
            "Chủ tịch UBND tỉnh giao Sở Công Thương lập phương án mở chợ; giao Sở Giao thông lập bản đồ tuyến đường.",
            [
                ("tasked", "Sở Công Thương lập phương án mở chợ"),
                ("tasked", "Sở Giao thông lập bản đồ tuyến đường"),
            ],
        ),
    ],
)
def test_what_is_planned_or_given_to_do_is_cut_item_by_item(text: str, parts: list[tuple[str, str]]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Hai hội trao đổi những khó khăn, kiến nghị từ cơ sở về việc mở chợ biên giới.",
        "Hội nghị tổng kết dự kiến tổ chức tại thành phố Pắc Xế vào cuối năm.",
        "Nếu lũ về sớm thì hai bên sẽ chuyển chợ lên bờ cao.",
        "Các đại biểu bàn về hợp tác với hội bạn, kiến nghị các giải pháp nâng cao chất lượng sinh hoạt chi hội.",
    ],
)
def test_named_proposals_and_what_is_only_held_or_supposed_are_none(text: str) -> None:
    assert cut(text) == []
