"""The life of a paper from the acts on it: what it is on a day, when it runs out, and what stays unknown."""

import pytest

from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES
from entente.register.lives import lives
from entente.register.lives.until import until

from ..known import TUYEN_QUANG, known
from ..made import CAO_BANG, HA_GIANG, QUANG_TAY, VAN_SON, claim

PAGE = "Hai bên kéo dài thời hạn Chương trình hợp tác giai đoạn 2021 - 2025 đến ngày 30/6/2026."
NAME = "Chương trình hợp tác giai đoạn 2021 - 2025"


def programme(id="i", **values):
    more = {"kind": "programme", "date": "2021-05-25", "period": "2021/2025", "parties": [HA_GIANG, VAN_SON]}
    return claim("instrument", id, **{**more, "status": "signed"} | values)


def act(id, what, date, exact=PAGE, name=NAME, **values):
    start = exact.index(name)
    return Claim(
        page=values.pop("page", f"page-of-{id}"),
        type="act",
        id=id,
        rules=("act.made",),
        evidence=Evidence(0, len(exact), exact),
        words={"instrument": ((start, start + len(name)),)},
        values=dict.fromkeys(TYPES["act"]) | {"instrument": name, "act": what, "date": date} | values,
    )


def life(*claims):
    return lives(known(*claims))["i"]


@pytest.mark.parametrize(
    ("day", "state"),
    [("2021-05-24", "not_yet"), ("2021-05-25", "in_force"), ("2025-12-31", "in_force"), ("2026-01-01", "expired")],
)
def test_a_paper_is_in_force_from_its_signing_to_the_end_of_its_period(day, state):
    assert life(programme()).state(day) == state


@pytest.mark.parametrize(("what", "state"), [("suspended", "suspended"), ("ended", "ended"), ("succeeded", "replaced")])
def test_an_act_holds_from_its_day_on(what, state):
    told = life(programme(), act("a", what, "2024-03-01", parties=[HA_GIANG, VAN_SON]))
    assert told.state("2024-02-29") == "in_force"
    assert told.state("2024-03-01") == state


def test_a_suspended_paper_that_is_extended_later_runs_again():
    acts = [act("a", "suspended", "2023-03-01"), act("b", "extended", "2024-03-01")]
    assert life(programme(), *acts).state("2024-06-01") == "in_force"


def test_an_extension_moves_the_expiry_from_its_own_day_on():
    told = life(programme(), act("a", "extended", "2025-09-18"))
    assert (told.expiry.day, told.expiry.record) == ("2026-06-30", "a")
    assert told.state("2026-06-30") == "in_force"
    assert told.state("2026-07-01") == "expired"


def test_a_paper_extended_after_it_ran_out_was_out_of_force_between():
    told = life(programme(), act("a", "extended", "2026-03-01"))
    assert [told.state(day) for day in ("2026-02-01", "2026-03-01")] == ["expired", "in_force"]


def test_an_extension_that_does_not_say_until_when_leaves_the_expiry_unknown():
    told = life(programme(), act("a", "extended", "2025-09-18", exact=f"gia hạn {NAME}"))
    assert told.expiry is None
    assert told.state("2027-01-01") == "open"
    assert not told.expires_within("2025-12-01", 60)


@pytest.mark.parametrize(("days", "soon"), [(30, True), (29, False)])
def test_what_runs_out_within_so_many_days_is_known_ahead(days, soon):
    assert life(programme()).expires_within("2025-12-01", days) == soon


def test_what_has_run_out_already_does_not_run_out_soon():
    assert not life(programme()).expires_within("2026-01-02", 365)


def test_a_paper_without_a_period_is_open_and_never_runs_out():
    told = life(programme(period=None))
    assert (told.state("2030-01-01"), told.expiry) == ("open", None)


@pytest.mark.parametrize(("status", "state"), [("planned", "planned"), ("mentioned", "unknown"), ("in_force", "open")])
def test_what_is_not_told_is_not_made_up(status, state):
    assert life(programme(status=status, date=None, period=None)).state("2024-01-01") == state


def test_a_paper_that_one_page_says_is_signed_is_no_more_to_be_signed_though_more_foretold_it():
    foretold = [(programme(id, status="planned"), "2021-05-01") for id in ("i", "j")]
    told = life(*foretold, (programme("k"), "2021-05-26"))
    assert (told.state("2024-01-01"), [stage.what for stage in told.stages]) == ("in_force", ["signed"])


def test_a_heir_that_takes_a_paper_over_does_not_end_it():
    told = life(programme(), act("a", "succeeded", "2025-09-18", parties=[TUYEN_QUANG, VAN_SON]))
    assert [stage.what for stage in told.stages] == ["signed", "taken_over"]
    assert told.state("2025-12-01") == "in_force"


def test_an_act_of_other_parties_is_not_on_this_paper():
    assert life(programme(), act("a", "ended", "2024-03-01", parties=[CAO_BANG, QUANG_TAY])).stages[1:] == ()


def test_an_act_that_two_papers_fit_is_offered_and_changes_neither():
    twin = programme("j", kind="plan", date="2021-06-01")
    told = lives(known(programme(), twin, act("a", "ended", "2024-03-01", parties=[HA_GIANG, VAN_SON])))
    assert [len(one.offered) for one in told.values()] == [1, 1]
    assert {one.state("2024-06-01") for one in told.values()} == {"in_force"}


def test_a_number_tells_the_paper():
    name = "Chương trình số 03/CTrPH-HHN"
    ended = act("a", "ended", "2024-12-20", exact=f"kết thúc {name}", name=name)
    assert life(programme(number="03/CTrPH-HHN"), programme("j"), ended).stages[-1].reason == "number"


def test_the_paper_that_the_act_names_on_its_own_page_is_it():
    ended = act("a", "ended", "2024-12-20", exact="kết thúc Chương trình này", name="Chương trình này", page="p")
    paper = claim("instrument", "i", page="p", exact="Chương trình này", start=9, kind="programme", period="2021/2025")
    assert life(paper, ended).stages[-1].reason == "same_words"


@pytest.mark.parametrize(
    ("words", "name", "day"),
    [
        (PAGE, NAME, "2026-06-30"),
        ("gia hạn Thỏa thuận trao đổi thông tin ký năm 2016 đến hết năm 2022", "Thỏa thuận trao đổi thông tin", "2022"),
        ("gia hạn Biên bản ghi nhớ đến hết tháng 6/2017", "Biên bản ghi nhớ", "2017-06"),
        (f"gia hạn {NAME} thêm ba năm", NAME, None),
        (f"kéo dài {NAME} để kịp Đại hội năm 2026", NAME, None),
        ("the memorandum of 2019 was extended until 31 December 2026", "memorandum of 2019", "2026-12-31"),
        ("将合作协议延长至2027年12月", "合作协议", "2027-12"),
    ],
)
def test_until_when_a_paper_is_extended(words, name, day):
    assert until(act("a", "extended", None, exact=words, name=name)) == day
