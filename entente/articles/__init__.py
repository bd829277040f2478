"""Pages in, articles out: the page's own story as blocks with roles, its facts, and the leads to other stories.

Public: ``Article``, ``Block``, ``Lead``, ``correct_article``, ``read_article``.
"""

from entente.articles.article import Article, Block, Lead
from entente.articles.corrections import correct_article
from entente.articles.read import read_article

__all__ = ["Article", "Block", "Lead", "correct_article", "read_article"]
