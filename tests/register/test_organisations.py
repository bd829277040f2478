"""Organisations in three languages: their kind with their place or own words; what tells too little has no key."""

import pytest

from entente.register import fold
from entente.register.organisations import organisation_country, organisation_keys

from .made import CAO_BANG, HA_GIANG, QUANG_TAY, claim, meeting, party, told


def organisation(label, kind="organisation"):
    return party(label, kind=kind, level=None)


@pytest.mark.parametrize(
    "names",
    [
        ("Bệnh viện Đa khoa tỉnh Hà Giang", "越南河江省综合医院", "Ha Giang General Hospital"),
        ("Bệnh viện Nhân dân châu Văn Sơn", "文山州人民医院", "Wenshan People's Hospital of China's Yunnan Province"),
        ("Học viện Bách Sắc", "百色学院", "Baise University"),
        ("Trường Đại học Tân Trào", "越南新潮大学", "Tan Trao University"),
        ("Phân hiệu Đại học Thái Nguyên tại tỉnh Lào Cai", "Thai Nguyen University Campus in Lao Cai"),
        ("Công ty Cổ phần Cảng Hải Ninh", "越南海宁港股份公司"),
        ("Công ty TNHH Bến cảng Phòng Thành", "防城港码头有限公司"),
        ("Đại học Dân tộc Quảng Tây", "广西民族大学"),
        (
            "Hội Hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai",
            "老街省越中友好协会",
            "Lao Cai Vietnam-China Friendship Association",
        ),
        ("Hội Hữu nghị đối ngoại nhân dân tỉnh Vân Nam", "云南省人民对外友好协会"),
        (
            "Đồn Biên phòng Cửa khẩu quốc tế Hữu Nghị",
            "越南友谊国际口岸边防屯",
            "Huu Nghi International Border Gate Border Guard Station",
        ),
        ("Trạm Kiểm tra biên phòng Lý Hỏa", "里火边防检查站", "Lihuo Border Inspection Station"),
        ("Chi cục Hải quan cửa khẩu Tà Lùng", "驮隆海关"),
        ("Báo Lào Cai", "老街报社"),
        ("Nhật báo Hồng Hà", "红河日报社"),
        ("Đại đội Biên phòng 531", "Border Guard Company 531"),
    ],
)
def test_one_organisation_in_several_languages_shares_a_key(names):
    first, *others = (set(organisation_keys(name)) for name in names)
    assert all(first & other for other in others)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bệnh viện Đa khoa tỉnh Hà Giang", "Bệnh viện Phổi tỉnh Hà Giang"),
        ("Bệnh viện Đa khoa tỉnh Lai Châu", "莱州省边防检查站"),
        ("Đại học Quảng Tây", "广西民族大学"),
        ("Học viện Bách Sắc", "百色市人民医院"),
        ("Hội Hữu nghị Việt Nam - Lào tỉnh Lào Cai", "老街省越中友好协会"),
        ("Đại đội Biên phòng 531", "Border Guard Company 119"),
        ("Chi cục Hải quan cửa khẩu Tà Lùng", "水口海关"),
        ("Công ty Cổ phần Du lịch Sa Pa", "Công ty Cổ phần Vận tải Sa Pa"),
    ],
)
def test_two_organisations_share_none(one, other):
    assert not set(organisation_keys(one)) & set(organisation_keys(other))


@pytest.mark.parametrize(
    "name", ["Hội hữu nghị Việt Nam - Lào", "Bệnh viện Đa khoa tỉnh", "Ban Tổ chức", "人民医院", "the University"]
)
def test_a_name_that_tells_too_little_has_no_key(name):
    assert organisation_keys(name) == ()


@pytest.mark.parametrize(
    ("name", "country"),
    [("文山州人民医院", "CN"), ("Bệnh viện Đa khoa tỉnh Hà Giang", "VN"), ("Trường Đại học Tân Trào", None)],
)
def test_an_organisation_is_of_the_country_of_the_unit_it_is_named_after(name, country):
    assert organisation_country(name) == country


def talks(id, *labels, **values):
    return told(meeting(id, parties=[organisation(label) for label in labels], **values))


def records(*claims):
    return sorted(tuple(sorted(member.claim for member in record.members)) for record in fold(claims, []))


def test_talks_of_two_ports_are_one_in_two_scripts():
    vietnamese = talks("vi", "Công ty Cổ phần Cảng Hải Ninh", "Công ty TNHH Bến cảng Phòng Thành")
    chinese = talks("zh", "防城港码头有限公司", "越南海宁港股份公司")
    assert records(vietnamese, chinese) == [("vi", "zh")]


def test_a_hospital_that_meets_two_others_on_one_day_meets_twice():
    one = talks("a", "Bệnh viện Đa khoa tỉnh Lạng Sơn", "Bệnh viện Nhân dân thành phố Sùng Tả")
    other = talks("b", "Bệnh viện Đa khoa tỉnh Lạng Sơn", "Bệnh viện Nhân dân thành phố Bách Sắc")
    assert len(records(one, other)) == 2


def test_a_gate_named_alone_may_be_its_border_guards():
    named = talks("a", "Đồn Biên phòng Cửa khẩu quốc tế Hữu Nghị", "Trạm Kiểm tra biên phòng Hữu Nghị Quan")
    gate = party("友谊国际口岸", "vn/gate/huu-nghi", level="GATE")
    assert records(named, told(meeting("b", parties=[gate]))) == [("a", "b")]


@pytest.mark.parametrize("period", ["2018/2023", None])
def test_a_memorandum_of_two_universities_is_one_by_its_period(period):
    known = {"kind": "memorandum", "period": "2018/2023"}
    one = claim(
        "instrument", "a", parties=[organisation(n) for n in ("Đại học Thái Nguyên", "Học viện Hồng Hà")], **known
    )
    parties = [organisation(n) for n in ("Honghe University", "Thai Nguyen University")]
    other = claim("instrument", "b", parties=parties, **known | {"period": period})
    assert len(records(told(one), told(other))) == (1 if period else 2)


def test_a_unit_that_took_over_a_name_is_told_by_the_name_where_the_day_is_unknown():
    either = party("Cao Bằng") | {"country": "VN", "candidates": ["vn/cao-bang", "vn/cao-bang~2025"]}
    dated = told(meeting("a", parties=[CAO_BANG, QUANG_TAY]))
    weak = told(meeting("b", parties=[QUANG_TAY, either], date="XXXX-02-22"))
    assert records(dated, weak) == [("a", "b")]
    assert len(records(dated, told(meeting("c", parties=[HA_GIANG, QUANG_TAY], date="XXXX-02-22")))) == 2
