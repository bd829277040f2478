"""A paper in, what the words say became of it out: signed, in force, planned, mentioned; None where it is denied."""

import re

from entente.claims.draft import Draft
from entente.claims.grammar.lexicon import small_letters
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import times
from entente.claims.instrument.paper import SIGNED_REACH, Paper, patterns_of

Span = tuple[int, int]
_FEW_WORDS = 3
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|mới có)(?!\w)")
_REMEMBERED = re.compile(r"(?<!\w)(?i:ngày|năm)\s+$")  # "45 năm ngày ký Hiệp ước": a feast of it
_CEREMONY = re.compile(r"(?:(?i:lễ)\s)")
_ITEM = re.compile(r"\s*[-+*•–]\s*")
_NEW_VERB = re.compile(r"(?:,|\svà)\s*$")
_SIGNED_THEN = re.compile(
    r"(?<!\w)ký(?:\s+kết)?\s+(?:với\s+[^,;.]{3,60}?\s+)?(?:tại\s+[^,;.]{3,50}?\s+)?(?:vào\s+|trong\s+)?(?:(?:đầu|cuối|giữa)\s+)?"
    r"(?P<when>(?:ngày\s+[\d/.-]{8,10}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?:19|20)\d\d"
    r"|tháng\s+\d{1,2}(?:/|\s+năm\s+)(?:19|20)\d\d|năm\s+(?:19|20)\d\d))(?!\d)"
)


def status_of(sentence: Sentence, paper: Paper) -> tuple[str | None, Span | None]:
    """What the nearest words before the paper in its clause say of it; None where it is denied."""
    text, patterns = sentence.story.text, patterns_of()
    start = sentence.clause_at(paper.noun[0])[0]
    if patterns["never"].search(text, paper.noun[0], paper.end) or patterns["told"].match(text, paper.noun[1]):
        return None, None
    passive = patterns["passive"].search(text, paper.noun[1], paper.end)
    signs = (
        [passive]
        if passive
        else list(patterns["signed"].finditer(text, max(start, paper.noun[0] - 3 * SIGNED_REACH), paper.noun[0]))
    )
    if signs and _REMEMBERED.search(text, start, signs[-1].start()):
        return None, None
    uses = [
        m for m in patterns["in_force"].finditer(text, start, paper.noun[0]) if _leads_to(text[m.end() : paper.noun[0]])
    ]
    last = max([*signs, *uses], key=lambda m: m.end(), default=None)
    if patterns["draft"].search(text, max(start, paper.noun[0] - 20), paper.noun[0]):
        return "planned", None
    if last is None or (last in signs and not passive and not _reaches(text, last.end(), paper.noun[0])):
        return "mentioned", None
    if patterns["denied_near"].search(text[start : last.start()]):
        return None, None
    if last in uses:
        return "in_force", last.span()
    promised = _is_promised(text, start, last.start()) or _is_coming(sentence, paper, last)
    return ("planned" if promised else "signed"), last.span()


def _is_coming(sentence: Sentence, paper: Paper, verb: re.Match[str]) -> bool:
    """ "Lễ ký Bản ghi nhớ sẽ được tổ chức …", and a task of a list that begins with the verb: "- Ký kết …;"."""
    text, end = sentence.story.text, sentence.clause_at(paper.noun[0])[1]
    if _CEREMONY.match(text, verb.start()):
        coming = patterns_of()["coming"].search(text, paper.noun[1], end)
        return coming is not None and not _DONE.search(text, paper.noun[1], coming.start())
    return bool(_ITEM.fullmatch(text, sentence.story.blocks[sentence.block].start, verb.start()))


def _is_promised(text: str, start: int, verb: int) -> bool:
    """Whether a word before the signing puts it ahead: any that stands right before, or governs up to it.

    "thống nhất nội dung và ký …": what a new verb is added to with "và" or a comma is not governed.
    """
    said = list(patterns_of()["planned"].finditer(text, start, verb))
    between = text[said[-1].end() : verb] if said else ""
    if (
        said
        and between.strip() in ("", "và", "và cùng", "cùng")
        and patterns_of()["settles"].search(text, said[-1].start(), said[-1].end())
    ):
        said, between = said[:-1], ""  # "thống nhất ký biên bản": agreed upon and signed
    if not said or _DONE.search(between):
        return False
    return (len(between.split()) <= _FEW_WORDS and "," not in between) or not _NEW_VERB.search(between)


def _leads_to(between: str) -> bool:
    """Whether only a few words without a comma stand between "thực hiện" and the paper."""
    return (len(between) < 2 * SIGNED_REACH // 3 and "," not in between) or bool(
        patterns_of()["noun"].search(small_letters(between))
    )


def _reaches(text: str, verb_end: int, noun: int) -> bool:
    """Whether what stands between "ký kết" and the paper is other papers and their words, not another doing."""
    between = text[verb_end:noun]
    return len(between) < SIGNED_REACH or bool(patterns_of()["noun"].search(small_letters(between)))


def is_over(draft: Draft, published: str | None) -> bool:
    """Whether the paper's period had ended when the page was published."""
    period = draft.values.get("period")
    return bool(period and published and period.split("/")[-1][:4] < published[:4])


def _told_to(sentence: Sentence, paper: Paper) -> int:
    """Where the words that may still be the paper's end: with the clause, or before another paper."""
    end = min(sentence.clause_at(paper.noun[0])[1], paper.end + 2 * SIGNED_REACH)
    other = patterns_of()["noun"].search(sentence.story.small, paper.end, end)
    return other.start() if other else end


def signed_then(sentence: Sentence, paper: Paper) -> re.Match[str] | None:
    """ "… ký năm 2016", "… ký ngày 5/3/2021": the day of an earlier signing, not that of a paper it replaces."""
    older = patterns_of()["older"].search(sentence.story.text, paper.noun[1], paper.end)
    said = _SIGNED_THEN.search(
        sentence.story.text, paper.noun[1], older.start() if older else _told_to(sentence, paper)
    )
    return said if said and times(sentence.story.text, *said.span("when")) else None
