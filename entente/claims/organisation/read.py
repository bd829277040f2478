"""A story in, its organisations out: founded, ended, and to what they belong; what nobody has founded yet is none."""

import re

from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data, plain
from entente.claims.grammar.story import Sentence, Story
from entente.claims.organisation.named import Named, at, named_in, until
from entente.claims.organisation.say import day_of_ceremony, say_parent, say_time, time_of
from entente.claims.organisation.words import patterns

Span = tuple[int, int]
_OPENS = re.compile(r"(?:[Đđ]ược\s+|(?:[Kk]ể\s+)?[Tt]ừ\s+(?:khi|ngày)\s+|[Ss]au\s+\d+\s+năm\s+)?$")
_LISTED = re.compile(r"\s*,\s+|\s+và\s+")
_RIGHT_BEHIND = 12
_AFTER_TIME = re.compile(r"\s*(?:\([^)]*\)\s*)?,\s+")


def organisations(story: Story) -> list[Draft]:
    """The organisations whose founding or end the story tells, each once, what says most of it."""
    found: dict[str, Draft] = {}
    for sentence in story.sentences:
        if sentence.has_any(data("organisations")["founded"]):
            _add(found, _founded(sentence))
        if sentence.has_any(data("organisations")["ended"]):
            _add(found, _ended(sentence))
    return list(found.values())


def _add(found: dict[str, Draft], drafts: list[Draft]) -> None:
    for draft in drafts:
        key = plain(draft.values["name"])
        if key not in found or _fullness(draft) > _fullness(found[key]):
            found[key] = draft


def _fullness(draft: Draft) -> tuple[bool, int]:
    """Whether the words themselves give the day, and how many fields they give."""
    return draft.values.get("founded") is not None and "founded" not in draft.basis, len(draft.values)


def _founded(sentence: Sentence) -> list[Draft]:
    """Rule organisation.founded: each "thành lập" with the name before or behind it."""
    named, drafts = named_in(sentence), list[Draft]()
    for word in patterns()["founded"].finditer(sentence.story.text, sentence.start, sentence.end) if named else ():
        one = _opening(sentence, named, word) or _before(sentence, named, word)
        for what in _behind(sentence, named, word) or ([one] if one else []):
            draft = _recalled(sentence, what, word) or _draft(sentence, named, what, word)
            drafts += [draft, *_joined(sentence, named, draft, word)] if draft else []
    return drafts


def _behind(sentence: Sentence, named: list[Named], word: re.Match[str]) -> list[Named]:
    """ "thành lập mới Chi hội … và Chi hội …"."""
    found, gap = list[Named](), patterns()["new"].match(sentence.story.text, word.end(), sentence.end)
    while gap and (what := at(named, gap.end())):
        found.append(what)
        gap = _LISTED.match(sentence.story.text, what.end, sentence.end)
    return found


def _opening(sentence: Sentence, named: list[Named], word: re.Match[str]) -> Named | None:
    """ "Thành lập ngày 15/8/2003, Hội …", "Kể từ khi thành lập năm 1999, Hội …"."""
    text = sentence.story.text
    time = time_of(sentence, word, behind=True)
    comma = _AFTER_TIME.match(text, time.end, sentence.end) if time else None
    opens = _OPENS.search(text, max(sentence.start, word.start() - 30), word.start())
    clause = sentence.clause_at(word.start())[0]
    said = opens is not None and (bool(opens[0]) or opens.start() <= clause + 1)
    return at(named, comma.end()) if comma and said else None


def _before(sentence: Sentence, named: list[Named], word: re.Match[str]) -> Named | None:
    """ "Hội … được thành lập", "Hội … thành lập năm 2009"; not "Hội … thành lập 5 chi hội"."""
    what = until(named, word.start())
    gap = patterns()["filler"].fullmatch(sentence.story.text, what.end, word.start()) if what else None
    time = time_of(sentence, word, behind=True)
    dated = time is not None and time.start - word.end() < _RIGHT_BEHIND
    passive = gap is not None and ("được" in gap[0] or plain(word[0]) != "thành lập")
    return what if gap and (passive or dated) else None


def _recalled(sentence: Sentence, what: Named, word: re.Match[str]) -> Draft | None:
    """ "kỷ niệm 30 năm thành lập Hội … (27/7/1999 - 27/7/2029)": the first of the two days."""
    text = sentence.story.text
    days = patterns()["days"].match(text, what.end, sentence.end) if what.start > word.end() else None
    time = next((t for t in sentence.times if days and days.start("first") <= t.start < days.end()), None)
    if time is None or not patterns()["recalled"].search(text, sentence.start, word.start()):
        return None
    draft = _of(sentence, what, "organisation.recalled", (word.start(), time.end))
    draft.say("founded", time.edtf.split("/")[0], (time.start, time.end))
    return draft


def _draft(sentence: Sentence, named: list[Named], what: Named, word: re.Match[str]) -> Draft | None:
    text, clause = sentence.story.text, sentence.clause_at(word.start())[0]
    if patterns()["denied"].search(text, clause, word.start()):
        return None
    behind = time_of(sentence, word, behind=True)
    ceremony = None if behind else patterns()["ceremony"].search(text, clause, word.start())
    time = behind or time_of(sentence, word, behind=False)
    parent = say_parent(named, what, word, text)
    if time is None and parent is None and not ceremony and what.start < word.start():
        return None
    spans = [word.span(), *([(time.start, time.end)] if time else [])]
    draft = _of(sentence, what, "organisation.founded", (min(s for s, _ in spans), max(e for _, e in spans)))
    if ceremony and time:
        day_of_ceremony(draft, sentence, time)
    elif time:
        say_time(draft, "founded", sentence, time)
    if parent:
        draft.say("parent", parent.party.to_json() | {"name": parent.party.label}, parent.full)
    return draft


def _joined(sentence: Sentence, named: list[Named], draft: Draft, word: re.Match[str]) -> list[Draft]:
    """ "… trên cơ sở hợp nhất Hội A và Hội B": what ended in what was founded."""
    said = patterns()["joined"].search(sentence.story.text, word.end(), sentence.end)
    drafts = []
    for one in named if said else []:
        if said and one.start >= said.end() and one.full != draft.head:
            ended = _of(sentence, one, "organisation.ended", (said.start(), one.end))
            if draft.values.get("founded"):
                ended.conclude("ended", draft.values["founded"], "joined", *draft.words.get("founded", []))
            drafts.append(ended)
    return drafts


def _ended(sentence: Sentence) -> list[Draft]:
    """Rule organisation.ended: the name right before the words."""
    text, drafts = sentence.story.text, list[Draft]()
    named = named_in(sentence)
    for word in patterns()["ended"].finditer(text, sentence.start, sentence.end) if named else ():
        what = until(named, word.start())
        if what is None or text[what.end : word.start()].strip(" ,") or word[0].startswith("sẽ"):
            continue
        draft = _of(sentence, what, "organisation.ended", word.span())
        time = time_of(sentence, word, behind=True) or time_of(sentence, word, behind=False)
        if time:
            say_time(draft, "ended", sentence, time)
        drafts.append(draft)
    return drafts


def _of(sentence: Sentence, what: Named, rule: str, span: Span) -> Draft:
    evidence = (min(what.start, span[0]), max(what.end, span[1]))
    draft = Draft("organisation", rule, evidence, what.full)
    draft.say("name", sentence.story.exact[slice(*what.full)], what.full)
    return draft
