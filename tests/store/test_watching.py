"""Feeds are watched: what they newly list is read, what settled is left alone, nothing is asked for twice."""

from datetime import timedelta

import pytest

from entente.errors import Unreachable
from entente.store import asking, models
from entente.store.watching import watch

from .pages import MISSING, OTHER_TALKS, TALKS
from .test_inputs import answer

pytestmark = pytest.mark.django_db
FEED = "https://baohagiang.example/rss"
ONE, TWO = "https://baohagiang.example/1", "https://baohagiang.example/2"


class Sites:
    """What each address answers; those that are asked for are remembered."""

    def __init__(self, **stories):
        self.answers, self.asked = stories, []

    def fetch(self, address):
        self.asked.append(address)
        return self.answers.get(address) or answer(address, failure=Unreachable("no such host"), status=None)


@pytest.fixture
def sites():
    feed = f"""<rss version="2.0"><channel><title>Báo</title>
      <item><title>Một</title><link>{ONE}</link></item><item><title>Hai</title><link>{TWO}</link></item>
    </channel></rss>"""
    stories = {FEED: answer(FEED, feed.encode()), ONE: answer(ONE, TALKS.encode())}
    return Sites(**stories, **{TWO: answer(TWO, OTHER_TALKS.encode())})


def test_what_a_feed_lists_is_read(sites):
    watched, summary = watch([FEED], sites)
    assert (watched.listed, summary.read, summary.rejected) == (2, 2, [])
    assert sites.asked == [FEED, ONE, TWO]


def test_the_feed_is_kept_as_a_list_and_is_no_rejection(sites):
    watch([FEED], sites)
    assert models.Fetch.objects.get(source=FEED).outcome == "list"
    assert not asking.rejections().exists()


def test_watched_again_nothing_is_new(sites):
    watch([FEED], sites)
    _, summary = watch([FEED], sites)
    assert (summary.read, summary.known) == (0, 2)


def test_a_story_older_than_a_week_is_left_alone(sites):
    watch([FEED], sites)
    models.Fetch.objects.filter(source=ONE).update(at=models.Fetch.objects.get(source=ONE).at - timedelta(days=8))
    models.Fetch.objects.filter(source=TWO).update(at=models.Fetch.objects.latest("at").at + timedelta(days=365))
    sites.asked.clear()
    watched, _ = watch([FEED], sites)
    assert (watched.settled, sites.asked) == (1, [FEED, TWO])


def test_no_more_than_the_most_is_asked_for(sites):
    watch([FEED], sites, most=1)
    assert sites.asked == [FEED, ONE]


def test_a_feed_that_cannot_be_reached_is_said_and_the_next_is_watched(sites):
    watched, summary = watch(["https://gone.example/rss", FEED], sites)
    assert [(one.name, one.reason) for one in summary.rejected] == [("https://gone.example/rss", "Unreachable")]
    assert (watched.listed, summary.read) == (2, 2)


def test_a_story_that_could_not_be_read_is_said(sites):
    sites.answers[TWO] = answer(TWO, MISSING.encode())
    _, summary = watch([FEED], sites)
    assert [(one.name, one.reason) for one in summary.rejected] == [(TWO, "NoArticle")]


def test_a_page_that_is_no_feed_is_said(sites):
    sites.answers[FEED] = answer(FEED, MISSING.encode())
    watched, summary = watch([FEED], sites)
    assert watched.listed == 0
    assert [one.reason for one in summary.rejected] == ["NoArticle"]
