"""A page in, its article out. Each line is given a kind by what it looks like and where it stands, then put together.

HTML and plain text take the same way; HTML only says more about a line. In plain text the first paragraph is body:
only HTML tells a lead.
"""

from entente.articles.article import Article
from entente.articles.blocks import blocks_of, text_of, with_languages
from entente.articles.facts import facts_of
from entente.articles.leads import leads_of
from entente.articles.remembered import forget
from entente.articles.story import find_story
from entente.errors import NoArticle
from entente.pages import Page

# The lines of a longer page are not kept in mind behind it.
LONG = 100_000


def read_article(page: Page) -> Article:
    """The page's own story. Raises ``NoArticle`` where the page has none."""
    try:
        return _read(page)
    finally:
        if len(page.text) > LONG:
            forget()


def _read(page: Page) -> Article:
    story = find_story(page)
    blocks, facts = with_languages(page, blocks_of(story), story.language), facts_of(page, story)
    if not any(block.role in ("lead", "body") for block in blocks):
        raise NoArticle
    title = facts.values.get("title")
    return Article(
        title=title,
        published=facts.values.get("published"),
        modified=facts.values.get("modified"),
        language=story.language,
        author=facts.values.get("author"),
        publisher=facts.values.get("publisher"),
        text=text_of(page, blocks),
        blocks=blocks,
        leads=leads_of(story.rows, title, slugs=story.slugs, stop=story.stop),
        words=facts.words,
        basis=facts.basis,
    )
