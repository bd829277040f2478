"""A sentence in, the stretches of it that something leads in as undertakings out: 双方同意, 希望, 双方将, 云南省将."""

import re
from collections.abc import Iterator
from functools import cache

from entente.claims.chinese.parties import own
from entente.claims.chinese.words import one_of, pattern
from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence

Span = tuple[int, int]
_DENIED_REACH = 12
_OWN_PART = re.compile("[,;][^,;]*$")
_AS_SAID = re.compile("(?:根据|按照|按)[^,;。]{1,10}$")
_AIM = re.compile(",?(?:确保|保障|保证)")
_TAKEN = r"[^,;。]{2,30}(?:相结合|结合起来|纳入|列为|视为|作为|移交|遣送|送交|转交)"
"""What is taken and done with, no time ahead: 双方将甲与乙相结合."""


@cache
def patterns_of() -> dict[str, re.Pattern[str]]:
    lists, words = data("commitments.zh"), data("commitments.zh")["words"]
    groups = one_of(words["groups"])
    return {
        "trigger": re.compile(rf"(?P<word>{one_of(lists['trigger'])})(?!{one_of(words['not_before'])})"),
        # 达成以下共识, 达成一致: the words between are no undertaking.
        "reached": re.compile(
            r"(?<!未)(?<!尚未)(?:达成|形成|取得)(?!的)[^,;:。]{0,14}?(?:共识|一致(?:意见)?)(?=[,:。;]|$|如)"
        ),
        "said": re.compile(
            rf"(?:强调|表示|指出|认为|说|称|要求)(?P<mark>[,:])\s*"
            rf"(?:[^,;:。]{{0,12}}?{one_of(words['should'])}|{groups}[^,;:。]{{0,12}}?(?:继续|加强|推动|深化|扩大))"
        ),
        # 管委会表示,一是加强沟通,二是…
        "lists": re.compile(r"(?:强调|表示|指出|称|提出)(?P<mark>[,:])\s*(?=一是|第一[,是])"),
        "speaks": re.compile(r"(?<!双方)(?<!各方)(?<!一致)(?:强调|表示|指出|认为|说)[,:]"),
        "should": re.compile(rf"(?:(?<=一致认为)|[,;:])[^,;:。]{{0,16}}?(?P<should>{one_of(words['should'])})"),
        # 经省政府同意: an approval from above is told of what is begun.
        "denied": re.compile(
            one_of(words["denied"])
            + r"$|(?:根据|按照|按)[^,;。]{1,10}$|(?<!已)经(?![济贸过营])[^,;:。双两各协商讨研会]{2,9}$"
        ),
        "together": re.compile(
            rf"(?<![是为使让对给由]){groups}{one_of(words['of_groups'])}?(?:还|也|都|均)?(?:一致)?(?:表示|确定|决定)?(?:还|也|都|均)?"
            rf"{one_of(words['ahead'])}(?!{_TAKEN})"
        ),
        "brought": re.compile(
            r"(?:^|[,;:。])(?:(?:通过|此次|本次|这次|该|此举|这一?|活动)[^,;。]*|[^,;。]*的(?:签署|签订|举行|召开|开通|启用|建立|实施)[^,;。]{0,8}),$"
        ),
        "alone": re.compile(
            rf"(?P<behind>(?<=[省市县州区国方府会部厅局校院站队织,;])|(?<=表示)|(?<=透露))?(?:将|一定(?!程|的|数|规|时|条))(?!军|来|近|于|其|该|这|此|[\d一两三四五六七八九十]+[余多]?[名个批人]|{_TAKEN})"
        ),
        "listed": re.compile(
            r"[一二三四五六七八九十]是|[(][一二三四五六七八九十]|(?P<both>(?:与此同时|同时|此外|另外)?,?(?:双方|各方))"
        ),
        "goes_on": re.compile(
            rf"(?:{one_of(words['goes_on'])}[,]?|{groups}|[一二三四五六七八九十]+是|第[一二三四五六七八九十]|[(][一二三四五六七八九十]|\d[.、]|[一二三四五六七八九十]、)"
        ),
    }


def led_in(sentence: Sentence) -> Iterator[tuple[int, int, str, Span]]:
    """The stretches of a sentence that something leads in: from, to, the status it gives, and the words."""
    text, leads = sentence.story.text, list(_leads(sentence))
    for at, (start, status, said) in enumerate(leads):
        end = leads[at + 1][2][0] if at + 1 < len(leads) else sentence.end
        yield start, max(start, _back_to_comma(text, start, end) if end < sentence.end else end), status, said


def _back_to_comma(text: str, start: int, end: int) -> int:
    """Where the part before the next lead's own clause ends."""
    return max(text.rfind(mark, start, end) for mark in ",;:。") if any(m in text[start:end] for m in ",;:") else start


def _leads(sentence: Sentence) -> Iterator[tuple[int, str, Span]]:
    """What leads undertakings in: words of agreeing, proposing and tasking; else 双方将 and 云南省将."""
    text, patterns, found, agreed = sentence.story.text, patterns_of(), False, False
    first = patterns["trigger"].search(text, sentence.start, sentence.end)
    ahead = patterns["together"].search(text, sentence.start, first.start()) if first else None
    if ahead and first and _OWN_PART.search(text, ahead.end(), first.start()):
        found = True
        told = patterns["speaks"].search(text, sentence.start, ahead.start())
        yield ahead.start(), "proposed" if told else "agreed", ahead.span()
    for match in patterns["trigger"].finditer(text, sentence.start, sentence.end):
        if not patterns["denied"].search(text[max(sentence.start, match.start() - _DENIED_REACH) : match.start()]):
            if agreed and text[match.start() - 1] in ",;":
                continue
            begins = _begins(sentence, match)
            agreed = agreed or data("commitments.zh")["trigger"][match["word"]] == "agreed"
            found = found or begins is not None
            if begins is not None:
                yield begins, data("commitments.zh")["trigger"][match["word"]], match.span("word")
    reached = None if found else patterns["reached"].search(text, sentence.start, sentence.end)
    if reached and not _AIM.match(text, reached.end()) and text[reached.end() : reached.end() + 1] != "。":
        found = True
        yield reached.end(), "agreed", reached.span()
    said = None if found else patterns["lists"].search(text, sentence.start, sentence.end)
    said = said or (None if found else patterns["said"].search(text, sentence.start, sentence.end))
    said = None if said and _AS_SAID.search(text, sentence.start, said.start()) else said
    if said:
        found = True
        yield said.end("mark"), "proposed", said.span()
    together = None if found else patterns["together"].search(text, sentence.start, sentence.end)
    if together:
        told = patterns["speaks"].search(text, sentence.start, together.start())
        one_side = together[0].startswith(tuple(data("commitments.zh")["words"]["one_side"]))
        yield _behind_saying(together), "proposed" if told else "planned" if one_side else "agreed", together.span()
    alone = None if found or together else _alone(sentence)
    if alone and not _is_forecast(sentence, alone):
        part = max(sentence.start, *(text.rfind(mark, sentence.start, alone.start()) + 1 for mark in ",;:"))
        yield part, "agreed" if part == alone.start() and _both_named(sentence, part) else "planned", alone.span()


def _is_forecast(sentence: Sentence, alone: re.Match[str]) -> bool:
    """Whether what an event will bring is told: 通过联欢活动,将进一步弘扬友谊."""
    before = sentence.story.text[sentence.start : alone.start()]
    return bool(patterns_of()["brought"].search(before)) and before.endswith(",")


def _behind_saying(together: re.Match[str]) -> int:
    """Where what will be done together begins: 双方表示将 only says it."""
    said = together[0].find("表示")
    return together.start() + (said + len("表示") if said >= 0 else 0)


def _alone(sentence: Sentence) -> re.Match[str] | None:
    """云南省将, 德宏将: where one side alone says what it will do."""
    ends = {mention.end for mention in sentence.mentions}
    found = patterns_of()["alone"].finditer(sentence.story.text, sentence.start, sentence.end)
    return next((m for m in found if m["behind"] is not None or m.start() in ends), None)


def _both_named(sentence: Sentence, spot: int) -> bool:
    """Whether the sentence up to ``spot`` tells of two sides: "两市签署备忘录,将…"."""
    groups = pattern("parties.zh", "groups").search(sentence.story.text, sentence.start, spot)
    return bool(groups) or len(own(sentence.story.mentions_in(sentence.start, spot), sentence)) > 1


def _begins(sentence: Sentence, match: re.Match[str]) -> int | None:
    """Where what a trigger leads in begins; what is only judged alike (一致认为) begins with what should be done."""
    if match["word"] != "一致认为":
        return match.end()
    should = patterns_of()["should"].search(sentence.story.text, match.end(), sentence.end)
    return should.start() + (should[0][0] in ",;:") if should else None
