"""Made-up stories as hypothesis strategies: paragraphs in Vietnamese, Chinese and English, with figures and days."""

from hypothesis import strategies as st

VIETNAMESE = [
    "đoàn",
    "đại",
    "biểu",
    "tỉnh",
    "Cao",
    "Bằng",
    "hội",
    "đàm",
    "với",
    "thành",
    "phố",
    "Bách",
    "Sắc",
    "về",
    "quản",
    "lý",
    "cửa",
    "khẩu,",
    "đường",
    "mòn",
    "và",
    "chợ",
    "biên",
    "giới;",
    "hai",
    "bên",
    "thống",
    "nhất",
    "ký",
    "thỏa",
    "thuận,",
    "tặng",
    "học",
    "bổng",
    "cho",
    "sinh",
    "viên,",
    "trồng",
    "rừng",
    "hữu",
    "nghị,",
    "thuận",
    "lợi",
    "hóa",
    "thông",
    "quan",
    "những",
    "xe",
    "hàng",
]
ENGLISH = [
    "the",
    "two",
    "sides",
    "agreed",
    "to",
    "open",
    "the",
    "crossing",
    "for",
    "longer",
    "hours",
    "and",
    "meet",
    "again",
    "in",
    "autumn",
    "with",
    "members",
    "of",
    "both",
    "chambers",
    "who",
    "visited",
    "the",
    "market,",
    "signed",
    "a",
    "memorandum",
    "and",
    "handed",
    "over",
    "books",
    "to",
    "the",
    "school",
]
CHINESE = "两省在边境口岸签署合作备忘录，双方商定每年举行会晤并继续推进旅游与教育，代表团参观了市场和学校。"


def _words(words: list[str], figures: str) -> st.SearchStrategy[str]:
    pieces = st.lists(st.sampled_from([*words, figures, "12/3/2024", "1.250"]), min_size=12, max_size=60)
    return pieces.map(lambda said: " ".join(["Ngày" if words is VIETNAMESE else "Then", *said]) + ".")


def _characters() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(CHINESE), min_size=20, max_size=150).map(
        lambda said: "三月" + "".join(said) + "完。"
    )


VIETNAMESE_STORY = st.lists(_words(VIETNAMESE, "34"), min_size=2, max_size=6, unique=True)
CHINESE_STORY = st.lists(_characters(), min_size=2, max_size=6, unique=True)
STORY = st.one_of(
    VIETNAMESE_STORY, CHINESE_STORY, st.lists(_words(ENGLISH, "17%"), min_size=2, max_size=6, unique=True)
)
