import pytest

from entente.register.content import alike, common, matter, tongue


@pytest.mark.parametrize(
    ("clause", "language"),
    [("mở cặp chợ biên giới", "vi"), ("深化青年交流", "zh"), ("open a market", "en"), ("GẶP GỠ ĐẦU XUÂN", "vi")],
)
def test_the_language_of_a_clause(clause, language):
    assert tongue(clause) == language


@pytest.mark.parametrize(
    "clause",
    ["hai bên tiếp tục tăng cường hợp tác", "双方继续加强合作", "the two sides continue to strengthen cooperation"],
)
def test_what_every_commitment_says_is_no_matter(clause):
    assert matter(clause) == frozenset()


def test_marks_tell_words_apart():
    assert ("vận", "tải") in matter("tuyến vận tải hành khách")
    assert matter("vận tải") & matter("vấn tai") == frozenset()


def test_the_spelling_of_tones_does_not():
    assert matter("kiểm dịch thuỷ sản") == matter("kiểm dịch thủy sản")


def test_names_are_left_out():
    clause = "mở tuyến xe khách Hà Giang - Văn Sơn"
    assert ("hà", "giang") in matter(clause)
    assert ("hà", "giang") not in matter(clause, ("Hà Giang", "Văn Sơn"))


@pytest.mark.parametrize(
    ("later", "pairs", "share"),
    [
        ("mở tuyến xe khách", 3, 1.0),
        ("tuyến xe khách được mở", 2, 2 / 3),
        ("open a coach line", 0, 0.0),
        ("hội chợ thương mại", 0, 0.0),
    ],
)
def test_how_much_of_a_clause_a_later_one_says(later, pairs, share):
    assert common(["mở tuyến xe khách"], [later]) == (pairs, share)


def test_the_best_of_several_wordings_counts():
    assert common(["深化青年交流", "mở tuyến xe khách"], ["mở tuyến xe khách", "hội chợ"])[1] == 1.0


@pytest.mark.parametrize(
    ("one", "other", "share"), [("mở chợ đêm", "mở chợ đêm", 1.0), ("mở chợ", "đóng cầu", 0.0), ("", "", 0.0)]
)
def test_the_words_common_to_two_clauses(one, other, share):
    assert alike(one, other) == alike(other, one) == share
