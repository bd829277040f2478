"""The words of meetings in the data file, as patterns: words on text in small letters, numbers on the text as it is."""

import re
from functools import cache

from entente.claims.grammar.phrases import ORDINAL, data, one_of, one_of_small


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    """The patterns, by the name of their list in the data file or of what they find."""
    words = data("meetings")["words"]
    ordinal = rf"\s*(?:{one_of(data('meetings')['mechanism']['ordinal'])}\s+|(?:lần|thứ)\s+(?=[\dIVXL])){ORDINAL}"
    names = data("meetings")["mechanism"]["names"]
    patterns = {name: re.compile(one_of_small(words[name])) for name in words}
    patterns["noun"] = re.compile(one_of_small(data("meetings")["noun"]))
    patterns["verb"] = re.compile(rf"(?<!\w)(?:(?:đã|vừa)\s+)?(?P<act>{one_of_small(data('meetings')['verb'])})")
    patterns["mechanism"] = re.compile(one_of_small(names))
    told = [*data("meetings")["noun"], *data("meetings")["verb"], *names]
    patterns["any"] = re.compile(one_of_small(told))
    patterns["ordinal"] = re.compile(ordinal)
    between = r"\s*(?:tỉnh|thành phố|huyện|thường niên|định kỳ|đại biểu|toàn thể)?"
    patterns["unit_ordinal"] = re.compile(between + ordinal)
    patterns["about_ordinal"] = re.compile(rf"(?:\s+[^\W\d_]+){{1,8}}?{ordinal}")
    # "chương trình" with a capital letter begins a name: on the text as it is.
    # "Chương trình" begins a name: on the text as it is.
    patterns["before_back"] = re.compile(one_of(words["back"]) + r"\s+(?:các\s+|buổi\s+|cuộc\s+|chương trình\s+)?$")
    patterns["host"] = re.compile(rf"\s+(?:sẽ\s+|đã\s+)?{one_of_small(words['host'])}")
    patterns["host_by"] = re.compile(rf"\s+{one_of_small(words['host_by'])}")
    patterns["planned_near"] = re.compile(one_of_small(words["planned"]) + r"(?=(?:\s+[\wÀ-ỹ]+){0,3}\s+$)")
    patterns["denied_near"] = re.compile(one_of_small(words["denied"]) + r"(?:\s+[\wÀ-ỹ]+){0,2}\s+$")
    patterns["month"] = re.compile(r"(?<!\w)tháng\s+(\d{1,2})(?![\d/])")
    patterns["takes_place"] = re.compile(r"(?:(?:đã|sẽ)\s+)?(?:diễn ra|được tổ chức)(?!\w)")
    patterns["done_shortly_before"] = re.compile(one_of_small(words["done"]) + r"(?:\s+[^\W\d_]+){0,4}\s+$")
    patterns["says_done"] = re.compile(r"(?:đã|vừa|có (?:buổi|cuộc|chuyến)|diễn ra)(?!\w)")
    patterns["anniversary"] = re.compile(rf"{one_of_small(words['anniversary'])}[^,;.]{{0,90}}$")
    patterns["counted"] = re.compile(r"(?<![\w/.])\d+\s+(?:lượt\s+)?(?i:đoàn)(?!\w)")
    patterns["reviewed"] = re.compile(one_of_small(data("course")["words"]["reviewed"]))
    counted = r"(?<![\w/.])\d[\d.]*\s+(?:cuộc|lần|buổi|lượt|đoàn|chuyến)(?!\w)"
    patterns["many"] = re.compile(rf"{one_of_small(words['many'])}|{counted}")
    patterns["opening_frame"] = re.compile(
        r"(?:nhân|trong (?:khuôn khổ|chương trình|chuyến)|bên lề|tiếp tục|thực hiện|nằm trong)(?!\w)[^;:]*?,\s+"
        r"(?=(?:(?:vào\s+)?(?:sáng|trưa|chiều|tối)|(?:trong\s+)?(?:các\s+|hai\s+|2\s+)?ngày|hôm)\s)"
    )
    patterns["frame_of"] = re.compile(
        r"(?:nhân|trong (?:khuôn khổ|chương trình)|bên lề)(?!\w)[^,;]*"
        r"\stừ\s+(?:các\s+)?ngày\s+(?:[\d/.-]+\s+(?:đến|-)\s+)?$"
    )
    patterns["course"] = re.compile(r"(?<!\w)(?i:trong chương trình|trong khuôn khổ|nhân dịp|nhân chuyến)(?!\w)")
    patterns["whose"] = re.compile(r"\s+(?:thành lập|đại biểu|toàn thể|ra mắt|của|tổng kết)(?!\w)")
    patterns["with"] = re.compile(r"\s+(?:với|cùng)(?!\w)")
    patterns["framed"] = re.compile(one_of_small(words["frame"]) + r"\s+$")
    # "nội dung trong chuyến thăm …, diễn ra từ ngày 16/12": what is pointed back to is told with its own time.
    patterns["then"] = re.compile(r"\s+(?:từ\s+|vào\s+|trong\s+)?(?:các\s+)?ngày\s+\d")
    patterns["named_year"] = re.compile(r"\s*(?:năm\s+)?((?:19|20)\d\d)(?!\d)")
    return patterns
