"""People's names in running text, in three languages, with the post and the unit beside them."""

import pytest

from entente.places import Mention, find_chinese, find_english, find_mentions, find_people, spelling

DAY = "2024-01-01"


def mentions_of(text: str, language: str) -> list[Mention]:
    finder = {"vi": find_mentions, "zh": find_chinese, "en": find_english}[language]
    return finder(text, day=DAY)


def named(text: str, language: str) -> list[str]:
    text = spelling(text)
    return [text[p.start : p.end] for p in find_people(text, mentions_of(text, language), language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đồng chí Giàng Mí Vư phát biểu", ["Giàng Mí Vư"]),
        ("ông Lý Quốc Cường, Phó Châu trưởng", ["Lý Quốc Cường"]),
        ("bà Nông Thị Bích Hà và ông Tần A Páo", ["Nông Thị Bích Hà", "Tần A Páo"]),
        ("Bí thư Tỉnh ủy Lai Châu Vương Ninh phát biểu", ["Vương Ninh"]),
        ("Anh Trần Lai Châu dẫn đường", ["Trần Lai Châu"]),
        ("ông Xổm Xay Phăn Đa, Phó Tỉnh trưởng", ["Xổm Xay Phăn Đa"]),
        ("Phó Chủ tịch UBND", []),
        ("tỉnh Hà Giang và Cao Bằng", []),
        ("nằm trên phố Hà Nội", []),
        ("qua cầu Hồ Kiều", []),
        ("Văn phòng và Lễ ký", []),
    ],
)
def test_a_vietnamese_name_begins_with_a_family_name_or_stands_behind_an_address(
    text: str, expected: list[str]
) -> None:
    assert named(text, "vi") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云南省委书记王宁会见了客人", ["王宁"]),
        ("州长罗朝峰率团访问", ["罗朝峰"]),
        ("副主席阮文山、陈德贵出席", ["阮文山", "陈德贵"]),
        ("主席阮氏秋河致辞", ["阮氏秋河"]),
        ("县委副书记王宁和县长参加", ["王宁"]),
        ("省长阮成发出席会议", ["阮成发"]),
        ("部长助理胡正跃到会", ["胡正跃"]),
        ("副部长康连·奔舍那举行会谈", ["康连·奔舍那"]),
        ("习近平总书记强调", ["习近平"]),
        ("记者 雷桐苏 摄", ["雷桐苏"]),
        ("李明先生表示感谢", ["李明"]),
        ("大使欧阳玉静说", ["欧阳玉静"]),
        ("书记处会议", []),
        ("主任会议同意", []),
        ("市长热线开通", []),
    ],
)
def test_a_chinese_name_stands_at_a_post(text: str, expected: list[str]) -> None:
    assert named(text, "zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Nguyen Van Son spoke", ["Nguyen Van Son"]),
        ("Chairwoman Le Thi Ha Nam spoke", ["Le Thi Ha Nam"]),
        ("Hao Yusong, deputy Party Secretary of Jingxi", ["Hao Yusong"]),
        ("Lang Son Party Secretary Nguyen Quoc Doan led", ["Nguyen Quoc Doan"]),
        ("there were comrades: Giang A Tinh - Vice Chairman", ["Giang A Tinh"]),
        ("Secretary of the Lao Cai provincial Party Committee Dang Van Nam said", ["Dang Van Nam"]),
        ("Ha Giang Province and Cao Bang met", []),
        ("Secretary of the Party Committee", []),
    ],
)
def test_an_english_name_stands_at_a_post(text: str, expected: list[str]) -> None:
    assert named(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "post", "unit"),
    [
        ("云南省委书记王宁会见", "zh", "书记", "云南省委"),
        ("文山州外事办公室主任张明说", "zh", "主任", "文山州外事办公室"),
        ("Mr Ly Quoc Cuong, deputy governor of Wenshan Prefecture, spoke", "en", "Mr", None),
        ("Hao Yusong, deputy Party Secretary of Jingxi City", "en", "deputy Party Secretary", "Jingxi City"),
    ],
)
def test_the_post_and_its_unit_stand_beside_the_name(text: str, language: str, post: str, unit: str | None) -> None:
    (person,) = find_people(text, mentions_of(text, language), language=language)
    assert person.post is not None
    assert text[slice(*person.post)] == post
    assert (person.unit.label if person.unit else None) == unit
