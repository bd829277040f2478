"""Meetings on Chinese pages: what is held or planned, when, where, how, between whom."""

import pytest

from tests.claims.chinese.told import claims_of, names, only


def test_a_meeting_between_two_sides() -> None:
    claim = only("3月8日下午，河口县人民政府与越南老街市人民委员会在河口县举行工作会谈。", "meeting")
    assert (claim.values["date"], claim.values["kind"], claim.values["status"]) == ("XXXX-03-08", "talks", "done")
    assert names(claim.values["parties"]) == ["河口", "老街"]
    assert [body["label"] for body in claim.values["bodies"]] == ["河口县人民政府", "老街市人民委员会"]
    assert claim.values["place"]["label"] == "河口县"
    assert (claim.values["mode"], claim.basis["mode"]) == ("in_person", "place_named")


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("6月2日，越南谅山省副主席会见崇左市代表团一行。", "reception", ["谅山", "崇左"]),
        ("6月2日至4日，勐腊县代表团赴老挝南塔省考察访问。", "visit", ["勐腊", "南塔"]),
        ("6月2日，那坡县与越南保乐县举行友好交流活动。", "gathering", ["那坡", "保乐"]),
        ("6月2日，麻栗坡县代表团对越南河江省进行工作访问。", "visit", ["麻栗坡", "河江"]),
    ],
)
def test_what_one_does_to_another(text: str, kind: str, parties: list[str]) -> None:
    claim = only(text, "meeting")
    assert (claim.values["kind"], names(claim.values["parties"])) == (kind, parties)


@pytest.mark.parametrize(
    ("words", "mode"),
    [("以视频方式举行", "online"), ("以线上线下相结合的方式举行", "hybrid"), ("面对面举行", "in_person")],
)
def test_the_mode_is_what_the_words_say(words: str, mode: str) -> None:
    assert only(f"5月6日，红河州与越南老街省{words}会谈。", "meeting").values["mode"] == mode


def test_a_mechanisms_number_is_its_edition() -> None:
    claim = only("3月6日，广西与越南高平省联合工作委员会第十二次会晤在南宁市举行。", "meeting")
    assert (claim.values["mechanism"], claim.values["edition"]) == ("联合工作委员会", 12)


def test_a_session_beside_the_meeting_is_one_of_its_own() -> None:
    text = "2月9日，广西与越南高平省新春会晤在高平省举行。\n同期召开了联合工作委员会第十一次会晤。"
    first, second = claims_of(text, "meeting")
    assert first.values["mechanism"] == "新春会晤"
    assert (second.values["mechanism"], second.values["edition"], second.values["date"]) == (
        "联合工作委员会",
        11,
        "XXXX-02-09",
    )


@pytest.mark.parametrize("word", ["将", "拟", "计划"])
def test_what_will_be_is_planned(word: str) -> None:
    claim = only(f"普洱市与越南奠边省第三次工作会谈{word}于2026年9月3日在奠边省举行。", "meeting")
    assert (claim.values["status"], claim.values["date"]) == ("planned", "2026-09-03")


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("12月28日，河口县与越南老街市举行会谈。", "2023-01-02", "2022-12-28"),
        ("日前，河口县与越南老街市举行会谈。", "2023-01-02", "2023-01-02~"),
        ("昨日，河口县与越南老街市举行会谈。", "2023-01-02", "2023-01-01"),
        ("28日，河口县与越南老街市举行会谈。", "2023-01-02", "2022-12-28"),
        ("2022年3月5日，河口县与越南老街市举行会谈。", "2023-01-02", "2022-03-05"),
        ("3月5日，河口县与越南老街市2021年工作会谈举行。", None, "2021-03-05"),
    ],
)
def test_the_date_by_the_words_and_the_publication(text: str, published: str | None, date: str) -> None:
    assert only(text, "meeting", published=published).values["date"] == date


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，河口县与越南老街市未举行会谈。",
        "会谈纪要将另行公布，河口县与越南老街市均已知悉。",
        "3月8日，河口县与越南老街市一带下了大雨。",
        "双方在会谈中回顾了河口县与越南老街市的合作。",
    ],
)
def test_what_was_not_held_makes_no_meeting(text: str) -> None:
    assert claims_of(text, "meeting") == []


def test_a_meeting_told_twice_is_one() -> None:
    text = "3月8日，河口县与越南老街市举行会谈。\n8日下午，河口县与越南老街市在河口举行会谈。"
    assert len(claims_of(text, "meeting", published="2024-03-09")) == 1


def test_what_is_only_held_somewhere_is_no_meeting_of_localities() -> None:
    assert claims_of("12月12日，中国外交部部长与越南外交部部长在河内举行会谈，愿推进合作。") == []


def test_talks_on_a_visit_are_their_own() -> None:
    text = "5月2日至6日，越南老街省代表团访问红河州。\n5月3日，老街省与红河州举行工作会谈。"
    assert [c.values["kind"] for c in claims_of(text, "meeting")] == ["visit", "talks"]


def test_provinces_that_are_counted_are_named_in_the_next_sentence() -> None:
    text = "2月9日，广西与越南边境四省新春会晤在南宁市举行。谅山省、高平省、河江省和广宁省代表出席。"
    assert names(only(text, "meeting").values["parties"]) == ["广西", "谅山", "高平", "河江", "广宁"]


def test_a_region_that_is_left_out_is_the_one_of_the_page() -> None:
    claim = only("9月15日，自治区主席陈武在南宁会见老挝南塔省省长一行。广西愿深化合作。", "meeting")
    assert names(claim.values["parties"]) == ["广西", "南塔"]


def test_a_place_that_the_report_comes_from_is_no_party() -> None:
    claim = only("越通社河内——3月8日，越南谅山省与崇左市举行会谈。", "meeting")
    assert names(claim.values["parties"]) == ["谅山", "崇左"]
    assert claim.evidence.exact.startswith("3月8日")


def test_a_conference_of_a_mechanism_is_its_session() -> None:
    claim = only("3月22日，谅山省与广西壮族自治区联合工作委员会第十次会议在谅山市举行。", "meeting")
    assert (claim.values["kind"], claim.values["edition"]) == ("session", 10)


def test_a_ceremony_is_of_those_whose_paper_it_signs() -> None:
    text = "11月14日，《谅山省与广西壮族自治区合作备忘录》签署仪式以线上方式举行。谅山省与广西高度重视。"
    claim = only(text, "meeting")
    assert (names(claim.values["parties"]), claim.values["mode"]) == (["谅山", "广西"], "online")


def test_who_only_holds_it_does_not_meet() -> None:
    text = "10月23日，由云南省主办的合作论坛在昆明市举行。老挝琅南塔省代表与云南省代表出席。"
    assert claims_of(text, "meeting")[0].values.get("parties") is None


def test_a_locality_in_brackets_stands_for_its_country() -> None:
    claim = only("12月10日，第七届中国（云南）—老挝（琅南塔）合作论坛在昆明市举行。", "meeting")
    assert names(claim.values["parties"]) == ["云南", "琅南塔"]


def test_talks_that_come_afterwards_are_of_the_same_day_and_their_own() -> None:
    text = "5月3日，越南老街省代表团赴红河州参观。随后，双方已进行会谈，讨论边境管理。"
    assert [(c.values["kind"], c.values["date"]) for c in claims_of(text, "meeting")] == [
        ("visit", "XXXX-05-03"),
        ("talks", "XXXX-05-03"),
    ]


def test_a_name_of_many_words_tells_its_year_and_parties() -> None:
    text = "在越南谅山、高平省与中国广西壮族自治区2023年党委书记新春会晤暨联工委第十四次会议上，双方进行交流。"
    claim = only(text, "meeting")
    assert (claim.values["date"], claim.values["edition"]) == ("2023", 14)
    assert names(claim.values["parties"]) == ["谅山", "高平", "广西"]


def test_a_name_in_quotation_marks_tells_its_number_and_parties() -> None:
    text = "10月20日，云南省商务厅组成联合工作组，赴越南与老街省召开了“中国云南与越南老街联合工作组第三次会议”。"
    claim = only(text, "meeting")
    assert (names(claim.values["parties"]), claim.values["edition"]) == (["云南", "老街"], 3)


def test_an_event_named_in_quotation_marks_is_held() -> None:
    claim = only("1月15日，文山州与越南河江省“边境歌会”活动在文山市举行。", "meeting")
    assert (claim.values["kind"], claim.values["place"]["label"]) == ("gathering", "文山市")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("越南外交部长阮文明3月5日会见中国广西壮族自治区党委书记王刚，就边境口岸交换意见。", ["越南", "广西"]),
        ("3月5日，谅山省领导会见上海市代表团。", ["谅山", "上海"]),
    ],
)
def test_who_is_met_may_begin_like_a_word_of_time(text: str, parties: list[str]) -> None:
    assert names(only(text, "meeting").values["parties"]) == parties


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月5日，云南省与老挝南塔省工作会谈在首都万象召开。", "万象"),
        ("3月5日，云南省与老挝南塔省工作会谈在老挝北部琅勃拉邦召开。", "琅勃拉邦"),
        ("3月5日，云南省与缅甸曼德勒省联欢活动在边境小城云南省德宏州瑞丽市举行。", "瑞丽市"),
    ],
)
def test_a_venue_may_be_described(text: str, place: str) -> None:
    assert only(text, "meeting").values["place"]["label"] == place


def test_what_something_is_held_after_is_no_venue() -> None:
    claim = only("3月5日，在文山州与河江省第三次例会结束后，麻栗坡县与渭川县举行会谈。", "meeting")
    assert claim.values.get("place") is None


def test_the_day_may_be_told_of_what_was_before() -> None:
    text = "3月5日，满载物资的车辆从昆明市出发。当日，云南省与老挝南塔省捐赠仪式举行。"
    claim = only(text, "meeting")
    assert (claim.values["date"], claim.basis["date"]) == ("XXXX-03-05", "same_day")


@pytest.mark.parametrize("words", ["会议期间，", "巡逻结束后，"])
def test_talks_on_the_occasion_of_something_else(words: str) -> None:
    text = f"3月5日，麻栗坡县代表团赴越南渭川县访问。{words}文山州副州长与河江省副主席举行会谈。"
    assert [(c.values["kind"], c.values["date"]) for c in claims_of(text, "meeting")][-1] == ("talks", "XXXX-03-05")


def test_at_what_is_held_something_is_told() -> None:
    text = "3月5日，在昆明市举行的中国国际友好城市大会上，云南省与老挝南塔省签署协议。"
    claim = only(text, "meeting")
    assert (claim.values["kind"], claim.values["date"], claim.values["place"]["name"]) == (
        "conference",
        "XXXX-03-05",
        "昆明",
    )
    assert not claim.values.get("parties")


def test_a_mechanism_named_in_quotation_marks_before_its_number() -> None:
    claim = only("“中国云南—越南老街联合工作组”第二次会议3月5日在昆明市召开。老街省与云南省来往密切。", "meeting")
    assert names(claim.values["parties"]) == ["云南", "老街"]


def test_the_parties_stand_in_the_meetings_own_clause() -> None:
    text = "3月5日，广西与谅山省举行新春会晤；配合外交部接待老挝南塔省代表团。"
    assert names(only(text, "meeting").values["parties"]) == ["广西", "谅山"]


def test_what_is_recalled_is_no_meeting_of_the_story() -> None:
    assert claims_of("河江省代表团曾于2009年3月5日到麻栗坡县访问。", "meeting") == []


def test_who_receives_may_leave_out_his_city() -> None:
    text = "3月5日，市委常委、副市长何翔会见越南下龙市代表团一行。桂林市与下龙市来往密切，桂林市感谢支持。"
    assert names(only(text, "meeting").values["parties"]) == ["桂林", "下龙"]


def test_a_border_city_needs_no_label() -> None:
    claim = only("3月5日，越南谅山省副主席一行到凭祥综合保税区考察。凭祥口岸扩大开放。", "meeting")
    assert names(claim.values["parties"]) == ["谅山", "凭祥"]


def test_a_story_without_any_day_still_tells_its_meeting() -> None:
    claim = only("文山州州长郭瑞林与河江省主席阮文山共同主持会谈。双方同意加强往来。", "meeting")
    assert (claim.values["kind"], claim.values.get("date"), names(claim.values["parties"])) == (
        "talks",
        None,
        ["文山", "河江"],
    )


@pytest.mark.parametrize("text", ["文山州与河江省定期举行会谈。", "文山州与河江省同意举行会谈。"])
def test_what_is_held_often_or_agreed_is_no_meeting(text: str) -> None:
    assert claims_of(text, "meeting") == []


def test_who_attends_something_else_is_received() -> None:
    claim = only("3月5日，文山州州长会见来参加商品交易大会的越南河江省副主席。", "meeting")
    assert claim.values["kind"] == "reception"


def test_the_visit_of_guests_is_no_place() -> None:
    claim = only("3月5日，政府副总理会见正对越南进行工作访问的云南省副省长。双方就边境口岸交换意见。", "meeting")
    assert claim.values.get("place") is None


def test_who_tells_it_takes_no_part() -> None:
    text = "记者从云南省人民对外友好协会获悉，3月5日，文山州与越南河江省举行会谈。"
    assert names(only(text, "meeting").values["parties"]) == ["文山", "河江"]


def test_a_general_s_rank_puts_nothing_ahead() -> None:
    claim = only("3月5日，文山军分区王刚少将与越南河江省边防部队举行会谈。", "meeting")
    assert claim.values["status"] == "done"


def test_since_the_first_meeting_tells_none() -> None:
    assert claims_of("自2010年3月文山州与河江省第一次会议召开以来，双方往来密切。", "meeting") == []


def test_yesterday_with_its_day() -> None:
    claim = only("文山州州长昨（28）日会见河江省副主席一行。", "meeting")
    assert claim.values["date"] == "XXXX-XX-28"


def test_a_numbered_session_beside_a_visit_is_another() -> None:
    visit = "9月10日，广西壮族自治区主席在越南河内拜会越南国会主席。双方就边境口岸交换意见。"
    text = visit + "当天举行的广西与越南联工委第三次会晤签署了备忘录。"
    assert [c.values.get("edition") for c in claims_of(text, "meeting")] == [None, 3]


def test_the_next_of_a_row_of_events_is_planned() -> None:
    text = "3月8日，广西与越南高平省举行友好交流活动。下一届活动将于2025年在高平省举行。"
    assert [(c.values["status"], c.values["date"]) for c in claims_of(text, "meeting")] == [
        ("done", "XXXX-03-08"),
        ("planned", "2025"),
    ]


@pytest.mark.parametrize("event", ["中国—东盟博览会", "中国—东盟商务与投资峰会"])
def test_a_land_in_an_events_name_takes_no_part(event: str) -> None:
    claim = only(f"9月16日，越南谅山省代表团抵达南宁市出席第20届{event}。双方就边境口岸交流。", "meeting")
    assert "中国" not in names(claim.values["parties"])


def test_a_year_in_brackets_is_not_the_meetings() -> None:
    text = "8月30日，河静省与老挝甘蒙省举行两省友好（1962.9.5～2022.9.5）纪念活动。双方表示满意。"
    assert only(text, "meeting").values["date"] == "XXXX-08-30"
