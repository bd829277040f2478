"""The bytes of a robots.txt in, a text that is quick to read out: groups for other programs go under one name.

A reader of robots.txt copies each rule for each name of its group, so that half a megabyte of names and rules can fill
the memory of the machine; under one name it cannot.
"""

import re

AGENT = re.compile(r"\s*user[-\s]*agent(?![\w-])[\s:]*([^#]*)", re.I)
OTHERS = "User-agent: (others)"


def narrowed(content: bytes, name: str, *, whole: bool) -> str:
    """The text with every user agent that is neither ``*`` nor ``name`` (in any case, of any version) made one.

    ``whole``: False where it was cut off, so that its last line may be half a rule.
    """
    text = content.decode("utf-8-sig", "replace")
    lines = text.splitlines()
    return "\n".join(_line(line, name.lower()) for line in (lines if whole else lines[:-1]))


def _line(line: str, name: str) -> str:
    found = AGENT.match(line)
    if not found:
        return line
    agent = found[1].strip().lower()
    if agent in ("", "*"):
        return f"User-agent: {agent}"
    return f"User-agent: {name}" if agent.replace("*", "").split("/")[0].strip() == name else OTHERS
