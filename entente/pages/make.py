"""Bytes in, a page out: the text of one fetch with its lines. The content decides the format, not a name."""

from entente.errors import NotAStory, NotText, TooLarge
from entente.pages.archive import inflate, open_archive
from entente.pages.decode import decode
from entente.pages.docx import read_docx
from entente.pages.feed_root import feed_root
from entente.pages.kind import kind_of
from entente.pages.mail import read_mail
from entente.pages.page import Format, Page, Read
from entente.pages.pdf import read_pdf
from entente.pages.source import source_of
from entente.pages.texts import read_text

# Documents with pictures; of text far less is read.
MAX_FILE = 60_000_000


def make_page(content: bytes, *, address: str | None = None, charset: str | None = None) -> Page:
    """The page of these bytes, fetched from ``address`` (None for a file), in ``charset`` as the server said.

    Its text is NFC with ``\\n``; its lines are in order, do not overlap and hold no newline. The text of a UTF-8
    NFC text or Markdown file is the file itself. Raises a ``Rejection`` for bytes that are no page, ``BadSetting`` for
    an address that is none.
    """
    source = source_of(address, content)
    form, read = _read(content, charset)
    # No text of PostgreSQL holds a NUL; a PDF's letters and a mail's header may come to one.
    meta = {name: said.replace("\0", "\ufffd") for name, said in read.meta.items()}
    return Page(source, read.text.replace("\0", "\ufffd"), form, address, read.lines, meta)


def _read(content: bytes, charset: str | None) -> tuple[Format, Read]:
    if len(content) > MAX_FILE:
        raise TooLarge(f"{len(content)} bytes")
    kind = kind_of(content)
    if kind == "pdf":
        return "pdf", read_pdf(content)
    if kind == "zip":
        return "docx", read_docx(open_archive(content))
    if kind == "mail":
        return read_mail(content)
    if kind == "gzip":
        raise _packed(content)
    return read_text(decode(content, charset))


def _packed(content: bytes) -> NotAStory | NotText:
    """Sitemaps are packed with gzip; nothing else that could be a page is."""
    root = feed_root(inflate(content).decode("utf-8", "replace"))
    return NotAStory(root) if root else NotText("gzip: unpack it")
