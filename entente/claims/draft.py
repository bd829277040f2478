"""A claim in the making: what a rule read, with spans. ``finish`` makes claims of drafts: ids, order, ``within``."""

from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from entente.claims.claim import Claim, Evidence
from entente.claims.grammar.story import Story

Span = tuple[int, int]
CONTEXT = 32
REMEMBERED = 150
"""How many claims of its type, the last, a new one is held against: no story comes back to more things."""


@dataclass(eq=False)
class Draft:
    """One claim as its rule left it. head: the span of its head words, which its id is made of."""

    type: str
    rule: str
    evidence: Span
    head: Span
    values: dict[str, Any] = field(default_factory=dict)
    words: dict[str, list[Span]] = field(default_factory=dict)
    basis: dict[str, str] = field(default_factory=dict)
    within: "Draft | None" = None

    def say(self, name: str, value: Any, *spans: Span) -> None:
        """Give a field its value, read from ``spans``."""
        self.values[name] = value
        self.words[name] = list(spans)

    def conclude(self, name: str, value: Any, rule: str, *spans: Span) -> None:
        """Give a field a value that ``rule`` concluded, leaning on the words at ``spans``."""
        self.say(name, value, *spans)
        self.basis[name] = rule
        if not spans:
            del self.words[name]


def finish(story: Story, drafts: list[Draft], page: str) -> list[Claim]:
    """The claims of one page, in page order."""
    ordered = sorted(drafts, key=lambda d: (d.evidence, d.type, d.head))
    joined, offset_of = _story_text(story)
    seen: Counter[str] = Counter()
    ids: dict[Draft, str] = {}
    for draft in ordered:
        parts = [story.source, draft.type, *_head_and_context(story, draft.head, joined, offset_of)]
        key = "\n".join(parts)
        ids[draft] = sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:32]
        seen[key] += 1
    return [_claim(story, draft, ids, page) for draft in ordered]


def _story_text(story: Story) -> tuple[str, list[tuple[int, int, int]]]:
    """The article's text (captions after the rest) and, for each block, (start, end, shift into that text)."""
    parts, offsets, length = list[str](), list[tuple[int, int, int]](), 0
    for block in sorted(story.blocks, key=lambda b: (b.role == "caption", b.start)):
        parts.append(story.exact[block.start : block.end])
        offsets.append((block.start, block.end, length - block.start))
        length += block.end - block.start + 1
    return "\n".join(parts), offsets


def _head_and_context(story: Story, head: Span, joined: str, offsets: list[tuple[int, int, int]]) -> list[str]:
    """Head words and 32 characters of article text on either side: what stays when the furniture around changes."""
    shift = next((shift for start, end, shift in offsets if start <= head[0] < end), None)
    if shift is None:
        return [story.exact[slice(*head)]]
    start, end = head[0] + shift, head[1] + shift
    return [joined[start:end], joined[max(0, start - CONTEXT) : start], joined[end : end + CONTEXT]]


def _on_one_line(value: Any) -> Any:
    """The value without the line breaks that its words may have on the page."""
    if isinstance(value, str):
        return value.replace("\n", " ")
    if isinstance(value, list):
        return [_on_one_line(one) for one in value]
    if isinstance(value, dict):
        return {name: _on_one_line(one) for name, one in value.items()}
    return value


def _claim(story: Story, draft: Draft, ids: dict[Draft, str], page: str) -> Claim:
    start, end = draft.evidence
    return Claim(
        page=page,
        type=draft.type,
        id=ids[draft],
        rules=(draft.rule,),
        evidence=Evidence(start, end, story.exact[start:end]),
        within=ids.get(draft.within) if draft.within else None,
        words={name: tuple(spans) for name, spans in draft.words.items() if spans},
        basis=dict(draft.basis),
        values=_on_one_line(draft.values) if story.wrapped else dict(draft.values),
    )
