"""Names of known characters, and text of any kind with the words of names and titles in it."""

from hypothesis import strategies as st

from entente.places.sino.characters import known_characters

TITLES = [
    "市",
    "县",
    "自治州",
    "壮族",
    "苗族自治县",
    "thành phố ",
    "khu tự trị dân tộc ",
    "Choang",
    " - ",
    " City",
    "TP.",
]


def names(longest: int = 4) -> st.SearchStrategy[str]:
    """Names of characters that have readings."""
    return st.text(st.sampled_from(sorted(known_characters())), min_size=1, max_size=longest)


def any_text() -> st.SearchStrategy[str]:
    """Text of any letters, of names, titles and marks."""
    words = st.sampled_from([*TITLES, "靖西", "Tịnh Tây", "Jingxi", "-", "'", " ", "·", "Wang Ning"])
    return st.one_of(st.text(), st.lists(st.one_of(words, st.text(max_size=3), names())).map("".join))
