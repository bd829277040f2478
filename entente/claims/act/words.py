"""The words of acts in the data file, as patterns."""

import re
from functools import cache

from entente.claims.grammar.phrases import data, one_of

_SHORT = ["chương trình", "thỏa thuận", "kế hoạch", "quy chế", "biên bản", "hiệp định", "văn bản", "bản ghi nhớ"]
_RELATIONS = ["quan hệ kết nghĩa"]


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file or of what they find."""
    acts = data("acts")
    nouns = [noun for noun in data("instruments")["noun"] if noun not in acts["words"]["others"]]
    paper = rf"(?P<full>{one_of([*nouns, *_RELATIONS])})|(?P<short>{one_of(_SHORT)})"
    return {
        "before": re.compile(one_of(acts["before"])),
        "behind": re.compile(one_of(acts["behind"])),
        "paper": re.compile(paper),
        "relation": re.compile(one_of(_RELATIONS)),
        "of": re.compile(
            rf"(?:\s+(?:{one_of(acts['words']['of'])}|(?i:điều|khoản|mục)\s+\d+(?:\s*,\s*\d+)*(?:\s+(?:và\s+)?\d+)*))*\s+"
        ),
        "denied": re.compile(one_of(acts["words"]["denied"])),
        "agreed": re.compile(one_of(acts["words"]["agreed"])),
        "name_ends": re.compile(
            r",(?!\s+chống)|[;:(]|\.(?:\s|$)|\s(?:và|với|nhằm|để|theo|tại|do|từ|được|đã|sẽ|giữa|vào|hiện|đến|cùng|ký|mà|trước"
            r"|sau|thêm|cho|hết|tự|bị|tạm|chấm|của\s+(?:tỉnh|hai))\s"
        ),
        "until": re.compile(
            r"\s+(?:ký\s+(?:năm|ngày)\s+[\d/.-]+\s+)?(?:đến|tới)\s+(?:hết\s+)?(?:(?:ngày|tháng|năm)\s+)*\d[\d/.-]*"
        ),
        "between": re.compile(r"\s+giữa\s"),
        "from": re.compile(r"\s+(?:kể\s+)?(?:từ|vào)\s+(?:ngày\s+)?$"),
    }
