"""One writer after the other, on both databases."""

import re

from tests.corpus import ROOT


def test_nothing_writes_but_one_after_the_other():
    """A bare transaction excludes no other writer on PostgreSQL; one moment is for reading alone."""
    rooms = [path for room in ("store", "workspace", "cli") for path in (ROOT / "entente" / room).rglob("*.py")]
    bare = {path.stem for path in rooms if re.search(r"transaction\.atomic\b", path.read_text("utf-8"))}
    assert bare == {"alone", "rules", "moment"}
