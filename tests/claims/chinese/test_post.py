"""Posts on Chinese pages: the unit or body, the role, the name behind it."""

import pytest

from tests.claims.chinese.told import claims_of

SCOPE = "麻栗坡县与越南渭川县。"


def posts(text: str) -> list[tuple[str, str, str | None]]:
    """Person, role and organisation's label of every post."""
    found = claims_of(text + SCOPE, "post")
    return [(c.values["person"], c.values["role"], (c.values.get("organisation") or {}).get("label")) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("越南河江省人民委员会主席陆文成致辞。", [("陆文成", "主席", "河江省人民委员会")]),
        ("河江省外事厅副厅长杜国香在会上说。", [("杜国香", "副厅长", "河江省外事厅")]),
        ("龙州县委书记冯波希望深化合作。", [("冯波", "书记", "龙州县委")]),
        ("文山州委副书记、州长郭瑞林出席。", [("郭瑞林", "副书记", "文山州委"), ("郭瑞林", "州长", "文山州")]),
        ("靖西市副市长刘雄陪同考察。", [("刘雄", "副市长", "靖西市")]),
        ("谅山省委副书记林氏芳清率团访问。", [("林氏芳清", "副书记", "谅山省委")]),
        ("老挝南塔省省长坎平·赛宋平表示感谢。", [("坎平·赛宋平", "省长", "南塔省")]),
        ("老街省边防部队副司令兼参谋长乔飞雄到会。", [("乔飞雄", "副司令兼参谋长", "老街省边防部队")]),
        ("諒山省人委會副主席阮功長致詞。", [("阮功長", "副主席", "諒山省人委會")]),
        ("隔界村村长高海说，两村来往密切。", [("高海", "村长", "隔界村")]),
    ],
)
def test_a_post_and_its_unit(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("中国驻越南大使熊波致辞。", "中国驻越南"),
        ("越南外交部长裴青山会见来宾。", "越南外交部"),
        ("中共中央对外联络部副部长陈洲出席。", "中共中央对外联络部"),
        ("越南友好组织联合会(VUFO)主席潘英山说。", "越南友好组织联合会"),
    ],
)
def test_an_organisation_of_no_locality(text: str, organisation: str) -> None:
    assert [label for _, _, label in posts(text)] == [organisation]


@pytest.mark.parametrize("text", ["越南劳动党主席胡志明到过这里。", "县长办公会议通过。", "主任高度评价。"])
def test_who_is_remembered_and_what_is_no_name_make_no_post(text: str) -> None:
    assert posts(text) == []


def test_a_body_without_its_unit_is_of_the_unit_that_the_page_names_most() -> None:
    (claim,) = claims_of("麻栗坡县与越南渭川县会谈。麻栗坡县表示欢迎。县委书记王永和说。", "post")
    assert (claim.values["organisation"]["id"], claim.basis["organisation"]) == ("cn/yunnan/malipo", "page_unit")


@pytest.mark.parametrize(
    "text",
    [
        "麻栗坡县人民委员会代表团到访。",
        "中国前驻越南大使齐建国出席。",
        "云南省原副省长王刚出席。",
        "书记处通报。",
        "渭川县主席团会议。",
    ],
)
def test_a_title_without_a_name_is_no_post(text: str) -> None:
    assert posts(text) == []


def test_the_second_of_two_posts_is_the_units() -> None:
    claims = claims_of("5月3日，云南省与老挝琅勃拉邦省委书记兼省长坎平·赛宋平举行会谈。", "post")
    assert [(c.values["role"], c.values["organisation"]["label"]) for c in claims] == [
        ("书记", "琅勃拉邦省委"),
        ("省长", "琅勃拉邦省"),
    ]


def test_two_posts_behind_a_unit_spelled_in_latin_letters() -> None:
    found = posts("由沙湾拿吉(Savannakhet)省委书记兼省长坎平·赛宋平率领的代表团到访。")
    assert [(person, role) for person, role, _ in found] == [("坎平·赛宋平", "书记"), ("坎平·赛宋平", "省长")]
    assert not any(label and label.endswith("兼") for _, _, label in found)


@pytest.mark.parametrize(
    "text",
    ["“世界市长对话·南宁”活动举行。", "国会主席和坎平·赛宋平总理表示支持。", "老挝政府总理宋赛·西潘敦落地之后发言。"],
)
def test_no_name_is_an_event_or_begins_with_and_or_ends_at_a_point(text: str) -> None:
    assert posts(text) == []


def test_who_leads_a_delegation_is_named_before_the_role() -> None:
    text = "由黎海和副主席率领的高平省人民委员会代表团与石国怀副市长率领的中国广西百色市代表团会晤。"
    assert posts(text) == [("黎海和", "副主席", "高平省人民委员会"), ("石国怀", "副市长", "百色市")]


def test_a_name_in_latin_letters_with_an_apostrophe() -> None:
    assert [person for person, _, _ in posts("越南河江省民运委员会主任H’Kim Hoa Byă在会上说。")] == ["H’Kim Hoa Byă"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "老挝计划投资部部长兼老中友好协会会长坎平·赛宋平致辞。",
            [("坎平·赛宋平", "部长", "老挝计划投资部"), ("坎平·赛宋平", "会长", "老中友好协会")],
        ),
        (
            "高平省委常委市委书记黎海和与高平市领导出席。",
            [("黎海和", "书记", "市委")],
        ),
        ("老挝国家计划与投资委员会副主任坎平·赛宋平出席。", [("坎平·赛宋平", "副主任", "老挝国家计划与投资委员会")]),
        ("缅甸驻昆明总领事彤昂觉表示感谢。", [("彤昂觉", "总领事", "缅甸驻昆明")]),
        ("中国驻老挝大使馆政务参赞王畅出席。", [("王畅", "政务参赞", "中国驻老挝大使馆")]),
        ("副主席严明与何翔县长在会上致辞。", [("严明", "副主席", None)]),
        ("山罗省军事指挥部政委涛玉芳大校致辞。", [("涛玉芳", "政委", "山罗省军事指挥部")]),
        ("老挝甘蒙省省长万赛丰沙万（Vansay Phongsavan）致辞。", [("万赛丰沙万", "省长", "甘蒙省")]),
        (
            "老挝副总理兼外长沙伦赛、省长坎平·赛宋平出席。",
            [("沙伦赛", "副总理兼外长", "老挝"), ("坎平·赛宋平", "省长", None)],
        ),
        ("中国驻胡志明市新任总领事魏华祥到任。", [("魏华祥", "总领事", "中国驻胡志明市")]),
        ("越共中央总书记、国家主席苏林接见。", [("苏林", "总书记", "越共中央"), ("苏林", "国家主席", None)]),
        ("老挝甘蒙省副省长Keo-Oudone Bouthsing出席。", [("Keo-Oudone Bouthsing", "副省长", "甘蒙省")]),
        ("全国政协主席王刚出席。", [("王刚", "主席", "全国政协")]),
        ("云南省人民对外友好协会会长浦虹致辞。", [("浦虹", "会长", "云南省人民对外友好协会")]),
    ],
)
def test_rows_and_bodies(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert posts(text) == expected


def test_a_body_without_its_unit_is_not_of_the_other_side() -> None:
    text = "金平县与越南封土县、封土县来往密切。3月5日，县委书记田红梅与封土县人民委员会主席陈保中举行会谈。"
    found = {c.values["person"]: c.values["organisation"]["name"] for c in claims_of(text, "post")}
    assert found == {"田红梅": "金平", "陈保中": "封土"}


def test_the_head_of_a_unit_left_out_is_that_of_the_unit_named_most() -> None:
    claim = claims_of("3月5日，省长阮成发率云南省代表团访问越南老街省。", "post")[0]
    assert (claim.values["organisation"]["id"], claim.basis["organisation"]) == ("cn/yunnan", "page_unit")
