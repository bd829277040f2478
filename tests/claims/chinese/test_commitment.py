"""Undertakings on Chinese pages: one clause each, with its status."""

import pytest

from tests.claims.chinese.told import claims_of

HELD = "5月25日，文山州与越南河江省在文山市举行会谈。"


def told(text: str) -> list[tuple[str, str]]:
    found = claims_of(HELD + "\n" + text, "commitment")
    return [(claim.evidence.exact, claim.values["status"]) for claim in found]


@pytest.mark.parametrize(
    ("text", "clauses", "status"),
    [
        ("双方一致同意，加强边境管理，开展职业教育交流。", ["加强边境管理", "开展职业教育交流"], "agreed"),
        ("双方商定：推进铁路联通；扩大农产品准入。", ["推进铁路联通", "扩大农产品准入"], "agreed"),
        ("双方将在农业领域深化合作。", ["双方将在农业领域深化合作"], "agreed"),
        ("郭瑞林建议，双方尽快开通旅游专线。", ["双方尽快开通旅游专线"], "proposed"),
        ("河江省希望继续扩大农产品进口。", ["继续扩大农产品进口"], "proposed"),
        ("会议要求，各部门加快口岸建设。", ["各部门加快口岸建设"], "tasked"),
        ("文山州将为企业投资创造便利条件。", ["文山州将为企业投资创造便利条件"], "planned"),
        ("双方就今后工作达成一致：一是加强互访。二是打击走私。", ["加强互访", "打击走私"], "agreed"),
    ],
)
def test_each_clause_is_an_undertaking(text: str, clauses: list[str], status: str) -> None:
    assert told(text) == [(clause, status) for clause in clauses]


def test_what_is_agreed_goes_on_in_the_next_sentence() -> None:
    text = "双方同意加强交流。继续开展联合巡逻，及时通报情况。"
    assert [clause for clause, _ in told(text)] == ["加强交流", "继续开展联合巡逻", "及时通报情况"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "双方一致认为，两国部门要加强执法合作，维护边境稳定。",
            [("两国部门要加强执法合作", "agreed"), ("维护边境稳定", "agreed")],
        ),
        ("陆文成强调，双方应加强协调，提升通关水平。", [("双方应加强协调", "proposed"), ("提升通关水平", "proposed")]),
        ("文山州与河江省经济合作部门及企业界建议扩大农产品进口。", [("扩大农产品进口", "proposed")]),
        (
            "双方确定将继续加强交流并制定具体的合作计划。",
            [("双方确定将继续加强交流", "agreed"), ("制定具体的合作计划", "agreed")],
        ),
        ("双方同意共同商讨并妥善处理基层事件。", [("共同商讨并妥善处理基层事件", "agreed")]),
        ("双方同意以视频形式开展会谈，以促进交流。", [("以视频形式开展会谈", "agreed")]),
    ],
)
def test_who_speaks_and_what_belongs_together(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_what_a_speaker_proposes_goes_on_in_the_next_sentence() -> None:
    text = "郭瑞林建议双方加强互访。此外，保持口岸畅通，恢复边境贸易。"
    assert [clause for clause, _ in told(text)] == ["双方加强互访", "保持口岸畅通", "恢复边境贸易"]


def test_areas_and_speaker() -> None:
    (claim,) = claims_of(HELD + "郭瑞林建议，双方加强边境地区森林防火合作。", "commitment")
    assert (claim.values["areas"], claim.values["speaker"]) == (["forestry"], "郭瑞林")


@pytest.mark.parametrize(
    "text",
    [
        "双方就跨境缆车项目交换了意见，但未达成一致。",
        "双方已加强了边境管理。",
        "双方回顾了合作成果，取得积极成效。",
        "此访为两国关系作出贡献。",
    ],
)
def test_what_undertakes_nothing(text: str) -> None:
    assert told(text) == []


def test_what_one_side_will_do_is_planned() -> None:
    claims = claims_of("5月3日，谅山省与崇左市举行会谈。越方将提供便利条件。", "commitment")
    assert [c.values["status"] for c in claims] == ["planned"]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "郭瑞林希望，双方继续加强民间对外交流、交换号召群众的经验和推动打击犯罪合作。",
            ["双方继续加强民间对外交流", "交换号召群众的经验", "推动打击犯罪合作"],
        ),
        (
            "文山州愿与河江省加强互联互通、提升通关便利化水平、扩大农产品贸易。",
            ["与河江省加强互联互通", "提升通关便利化水平", "扩大农产品贸易"],
        ),
        ("双方同意加强贸易、投资和旅游合作。", ["加强贸易、投资和旅游合作"]),
        ("双方同意防范和打击各类边境犯罪活动。", ["防范和打击各类边境犯罪活动"]),
        ("双方同意分享促进农业发展和保护边境环境的经验。", ["分享促进农业发展和保护边境环境的经验"]),
        ("双方同意开展推动口岸联通、扩大对外开放等工作。", ["开展推动口岸联通、扩大对外开放等工作"]),
    ],
)
def test_each_verb_phrase_of_a_list_is_an_undertaking(text: str, clauses: list[str]) -> None:
    assert [clause for clause, _ in told(text)] == clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("双方同意开通那西通道，促进经济发展。", ["开通那西通道"]),
        ("双方同意尽早完善手续，并申请开放边界通道，让两国边民交换商品。", ["尽早完善手续", "申请开放边界通道"]),
        ("双方同意早日实施公路项目，为解决交通问题，推动经济走廊建设。", ["早日实施公路项目"]),
        ("郭瑞林相信，双边关系将日益密切，助力于建设和平的边境地区。", []),
        ("郭瑞林表示，河江省举办活动，进而分享加强管理和呼吁群众落实条例的经验。", []),
        ("双方希望扩大合作领域，为深化两省关系，促进两国友谊作出贡献。", ["扩大合作领域"]),
        ("双方同意让企业参与口岸建设。", ["让企业参与口岸建设"]),
        ("双方约定，轮流举办会谈，为推动合作，建立联络员制度。", ["轮流举办会谈", "建立联络员制度"]),
        ("双方表示将共同推进合作区建设。", ["将共同推进合作区建设"]),
        ("两省领导人一致同意加强党委交流。", ["加强党委交流"]),
        ("双方同意推进通道开放，要求县级政府汇报情况。", ["推进通道开放", "要求县级政府汇报情况"]),
        (
            "郭瑞林建议老挝政府总理宋赛·西潘敦协助推动高速公路项目早日实施。",
            ["协助推动高速公路项目早日实施"],
        ),
    ],
)
def test_aims_effects_and_forecasts_are_no_undertakings(text: str, clauses: list[str]) -> None:
    assert [clause for clause, _ in told(text)] == clauses


def test_what_is_begun_with_approval_from_above_is_no_undertaking() -> None:
    assert told("经省政府同意，于2006年启动口岸建设项目。") == []
    assert told("双方经友好协商同意加强交流。") == [("加强交流", "agreed")]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("双方一致认为应努力扩大交流领域、减少专业对接差距。", ["应努力扩大交流领域", "减少专业对接差距"]),
        ("双方希望全方位、多层次地开展交流合作，实现共同发展、互利共赢。", ["全方位、多层次地开展交流合作"]),
        ("双方同意落实两国领导人的重要共识。", ["落实两国领导人的重要共识"]),
        ("文山州将始终以开放的胸怀、务实的行动，深耕经贸合作。", ["深耕经贸合作"]),
        ("双方将防控疫情与打击走私相结合，举行联合巡逻。", []),
        ("双方希望加强合作，造福两地人民。", ["加强合作"]),
        ("双方同意深度挖掘合作潜力。", ["深度挖掘合作潜力"]),
        ("双方希望扩宽合作领域，加深合作内容，更好造福两国人民。", ["扩宽合作领域", "加深合作内容"]),
        ("文山州希望河江省向麻栗坡县分享管理经验并给予有效支持。", ["河江省向麻栗坡县分享管理经验", "给予有效支持"]),
        ("双方同意在符合条件的口岸试点建设智慧口岸。", ["在符合条件的口岸试点建设智慧口岸"]),
        ("通过联欢活动，将进一步弘扬友谊，加强交流。", []),
        ("备忘录的签署，将有助两省互相支持旅游。", []),
        ("文山边防支队将20名人员遣送出境。", []),
        ("河江省建议文山州延长口岸通关时间。", ["文山州延长口岸通关时间"]),
        ("河江省希望文山州帮助渭川县培训农业技术人员。", ["文山州帮助渭川县培训农业技术人员"]),
        ("双方同意加强联系，通过互访团、留学生互访等形式。", ["加强联系"]),
        ("河江省希望能通过各项交流活动加强与文山州的关系。", ["能通过各项交流活动加强与文山州的关系"]),
        ("管委会表示，一是加强沟通联络；二是夯实口岸功能。", ["加强沟通联络", "夯实口岸功能"]),
        ("口岸的启用具有重要意义，将继续推动边境发展。", []),
        ("双方希望在科技等重要问题上深化合作。", ["在科技等重要问题上深化合作"]),
        ("双方同意这是合作的重要内容。", []),
        ("双方就巡逻时间达成共识，确保行动顺利开展。", []),
        ("文山州一定积极推动项目落地。", ["文山州一定积极推动项目落地"]),
        ("两个单位确定继续宣传边界法律。", ["两个单位确定继续宣传边界法律"]),
        ("双方将紧紧围绕两省发展大局，开拓创新、砥砺前行。", []),
    ],
)
def test_manners_sets_and_what_is_taken(text: str, clauses: list[str]) -> None:
    assert [clause for clause, _ in told(text)] == clauses


def test_a_row_of_other_stories_titles_makes_no_claims() -> None:
    row = "文山州与河江省同意加强口岸建设合作 河口县与老街市签署友好交流合作备忘录 麻栗坡县与渭川县举行工作会谈"
    assert claims_of("3月5日，麻栗坡县与越南渭川县举行会谈。\n" + row, "instrument") == []


def test_what_a_paper_asks_for_is_agreed() -> None:
    assert told("根据备忘录要求，各方将简化出入境手续。") == [("各方将简化出入境手续", "agreed")]


def test_no_unit_is_a_speaker() -> None:
    claim = claims_of("胡志明市与广西壮族自治区。胡志明市希望深化双边关系。", "commitment")[0]
    assert claim.values.get("speaker") is None
