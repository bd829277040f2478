"""Keeps the .po files in step with the code and the templates, without gettext's binaries, and compiles them.

python scripts/messages.py           extract, update every .po, compile
python scripts/messages.py --check   change nothing; fail where a string is missing, fuzzy or untranslated
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from babel.messages.catalog import Catalog, Message  # noqa: E402  # after the path to this checkout
from babel.messages.extract import extract  # noqa: E402
from babel.messages.pofile import read_po, write_po  # noqa: E402
from django.conf import settings  # noqa: E402
from django.utils.translation.template import templatize  # noqa: E402

from hatch_build import compile_messages  # noqa: E402

PACKAGE = ROOT / "entente"
LOCALE = PACKAGE / "workspace" / "locale"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "_in": ((1, "c"), 2),
}


def main() -> int:
    settings.configure()
    found = gathered()
    check = "--check" in sys.argv[1:]
    problems = [line for po in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")) for line in brought_up(po, found, check)]
    print("\n".join(problems) or "All strings are translated.")
    if not check:
        compile_messages(PACKAGE)
    return 1 if check and problems else 0


def gathered() -> Catalog:
    """Every string of the code and the templates, with the files it stands in."""
    catalog = Catalog(project="Entente", charset="utf-8")
    for path, code in _sources():
        for _line, message, _comments, context in extract("python", io.BytesIO(code.encode()), KEYWORDS):
            catalog.add(message, None, [(str(path.relative_to(ROOT)), None)], context=context)
    return catalog


def brought_up(po: Path, found: Catalog, check: bool) -> list[str]:
    """Bring one .po up to date, or only look; says what is wrong with it."""
    with po.open("rb") as file:
        catalog = read_po(file)
    missing = [f"{po}: missing: {one.id!r}" for one in _texts(found) if catalog.get(one.id, one.context) is None]
    catalog.update(found, no_fuzzy_matching=True, update_creation_date=False)
    if not check:
        _write(po, catalog)
    return missing * check + [f"{po}: {_fault(one)}: {one.id!r}" for one in _texts(catalog) if _fault(one)]


def _sources() -> Iterator[tuple[Path, str]]:
    for path in sorted((PACKAGE / "workspace").rglob("*")):
        if path.suffix == ".py":
            yield path, path.read_text("utf-8")
        elif path.suffix == ".html":
            yield path, _flush_left(templatize(path.read_text("utf-8")))


def _flush_left(code: str) -> str:
    """What ``templatize`` makes keeps the template's indentation, at which Python's tokenizer would stumble."""
    return "\n".join(line.lstrip() for line in code.splitlines())


def _texts(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _fault(message: Message) -> str:
    if message.fuzzy:
        return "fuzzy"
    strings = message.string if isinstance(message.string, tuple | list) else [message.string]
    return "" if all(strings) else "untranslated"


def _write(po: Path, catalog: Catalog) -> None:
    catalog.obsolete.clear()
    with po.open("wb") as file:
        write_po(file, catalog, width=120, sort_output=True, omit_header=False, include_lineno=False)


if __name__ == "__main__":
    sys.exit(main())
