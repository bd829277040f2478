import pytest

from entente.register.words import ASKED, LONGEST, MOST, Asked, asked, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hà Giang", ["ha", "hà", "giang"]),
        ("ĐƯỜNG biên", ["duong", "đường", "bien", "biên"]),
        ("hoà bình, hòa bình", ["hoa", "hòa", "binh", "bình"]),
        ("Ha\u0300 Giang", ["ha", "hà", "giang"]),
        ("số 10/BB-UBND", ["so", "số", "10", "bb", "ubnd"]),
        ("7,2 tỷ", ["7", "2", "ty", "tỷ"]),
        ("靖西市", ["靖", "西", "市", "靖西", "西市"]),
        ("廣西", ["广", "西", "广西"]),
        ("tại 靖西,", ["tai", "tại", "靖", "西", "靖西"]),
        ("ＵＢＮＤ２０", ["ubnd20"]),
        ("a_b", ["a", "b"]),
        ("…!?", []),
    ],
)
def test_the_words_of_a_text(text, words):
    assert words_of([text]) == words


def test_the_words_of_several_texts_are_each_there_once():
    assert words_of(["Hà Giang", "giang hà"]) == ["ha", "hà", "giang"]


@pytest.mark.parametrize("texts", [["靖", "西"], ["bien", "gioi"], ["qu", "ý"], ["ha", "\u0300"]])
def test_no_word_goes_from_one_text_over_to_the_next(texts):
    assert words_of(texts) == [word for text in texts for word in words_of([text])]


def test_what_a_page_without_end_holds_has_one():
    words = words_of(" ".join(f"x{at}" for at in range(start, start + 30_000)) for start in (0, 30_000))
    assert len(words) == MOST
    assert words_of(["á" * 5000]) == ["a" * LONGEST, "á" * LONGEST]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hà gia", [Asked("hà"), Asked("gia", begins=True)]),
        ("ha giang", [Asked("ha"), Asked("giang", begins=True)]),
        ("靖", [Asked("靖")]),
        ("靖西市", [Asked("靖西"), Asked("西市")]),
        ("biên bản 靖西", [Asked("biên"), Asked("bản"), Asked("靖西")]),
        ('"Hà" OR (giang*)', [Asked("hà"), Asked("or"), Asked("giang", begins=True)]),
        ("  ", []),
    ],
)
def test_what_a_question_asks_for(text, wanted):
    assert asked(text) == wanted


def test_a_question_without_end_has_one():
    assert len(asked("靖西" * 5000)) == ASKED
