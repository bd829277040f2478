"""A page's article in, the drafts of every type of claim out, language by language."""

from collections.abc import Callable

from entente.articles import Article
from entente.claims import chinese
from entente.claims.achievement import achievements
from entente.claims.act import acts
from entente.claims.activity import activities
from entente.claims.assessment import assessments
from entente.claims.circle import with_circle
from entente.claims.commitment import commitments
from entente.claims.course import Course
from entente.claims.draft import Draft
from entente.claims.english import ENGLISH, english
from entente.claims.figure import figures
from entente.claims.grammar.story import Story
from entente.claims.grammar.tongue import Tongue
from entente.claims.grammar.undertakings import undertakings
from entente.claims.grammar.vietnamese import VIETNAMESE
from entente.claims.instrument import instruments
from entente.claims.instrument.told import part_papers
from entente.claims.mechanism import mechanisms
from entente.claims.meeting import meetings
from entente.claims.notice import notices
from entente.claims.organisation import organisations
from entente.claims.post import posts
from entente.claims.scope import crosses_a_border
from entente.claims.support import supports
from entente.claims.twinning import twinnings
from entente.pages import Page


def drafts_of(page: Page, article: Article) -> tuple[Story | None, list[Draft]]:
    """What the article claims in the languages that are read, with a story of it; None where it is told in none."""
    found, told = list[Draft](), None
    for tongue, read in _READERS:
        if any(tongue.tells(block, article) for block in article.blocks):
            told = Story(page, article, tongue)
            drafts = read(told)
            with_circle(told, drafts)
            part_papers(told.text, drafts)
            found += drafts
    return told, found


def _vietnamese(story: Story) -> list[Draft]:
    """Everything the story claims, nothing where it crosses no border. Papers and figures know their meeting."""
    if not crosses_a_border(story):
        return []
    held = meetings(story)
    course = Course(story, held)
    paired, done = twinnings(story, course), activities(story, course)
    papers, counted, persons = instruments(story, held, course), figures(story, held), posts(story)
    given = supports(story, course)
    told = undertakings(story)
    undertaken = commitments(story, told, held, papers, persons)
    return [
        *(meeting.draft for meeting in held),
        *papers,
        *counted,
        *persons,
        *paired,
        *done,
        *given,
        *undertaken,
        *assessments(story, told, held),
        *achievements(story, told, held, [*counted, *paired, *given]),
        *notices(story, held, undertaken),
        *acts(story, held),
        *mechanisms(story, held),
        *organisations(story),
    ]


_READERS: tuple[tuple[Tongue, Callable[[Story], list[Draft]]], ...] = (
    (VIETNAMESE, _vietnamese),
    (chinese.CHINESE, chinese.read),
    (ENGLISH, english),
)
CLAIMED = tuple(tongue.language for tongue, _ in _READERS)
"""The languages that make claims; a page told in others is an article without claims."""
