"""Three-way, on every type: the claim as it was decided, the person's word, and what a later reading makes of its page.

A better reader gives the same page another id, or the same; a changed page gives other words around; of a reprint, the
copy that was not judged itself is the one that is read again.
"""

from dataclasses import replace

import pytest

from entente.claims.claim import Evidence
from entente.claims.fields import TYPES
from entente.register import fold
from entente.register.carrying import carry
from entente.register.hearing import waiting
from entente.register.saying import CLAUSE
from entente.register.standing import UNDECIDED, standing, waits

from .made import CAO_BANG, HA_GIANG, HDND_HA_GIANG, VAN_SON, accept, claim, correct, reject, told

BOTH = [HA_GIANG, VAN_SON]
# Of each type: its words, what they say, a field that a page may edit, with its new value, and one not read before.
SAID = {
    "meeting": (
        "Sáng 22/2/2023, tỉnh Hà Giang hội đàm với châu Văn Sơn theo hình thức trực tuyến.",
        {"kind": "talks", "date": "2023-02-22", "mode": "online", "parties": BOTH},
        ("mode", "hybrid"),
        ("host", HA_GIANG),
    ),
    "instrument": (
        "Hai bên ký Bản ghi nhớ hợp tác số 12/BGN về quản lý cửa khẩu Thanh Thủy.",
        {"kind": "memorandum", "number": "12/BGN", "date": "2023-02-22", "parties": BOTH, "status": "signed"},
        ("date", "2023-02-23"),
        ("areas", ["border_gates"]),
    ),
    "act": (
        "Thỏa thuận kết nghĩa được gia hạn từ ngày 1/3/2023 theo đề nghị của hai bên.",
        {"instrument": "Thỏa thuận kết nghĩa", "act": "extended", "date": "2023-03-01"},
        ("date", "2023-03-02"),
        ("parties", BOTH),
    ),
    "commitment": (
        "Hai bên thống nhất mỗi năm tổ chức một đợt tuần tra chung dọc đường biên giới",
        {"status": "agreed", "areas": ["border_management"], "parties": BOTH},
        ("status", "proposed"),
        ("period", "2023/2025"),
    ),
    "assessment": (
        "Việc nâng cấp đường ra mốc 261 đến nay đã hoàn thành một phần",
        {"commitment": "nâng cấp đường ra mốc 261", "year": "2023", "status": "done_in_part"},
        ("status", "done"),
        ("by", "Sở Giao thông vận tải"),
    ),
    "achievement": (
        "Hai bên đã phối hợp giữ gìn an ninh trật tự khu vực biên giới được ổn định",
        {"areas": ["border_management"], "period": "2022", "parties": BOTH},
        ("period", "2021/2022"),
        None,
    ),
    "figure": (
        "hai bên đã trao đổi 129 đoàn công tác các cấp trong giai đoạn vừa qua",
        {"indicator": "delegations", "value": 129, "period": "2016/2020", "parties": BOTH},
        ("value", 130),
        ("qualifier", "about"),
    ),
    "activity": (
        "Ngày 19/3/2023, hai bên trồng 500 cây sa mộc tại khu vực cửa khẩu Thanh Thủy",
        {"kind": "tree_planting", "date": "2023-03-19", "parties": BOTH, "status": "done"},
        ("status", "planned"),
        ("place", HA_GIANG),
    ),
    "support": (
        "Châu Văn Sơn trao tặng tỉnh Hà Giang 20 máy thở và 10.000 khẩu trang y tế",
        {"donors": [VAN_SON], "recipients": [HA_GIANG], "value": 500, "date": "2021-08-12"},
        ("value", 600),
        ("period", "2021"),
    ),
    "twinning": (
        "Lễ kết nghĩa giữa hai xã biên giới Thanh Thủy và Thiên Bảo được tổ chức trọng thể",
        {"parties": BOTH, "level": "commune", "date": "2019-10-03", "status": "done"},
        ("status", "planned"),
        None,
    ),
    "mechanism": (
        "Chương trình gặp gỡ đầu xuân được tổ chức luân phiên hằng năm từ 2016",
        {"name": "Chương trình gặp gỡ đầu xuân", "parties": BOTH, "since": "2016"},
        ("since", "2017"),
        ("frequency", "1/year"),
    ),
    "organisation": (
        "Hội hữu nghị Việt Nam - Trung Quốc tỉnh Hà Giang được thành lập năm 2009",
        {"name": "Hội hữu nghị Việt Nam - Trung Quốc tỉnh Hà Giang", "founded": "2009"},
        ("founded", "2010"),
        ("parent", HDND_HA_GIANG),
    ),
    "post": (
        "đồng chí Thào Hồng Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh",
        {"person": "Thào Hồng Sơn", "role": "Chủ tịch", "organisation": HDND_HA_GIANG},
        ("organisation", HDND_HA_GIANG | {"name": "Cao Bằng", "id": CAO_BANG["id"]}),
        None,
    ),
}
FIRST, REPRINT = "https://baohagiang.vn/hoi-dam.html", "https://ttxvn.example/hoi-dam.html"
WAYS = ("the same id", "another id", "a changed page", "a reprint")
every = pytest.mark.parametrize("type", sorted(SAID))
whichever = pytest.mark.parametrize("way", WAYS)
NEW = {"the same id": "old", "another id": "new", "a changed page": "new", "a reprint": "copy"}


def test_no_type_is_left_out():
    assert SAID.keys() == TYPES.keys()


def of(type, id="old", *, page="p1", source=FIRST, exact=None, start=0, at=5, **changed):
    """at: where on its page each of its fields was read."""
    words, values, *_ = SAID[type]
    one = claim(type, id, page=page, exact=exact or words, start=start, **values | changed)
    one = replace(one, words=dict.fromkeys(values | changed, ((start + at, start + at + 4),)))
    return replace(told(one, "2023-02-22", source), story=REPRINT)


def again(type, way, **changed):
    """What the later reading tells of the claim. A changed page has its words a little later."""
    match way:
        case "the same id" | "another id":
            return of(type, NEW[way], **changed)
        case "a changed page":
            return of(type, "new", page="p2", start=40, **changed)
        case _:
            return of(type, "copy", page="p9", source=REPRINT, **changed)


def stands(told, log):
    return carry(told, standing(log)).told.get(told[0].claim.id, UNDECIDED)


def log_of(decide, type, way, *said):
    """The decision on the claim; where its reprint is read again, on the copy too: it is spoken of by name."""
    decision = decide(1, of(type), *said)
    if way != "a reprint":
        return [decision]
    copy = of(type, "copy", page="p9", source=REPRINT)
    snapshot = {**decision.snapshot, "copy": copy.to_json()}
    return [replace(decision, targets=("old", "copy"), snapshot=snapshot)]


@every
@whichever
def test_what_is_told_as_it_was_keeps_its_decisions(type, way):
    new, log = again(type, way), log_of(accept, type, way)
    assert (stands([new], log).state, waits(new.claim, stands([new], log))) == ("accepted", ())
    assert waiting([new], standing(log)) == set()


@every
@whichever
def test_a_judged_field_that_is_read_otherwise_comes_back_and_the_persons_value_stands(type, way):
    name, value = SAID[type][2]
    new, log = again(type, way, **{name: value}), log_of(accept, type, way)
    found = stands([new], log)
    assert (waits(new.claim, found), found.kept[name].value) == ((name,), SAID[type][1][name])
    [record] = [one for one in fold([new], log) if NEW[way] in {id for m in one.members for id in m.ids}]
    assert (record.best(name), record.fields[name][0].by) == (SAID[type][1][name], "Lan")


@every
@whichever
def test_a_corrected_field_comes_back_only_where_it_is_read_anew(type, way):
    name, value = SAID[type][2]
    log = log_of(correct, type, way, name, None)
    assert name not in waits(again(type, way).claim, stands([again(type, way)], log))
    new = again(type, way, **{name: value})
    found = stands([new], log)
    assert (name in waits(new.claim, found), found.kept[name].value) == (True, None)


@every
@whichever
def test_a_field_that_nobody_judged_waits_alone(type, way):
    if SAID[type][3]:
        name, value = SAID[type][3]
        new, log = again(type, way, **{name: value}), log_of(accept, type, way)
        assert waits(new.claim, stands([new], log)) == (name,)


@every
@whichever
def test_a_field_that_is_read_no_more_stands(type, way):
    name = "period" if type == "figure" else SAID[type][2][0]
    new, log = again(type, way, **{name: None}), log_of(accept, type, way)
    assert waits(new.claim, stands([new], log)) == ()
    assert fold([new], log)[0].best(name) == SAID[type][1][name]


@every
@whichever
def test_what_was_rejected_stays_rejected(type, way):
    new, log = again(type, way), log_of(reject, type, way)
    assert stands([new], log).state == "rejected"
    assert (fold([new], log), waiting([new], standing(log))) == ([], set())


@every
@pytest.mark.parametrize("decide", [accept, reject])
def test_what_is_told_no_more_stands_if_it_was_accepted_and_only_then(type, decide):
    records = fold([], [decide(1, of(type))])
    assert [(one.id, one.members[0].vanished) for one in records] == ([("old", True)] if decide is accept else [])


@every
def test_what_nobody_judged_is_gone_with_its_words(type):
    assert fold([], []) == []
    assert carry([], {}).now("old") is None


@pytest.mark.parametrize("type", ["commitment", "achievement"])
@whichever
def test_a_clause_of_which_a_word_is_another_comes_back_and_the_accepted_words_stand(type, way):
    words = SAID[type][0]
    new = again(type, way, exact=words.replace("một đợt", "hai đợt").replace("ổn định", "giữ vững"))
    log = log_of(accept, type, way)
    found = stands([new], log)
    assert (waits(new.claim, found), found.kept[CLAUSE].value, found.kept[CLAUSE].by) == ((CLAUSE,), words, "Lan")
    [record] = [one for one in fold([new], log) if NEW[way] in {id for m in one.members for id in m.ids}]
    assert {member.claim: member.words for member in record.members}[NEW[way]] == words


@pytest.mark.parametrize("words", ["Hai bên thống nhất, mỗi năm tổ chức MỘT đợt tuần tra chung dọc đường\nbiên giới."])
def test_a_clause_of_the_same_words_in_other_marks_is_the_same(words):
    new = replace(
        of("commitment"), claim=replace(of("commitment").claim, evidence=Evidence(40, 40 + len(words), words))
    )
    assert waits(new.claim, stands([new], [accept(1, of("commitment"))])) == ()


def test_accepting_the_new_words_settles_them():
    new = again("commitment", "the same id", exact=SAID["commitment"][0].replace("một đợt", "hai đợt"))
    log = [accept(1, of("commitment")), accept(2, new, CLAUSE, by="Minh")]
    assert waits(new.claim, stands([new], log)) == ()
    assert fold([new], log)[0].members[0].words is None


def test_words_that_return_are_accepted_again():
    old = of("commitment")
    other = again("commitment", "the same id", exact=SAID["commitment"][0].replace("một đợt", "hai đợt"))
    log = [accept(1, old), accept(2, other, "status", by="Minh")]
    assert waits(other.claim, stands([other], log)) == (CLAUSE,)
    assert waits(old.claim, stands([old], log)) == ()


@pytest.mark.parametrize(
    ("type", "changed"),
    [
        ("figure", {"value": 130, "exact": SAID["figure"][0].replace("129", "130")}),
        ("instrument", {"period": "2023/2026", "exact": SAID["instrument"][0] + " giai đoạn 2023-2026"}),
    ],
)
def test_a_number_that_its_page_edits_is_the_same_claim(type, changed):
    old = of(type) if type == "figure" else of(type, period="2023/2025", exact=SAID[type][0] + " giai đoạn 2023-2025")
    new = again(type, "a changed page", **changed)
    [record] = fold([new], [accept(1, old)])
    assert [(one.claim, one.vanished, one.carried) for one in record.members] == [("new", False, ("old",))]
    assert waits(new.claim, stands([new], [accept(1, old)])) == (next(iter(changed)),)


def test_a_corrected_number_that_its_page_edits_comes_back_beside_the_correction():
    old = of("support", value=24, date=None)
    new = again("support", "a changed page", value=25, date=None)
    found = stands([new], [accept(1, old), correct(2, old, "value", 23)])
    assert (found.kept["value"].value, found.kept["value"].corrected, waits(new.claim, found)) == (23, True, ("value",))


@pytest.mark.parametrize(
    "changed",
    [
        {"value": 34, "at": 50},
        {"value": 34, "at": 50, "exact": "tỉnh đã đón 34 đoàn công tác của nước bạn"},
        {"value": 34, "period": "2021/2025", "page": "p2"},
        {"value": 34, "indicator": "delegates", "page": "p2"},
    ],
)
def test_another_number_is_another_figure(changed):
    new = of("figure", "new", **{"page": "p1"} | changed)
    assert carry([new], standing([accept(1, of("figure"))])).told == {}


def test_a_rejected_number_is_not_the_one_that_its_page_has_in_its_place():
    new = again("figure", "a changed page", value=130)
    assert carry([new], standing([reject(1, of("figure"))])).told == {}


def test_the_number_that_stayed_is_the_one_that_was_accepted():
    stayed, other = of("figure", "stayed", page="p2", start=90), of("figure", "other", page="p2", value=130)
    assert list(carry([stayed, other], standing([accept(1, of("figure"))])).told) == ["stayed"]


@pytest.mark.parametrize("gone", [{"type": "song"}, {"colour": "red"}])
def test_a_decision_outlives_the_type_or_the_field_that_claims_have_no_more(gone):
    """Of a type that is gone nothing stands any more; of a field that is gone, all else does."""
    old = of("meeting")
    kept = accept(1, old)
    row = {**kept.snapshot["old"], "claim": kept.snapshot["old"]["claim"] | gone}
    log = [replace(kept, snapshot={"old": row}, value={} if "type" in gone else {"fields": ["colour", "kind"]})]
    found = stands([old], log)
    assert set(found.fields) == (set() if "type" in gone else {"kind"})
    assert len(fold([], log)) == len(fold([], [accept(2, old), *log])) - ("type" in gone)
