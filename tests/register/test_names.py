import pytest

from entente.register.bodies import body_words
from entente.register.names import mechanism_name, plain, same_mechanism
from entente.register.parties import is_country, party_key, resolved

from .made import CAO_BANG, HA_GIANG, HDND_HA_GIANG, TRUNG_QUOC, UBND_HA_GIANG, VAN_SON, party


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Hà Giang", "ha giang"),
        ("ĐÔNG  HƯNG", "dong hung"),
        ("Tịnh\u00a0Tây", "tinh tay"),
        ("郝玉松", "郝玉松"),
        ("Thuỷ Khẩu", "thuy khau"),
    ],
)
def test_names_fold_to_plain_letters(written, folded):
    assert plain(written) == folded


@pytest.mark.parametrize(
    "written", ["Gặp gỡ đầu xuân", "Chương trình Gặp gỡ đầu Xuân năm 2023", "Hội nghị gặp gỡ đầu xuân 2016"]
)
def test_a_mechanism_is_one_under_all_its_loose_words(written):
    assert mechanism_name(written) == "gap go dau xuan"


def test_words_added_to_a_mechanisms_name_do_not_make_another():
    assert same_mechanism("gap go dau xuan", "gap go dau xuan bi thu tinh uy")
    assert not same_mechanism("gap go dau xuan", "uy ban cong tac lien hop")


def test_a_city_is_not_the_province_of_its_name():
    assert party_key(CAO_BANG) != party_key(party("Cao Bằng", "vn/cao-bang/cao-bang", level="ADM2"))


def test_an_unresolved_party_goes_by_its_folded_name_and_kind():
    assert party_key(party("Bách Lạc")) == "bach lac (place)"


def test_a_country_is_known_by_its_level_or_its_id():
    assert is_country(TRUNG_QUOC)
    assert not is_country(HA_GIANG)


def test_a_typed_name_means_the_party_that_bears_it_on_the_page():
    assert resolved(party("ha giang", kind=None, level=None), [HA_GIANG, VAN_SON]) == HA_GIANG


def test_a_typed_name_that_two_bear_stays_a_name():
    typed = party("Cao Bằng", kind=None, level=None)
    assert resolved(typed, [CAO_BANG, party("Cao Bằng", "vn/cao-bang/cao-bang")]) == typed


def test_a_typed_name_means_the_unit_and_a_typed_label_its_body():
    known = [HA_GIANG, UBND_HA_GIANG, HDND_HA_GIANG]
    assert resolved(party("Hà Giang", kind=None, level=None), known) == HA_GIANG
    assert resolved(party("UBND tỉnh Hà Giang", kind=None, level=None), known) == UBND_HA_GIANG


@pytest.mark.parametrize(
    ("label", "name", "words"),
    [
        ("UBND tỉnh Hà Giang", "Hà Giang", "uy ban nhan dan"),
        ("Ủy ban nhân dân tỉnh Hà Giang", "Hà Giang", "uy ban nhan dan"),
        ("UBND Lai Châu", "Lai Châu", "uy ban nhan dan"),
        ("Tỉnh ủy Cao Bằng", "Cao Bằng", "tinh uy"),
        ("Khu ủy Khu tự trị dân tộc Choang Quảng Tây", "Quảng Tây", "tinh uy"),
        ("Khu ủy Quảng Tây", "Quảng Tây", "tinh uy"),
        ("广西壮族自治区党委", "广西", "tinh uy"),
        ("Văn phòng Ngoại sự châu Văn Sơn", "Văn Sơn", "so ngoai vu"),
        ("文山州外办", "文山", "so ngoai vu"),
        ("Bộ Chỉ huy BĐBP tỉnh Hà Giang", "Hà Giang", "bo doi bien phong"),
        ("BĐBP Hà Giang", "Hà Giang", "bo doi bien phong"),
        ("Bộ CHQS tỉnh Salavan", "Salavan", "quan su"),
        ("Bộ Chỉ huy Quân sự tỉnh Salavan", "Salavan", "quan su"),
        ("Hội LHPN tỉnh Kon Tum", "Kon Tum", "hoi phu nu"),
        ("Hội Phụ nữ tỉnh Attapư", "Attapư", "hoi phu nu"),
        ("Đoàn TNCS Hồ Chí Minh tỉnh Sơn La", "Sơn La", "doan thanh nien"),
        ("Tỉnh đoàn Sơn La", "Sơn La", "doan thanh nien"),
        ("Sở GD&ĐT tỉnh Sơn La", "Sơn La", "so giao duc va dao tao"),
        ("谅山省海关局", "谅山", "hai quan"),
        ("谅山省卫生厅", "谅山", "卫生厅"),
        ("An Giang Province's Department of Industry and Trade", "An Giang", "so cong thuong"),
        ("tỉnh Hà Giang", "Hà Giang", ""),
    ],
)
def test_a_body_is_known_by_the_words_before_its_unit(label, name, words):
    assert body_words(label, name) == words


def test_a_body_is_not_its_unit():
    assert len({party_key(HA_GIANG), party_key(UBND_HA_GIANG), party_key(HDND_HA_GIANG)}) == 3


@pytest.mark.parametrize(
    "name", ["Chương trình Gặp gỡ đầu xuân năm 2024", "the Spring Meeting", "2025年新春会晤", "Gặp gỡ đầu Xuân 2019"]
)
def test_a_mechanism_has_one_name_in_three_languages(name: str) -> None:
    assert mechanism_name(name) == "gap go dau xuan"
