"""A sentence and the word of a founding or end in, the time and the parent organisation that it gives out."""

import re

from entente.claims.draft import Draft
from entente.claims.grammar.dates import dated
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time
from entente.claims.organisation.named import Named, at
from entente.claims.organisation.words import patterns

_NEAR = 90


def time_of(sentence: Sentence, word: re.Match[str], *, behind: bool) -> Time | None:
    """The day, month or year near behind ``word``, or the last one before it in the sentence."""
    times = [t for t in sentence.times if t.kind in ("day", "month", "year", "same_day")]
    if behind:
        return next((t for t in times if 0 <= t.start - word.end() < _NEAR and _same_clause(sentence, word, t)), None)
    return next((t for t in reversed(times) if t.end <= word.start()), None)


def _same_clause(sentence: Sentence, word: re.Match[str], time: Time) -> bool:
    return sentence.clause_at(word.start()) == sentence.clause_at(time.start)


def say_time(draft: Draft, name: str, sentence: Sentence, time: Time) -> None:
    """The time as a field; "cùng ngày" is the last full day that the sentence gave before."""
    if time.kind == "same_day":
        day = next((t for t in reversed(sentence.times) if t.kind == "day" and t.end <= time.start), None)
        if day:
            draft.conclude(name, day.edtf, "same_day", (day.start, day.end), (time.start, time.end))
        return
    found = dated(sentence, time)
    if found:
        draft.say(name, found.edtf, *found.spans)
        draft.basis.update({name: found.basis} if found.basis else {})


def day_of_ceremony(draft: Draft, sentence: Sentence, time: Time) -> None:
    """The day of the founding congress or of the decision's announcement is taken as that of the founding."""
    say_time(draft, "founded", sentence, time)
    if draft.values.get("founded"):
        draft.basis["founded"] = "ceremony"


def say_parent(named: list[Named], what: Named, word: re.Match[str], text: str) -> Named | None:
    """Who founds a chapter ("Hội đã thành lập Chi hội …"), or what the words behind the name put it under."""
    under = patterns()["under"].match(text, what.end)
    above = at(named, under.end()) if under else None
    if above or what.start < word.end():
        return above
    founders = [one for one in named if one.end <= word.start()]
    return next((one for one in founders if patterns()["founder"].fullmatch(text, one.end, word.start())), None)
