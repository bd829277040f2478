"""Notice to the other side of what changed among units, and its answer; not what is to come or told to one's own."""

import pytest

from .told import claims_of

BEFORE = {
    "vi": "Ngày 18/9/2025, tại phường Hà Giang 1, đoàn đại biểu tỉnh Tuyên Quang hội đàm với đoàn đại biểu châu "
    "Văn Sơn, tỉnh Vân Nam (Trung Quốc). ",
    "zh": "2025年9月18日，文山州与越南宣光省在河江1坊举行会谈。",
    "en": "On September 18, 2025, Tuyen Quang Province held talks with Wenshan Prefecture of China's Yunnan Province. ",
}
TITLES = {"vi": "Tin hữu nghị", "zh": "越南宣光省与文山州举行会谈", "en": "Tuyen Quang and Wenshan hold talks"}


def read(language, sentence):
    return claims_of(BEFORE[language] + sentence, "achievement", language=language, title=TITLES[language])


def told(rule, language, sentence):
    return [one.evidence.exact for one in read(language, sentence) if one.rules == (f"achievement.{rule}",)]


@pytest.mark.parametrize(
    ("language", "sentence", "exact"),
    [
        (
            "vi",
            "Tỉnh đã thông báo cho phía Trung Quốc về việc sắp xếp đơn vị hành chính cấp xã, mong tiếp tục hợp tác.",
            "đã thông báo cho phía Trung Quốc về việc sắp xếp đơn vị hành chính cấp xã",
        ),
        (
            "vi",
            "Sở Ngoại vụ đã gửi công hàm tới châu Văn Sơn về việc kế thừa các thỏa thuận mà tỉnh Hà Giang đã ký.",
            "đã gửi công hàm tới châu Văn Sơn về việc kế thừa các thỏa thuận mà tỉnh Hà Giang đã ký",
        ),
        (
            "vi",
            "Ông Hồ Văn Lực thông báo với đoàn bạn việc hợp nhất hai tỉnh Hà Giang và Tuyên Quang.",
            "thông báo với đoàn bạn việc hợp nhất hai tỉnh Hà Giang và Tuyên Quang",
        ),
        (
            "vi",
            "Bí thư Tỉnh ủy thông báo về mô hình chính quyền địa phương hai cấp của Việt Nam.",
            "thông báo về mô hình chính quyền địa phương hai cấp của Việt Nam",
        ),
        (
            "vi",
            "Trước đó, UBND tỉnh có văn bản gửi châu Văn Sơn thông báo tên gọi mới của các xã biên giới.",
            "có văn bản gửi châu Văn Sơn thông báo tên gọi mới của các xã biên giới",
        ),
        (
            "vi",
            "Việc sáp nhập các xã biên giới cũng đã được thông báo cho phía bạn bằng công thư.",
            "sáp nhập các xã biên giới cũng đã được thông báo cho phía bạn bằng công thư",
        ),
        (
            "vi",
            "Các xã biên giới đã thông báo với các hương, trấn đối diện về tên gọi mới của xã.",
            "đã thông báo với các hương, trấn đối diện về tên gọi mới của xã",
        ),
        (
            "vi",
            "Tỉnh Tuyên Quang đã trao công hàm cho phía Trung Quốc về việc kế thừa các thỏa thuận hợp tác.",
            "đã trao công hàm cho phía Trung Quốc về việc kế thừa các thỏa thuận hợp tác",
        ),
        ("zh", "越方就原协议的承继事宜致函我州。", "承继事宜致函我州"),
        ("zh", "越方通报了河江省与宣光省合并的情况。", "通报了河江省与宣光省合并的情况"),
        (
            "zh",
            "宣光省已致函文山州，说明原河江省签署的协议由宣光省承继。",
            "已致函文山州，说明原河江省签署的协议由宣光省承继",
        ),
        ("zh", "宣光省已向文山州通报行政区划调整情况。", "通报行政区划调整情况"),
        (
            "en",
            "Tuyen Quang has notified the Chinese side of the merger with Ha Giang Province.",
            "has notified the Chinese side of the merger with Ha Giang Province",
        ),
        (
            "en",
            "The provincial authorities sent a note verbale to Wenshan on the succession to the agreements.",
            "sent a note verbale to Wenshan on the succession to the agreements",
        ),
    ],
)
def test_notice_given_to_the_other_side(language, sentence, exact):
    assert told("notice", language, sentence) == [exact]


@pytest.mark.parametrize(
    ("language", "sentence", "exact"),
    [
        (
            "vi",
            "Phía bạn đã có văn bản trả lời, nhất trí tiếp tục thực hiện các thỏa thuận đã ký.",
            "đã có văn bản trả lời, nhất trí tiếp tục thực hiện các thỏa thuận đã ký",
        ),
        (
            "vi",
            "Châu Văn Sơn có công thư phúc đáp, thống nhất giữ nguyên các thỏa thuận kết nghĩa.",
            "có công thư phúc đáp, thống nhất giữ nguyên các thỏa thuận kết nghĩa",
        ),
        (
            "vi",
            "Phía bạn thống nhất với việc xã Lao Chải mới kế thừa quan hệ kết nghĩa của các xã cũ.",
            "thống nhất với việc xã Lao Chải mới kế thừa quan hệ kết nghĩa của các xã cũ",
        ),
        (
            "vi",
            "Chính quyền châu Văn Sơn đã trả lời bằng văn bản, khẳng định các thỏa thuận cũ vẫn có hiệu lực.",
            "đã trả lời bằng văn bản, khẳng định các thỏa thuận cũ vẫn có hiệu lực",
        ),
        ("zh", "文山州政府书面回复，确认各项协议继续有效。", "书面回复，确认各项协议继续有效"),
        (
            "en",
            "In reply, Wenshan confirmed that the agreements signed with Ha Giang remain in force.",
            "confirmed that the agreements signed with Ha Giang remain in force",
        ),
        ("zh", "文山州已复函，同意继续履行与原河江省签署的各项协议。", "已复函，同意继续履行与原河江省签署的各项协议"),
        (
            "en",
            "Wenshan replied in writing, agreeing to continue implementing the agreements signed with Ha Giang.",
            "replied in writing, agreeing to continue implementing the agreements signed with Ha Giang",
        ),
    ],
)
def test_its_answer(language, sentence, exact):
    assert told("answer", language, sentence) == [exact]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "UBND tỉnh đã thông báo cho các xã, phường về việc sắp xếp đơn vị hành chính cấp xã."),
        ("vi", "Hai bên thống nhất kịp thời thông báo cho nhau khi có thay đổi tên gọi các xã biên giới."),
        ("vi", "Đồn Biên phòng đã thông báo cho phía bạn về tình hình sạt lở tại khu vực mốc 261."),
        ("vi", "Tỉnh giao Sở Ngoại vụ thông báo cho phía Trung Quốc về việc sáp nhập xã."),
        ("vi", "Tỉnh Tuyên Quang sẽ gửi công hàm tới châu Văn Sơn về việc kế thừa các thỏa thuận."),
        ("vi", "Sở Ngoại vụ chưa gửi công hàm cho phía bạn về việc sắp xếp đơn vị hành chính."),
        ("vi", "Theo Thông báo số 35 của Tỉnh ủy về việc sáp nhập xã, bộ máy đã ổn định."),
        ("vi", "Báo đã thông tin cho bạn đọc về việc sáp nhập tỉnh."),
        ("vi", "Phía bạn thông báo cho tỉnh về việc sáp nhập hai xã của huyện Ma Lật Pha."),
        ("vi", "Phía Văn Sơn thông báo việc thành lập mới hai cửa hàng miễn thuế."),
        ("vi", "Phía bạn chưa có văn bản trả lời về việc kế thừa các thỏa thuận."),
        ("vi", "Phía bạn thống nhất tăng giờ thông quan và tiếp nhận hàng hóa tại cửa khẩu Thanh Thủy."),
        ("vi", "Tỉnh Tuyên Quang có văn bản trả lời cử tri về việc sáp nhập xã."),
        ("zh", "双方将及时相互通报行政区划调整情况。"),
        ("zh", "越方将致函文山州，说明各项协议的承继事宜。"),
        ("zh", "文山州通报了两家企业合并的情况。"),
        ("zh", "会议通报了边境地区旱情，双方同意继续保持会晤。"),
        ("zh", "文山州尚未复函。"),
        ("en", "The province will notify Wenshan of the merger of border communes."),
        ("en", "Tuyen Quang has informed its communes of the merger of border communes."),
        ("en", "Tuyen Quang notified Wenshan of a landslide near marker 261."),
        ("en", "Wenshan has not replied in writing on the succession to the agreements."),
        ("en", "Wenshan informed Tuyen Quang of the merger of two companies in the province."),
        ("en", "Wenshan agreed to extend opening hours and take over the cargo at the gate."),
    ],
)
def test_what_is_to_come_or_told_to_others_or_of_something_else_is_none(language, sentence):
    assert told("notice", language, sentence) + told("answer", language, sentence) == []


def test_who_told_whom_by_name_and_else_as_they_met():
    named = "Tỉnh Tuyên Quang đã gửi công hàm tới châu Văn Sơn về việc kế thừa các thỏa thuận."
    [claim] = read("vi", named)
    assert [party["name"] for party in claim.values["parties"]] == ["Tuyên Quang", "Văn Sơn"]
    assert "parties" not in claim.basis
    [claim] = read("vi", "Phía ta đã thông báo cho phía bạn về việc sáp nhập các xã biên giới.")
    assert [party["name"] for party in claim.values["parties"]] == ["Tuyên Quang", "Văn Sơn"]
    assert claim.basis["parties"] == "within"
