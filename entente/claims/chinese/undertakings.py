"""A stretch of a sentence in, its undertakings out: the parts between commas that begin with something to be done."""

import re
from collections.abc import Iterator
from functools import cache

from entente.claims.chinese.numerals import NUMERAL
from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.sentences import trimmed

Span = tuple[int, int]

_PART = re.compile(r"[,;:。!?]")
_ENUMERATED = re.compile(
    r"\s*(?:[一二三四五六七八九十]+是(?:要)?|第[一二三四五六七八九十]+[,、]?|[(][一二三四五六七八九十\d]+[)]|\d{1,2}[.、]|[一二三四五六七八九十]+、|首先|其次|再次|最后|如(?![何果期下同]))\s*,?"
)
_BY_WHAT = re.compile(
    r"以[^,;]{1,20}?(?:形式|方式|措施|方法|态度|精神|渠道|机制|名义|契机|主题|抓手|平台|载体|纽带|桥梁|重点|切入点)"
)
_MOVED = re.compile(r"[^,;]{2,6}(?:把|将(?!以|始终|在|与|同|对|向|为|会))")
"""Who does something to what stands behind 将: 双方努力将贸易推向新台阶."""
_EVERY = rf"每(?:\d+|{NUMERAL})?个?(?:年|季度|月|周)"
_ONLY_HOW = re.compile("(?:形式|方式|渠道|途径|契机|内容|名义|原则)$")
_JUDGED = re.compile(r"的重要(?!共识|讲话|指示|论述)[^,;。]{0,5}$")
"""What is only judged: 是合作的重要内容."""
_AND = re.compile("并且?(?!非|不)")
_SHORTEST = 4
_HALF = 6
"""How many characters a half of a joint undertaking has at least."""
_LONG_SUBJECT = 10
_UNIT = re.compile("省|(?<!城)市|县|州|(?<![地各])方")
"""With what the name of who is to act ends: 崇左市延长通关时间."""
_ACTOR = 48
"""How many characters who is to act may be named with."""


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(one_of(data("commitments.zh")["words"][name]))


@cache
def _head() -> re.Pattern[str]:
    """Who undertakes and how, up to the verb: 双方将继续加强."""
    words = data("commitments.zh")["words"]
    who = rf"(?:{one_of(words['groups'])}(?:政府|人民|有关部门|相关部门|企业|领导人?)?|{one_of(words['goes_on'])})[,]?"
    how = rf"(?:{one_of(words['ahead'])}|{one_of(words['adverbs'])})"
    # 全方位、多层次、宽领域地开展
    manner = rf"[^,;:。《的地]{{2,16}}地(?={one_of(words['list_verbs'])})"
    return re.compile(rf"\s*(?:{who}|{how}|{_EVERY}|{manner}|来|去|并|地|共同|\s)*")


def undertakings(text: str, start: int, end: int) -> Iterator[Span]:
    """The undertakings of ``text[start:end]``, each as the words that say it, without a long subject."""
    spot, told, aside = start, False, False
    for cut in [*_PART.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        if cut and _is_inside(text, start, cut.start()):
            continue
        span = trimmed(text, spot, stop)
        spot = cut.end() if cut else end
        number = _ENUMERATED.match(text, span[0], span[1])
        span = trimmed(text, number.end() if number else span[0], span[1])
        begins = _begins(text, *span)
        aside = told and (_is_aim(text, span, begins) or (aside and _is_bare(text, span)))
        if begins is not None and not aside:
            told = True
            first = _behind_and(text, begins if begins - span[0] >= _LONG_SUBJECT else span[0])
            for part in _listed(text, first, span[1], max(begins, first)):
                yield from _halves(text, *part)


def _is_aim(text: str, span: Span, begins: int | None) -> bool:
    """Whether a part tells what for or what comes of it, behind what is undertaken: 为解决问题, 促进经济发展."""
    aim = begins is None and _in_order_to().match(text, *span) and not _words("ends").search(text, *span)
    return bool(aim or _for_whom().match(text, *span) or _effect().fullmatch(text, *span))


@cache
def _for_whom() -> re.Pattern[str]:
    """Who is to be better off: 让边民受益, 更好造福两国人民."""
    return re.compile(rf"{one_of(data('commitments.zh')['words']['adverbs'])}*(?:让|造福)")


@cache
def _in_order_to() -> re.Pattern[str]:
    """为 before a verb: 为解决, 为进一步落实; 为企业带来利益 is told of those it is given."""
    words = data("commitments.zh")["words"]
    return re.compile(rf"(?:同时)?为{one_of(words['adverbs'])}*{one_of(words['list_verbs'])}")


def _is_bare(text: str, span: Span) -> bool:
    """Whether a part begins with a verb of effects: behind 为解决问题, 推动… goes on with what for."""
    return bool(_words("effects").match(text, *span))


def _behind_and(text: str, start: int) -> int:
    """Where the words begin behind 并, which only joins them to what stands before the comma."""
    joined = _AND.match(text, start)
    return joined.end() if joined else start


def _listed(text: str, start: int, end: int, begins: int) -> list[Span]:
    """The undertakings of a list, each a verb and what it acts on: 加强交流、交换经验成果和推动执法合作.

    What is led by 在 or 就, or ends in 等, lists what one undertaking is about.
    """
    head = _head().match(text, begins, end)
    whom = _with_whom().match(text, head.end() if head else begins, end)
    first = whom.end() if whom else head.end() if head else begins
    joints = [m.span() for m in _words("list_joints").finditer(text, first, end)]
    heads = [(at, stop) for at, stop in joints if _lists().match(text, stop, end) and not _is_inside(text, start, at)]
    spans = list(zip([start, *(stop for _, stop in heads)], [*(at for at, _ in heads), end], strict=True))
    bare = any(stop - at < _HALF for at, stop in spans) or not _lists().match(text, first, end)
    return [(start, end)] if bare or _lists_what_of(text, spans) else spans


@cache
def _lists() -> re.Pattern[str]:
    """The verb of a phrase that a list is of, which stands for no noun, and what it acts on."""
    words = data("commitments.zh")["words"]
    return re.compile(rf"{one_of(words['adverbs'])}*{one_of(words['list_verbs'])}(?![、和与及并])")


@cache
def _with_whom() -> re.Pattern[str]:
    """Who takes part stands before the verb: 与河江省加强."""
    return re.compile(rf"[与同][^,;、和与的]{{2,12}}?(?={_lists().pattern})")


def _lists_what_of(text: str, spans: list[Span]) -> bool:
    """Whether the list hangs on a noun behind it: 交流促进发展和保护环境的经验, 推动联通、扩大开放等工作."""
    inner = any(re.compile(rf".{{2,6}}?{_words('list_verbs').pattern}").match(text, *span) for span in spans[:-1])
    return "等" in text[slice(*spans[-1])] or (inner and "的" in text[slice(*spans[-1])])


def _halves(text: str, start: int, end: int) -> Iterator[Span]:
    """An undertaking, or the two that 并 joins where each has what it acts on: 加强交流并制定计划."""
    joint = next((m.start() for m in re.finditer("并", text[start:end])), None)
    cut = start + joint if joint is not None else None
    if cut and cut - start >= _HALF and end - cut > _HALF and _is_joint(text, start, cut, end):
        yield start, cut
        yield cut + 1, end
    else:
        yield start, end


def _is_joint(text: str, start: int, cut: int, end: int) -> bool:
    """Whether a verb begins the second half, and none ends the first: both have what they act on."""
    heads = [_head().match(text, spot, end) for spot in (start, cut + 1)]
    first, second = (head.end() if head else spot for head, spot in zip(heads, (start, cut + 1), strict=True))
    verbs = _words("verbs")
    return (
        bool(verbs.match(text, second, end)) and not verbs.fullmatch(text, first, cut) and "《" not in text[start:cut]
    )


def _is_inside(text: str, start: int, spot: int) -> bool:
    """Whether ``spot`` stands inside a title or brackets."""
    return any(text.rfind(left, start, spot) > text.rfind(right, start, spot) for left, right in ("《》", "()"))


def is_undertaking(text: str, start: int, end: int) -> bool:
    """Whether the words begin with who is to do what, or with in what and by what it is done, and tell nothing past."""
    return _begins(text, start, end) is not None


def _begins(text: str, start: int, end: int) -> int | None:
    """Where the doing begins, behind a subject of its own; None where the words are no undertaking."""
    if end - start < _SHORTEST or _words("purpose").match(text, start, end):
        return None
    if _words("foretold").search(text, start, end):
        return None
    if text[start] == "以" and not _BY_WHAT.match(text, start, end):
        return None
    if any(found.search(text, start, end) for found in (_words("ends"), _words("done"), _JUDGED)):
        return None
    if _set_phrase().fullmatch(text, start, end):
        return None
    if _acts(text, start, end):
        return start
    if _in_order_to().match(text, start, end):
        return None
    ahead = _words("actor_ahead").finditer(text, start, min(end, start + _ACTOR))
    spots = [word.start() for word in ahead if end - word.start() >= _SHORTEST]
    spots += [unit.end() for unit in _UNIT.finditer(text, start, min(end - _SHORTEST, start + _ACTOR))]
    begins = next((spot for spot in spots if _acts(text, spot, end)), None)
    moved = _MOVED.match(text, start, end)
    return begins if begins is not None else start if moved and _words("verbs").search(text, moved.end(), end) else None


@cache
def _set_phrase() -> re.Pattern[str]:
    phrase = _words("set_phrases").pattern
    return re.compile(rf"(?:{one_of(data('commitments.zh')['words']['adverbs'])}|并)*{phrase}(?:[、和与及]{phrase})*")


@cache
def _effect() -> re.Pattern[str]:
    """What comes of an undertaking and is none: 促进经济发展."""
    words = data("commitments.zh")["words"]
    whose = "(?:两地|两国|两省|两市|两县|双方|双边|边境|地方|当地|区域|地区)*的?"
    return re.compile(rf"{one_of(words['effects'])}{whose}{one_of(words['effect_on'])}+(?:发展|繁荣|增长|进步)")


def _acts(text: str, start: int, end: int) -> bool:
    """Whether a verb of undertaking stands at ``start``, behind who and how, or behind in what and by what."""
    head = _head().match(text, start, end)
    spot = head.end() if head else start
    if any(_words("verbs").match(text, at, end) for at in (start, spot)) or _both(text, start, spot, end):
        return True
    led = _led().match(text, spot, end)
    if led is None:
        led = _BY_WHAT.match(text, spot, end)
    if led and _ONLY_HOW.search(text, led.end(), end):
        return False
    verbs = "given" if led and led[0] == "为" else "verbs"
    return bool(led and _words(verbs).search(text, led.end(), end))


@cache
def _led() -> re.Pattern[str]:
    """In what and by what it is done, whatever word goes on: 通过各项活动."""
    return re.compile("|".join(map(re.escape, data("commitments.zh")["words"]["led_by"])))


def _both(text: str, start: int, spot: int, end: int) -> bool:
    """Whether a word that is adverb and verb at once (支持, 配合) was taken for the former."""
    return start < spot < end and bool(_words("both").search(text, max(start, spot - 2), spot))
