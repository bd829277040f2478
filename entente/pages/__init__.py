"""Bytes in, pages out: sources, decoding, and the text of one fetch with the lines it is made of.

Public: ``Page``, ``Line``, ``make_page``, ``source_of``; ``parts_of`` with ``Part`` and ``Refused`` for files that hold
several pages; ``listed`` with ``Listed`` for feeds and sitemaps. Imports nothing of Entente but ``errors``.
"""

from entente.pages.feeds import Listed, listed
from entente.pages.make import make_page
from entente.pages.page import Line, Page
from entente.pages.part import Part, Refused
from entente.pages.parts import parts_of
from entente.pages.source import source_of

__all__ = ["Line", "Listed", "Page", "Part", "Refused", "listed", "make_page", "parts_of", "source_of"]
