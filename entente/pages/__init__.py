"""Bytes in, pages out: sources, decoding, and the text of one fetch with the lines it is made of.

Public: ``Page``, ``Line``, ``make_page``, ``source_of``. Imports nothing of Entente but ``errors``.
"""

from entente.pages.make import make_page
from entente.pages.page import Line, Page
from entente.pages.source import source_of

__all__ = ["Line", "Page", "make_page", "source_of"]
