"""Of pages made to hurt: what would crash or hang a reader that looks again and again is read like any other."""

import sys
from types import FrameType

import pytest

from entente.claims.reading import read_content

VI = (
    "Ngày 22/2/2023, tại thành phố Hà Giang, tỉnh Hà Giang hội đàm với châu Văn Sơn (Trung Quốc) về hợp tác biên giới. "
)
ZH = "2023年2月22日,中国云南省文山州与越南河江省在河江市举行会谈,就边境合作交换意见。"
EN = (
    "On February 22, 2023, Ha Giang Province of Vietnam held talks with Wenshan Prefecture of Yunnan, China, on trade. "
)
MORE = {
    VI: "Hai bên đã trao đổi về tình hình hợp tác thời gian qua và thống nhất tiếp tục phối hợp chặt chẽ. ",
    ZH: "双方就进一步加强边境地区友好合作深入交换了意见,并一致同意继续保持密切联系。",
    EN: "The two sides exchanged views on their cooperation in recent times and agreed to go on working closely. ",
}
SIZE = 15_000
MOST_GROWTH = 2.6
"""How much more work twice the page may cost; one that looks at all pairs would cost four times as much."""


def calls_to_read(text: str) -> int:
    """How many functions, Python's own among them, are called to read the text: the same on every machine."""
    calls = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_content(text.encode())
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        pytest.param(VI, "gia hạn Thỏa thuận, sửa đổi Quy chế, chấm dứt ", id="acts on papers without a name"),
        pytest.param(VI, "...", id="a run of full stops"),
        pytest.param(VI, "1. Hợp tác biên giới\n2. Thương mại\n", id="a list of numbered lines"),
        pytest.param(VI, "trao tặng 400kg gạo, 150 triệu đồng và 500 bộ đồ bảo hộ cho châu Văn Sơn, ", id="gifts"),
        pytest.param(ZH, "\u3000", id="blanks"),
        pytest.param(ZH, "河江、老街、高平、", id="a row of names"),
        pytest.param(EN, "Nguyen Van An, Tran Van Binh, Le Thi Hoa, ", id="a row of people"),
        pytest.param(EN, "(China) ", id="countries in brackets"),
    ],
)
def test_what_is_repeated_without_end_is_read_with_work_that_grows_with_it(opening: str, sentence: str) -> None:
    story = f"{opening * 2}\n\n{MORE[opening] * 3}\n\n"
    times = SIZE // len(sentence.encode())
    calls_to_read(story + sentence * 10)  # fills what is kept between pages
    assert calls_to_read(story + sentence * 2 * times) < MOST_GROWTH * calls_to_read(story + sentence * times)


@pytest.mark.parametrize("number", ["9" * 400, "9" * 3_500, "9" * 400 + ",5", "9" * 400 + ".5", "1.000" * 100])
@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        (VI, "Năm 2022, hai bên đã tổ chức 129 đoàn với {} lượt người."),
        (ZH, "2022年共有{}人次。"),
        (EN, "In 2022, trade between the two sides reached {} million USD."),
    ],
)
def test_a_number_that_no_reader_of_json_holds_is_none(opening: str, sentence: str, number: str) -> None:
    read = read_content(f"{opening * 2}{MORE[opening]}{sentence.format(number)}".encode()).reading
    assert all((claim.values.get("value") or 0) < 10**30 for claim in read.claims)


@pytest.mark.parametrize(
    "page",
    [
        VI * 2 + "Năm 2０19, hai bên ký Biên bản hội đàm năm 201９.",
        ZH * 2 + "2０19年，双方签署了《合作备忘录》。",
        EN * 2 + "The two sides signed an agreement on trade in 201９.",
    ],
)
def test_days_are_written_in_the_digits_of_dates(page: str) -> None:
    said = [value for claim in read_content(page.encode()).reading.claims for value in claim.values.values()]
    assert all(value.isascii() for value in said if isinstance(value, str) and value[:2] == "20")


@pytest.mark.parametrize(
    ("opening", "sentence", "type"),
    [
        (VI, "Hai bên đã ký Biên bản số {}/BB-UBND về hợp tác thương mại. ", "instrument"),
        (VI, "Tỉnh Hà Giang trao tặng châu Văn Sơn {}kg gạo. ", "support"),
        (ZH, "双方签署了《第{}号合作协议》。", "instrument"),
    ],
)
def test_a_story_that_tells_more_than_any_does_loses_nothing(opening: str, sentence: str, type: str) -> None:
    story = f"{opening * 2}\n\n{MORE[opening] * 3}\n\n" + "".join(sentence.format(number) for number in range(100, 400))
    said = [claim for claim in read_content(story.encode()).reading.claims if claim.type == type]
    assert len(said) == 300
